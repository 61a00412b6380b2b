import type { Day } from '../account/primitives.ts'
import { dayFromNumber, dayNumber } from '../finance/periods.ts'

/** One fiscal year of the sample company. */
export interface FiscalYear {
  readonly label: string
  readonly start: Day
  readonly end: Day
}

export const fiscalYearEnd = '06-30'
/** Days from the end of a fiscal year to its annual report. */
const filedAfter = 53

/** The four fiscal years before `today` of which the annual report is out, oldest first. */
export function fiscalYears(today: Day): readonly [FiscalYear, FiscalYear, FiscalYear, FiscalYear] {
  const thisYear = Number(today.slice(0, 4))
  const isOut = dayNumber(`${thisYear}-${fiscalYearEnd}` as Day) + filedAfter + 10 <= dayNumber(today) // a real day
  const newest = isOut ? thisYear : thisYear - 1
  return [yearEnding(newest - 3), yearEnding(newest - 2), yearEnding(newest - 1), yearEnding(newest)]
}

export function filedOn(year: FiscalYear): Day {
  return dayFromNumber(dayNumber(year.end) + filedAfter)
}

function yearEnding(year: number): FiscalYear {
  const end = `${year}-${fiscalYearEnd}` as Day // a real day in every year
  return { label: `FY${year}`, start: `${year - 1}-07-01` as Day, end }
}
