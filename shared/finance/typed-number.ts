import type { DecimalString } from '../account/primitives.ts'
import { Decimal, toDecimalString } from './decimal.ts'

export type TypedNumber =
  | { readonly ok: true; readonly value: DecimalString }
  | { readonly ok: false; readonly code: 'notANumber' | 'unclearComma' | 'tooLong'; readonly text: string }

const texts = {
  notANumber: 'Write a number, such as 1205, 1.2bn or (47).',
  unclearComma: 'Use a point for decimals; commas only group thousands, as in 1,205.',
  tooLong: 'This number is too long to be a real figure.',
} as const

const scales: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['k', 3],
  ['m', 6],
  ['mn', 6],
  ['mm', 6],
  ['b', 9],
  ['bn', 9],
  ['t', 12],
  ['tn', 12],
])

const written = /^(\d+|\d{1,3}(?:[, '’\u00a0\u202f]\d{3})+)(\.\d+)?\s*([a-z]*)$/i
// What the account file takes, less room for the zeros that a suffix adds.
const longest = 40

/**
 * Reads a number as people write it in statements, in single units: `1.2bn`, `(47)`, `1,205`, `-3.5m`, `$12k`.
 * A comma that does not group thousands is refused rather than guessed: `1,2` is two numbers on two continents.
 */
export function readTypedNumber(text: string): TypedNumber {
  const trimmed = text.trim()
  const bracketed = /^\((.*)\)$/.exec(trimmed)
  const inner = (bracketed?.[1] ?? trimmed).trim()
  const sign = /^[-\u2212]/.test(inner)
  const digits = inner
    .replace(/^[-\u2212+]\s*/, '')
    .replace(/^[$€£¥]\s*/, '')
    .trim()
  if (bracketed !== null && sign) return refuse('notANumber')
  if (digits.length > longest) return refuse('tooLong')
  const match = written.exec(digits)
  const scale = scales.get((match?.[3] ?? '').toLowerCase())
  if (match === null || scale === undefined) return refuse(/^\d+(,\d+)+/.test(digits) ? 'unclearComma' : 'notANumber')
  const plain = `${(match[1] ?? '').replaceAll(/\D/g, '')}${match[2] ?? ''}`
  const value = new Decimal(plain).times(new Decimal(10).pow(scale))
  return { ok: true, value: toDecimalString(bracketed !== null || sign ? value.negated() : value) }
}

function refuse(code: keyof typeof texts): TypedNumber {
  return { ok: false, code, text: texts[code] }
}
