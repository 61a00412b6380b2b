import type { Figure } from '../../account/records/figure.ts'
import { metricNamed } from '../../finance/metrics.ts'
import { textLikeness } from '../alike.ts'
import { type Candidate, candidateOf } from '../candidate.ts'
import { evidenceOf } from '../evidence.ts'
import { isGuidance } from '../facts.ts'
import { lower } from '../phrases.ts'
import { isFilled, isProse } from '../placeholder.ts'
import { ageOf, latestDay } from '../recency.ts'
import type { View } from '../view.ts'
import { type Criterion, weighEach } from './criterion.ts'
import {
  comparisonCandidates,
  figureCandidate,
  figureLikeness,
  figureName,
  hasValue,
  isAmount,
  newestLine,
  ownFigures,
  trendCandidate,
} from './figureItems.ts'
import { splitsOf } from './split.ts'

/** Revenue itself, or a line of revenue of the user's own name (for the public sector that is the budget). */
function isRevenueLine({ metric, unit }: Figure): boolean {
  const known = metricNamed(metric)
  return known === null ? isAmount(unit) : known.name === 'revenue'
}

function revenueFigures(view: View): readonly Figure[] {
  return view.facts.memo('revenue figures', () => ownFigures(view, 'revenue').filter(isRevenueLine))
}

export const revenueTrend: Criterion = {
  id: 'revenue.trend',
  candidates: (view) =>
    weighEach(
      view,
      'revenue.trend',
      revenueFigures(view).filter((figure) => !isGuidance(figure)),
      (figure) => {
        const checks = [hasValue(view, figure), [isAmount(figure.unit), 'no currency'], [true, '']] as const
        const alone = figureCandidate(view, figure, [...checks, [false, 'no second period to compare with']])
        const [trend] = trendCandidate(view, 'trend of revenue', figure, () => [...checks, [true, '']])
        return trend !== undefined && trend.credit >= alone.credit ? trend : alone
      },
    ),
}

export const revenueMix: Criterion = {
  id: 'revenue.mix',
  candidates: (view) => [...splitCandidates(view), ...driverCandidates(view)],
}

function splitCandidates(view: View): readonly Candidate[] {
  return splitsOf(view.facts)
    .filter((split) => split.figures[0]?.section === 'revenue' && split.isWhole)
    .flatMap(({ figures }) => {
      const [first] = figures
      if (first === undefined) return []
      const evidences = figures.map((figure) => view.evidence(figure))
      const weakest = evidences.reduce((least, one) => (one.value < least.value ? one : least))
      return [
        candidateOf(
          {
            record: first.id,
            text: `${figureName({ ...first, scope: { kind: 'company' } })} by segment`,
            checks: [[true, '']],
            evidence: { ...weakest, isIndependent: evidences.every((one) => one.isIndependent) },
            age: figures
              .map((figure) => view.age(figure))
              .reduce((one, other) => (other.recency > one.recency ? other : one)),
            likeness: figureLikeness(first),
          },
          view,
        ),
      ]
    })
}

function driverCandidates(view: View): readonly Candidate[] {
  return weighEach(
    view,
    'revenue.mix',
    view.facts.records('driver').filter((driver) => driver.section === 'revenue'),
    (driver) => {
      const evidence = evidenceOf({ citations: driver.citations }, view.facts, view.today)
      const day = latestDay([driver.asOf], view.today) ?? evidence.newest
      return candidateOf(
        {
          record: driver.id,
          text: isFilled(driver.line) ? `Why ${driver.line} moves` : 'A driver of revenue',
          checks: [[isProse(driver.why), 'the reason is shorter than three words']],
          evidence,
          age: ageOf('priority', day, view.today),
          likeness: textLikeness(`${driver.line} ${driver.why}`),
          prose: driver.why,
        },
        view,
      )
    },
  )
}

export const revenueComparator: Criterion = {
  id: 'revenue.comparator',
  candidates: (view) => comparisonCandidates(view, 'revenue', () => [[true, '']]),
  absent(view) {
    const line = newestLine(view, revenueFigures(view))
    return line === null ? null : `No comparison for ${lower(line)} with a peer or the industry`
  },
}
