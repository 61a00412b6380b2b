import type { Figure } from '../../../../shared/account/records/figure.ts'
import type { Hypothesis } from '../../../../shared/account/records/hypothesis.ts'
import { evaluateFigure, type FiguresById, isMoney, scopeKey, subjectKey } from '../../../../shared/finance/computed.ts'
import { type Decimal, readDecimal } from '../../../../shared/finance/decimal.ts'
import { sameEnd } from '../../../../shared/finance/periods.ts'

export type Worth =
  | {
      readonly ok: true
      /** Money, single units, positive: from the least change and from the most. */
      readonly low: Decimal
      readonly high: Decimal
      /** The low end if a fifth of it does not come. */
      readonly cautious: Decimal
      /** The sum in words, such as `5 to 8 days x one day of revenue`. */
      readonly how: string
    }
  | { readonly ok: false; readonly text: string }

/**
 * What a hypothesis is worth by its own baseline and change (the method, section 2: worth formulas). The size of the
 * change counts, not its sign: fewer days and less cost are gains too.
 */
export function worthOf(hypothesis: Hypothesis, figures: FiguresById): Worth {
  const low = readDecimal(hypothesis.changeLow)?.abs()
  const high = (readDecimal(hypothesis.changeHigh) ?? readDecimal(hypothesis.changeExpected))?.abs()
  if (hypothesis.worthFormula === null) return { ok: false, text: 'Choose what the worth follows from.' }
  if (low === undefined || high === undefined) return { ok: false, text: 'Give the least and the most change.' }
  const unit = unitWorth(hypothesis, figures)
  if (!unit.ok) return unit
  const lowWorth = low.times(unit.each)
  return {
    ok: true,
    low: lowWorth,
    high: high.times(unit.each),
    cautious: lowWorth.times('0.8'),
    how: `${plain(low)} to ${plain(high)} ${unit.how}`,
  }
}

type UnitWorth =
  | { readonly ok: true; readonly each: Decimal; readonly how: string }
  | { readonly ok: false; readonly text: string }

/** What one unit of the change is worth. */
function unitWorth(hypothesis: Hypothesis, figures: FiguresById): UnitWorth {
  const formula = hypothesis.worthFormula
  const one = readDecimal('1')
  if (one === null) return { ok: false, text: '' }
  if (formula === 'amount') return { ok: true, each: one, how: 'of money itself' }
  const baseline = hypothesis.baseline === null ? undefined : figures.get(hypothesis.baseline)
  if (baseline === undefined) return { ok: false, text: 'Choose the figure it starts from.' }
  if (formula === 'percentOfBaseline') {
    const outcome = evaluateFigure(baseline, figures)
    if (!outcome.ok) return { ok: false, text: `The baseline is not meaningful: ${outcome.text}.` }
    if (!isMoney(outcome.unit)) return { ok: false, text: 'Percent of the baseline needs a baseline in money.' }
    return perHundred(outcome.value, '% of the baseline')
  }
  const line = formula === 'daysOfCogs' ? 'cogs' : 'revenue'
  const beside = lineBeside(baseline, line, figures)
  const outcome = beside === null ? null : evaluateFigure(beside, figures)
  if (outcome === null || !outcome.ok) {
    return {
      ok: false,
      text: `It needs ${line === 'cogs' ? 'cost of goods sold' : 'revenue'} of the baseline's period.`,
    }
  }
  if (formula === 'pointsOfRevenue') return perHundred(outcome.value, 'points of revenue')
  const days = baseline.period.kind === 'Q' ? '91.25' : '365'
  const value = readDecimal(outcome.value)
  if (value === null) return { ok: false, text: 'The baseline holds no number.' }
  return { ok: true, each: value.div(days), how: `days x one day of ${line === 'cogs' ? 'cost of goods' : 'revenue'}` }
}

function perHundred(value: string, how: string): UnitWorth {
  const number = readDecimal(value)
  return number === null
    ? { ok: false, text: 'The baseline holds no number.' }
    : { ok: true, each: number.div(100).abs(), how }
}

/** Revenue or COGS of the same company, segment and period as the baseline; a balance takes the year that ends with it. */
function lineBeside(baseline: Figure, metric: string, figures: FiguresById): Figure | null {
  if (baseline.metric === metric) return baseline
  const kinds = baseline.period.kind === 'instant' ? ['FY', 'TTM', 'Q'] : [baseline.period.kind]
  for (const kind of kinds) {
    for (const figure of figures.values()) {
      if (
        figure.metric === metric &&
        figure.period.kind === kind &&
        subjectKey(figure.subject) === subjectKey(baseline.subject) &&
        scopeKey(figure.scope) === scopeKey(baseline.scope) &&
        sameEnd(figure.period.end, baseline.period.end)
      ) {
        return figure
      }
    }
  }
  return null
}

/** Whether a stated worth is within 1 % of the recomputed one. */
export function worthAgrees(stated: string, recomputed: Decimal): boolean {
  const number = readDecimal(stated)
  if (number === null) return false
  const most = number.abs().gt(recomputed.abs()) ? number.abs() : recomputed.abs()
  return number.minus(recomputed).abs().lte(most.times('0.01'))
}

function plain(value: Decimal): string {
  return value.toSignificantDigits(6).toFixed()
}
