import type { Day } from '../../../account/primitives.ts'
import { dayFromNumber, dayNumber, daysBetween } from '../../../finance/periods.ts'
import { lastDayOf } from './months.ts'
import type { PeriodHint } from './period-text.ts'
import type { PeriodKind } from './statement.ts'

/** `MM-DD`, the day on which the fiscal year ends. */
export type YearEnd = string

export function dayOf(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return null
  const last = Math.min(Math.max(1, day), lastDayOf(year, month))
  // A calendar day by construction.
  return `${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}` as Day
}

/** The day on which the period of a header ends; null where the table does not tell. */
export function endOf(hint: PeriodHint, yearEnd: YearEnd | null): Day | null {
  const { year, month, day } = hint
  if (year === undefined) return null
  if (month !== undefined) return dayOf(year, month, day ?? 31)
  const [endMonth, endDay] = (yearEnd ?? '').split('-').map(Number)
  if (endMonth === undefined || endDay === undefined || Number.isNaN(endDay)) return null
  if (hint.kind === 'TTM') return null
  // A year that ends in January or February is called by either of its calendar years.
  if (endMonth <= 2 && hint.fiscal === true) return null
  const monthsLeft =
    hint.quarter !== undefined
      ? 12 - 3 * hint.quarter
      : hint.kind === 'YTD' && hint.months !== undefined
        ? 12 - hint.months
        : 0
  if (monthsLeft === 0) return dayOf(year, endMonth, endDay)
  const months = year * 12 + endMonth - 1 - monthsLeft
  return dayOf(Math.floor(months / 12), (months % 12) + 1, endDay >= 28 ? 31 : endDay)
}

const lengths: Readonly<Record<'FY' | 'TTM' | 'Q', number>> = { FY: 12, TTM: 12, Q: 3 }

/**
 * The first day of a period: the day after the one before it, where the table tells that; after months' ends by the
 * calendar; in weeks where the ends always fall on the same day of the week. Null for a balance, or where none holds.
 */
export function startOf(
  kind: PeriodKind | null,
  end: Day,
  months: number | undefined,
  ends: readonly Day[],
): Day | null {
  if (kind === null || kind === 'instant') return null
  const length = kind === 'YTD' ? months : lengths[kind]
  if (length === undefined) return null
  const days = (length * 365.25) / 12
  const before = ends.find((other) => Math.abs(daysBetween(other, end) - days) <= 10)
  if (before !== undefined) return dayFromNumber(dayNumber(before) + 1)
  const [year, month, day] = end.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  if (day === lastDayOf(year, month)) {
    const first = year * 12 + month - length
    return dayOf(Math.floor(first / 12), (first % 12) + 1, 1)
  }
  const weekday = dayNumber(end) % 7
  const isInWeeks = ends.every((other) => dayNumber(other) % 7 === weekday)
  return isInWeeks ? dayFromNumber(dayNumber(end) - Math.round((length * 52) / 12) * 7 + 1) : null
}
