import type { Day } from '../account/primitives.ts'
import type { Convention, Period } from '../account/records/figure.ts'

const dayMilliseconds = 86_400_000

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  // Parsing the parts is several times quicker than parsing the text; years below 100 mean others to Date.UTC.
  if (day < '0100') return Date.parse(`${day}T00:00:00Z`) / dayMilliseconds
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / dayMilliseconds
}

export function dayFromNumber(number: number): Day {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10) as Day // a calendar day by construction
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

export type SpanKind = 'year' | 'quarter' | 'other'

/** A year has 350 to 380 days (52 or 53 weeks, or the calendar), a quarter 80 to 100. */
export function spanKind(start: Day, end: Day): SpanKind {
  const days = daysBetween(start, end)
  if (days >= 350 && days <= 380) return 'year'
  return days >= 80 && days <= 100 ? 'quarter' : 'other'
}

/** Two period ends within 10 days are one: filers and their newspapers round the last Saturday to the month's end. */
export function sameEnd(one: Day, other: Day): boolean {
  return one === other || Math.abs(daysBetween(one, other)) <= 10
}

/** 365 for years, TTM and balances, 91.25 for quarters. Year to date has none of its own, and days counted on it are not meaningful; 365 is what is stored. */
export function daysBasis(kind: Period['kind']): Convention['days'] {
  return kind === 'Q' ? '91.25' : '365'
}

/** The convention that holds unless the user chose another: closing balances, standard variant. */
export function standardConvention(kind: Period['kind']): Convention {
  return { days: daysBasis(kind), balances: 'closing', variant: 'standard' }
}

/** How the convention is printed beside its number. */
export function conventionText(convention: Convention): string {
  const variant = { standard: '', netSales: ', on net sales', ebitda: ', on EBITDA' }[convention.variant]
  return `${convention.days} days, ${convention.balances} balances${variant}`
}
