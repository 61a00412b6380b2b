import { Decimal } from './decimal.ts'
import { meaningful, notMeaningful, type Outcome, ratio } from './outcome.ts'

export interface Levers {
  /** Change of operating income in percent for 1 % more price, 1 % less variable cost, 1 % less fixed cost, 1 % more volume. */
  readonly price: Outcome
  readonly variableCost: Outcome
  readonly fixedCost: Outcome
  readonly volume: Outcome
}

/**
 * What one percent moves: price 1/OM, variable cost VC%/OM, fixed cost FC%/OM, volume CM/OM.
 * @param variableShare variable cost as a fraction of all operating cost, 0 to 1: the user's assumption, to be labelled so
 */
export function onePercentLevers(revenue: Decimal, operatingIncome: Decimal, variableShare: Decimal): Levers {
  if (!revenue.gt(0)) {
    const none = notMeaningful('notPositive', 'Revenue')
    return { price: none, variableCost: none, fixedCost: none, volume: none }
  }
  const cost = revenue.minus(operatingIncome)
  const variable = cost.times(variableShare)
  const on = (amount: Decimal) => ratio(amount, operatingIncome, 'Operating income')
  return {
    price: on(revenue),
    variableCost: on(variable),
    fixedCost: on(cost.minus(variable)),
    volume: on(revenue.minus(variable)),
  }
}

/**
 * Compound yearly growth as a fraction: (last / first)^(1 / years) - 1. Both ends must be above zero; `years` may be
 * broken, but must be above zero.
 */
export function compoundGrowth(first: Decimal, last: Decimal, years: number): Outcome {
  if (!(years > 0 && Number.isFinite(years))) return notMeaningful('missingInput', 'a second period')
  if ((first.gt(0) && last.lt(0)) || (first.lt(0) && last.gt(0))) return notMeaningful('signChange')
  if (!first.gt(0) || !last.gt(0)) return notMeaningful('negativeBase')
  return meaningful(last.div(first).pow(new Decimal(1).div(years)).minus(1))
}

/** DuPont: ROE as net margin x asset turnover x equity multiplier, and the margin split again by tax and interest burden. */
export function duPont(lines: {
  readonly revenue: Decimal
  readonly operatingIncome: Decimal
  readonly pretaxIncome: Decimal
  readonly netIncome: Decimal
  readonly assets: Decimal
  readonly equity: Decimal
}) {
  return {
    taxBurden: ratio(lines.netIncome, lines.pretaxIncome, 'Income before tax'),
    interestBurden: ratio(lines.pretaxIncome, lines.operatingIncome, 'Operating income'),
    operatingMargin: ratio(lines.operatingIncome, lines.revenue, 'Revenue'),
    netMargin: ratio(lines.netIncome, lines.revenue, 'Revenue'),
    assetTurnover: ratio(lines.revenue, lines.assets, 'Total assets'),
    equityMultiplier: ratio(lines.assets, lines.equity, 'Equity'),
  }
}
