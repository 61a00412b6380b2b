import type { Decimal } from './decimal.ts'
import { meaningful, notMeaningful, type Outcome } from './outcome.ts'

/** What fewer days are worth. The two are different things, a sum once and a cost every year: they are never added. */
export interface WorthOfDays {
  /** Cash released once, in the currency of the flow. */
  readonly release: Outcome
  /** What it costs no longer to finance that cash, each year. */
  readonly yearlySaving: Outcome
}

/**
 * The method, section 8: release = days x flow / 365, where the flow is a year's revenue (DSO) or cost of goods sold
 * (DIO, DPO); the yearly saving is release x cost of capital.
 * @param yearlyFlow money of one year, above zero
 * @param costOfCapital as a fraction, 0 or more, such as 0.08; null where it is not known
 */
export function worthOfDays(yearlyFlow: Decimal, days: Decimal, costOfCapital: Decimal | null): WorthOfDays {
  if (!yearlyFlow.gt(0)) {
    const none = notMeaningful('noFlow')
    return { release: none, yearlySaving: none }
  }
  const release = meaningful(yearlyFlow.times(days).div(365))
  if (!release.ok) return { release, yearlySaving: release }
  if (costOfCapital === null || costOfCapital.isNegative())
    return { release, yearlySaving: notMeaningful('missingInput', 'the cost of capital') }
  return { release, yearlySaving: meaningful(release.value.times(costOfCapital)) }
}
