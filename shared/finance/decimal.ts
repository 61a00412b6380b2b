import { Decimal as PlainDecimal } from 'decimal.js'
import type { DecimalString } from '../account/primitives.ts'

/**
 * Decimal arithmetic with 40 significant digits: sums of money are exact, and a quotient is cut so far out that
 * rounding once, at display, is the only rounding anyone sees.
 */
export const Decimal = PlainDecimal.clone({ precision: 40, toExpNeg: -9e15, toExpPos: 9e15, defaults: true })
export type Decimal = PlainDecimal

/** Longest that the account file takes for a number. */
const longest = 60

/** Reads a number as the account stores it: digits, at most one point, single units. */
export function parseDecimal(text: DecimalString): Decimal {
  return new Decimal(text)
}

/** Reads a number that may come from anywhere; null where it is none, or not finite. */
export function readDecimal(value: unknown): Decimal | null {
  if (typeof value === 'number') return Number.isFinite(value) ? new Decimal(value) : null
  if (typeof value !== 'string' || !/^\s*[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?\s*$/.test(value)) return null
  return new Decimal(value.trim())
}

/** Writes a number as the account stores it, without exponent; digits past 30 decimals are dropped. */
export function toDecimalString(value: Decimal): DecimalString {
  const plain = value.toFixed()
  const text = plain.length <= longest ? plain : value.toDecimalPlaces(30).toFixed()
  // toFixed writes exactly what the brand promises: a sign, digits and at most one point.
  return (text === '-0' ? '0' : text.slice(0, longest)) as DecimalString
}

/** The place of the last digit that was written: 9 for `12000000000`, -1 for `12.5`; 0 for zero. */
export function lastDigitPlace(text: DecimalString): number {
  const point = text.indexOf('.')
  if (point >= 0) return point + 1 - text.length
  const zeros = /[1-9](0*)$/.exec(text)?.[1]
  return zeros === undefined ? 0 : zeros.length
}

/** The most that zeros at the end may stand for: 0.8 billion hides 6 %, but nobody writes 1.2 billion as 1. */
const mostHidden = 0.07

/** Half a unit of the last digit that was written: the most that rounding can have hidden. */
export function halfLastDigit(text: DecimalString): number {
  const place = lastDigitPlace(text)
  const half = 10 ** place / 2
  return place > 0 ? Math.min(half, Math.abs(Number(text)) * mostHidden) : half
}
