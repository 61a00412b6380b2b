import type { Figure } from '../../account/records/figure.ts'
import { metricNamed } from '../../finance/metrics.ts'
import { textLikeness } from '../alike.ts'
import { candidateOf } from '../candidate.ts'
import { evidenceOf } from '../evidence.ts'
import { lower } from '../phrases.ts'
import { isFilled, isProse } from '../placeholder.ts'
import { ageOf, latestDay } from '../recency.ts'
import type { View } from '../view.ts'
import { type Criterion, weighEach } from './criterion.ts'
import {
  comparisonCandidates,
  figureCandidate,
  hasValue,
  isAmount,
  isShare,
  newestLine,
  ownFigures,
  trendCandidate,
} from './figureItems.ts'

/** A cost line of the statements, or a line of the user's own name; margins stand among costs but are none. */
function isCostLine({ metric }: Figure): boolean {
  const known = metricNamed(metric)
  return known === null || known.family === 'costLine'
}

function costFigures(view: View): readonly Figure[] {
  return view.facts.memo('cost figures', () => ownFigures(view, 'costs').filter(isCostLine))
}

export const costsLines: Criterion = {
  id: 'costs.lines',
  candidates: (view) =>
    weighEach(view, 'costs.lines', costFigures(view), (figure) =>
      figureCandidate(view, figure, [
        [isFilled(figure.metric), 'the line has no name'],
        [
          view.facts.valueOf(figure) !== null && (isAmount(figure.unit) || isShare(figure.unit)),
          'it is neither an amount nor % of revenue',
        ],
        [true, ''],
      ]),
    ),
}

export const costsTrend: Criterion = {
  id: 'costs.trend',
  candidates: (view) =>
    costFigures(view).flatMap((figure) => trendCandidate(view, 'costs.trend', figure, () => [hasValue(view, figure)])),
  absent(view) {
    const line = newestLine(view, costFigures(view))
    return line === null ? null : `No second period for ${lower(line)} or another cost line`
  },
}

export const costsComparator: Criterion = {
  id: 'costs.comparator',
  candidates: (view) => comparisonCandidates(view, 'costs', () => [[true, '']]),
  absent(view) {
    const lines = costFigures(view)
    const shares = lines.filter((figure) => isShare(figure.unit))
    const line = newestLine(view, shares.length > 0 ? shares : lines)
    return line === null ? null : `No comparison for ${lower(line)} with a peer or the industry`
  },
}

export const costsDriver: Criterion = {
  id: 'costs.driver',
  candidates: (view) =>
    weighEach(
      view,
      'costs.driver',
      view.facts.records('driver').filter((driver) => driver.section === 'costs'),
      (driver) => {
        const evidence = evidenceOf({ citations: driver.citations }, view.facts, view.today)
        const day = latestDay([driver.asOf], view.today) ?? evidence.newest
        return candidateOf(
          {
            record: driver.id,
            text: isFilled(driver.line) ? `Why ${driver.line} moves` : 'A driver of costs',
            checks: [
              [isFilled(driver.line), 'no cost line named'],
              [isProse(driver.why), 'the reason is shorter than three words'],
              [view.facts.isTheirs(driver.owner), 'no owner of theirs'],
            ],
            isPlaceholder: driver.why !== '' && !isProse(driver.why, 1) && !isFilled(driver.why),
            evidence,
            age: ageOf('priority', day, view.today),
            likeness: textLikeness(`${driver.line} ${driver.why}`),
            prose: driver.why,
          },
          view,
        )
      },
    ),
}
