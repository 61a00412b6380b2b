import type { Figure } from '../../account/records/figure.ts'
import type { Hypothesis } from '../../account/records/hypothesis.ts'
import { sameEnd } from '../../finance/periods.ts'
import { textLikeness } from '../alike.ts'
import { isNotAsked } from '../applicable.ts'
import { type Candidate, candidateOf } from '../candidate.ts'
import { lower } from '../phrases.ts'
import { ageOf } from '../recency.ts'
import type { View } from '../view.ts'
import { baselineOf, worthRecomputes } from '../worth.ts'
import { type Criterion, weighEach } from './criterion.ts'
import {
  comparisonCandidates,
  figureCandidate,
  hasValue,
  newestLine,
  ownFigures,
  ownFiguresNamed,
  periodsOf,
} from './figureItems.ts'
import { hypothesisDay, hypothesisName, isLiveHypothesis } from './hypotheses.ts'
import { recomputesIn } from './recomputing.ts'

const dayMetrics: ReadonlySet<string> = new Set(['dso', 'dio', 'dpo', 'ccc'])
const oneDayFormulas: ReadonlySet<string> = new Set(['oneDayDso', 'oneDayDio', 'oneDayDpo'])
/** The formula by which days of a metric become money. */
const worthOfDays: ReadonlyMap<string, Hypothesis['worthFormula']> = new Map([
  ['dso', 'daysOfRevenue'],
  ['dio', 'daysOfCogs'],
  ['dpo', 'daysOfCogs'],
])

export const cashFlow: Criterion = {
  id: 'cash.flow',
  candidates: (view) =>
    weighEach(
      view,
      'cash.flow',
      ownFiguresNamed(view, (metric) => metric === 'operatingCashFlow' || metric === 'freeCashFlow'),
      (figure) => figureCandidate(view, figure, [hasValue(view, figure), [true, '']]),
    ),
}

export const cashDays: Criterion = {
  id: 'cash.days',
  candidates: (view) =>
    weighEach(
      view,
      'cash.days',
      ownFiguresNamed(view, (metric) => dayMetrics.has(metric) && !isNotAsked(metric, view.facts)),
      (figure) =>
        figureCandidate(view, figure, [
          [recomputesIn(view.facts, figure), 'it does not recompute from revenue, costs and balances'],
          [figure.value.kind === 'computed', 'its convention (days, balances) is not named'],
        ]),
    ),
}

export const cashComparator: Criterion = {
  id: 'cash.comparator',
  candidates: (view) =>
    comparisonCandidates(view, 'cash', ({ own }) => [
      [hasTwoPeriods(view, own), `only one period of ${lower(newestLine(view, [own]) ?? 'it')}`],
    ]),
  absent(view) {
    const line = newestLine(view, ownFigures(view, 'cash'))
    return line === null ? null : `No comparison for ${lower(line)} with a peer or the industry`
  },
}

function hasTwoPeriods(view: View, figure: Figure): boolean {
  return periodsOf(view, figure).some((other) => !sameEnd(other.period.end, figure.period.end))
}

export const cashOneDay: Criterion = {
  id: 'cash.oneDay',
  candidates: (view) => [
    ...weighEach(
      view,
      'cash.oneDay',
      ownFigures(view, 'cash').filter(({ value, metric }) =>
        oneDayFormulas.has(value.kind === 'computed' ? value.formula : metric),
      ),
      (figure) =>
        figureCandidate(view, figure, [[recomputesIn(view.facts, figure), 'it is not the yearly line over 365 days']]),
    ),
    ...hypothesisDays(view),
  ],
}

function hypothesisDays(view: View): readonly Candidate[] {
  return view.facts
    .records('hypothesis')
    .filter(isLiveHypothesis)
    .flatMap((hypothesis) => view.memoOf('cash.oneDay', hypothesis, () => daysCandidates(hypothesis, view)))
}

/** The hypothesis, where it turns days into money. */
function daysCandidates(hypothesis: Hypothesis, view: View): readonly Candidate[] {
  const baseline = baselineOf(hypothesis, view.facts)
  const formula = baseline === null ? undefined : worthOfDays.get(baseline.metric)
  if (baseline === null || formula === undefined || hypothesis.worthFormula !== formula) return []
  return [
    candidateOf(
      {
        record: hypothesis.id,
        text: hypothesisName(hypothesis),
        checks: [[worthRecomputes(hypothesis, view.facts), 'its worth is not days x the worth of one day']],
        evidence: view.evidence(baseline),
        age: ageOf('hypothesis', hypothesisDay(hypothesis, view), view.today),
        likeness: textLikeness(hypothesis.statement),
        prose: hypothesis.statement,
      },
      view,
    ),
  ]
}
