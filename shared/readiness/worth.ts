import type { Figure } from '../account/records/figure.ts'
import type { Hypothesis } from '../account/records/hypothesis.ts'
import { parseDecimal } from '../finance/decimal.ts'
import { hypothesisWorth } from '../finance/worth.ts'
import type { Facts } from './facts.ts'

/** How far a stated worth may lie from the one that follows from baseline and change. */
const tolerance = 0.01

/** Whether both ends of the stated worth follow from baseline and change within 1 %. A worth of nothing states nothing. */
export function worthRecomputes(hypothesis: Hypothesis, facts: Facts): boolean {
  return facts.memo(`worth ${hypothesis.id}`, () => {
    const { worthLow, worthHigh } = hypothesis
    if (worthLow === null || worthHigh === null || baselineOf(hypothesis, facts) === null) return false
    const again = hypothesisWorth(hypothesis, facts.figures)
    if (!again.ok) return false
    return isNear(parseDecimal(worthLow), again.low) && isNear(parseDecimal(worthHigh), again.high)
  })
}

type Money = ReturnType<typeof parseDecimal>

/** Signs are left to the card: for a line of the user's own name nobody knows which way is better. */
function isNear(stated: Money, again: Money): boolean {
  const [given, computed] = [stated.abs(), again.abs()]
  if (given.isZero()) return false
  const most = given.gt(computed) ? given : computed
  return given.minus(computed).abs().lte(most.times(tolerance))
}

/** The Figure a hypothesis starts from, where it still exists and has a value. */
export function baselineOf({ baseline }: Hypothesis, facts: Facts): Figure | null {
  const figure = baseline === null ? undefined : facts.figures.get(baseline)
  return figure === undefined || facts.valueOf(figure) === null ? null : figure
}
