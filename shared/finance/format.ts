import { isMoney } from './computed.ts'
import { Decimal, readDecimal } from './decimal.ts'

export const moneyScales = ['units', 'thousands', 'millions', 'billions'] as const
export type MoneyScale = (typeof moneyScales)[number]

const powers: Readonly<Record<MoneyScale, number>> = { units: 0, thousands: 3, millions: 6, billions: 9 }
const suffixes: Readonly<Record<MoneyScale, string>> = { units: '', thousands: 'k', millions: 'm', billions: 'bn' }

/** Digits in groups of three, a fixed number of decimals, and a loss in parentheses as finance writes it. */
export function formatNumber(value: string | number, decimals = 0): string {
  const number = readDecimal(value)
  if (number === null) return String(value)
  const text = number.abs().toFixed(decimals, Decimal.ROUND_HALF_UP)
  const [whole = '0', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const plain = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return number.isNegative() && /[1-9]/.test(text) ? `(${plain})` : plain
}

/** The largest scale in which the number still has a digit before the point. */
export function scaleFor(value: string | number): MoneyScale {
  const size = readDecimal(value)?.abs() ?? new Decimal(0)
  if (size.gte('1e9')) return 'billions'
  if (size.gte('1e6')) return 'millions'
  return size.gte('1e4') ? 'thousands' : 'units'
}

/** Money in a scale without suffix or currency, as a table shows it under a heading that names both. */
export function formatScaled(
  value: string | number,
  scale: MoneyScale,
  decimals = scale === 'billions' ? 1 : 0,
): string {
  const number = readDecimal(value)
  return number === null
    ? String(value)
    : formatNumber(number.div(new Decimal(10).pow(powers[scale])).toFixed(), decimals)
}

/** Money that stands alone: `USD 416.2bn`, `USD (34.1m)`, `USD 950`. Rounded here and nowhere before. */
export function formatMoney(value: string | number, currency: string, scale: MoneyScale = scaleFor(value)): string {
  const text = formatScaled(value, scale, scale === 'units' ? 0 : 1)
  const suffix = suffixes[scale]
  const scaled = text.endsWith(')') ? `${text.slice(0, -1)}${suffix})` : `${text}${suffix}`
  return currency === '' ? scaled : `${currency} ${scaled}`
}

/** `20.1 days`. */
export function formatDays(value: string | number): string {
  return `${formatNumber(value, 1)} days`
}

/** Percent given in points: `46.2` is shown as `46.2 %`. */
export function formatPercent(points: string | number): string {
  return `${formatNumber(points, 1)} %`
}

/** `1.3x`. */
export function formatRatio(value: string | number): string {
  return `${formatNumber(value, 2)}x`
}

/** A number with the unit that its Figure carries. */
export function formatFigureValue(value: string | number, unit: string, scale?: MoneyScale): string {
  if (unit === '%') return formatPercent(value)
  if (unit === 'days') return formatDays(value)
  if (unit === 'ratio') return formatRatio(value)
  if (isMoney(unit)) return scale === undefined ? formatMoney(value, unit) : formatMoney(value, unit, scale)
  const written = formatNumber(value, Math.min(4, String(value).split('.')[1]?.length ?? 0))
  return unit === '' || unit === 'count' ? written : `${written} ${unit}`
}

const bracketed = /^\((.*)\)$/

/** The same, for running text and speech: a minus sign in place of parentheses. */
export function withMinus(formatted: string): string {
  return formatted.replace(bracketed, '\u2212$1')
}
