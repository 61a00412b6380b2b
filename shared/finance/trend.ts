import type { Day, DecimalString } from '../account/primitives.ts'
import { type Decimal, parseDecimal } from './decimal.ts'
import { compoundGrowth } from './levers.ts'
import { meaningful, notMeaningful, type Outcome } from './outcome.ts'
import { daysBetween, sameEnd } from './periods.ts'

/** One metric of one period; money, points, days or a ratio, but the same for all of a series. */
export interface PeriodValue {
  readonly end: Day
  readonly value: DecimalString
}

export interface TrendStep {
  readonly from: Day
  readonly to: Day
  /** In the unit of the series: money, days, and points where the metric is a percentage. */
  readonly absolute: Decimal
  /** As a fraction of the earlier value, which must be above zero. */
  readonly relative: Outcome
  readonly direction: 'up' | 'down' | 'flat'
}

export interface Trend {
  /** From each period to the next, oldest first. */
  readonly steps: readonly TrendStep[]
  /** From the oldest period to the newest; null with fewer than two. */
  readonly whole: TrendStep | null
  /** Compound yearly growth from oldest to newest, as a fraction. */
  readonly cagr: Outcome
}

/**
 * How a metric moved. Order does not matter; of several values whose periods end within 10 days the first given counts.
 * The compound rate counts whole quarters between the two ends, so that two years of 52 weeks are two years, and needs
 * at least four of them: (last / first)^(1 / years) - 1.
 */
export function trend(values: Iterable<PeriodValue>): Trend {
  const distinct: PeriodValue[] = []
  for (const one of values) if (!distinct.some((other) => sameEnd(one.end, other.end))) distinct.push(one)
  const series = distinct.sort((one, other) => (one.end < other.end ? -1 : 1))
  const steps = series.flatMap((value, at) => {
    const before = series[at - 1]
    return before === undefined ? [] : [stepBetween(before, value)]
  })
  const [first, ...later] = series
  const last = later.at(-1)
  if (first === undefined || last === undefined)
    return { steps, whole: null, cagr: notMeaningful('missingInput', 'a second period') }
  return { steps, whole: stepBetween(first, last), cagr: growthBetween(first, last) }
}

function stepBetween(before: PeriodValue, after: PeriodValue): TrendStep {
  const [from, to] = [parseDecimal(before.value), parseDecimal(after.value)]
  const absolute = to.minus(from)
  const relative = from.gt(0) ? meaningful(absolute.div(from)) : notMeaningful('negativeBase')
  const direction = absolute.isZero() ? 'flat' : absolute.isNegative() ? 'down' : 'up'
  return { from: before.end, to: after.end, absolute, relative, direction }
}

const daysOfQuarter = 91.3125

function growthBetween(first: PeriodValue, last: PeriodValue): Outcome {
  const quarters = Math.round(daysBetween(first.end, last.end) / daysOfQuarter)
  if (quarters < 4) return notMeaningful('missingInput', 'periods that lie a year apart')
  return compoundGrowth(parseDecimal(first.value), parseDecimal(last.value), quarters / 4)
}
