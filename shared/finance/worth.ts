import type { DecimalString } from '../account/primitives.ts'
import type { Figure } from '../account/records/figure.ts'
import type { Hypothesis } from '../account/records/hypothesis.ts'
import { evaluateFigure, type FiguresById, isMoney, scopeKey, subjectKey } from './computed.ts'
import { Decimal, parseDecimal } from './decimal.ts'
import { metricNamed } from './metrics.ts'
import { meaningful, type NotMeaningful, notMeaningful, type Outcome, ratio } from './outcome.ts'
import { sameEnd } from './periods.ts'

/** Worth in money, positive where the customer gains; once or yearly as the hypothesis says. */
export interface HypothesisWorth {
  readonly ok: true
  readonly low: Decimal
  readonly expected: Decimal
  readonly high: Decimal
  /** The view at 20 % less benefit, taken on the low end. */
  readonly downside: Decimal
  /** Years until the yearly worth has paid for the investment, on the low end and as expected. */
  readonly paybackLow: Outcome
  readonly paybackExpected: Outcome
}

/** What a hypothesis is worth by its formula, baseline and changes; the reason where it cannot be said. */
export function hypothesisWorth(hypothesis: Hypothesis, figuresById: FiguresById): HypothesisWorth | NotMeaningful {
  const { baseline, changeLow, changeExpected, changeHigh, worthFormula } = hypothesis
  if (worthFormula === null) return notMeaningful('missingInput', 'how the change becomes money')
  if (changeLow === null || changeExpected === null || changeHigh === null)
    return notMeaningful('missingInput', 'the change')
  const figure = baseline === null ? undefined : figuresById.get(baseline)
  if (figure === undefined) return notMeaningful('missingInput', 'the baseline')
  const each = worthOfOne(worthFormula, figure, figuresById)
  if (!each.ok) return each
  const worth = (change: DecimalString) => each.value.times(parseDecimal(change))
  const [low, expected, high] = [worth(changeLow), worth(changeExpected), worth(changeHigh)]
  return {
    ok: true,
    low,
    expected,
    high,
    // A loss does not become smaller by a fifth less of it.
    downside: low.isNegative() ? low : low.times('0.8'),
    paybackLow: payback(hypothesis, low),
    paybackExpected: payback(hypothesis, expected),
  }
}

/** How far a stated worth may lie from the one that follows from baseline and change. */
const tolerance = 0.01

/**
 * Whether both ends of the stated worth follow from baseline and change within 1 %. A worth of nothing states nothing;
 * signs are left to the card, since for a line of the user's own name nobody knows which way is better.
 */
export function statesWorth({ worthLow, worthHigh }: Hypothesis, again: HypothesisWorth): boolean {
  if (worthLow === null || worthHigh === null) return false
  return isNear(parseDecimal(worthLow), again.low) && isNear(parseDecimal(worthHigh), again.high)
}

function isNear(stated: Decimal, again: Decimal): boolean {
  const [given, computed] = [stated.abs(), again.abs()]
  if (given.isZero()) return false
  const most = given.gt(computed) ? given : computed
  return given.minus(computed).abs().lte(most.times(tolerance))
}

const formulaTexts: Readonly<Record<NonNullable<Hypothesis['worthFormula']>, string>> = {
  amount: 'the change is money itself',
  percentOfBaseline: 'percent of the baseline',
  pointsOfRevenue: 'points of one year of revenue',
  daysOfRevenue: 'days x one day of revenue',
  daysOfCogs: 'days x one day of cost of goods sold',
}

/** The sum in words, such as `-5 to -8: days x one day of revenue`. */
export function worthFormulaText({ worthFormula, changeLow, changeHigh }: Hypothesis): string {
  return worthFormula === null ? '' : `${changeLow ?? ''} to ${changeHigh ?? ''}: ${formulaTexts[worthFormula]}`
}

/** Money gained by a change of one (unit, percent, point or day) upwards; negative where upwards is worse. */
function worthOfOne(
  formula: NonNullable<Hypothesis['worthFormula']>,
  baseline: Figure,
  figuresById: FiguresById,
): Outcome {
  const direction = betterWay(baseline)
  if (formula === 'amount') return meaningful(direction)
  if (formula === 'percentOfBaseline') {
    const value = evaluateFigure(baseline, figuresById)
    if (!value.ok) return value
    if (!isMoney(value.unit)) return notMeaningful('missingInput', 'a baseline in money')
    return meaningful(parseDecimal(value.value).abs().div(100).times(direction))
  }
  const line = formula === 'daysOfCogs' ? 'cogs' : 'revenue'
  const base = lineBeside(line, baseline, figuresById)
  if (!base.ok) return base
  return meaningful(base.value.div(formula === 'pointsOfRevenue' ? 100 : 365).times(direction))
}

/** 1 where more of the baseline is better for the customer, -1 where less is: a cost, DSO, DIO. */
function betterWay(baseline: Figure): Decimal {
  const better =
    metricNamed(baseline.metric)?.better ??
    (baseline.section === 'costs' || baseline.section === 'risks' ? 'lower' : 'higher')
  return new Decimal(better === 'lower' ? -1 : 1)
}

/** A yearly line of the same company and year as the baseline; one of its own inputs first. */
function lineBeside(line: string, baseline: Figure, figuresById: FiguresById): Outcome {
  const inputs = new Set<string>(baseline.value.kind === 'computed' ? baseline.value.inputs : [])
  const candidates = [...figuresById.values()]
    .filter((figure) => figure.metric === line && figure.period.kind !== 'Q' && figure.period.kind !== 'YTD')
    .filter(
      (figure) =>
        subjectKey(figure.subject) === subjectKey(baseline.subject) &&
        scopeKey(figure.scope) === scopeKey(baseline.scope),
    )
    .filter((figure) => sameEnd(figure.period.end, baseline.period.end))
    .sort((one, other) => Number(inputs.has(other.id)) - Number(inputs.has(one.id)) || (one.id < other.id ? -1 : 1))
  const [best] = candidates
  if (best === undefined) return notMeaningful('missingInput', `${line} of the baseline's year`)
  const value = evaluateFigure(best, figuresById)
  return value.ok ? meaningful(parseDecimal(value.value)) : value
}

/** Investment / worth of a year; what comes once does not pay back over time. */
function payback(hypothesis: Hypothesis, worth: Decimal): Outcome {
  if (hypothesis.recurrence === 'once') return notMeaningful('missingInput', 'a worth that comes every year')
  if (hypothesis.investment === null) return notMeaningful('missingInput', 'the investment')
  return ratio(parseDecimal(hypothesis.investment), worth, 'the worth')
}
