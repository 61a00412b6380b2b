import type { HistoryEntry } from '../../../shared/account/account.ts'
import { longDay } from '../../../shared/account/day-words.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import type { Assessment } from '../../../shared/readiness/assessment.ts'
import { causeOf } from '../../../shared/readiness/cause.ts'

/** More deeds than this are a list that nobody reads. */
const mostDeeds = 5

/** What is known of why an account's meter moved today. */
export interface DayCauses {
  readonly day: Day
  /** What is settled: the passing of time, and what was written before this window looked. Empty for nothing. */
  readonly earlier: string
  /** The meter when people began to work on it. */
  readonly start: Assessment
  /** What they did since, in words, in order, each once. */
  readonly deeds: readonly string[]
}

/** As far as the meter says it, whether an assessment is what the history wrote down. */
export function isAsWritten(entry: HistoryEntry, { level, knowing, caring, rubricVersion }: Assessment): boolean {
  return (
    entry.level === level &&
    entry.knowing === knowing &&
    entry.caring === caring &&
    entry.rubricVersion === rubricVersion
  )
}

/**
 * The first look of a window at an account. Between the newest entry and today time has passed, and somebody may have
 * edited where this window did not see it; which of the two moved the meter follows from how the notebook, as it is
 * now, would have stood on the day of that entry.
 */
export function firstLook(
  newest: HistoryEntry | null,
  asOfThen: Assessment | null,
  now: Assessment,
  today: Day,
): DayCauses {
  const begin = (earlier: string): DayCauses => ({ day: today, earlier, start: now, deeds: [] })
  if (newest === null) return begin(causeOf(null, now, null))
  if (isAsWritten(newest, now)) return begin(newest.day === today ? newest.cause : '')
  if (newest.day === today) return begin(joined(newest.cause, 'Edited elsewhere'))
  if (newest.rubricVersion !== now.rubricVersion) return begin('The rubric has a new version')
  if (asOfThen !== null && isAsWritten(newest, asOfThen)) return begin(causeOf(asOfThen, now, null))
  return begin(`Edited since ${longDay(newest.day)}`)
}

/** Midnight has passed: what moved the meter is time alone. */
export function nextDay(before: Assessment, now: Assessment, today: Day): DayCauses {
  const cause = causeOf(before, now, null)
  // Time that moved nothing is no cause.
  return { day: today, earlier: cause === causeOf(now, now, null) ? '' : cause, start: now, deeds: [] }
}

/** The meter moved by what was done; without a deed of this window somebody did it elsewhere. */
export function withDeeds(causes: DayCauses, deeds: readonly string[]): DayCauses {
  const done = deeds.length === 0 ? ['Edited elsewhere'] : deeds
  return { ...causes, deeds: [...new Set([...causes.deeds, ...done])] }
}

/** One sentence for the day. */
export function dayCause({ earlier, start, deeds }: DayCauses, now: Assessment): string {
  if (deeds.length === 0) return earlier
  const more = deeds.length - mostDeeds
  const told = more > 0 ? `${deeds.slice(0, mostDeeds).join(', ')} and ${more} more` : deeds.join(', ')
  return joined(earlier, causeOf(start, now, told))
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('. ')
}
