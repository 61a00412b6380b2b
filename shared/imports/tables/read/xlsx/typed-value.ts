import type { Day, DecimalString } from '../../../../account/primitives.ts'
import { Decimal, toDecimalString } from '../../../../finance/decimal.ts'

/** Spreadsheets keep 15 significant digits; what a file has beyond them is noise of binary fractions. */
const digitsKept = 15
const dayMilliseconds = 86_400_000

/** The number of a cell as the file writes it; null where it writes none that an account could hold. */
export function typedNumber(text: string): DecimalString | null {
  if (!/^\s*[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,3})?\s*$/.test(text)) return null
  const number = new Decimal(text.trim())
  if (number.abs().greaterThan(1e40) || (!number.isZero() && number.abs().lessThan(1e-30))) return null
  return toDecimalString(number.toSignificantDigits(digitsKept))
}

/**
 * The day of a serial date. Day 1 is 1 January 1900; day 60 is a 29 February 1900 that never was, kept from Lotus 1-2-3,
 * so that the days before it count from a day later. In workbooks of old Macs day 0 is 1 January 1904.
 */
export function serialDay(serial: number, is1904: boolean): Day | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return null
  const whole = Math.floor(serial)
  const start = is1904 ? Date.UTC(1904, 0, 1) : whole < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  return isoDay(start + whole * dayMilliseconds)
}

/** The day of a date that is written out in ISO 8601. */
export function writtenDay(text: string): Day | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text.trim())?.[0]
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? null : isoDay(time)
}

function isoDay(time: number): Day {
  // toISOString writes a day of the calendar in the form that the brand promises.
  return new Date(time).toISOString().slice(0, 10) as Day
}
