import type { FigureId } from '../account/ids.ts'
import type { Hypothesis } from '../account/records/hypothesis.ts'
import { type FiguresById, subjectKey } from './computed.ts'
import { formulaNamed } from './formulas.ts'
import { metricByAnyName } from './metric-names.ts'
import { metricLabel } from './metrics.ts'
import { standardConvention } from './periods.ts'

export const hypothesisWarningCodes = ['falsePrecision', 'hiddenAssumption', 'stackedBenefit'] as const
export type HypothesisWarningCode = (typeof hypothesisWarningCodes)[number]

/** What kills proposals, said before the customer says it. */
export interface HypothesisWarning {
  readonly code: HypothesisWarningCode
  /** A sentence for the user. */
  readonly text: string
}

/** A guess written with more digits than this claims to know what nobody can. */
const mostDigits = 3

/**
 * False precision (a range without width, or more than three digits), hidden assumptions (none written, or one that
 * does not hold), stacked benefits (another hypothesis, not refuted, counts the same days or money again: the same
 * metric of the same company, or one that the other is made of, as DSO is a part of the cash conversion cycle).
 */
export function hypothesisWarnings(
  hypothesis: Hypothesis,
  all: Iterable<Hypothesis>,
  figuresById: FiguresById,
): readonly HypothesisWarning[] {
  return [
    ...precisionWarnings(hypothesis),
    ...assumptionWarnings(hypothesis),
    ...stackedWarnings(hypothesis, all, figuresById),
  ]
}

function precisionWarnings(hypothesis: Hypothesis): HypothesisWarning[] {
  const { changeLow, changeExpected, changeHigh, worthLow, worthHigh } = hypothesis
  const warnings: HypothesisWarning[] = []
  const warn = (text: string) => warnings.push({ code: 'falsePrecision', text })
  if (changeLow !== null && changeHigh !== null && Number(changeLow) === Number(changeHigh))
    warn('Low and high are the same: a guess without a range claims to be certain.')
  const changes = [changeLow, changeExpected, changeHigh].filter((one) => one !== null)
  if (changes.some((one) => significantDigits(one) > mostDigits))
    warn(`The change is written with more than ${mostDigits} digits; nobody can know a guess so well.`)
  const worths = [worthLow, worthHigh].filter((one) => one !== null)
  if (worths.some((one) => significantDigits(one) > mostDigits))
    warn(`The worth is written with more than ${mostDigits} digits; round it before it is shown.`)
  return warnings
}

/** Digits from the first to the last that is not zero: 3 in `0.0125` and in `12500`. */
export function significantDigits(written: string): number {
  const digits = written.replace(/[^\d]/g, '').replace(/^0+/, '').replace(/0+$/, '')
  return digits.length
}

function assumptionWarnings({ assumptions }: Hypothesis): HypothesisWarning[] {
  const written = assumptions.filter(({ text }) => text.trim() !== '')
  if (written.length === 0)
    return [{ code: 'hiddenAssumption', text: 'No assumption is written down; there always is one.' }]
  return written
    .filter(({ holds }) => holds === false)
    .map(({ text }) => ({ code: 'hiddenAssumption', text: `It rests on what does not hold: ${text.trim()}` }) as const)
}

function stackedWarnings(
  hypothesis: Hypothesis,
  all: Iterable<Hypothesis>,
  figuresById: FiguresById,
): HypothesisWarning[] {
  const own = baselineMetric(hypothesis.baseline, figuresById)
  if (own === null) return []
  const warnings: HypothesisWarning[] = []
  for (const other of all) {
    if (other.id === hypothesis.id || other.status.kind === 'refuted') continue
    const theirs = baselineMetric(other.baseline, figuresById)
    if (theirs === null || theirs.subject !== own.subject) continue
    const shared = partsOf(own.metric).has(theirs.metric)
      ? theirs.metric
      : partsOf(theirs.metric).has(own.metric)
        ? own.metric
        : null
    if (shared === null) continue
    const named = other.statement.trim() === '' ? 'another hypothesis' : `“${other.statement.trim()}”`
    warnings.push({
      code: 'stackedBenefit',
      text: `${metricLabel(shared)} is counted in ${named} too; do not add the two.`,
    })
  }
  return warnings
}

function baselineMetric(
  baseline: FigureId | null,
  figuresById: FiguresById,
): { readonly metric: string; readonly subject: string } | null {
  const figure = baseline === null ? undefined : figuresById.get(baseline)
  return figure === undefined ? null : { metric: metricByAnyName(figure.metric), subject: subjectKey(figure.subject) }
}

/** Lines that stand in so many ratios that sharing one says nothing of double counting. */
const measures: ReadonlySet<string> = new Set(['revenue', 'cogs', 'assets', 'equity'])

/** A metric with all that it is made of, however deep. */
function partsOf(metric: string): ReadonlySet<string> {
  const parts = new Set([metric])
  // A set that grows while it is walked is walked to its end; formulas never rest on themselves.
  for (const part of parts)
    for (const input of formulaNamed(part)?.inputs(standardConvention('FY')) ?? [])
      if (!measures.has(input)) parts.add(input)
  return parts
}
