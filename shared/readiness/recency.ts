import type { Day } from '../account/primitives.ts'
import { dayNumber } from '../finance/periods.ts'
import { type AgeingKind, ageings, leastRecency } from './rubric/ageing.ts'
import { remember } from './words.ts'

/**
 * How much of its worth a claim keeps, from 0.1 to 1: `max(0.1, 2^(-max(0, age - grace) / halfLife))`, in days.
 * No date is worth 0.1; a day after today is no date at all and is worth 0.
 */
export function recencyOf(kind: AgeingKind, day: Day | null, today: Day): number {
  if (day === null) return leastRecency
  if (day > today) return 0
  const { grace, halfLife } = ageings[kind]
  const age = numberOf(today) - numberOf(day)
  return Math.max(leastRecency, 2 ** (-Math.max(0, age - grace) / halfLife))
}

/** How an item loses worth: by which row of the table, from which day (null where it has none), and what is left. */
export interface Age {
  readonly kind: AgeingKind
  readonly from: Day | null
  readonly recency: number
}

export function ageOf(kind: AgeingKind, from: Day | null, today: Day): Age {
  return { kind, from, recency: recencyOf(kind, from, today) }
}

/** Of two ages that of the part that has lost more. */
export function olderOf(one: Age, other: Age): Age {
  return other.recency < one.recency ? other : one
}

const dayNumbers = new Map<string, number>()

function numberOf(day: Day): number {
  return remember(dayNumbers, day, () => dayNumber(day))
}

/**
 * The day a claim ages from: the latest of its days up to today. Where all of them lie after today the earliest
 * comes back, so that the claim is worth nothing yet; null where it has none.
 */
export function latestDay(days: readonly (Day | null)[], today: Day): Day | null {
  const known = days.filter((day) => day !== null).sort()
  return known.findLast((day) => day <= today) ?? known[0] ?? null
}
