import type { DecimalString } from '../../../../shared/account/primitives.ts'
import { readDecimal, toDecimalString } from '../../../../shared/finance/decimal.ts'

export type DecimalReading =
  | { readonly ok: true; readonly value: DecimalString | null }
  | { readonly ok: false; readonly text: string }

const scales: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mio: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  billion: 9,
  billions: 9,
  t: 12,
  tn: 12,
  trillion: 12,
}

/**
 * Reads a number as people write it (`$1.2bn`, `(47)`, `12,000`, `1.234,5`, `−3 %`) into single units.
 * Empty text is null: no number. A comma followed by exactly three digits groups thousands; any other lone comma
 * is a decimal comma.
 */
export function readDecimalText(text: string): DecimalReading {
  const trimmed = text.trim().replaceAll('\u2212', '-')
  if (trimmed === '') return { ok: true, value: null }
  const inParentheses = /^\(.*\)$/.test(trimmed)
  const inner = (inParentheses ? trimmed.slice(1, -1) : trimmed).replace(/[$€£¥₹%\s\u00a0\u202f'’]/g, '')
  const match = /^([A-Za-z]{3})?([+-]?)([\d.,]*\d[\d.,]*)([A-Za-z]*)$/.exec(inner.replace(/(days?|x)$/i, ''))
  if (match === null) return { ok: false, text: 'This is not a number. Write it like 1,200 or 1.2m or (47).' }
  const [, , sign = '', digits = '', suffix = ''] = match
  const scale = suffix === '' || /^[A-Z]{3}$/.test(suffix) ? 0 : scales[suffix.toLowerCase()]
  if (scale === undefined) {
    return { ok: false, text: `"${suffix}" is not a scale we know. Use k, m, bn or tn.` }
  }
  const plain = plainDigits(digits)
  const number = plain === null ? null : readDecimal(plain)
  if (number === null) return { ok: false, text: 'It is not clear where the decimals start. Write it like 1234.5.' }
  const negative = inParentheses || sign === '-'
  const value = number.times(`1e${scale}`).times(negative ? -1 : 1)
  const written = toDecimalString(value)
  if (written.length > 40) return { ok: false, text: 'This number has too many digits.' }
  return { ok: true, value: written }
}

function plainDigits(digits: string): string | null {
  const lastComma = digits.lastIndexOf(',')
  const lastPoint = digits.lastIndexOf('.')
  if (lastComma >= 0 && lastPoint >= 0) {
    const decimal = Math.max(lastComma, lastPoint)
    return join(digits.slice(0, decimal), digits.slice(decimal + 1))
  }
  if (lastComma < 0 && digits.split('.').length <= 2) return join(digits, '')
  const mark = lastComma >= 0 ? ',' : '.'
  const parts = digits.split(mark)
  const grouped = parts.slice(1).every((part) => part.length === 3) && (parts[0]?.length ?? 0) <= 3
  if (grouped && (mark === ',' || parts.length > 2)) return parts.join('')
  return parts.length === 2 ? `${parts[0] === '' ? '0' : parts[0]}.${parts[1] ?? ''}` : null
}

function join(whole: string, decimals: string): string | null {
  if (decimals === '') {
    const plain = whole.startsWith('.') ? `0${whole}` : whole
    return plain.endsWith('.') ? plain.slice(0, -1) : plain
  }
  const groups = whole.split(/[.,]/)
  const grouped = groups.slice(1).every((part) => part.length === 3)
  return grouped && /^\d+$/.test(decimals) ? `${groups.join('')}.${decimals}` : null
}

/** A kept number with its thousands grouped, all digits shown: `-1,200,000.5`. */
export function showDecimal(value: string): string {
  const [whole = '', decimals] = value.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** A kept number at the scale a person would say it: `1.2bn`, `26.4m`, `47`; at most four digits matter here. */
export function showShort(value: string): string {
  const number = readDecimal(value)
  if (number === null) return value
  const size = number.abs()
  for (const [suffix, exponent] of [
    ['tn', 12],
    ['bn', 9],
    ['m', 6],
    ['k', 3],
  ] as const) {
    if (size.gte(`1e${exponent}`))
      return `${showDecimal(number.div(`1e${exponent}`).toSignificantDigits(4).toFixed())}${suffix}`
  }
  return showDecimal(size.gte(1) ? number.toDecimalPlaces(2).toFixed() : number.toSignificantDigits(3).toFixed())
}
