import type { Day } from '../../../../shared/account/primitives.ts'
import type { Period } from '../../../../shared/account/records/figure.ts'
import { dayFromNumber } from '../../../../shared/finance/periods.ts'

export const periodKindLabels: Readonly<Record<Period['kind'], string>> = {
  FY: 'Fiscal year',
  Q: 'Quarter',
  YTD: 'Year to date',
  TTM: 'Last twelve months',
  instant: 'On one day (a balance)',
}

const months: Readonly<Record<Period['kind'], number>> = { FY: 12, Q: 3, YTD: 0, TTM: 12, instant: 0 }

/**
 * A period after its kind or end was changed: the start follows where it follows from the kind, and a label that
 * was never typed by hand follows too. Year to date starts where the fiscal year does, which only the user knows.
 */
export function movedPeriod(before: Period, change: Partial<Pick<Period, 'kind' | 'end'>>): Period {
  const kind = change.kind ?? before.kind
  const end = change.end ?? before.end
  const untouchedLabel = before.label === '' || before.label === periodLabel(before.kind, before.end)
  return {
    kind,
    end,
    start: startOf(kind, end, before),
    label: untouchedLabel ? periodLabel(kind, end) : before.label,
  }
}

function startOf(kind: Period['kind'], end: Day, before: Period): Day | null {
  if (kind === 'instant') return null
  if (kind === 'YTD') return before.start !== null && before.start < end ? before.start : null
  return monthsBefore(end, months[kind])
}

/** The day after the same day some months earlier; a month's end stays a month's end. */
function monthsBefore(end: Day, count: number): Day {
  const [year = 0, month = 1, day = 1] = end.split('-').map(Number)
  const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate()
  const target = new Date(Date.UTC(year, month - 1 - count, 1))
  const [targetYear, targetMonth] = [target.getUTCFullYear(), target.getUTCMonth() + 1]
  const most = lastOf(targetYear, targetMonth)
  const targetDay = day === lastOf(year, month) ? most : Math.min(day, most)
  const before = Date.UTC(targetYear, targetMonth - 1, targetDay) / 86_400_000
  return dayFromNumber(before + 1)
}

/** What a period is called where the company's own name for it is not known. */
export function periodLabel(kind: Period['kind'], end: Day): string {
  const year = end.slice(0, 4)
  if (kind === 'FY') return `FY${year}`
  if (kind === 'Q') return `Q${Math.ceil(Number(end.slice(5, 7)) / 3)} ${year}`
  return kind === 'instant' ? end : `${kind} ${end}`
}

/** The newest end of a fiscal year up to a day; 31 December where the company's own is not known. */
export function lastFiscalYearEnd(fiscalYearEnd: string | null, today: Day): Day {
  const monthDay = fiscalYearEnd ?? '12-31'
  const year = Number(today.slice(0, 4))
  const within = clampDay(year, monthDay)
  return within <= today ? within : clampDay(year - 1, monthDay)
}

/** 29 February is the 28th in most years. */
function clampDay(year: number, monthDay: string): Day {
  const [month = 12, day = 31] = monthDay.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return dayFromNumber(Date.UTC(year, month - 1, Math.min(day, last)) / 86_400_000)
}
