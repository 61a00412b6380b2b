import type { Figure } from '../account/records/figure.ts'
import type { Hypothesis } from '../account/records/hypothesis.ts'
import { hypothesisWorth, statesWorth } from '../finance/worth.ts'
import type { Facts } from './facts.ts'

/** Whether both ends of the stated worth follow from baseline and change within 1 %. A worth of nothing states nothing. */
export function worthRecomputes(hypothesis: Hypothesis, facts: Facts): boolean {
  return facts.memoOf('worth', hypothesis, () => {
    if (baselineOf(hypothesis, facts) === null) return false
    const again = hypothesisWorth(hypothesis, facts.figures)
    return again.ok && statesWorth(hypothesis, again)
  })
}

/** The Figure a hypothesis starts from, where it still exists and has a value. */
export function baselineOf({ baseline }: Hypothesis, facts: Facts): Figure | null {
  const figure = baseline === null ? undefined : facts.figures.get(baseline)
  return figure === undefined || facts.valueOf(figure) === null ? null : figure
}
