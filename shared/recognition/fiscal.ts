import type { Day } from '../account/primitives.ts'
import type { Period } from '../account/records/figure.ts'
import { dayFromNumber, dayNumber } from '../finance/periods.ts'
import { dayOf } from './dates.ts'

/**
 * Periods of a company's own calendar. A fiscal year is named by the calendar year in which it ends; a filer that
 * counts otherwise (a year that ends in January and is named by the year before) has to be put right by hand.
 */
export interface FiscalCalendar {
  readonly month: number
  readonly date: number
}

export function fiscalCalendar(fiscalYearEnd: string | null | undefined): FiscalCalendar {
  const match = /^(\d{2})-(\d{2})$/.exec(fiscalYearEnd ?? '')
  const month = Number(match?.[1] ?? 12)
  const date = Number(match?.[2] ?? 31)
  return dayOf(2024, month, date) === null ? { month: 12, date: 31 } : { month, date }
}

export function fiscalYear(year: number, calendar: FiscalCalendar): Period {
  const end = yearEnd(year, calendar)
  return { kind: 'FY', start: after(yearEnd(year - 1, calendar)), end, label: `FY${year}` }
}

export function fiscalQuarter(quarter: number, year: number, calendar: FiscalCalendar): Period {
  const start = after(quarterEnd(quarter - 1, year, calendar))
  return { kind: 'Q', start, end: quarterEnd(quarter, year, calendar), label: `Q${quarter} FY${year}` }
}

/** The first half is a year to date; the second half is no kind of period that a Figure has. */
export function firstHalf(year: number, calendar: FiscalCalendar): Period {
  return {
    kind: 'YTD',
    start: after(yearEnd(year - 1, calendar)),
    end: quarterEnd(2, year, calendar),
    label: `H1 FY${year}`,
  }
}

export function instant(end: Day, label: string): Period {
  return { kind: 'instant', start: null, end, label }
}

/** A span that ends on a day: `months` of 12 is a year, of 3 a quarter, of 6 and 9 a year to date. */
export function spanEnding(end: Day, months: number, label: string, trailing = false): Period {
  const kind = trailing ? 'TTM' : months === 12 ? 'FY' : months === 3 ? 'Q' : 'YTD'
  return { kind, start: after(monthsBefore(end, months)), end, label }
}

/** The number of the fiscal year in which a day lies. */
export function fiscalYearOf(day: Day, calendar: FiscalCalendar): number {
  const year = Number(day.slice(0, 4))
  return day <= yearEnd(year, calendar) ? year : year + 1
}

/** The last quarter that was over before a day, as [quarter, fiscal year]. */
export function quarterBefore(day: Day, calendar: FiscalCalendar): readonly [number, number] {
  const year = fiscalYearOf(day, calendar)
  const over = [3, 2, 1].find((quarter) => quarterEnd(quarter, year, calendar) < day)
  return over === undefined ? [4, year - 1] : [over, year]
}

export function yearEnd(year: number, calendar: FiscalCalendar): Day {
  return quarterEnd(4, year, calendar)
}

export function quarterEnd(quarter: number, year: number, { month, date }: FiscalCalendar): Day {
  const months = year * 12 + month - 1 - (4 - quarter) * 3
  const isMonthEnd = dayOf(2023, month, date + 1) === null
  return clampedDay(Math.floor(months / 12), (months % 12) + 1, isMonthEnd ? 31 : date)
}

function monthsBefore(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number)
  const at = (year ?? 0) * 12 + (month ?? 1) - 1 - months
  const isMonthEnd = dayOf(year ?? 0, month ?? 1, (date ?? 0) + 1) === null
  return clampedDay(Math.floor(at / 12), (at % 12) + 1, isMonthEnd ? 31 : (date ?? 1))
}

function clampedDay(year: number, month: number, date: number): Day {
  for (let tried = date; tried > 28; tried--) {
    const day = dayOf(year, month, tried)
    if (day !== null) return day
  }
  // The 28th and before are in every month; years are kept within the calendar by the patterns that find them.
  return dayFromNumber(Math.floor(Date.UTC(year, month - 1, Math.min(date, 28)) / 86_400_000))
}

function after(day: Day): Day {
  return dayFromNumber(dayNumber(day) + 1)
}
