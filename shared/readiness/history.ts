import type { HistoryEntry } from '../account/account.ts'
import type { Day } from '../account/primitives.ts'
import type { Assessment } from './assessment.ts'

/**
 * The history with today's entry in it: one entry a day, sorted by day, the last state of a day wins and the
 * causes of that day are joined. Nothing is added where nothing changed since the newest entry.
 */
export function recordHistory(
  history: readonly HistoryEntry[],
  assessment: Assessment,
  today: Day,
  cause: string,
): readonly HistoryEntry[] {
  const entry: HistoryEntry = {
    day: today,
    level: assessment.level,
    knowing: assessment.knowing,
    caring: assessment.caring,
    rubricVersion: assessment.rubricVersion,
    cause,
  }
  const newest = history.at(-1)
  if (newest && isSameState(newest, entry)) return history
  const others = history.filter((past) => past.day !== today)
  const earlier = history.find((past) => past.day === today)
  const causes = earlier && !earlier.cause.split('; ').includes(cause) ? `${earlier.cause}; ${cause}` : cause
  return [...others, { ...entry, cause: causes.slice(0, 2000) }].sort((one, other) => (one.day < other.day ? -1 : 1))
}

function isSameState(one: HistoryEntry, other: HistoryEntry): boolean {
  return (
    one.level === other.level &&
    one.knowing === other.knowing &&
    one.caring === other.caring &&
    one.rubricVersion === other.rubricVersion
  )
}
