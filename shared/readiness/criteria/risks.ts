import type { Day } from '../../account/primitives.ts'
import type { Figure } from '../../account/records/figure.ts'
import type { Risk } from '../../account/records/risk.ts'
import { metricNamed } from '../../finance/metrics.ts'
import { textLikeness } from '../alike.ts'
import { isNotAsked } from '../applicable.ts'
import { type Candidate, type Check, candidateOf } from '../candidate.ts'
import { type Evidence, evidenceOf } from '../evidence.ts'
import { shorten } from '../phrases.ts'
import { isFilled, isProse } from '../placeholder.ts'
import { type Age, ageOf, latestDay } from '../recency.ts'
import { isAnnualFiling } from '../sources.ts'
import { confirmationDay, publishesLate, saidToUsDay, type View } from '../view.ts'
import { type Criterion, weighEach } from './criterion.ts'
import { figureCandidate, ownFigures, ownFiguresNamed } from './figureItems.ts'
import { recomputesIn } from './recomputing.ts'

export function riskEvidence(risk: Risk, view: View): Evidence {
  return evidenceOf({ citations: risk.citations }, view.facts, view.today)
}

/** A risk from an annual filing ages as an annual figure. */
export function riskAge(risk: Risk, evidence: Evidence, view: View): Age {
  const day = latestDay([risk.asOf, confirmedRiskDay(risk, view)], view.today) ?? evidence.newest
  const isAnnual = evidence.source !== null && isAnnualFiling(evidence.source)
  const annual = publishesLate(view.facts) ? 'lateAnnualFigure' : 'annualFigure'
  return ageOf(isAnnual ? annual : 'risk', day, view.today)
}

function riskCandidate(risk: Risk, view: View, checks: readonly Check[]): Candidate {
  const evidence = riskEvidence(risk, view)
  return candidateOf(
    {
      record: risk.id,
      text: isFilled(risk.title) ? `Risk "${shorten(risk.title)}"` : 'A risk without a title',
      checks,
      isPlaceholder: !isFilled(risk.title),
      evidence,
      age: riskAge(risk, evidence, view),
      likeness: textLikeness(risk.title, risk.trigger, risk.mitigation),
      prose: risk.title,
    },
    view,
  )
}

export const risksScored: Criterion = {
  id: 'risks.scored',
  candidates: (view) =>
    weighEach(view, 'risks.scored', view.facts.records('risk'), (risk) =>
      riskCandidate(risk, view, [
        [risk.likelihood !== null, 'no likelihood'],
        [risk.impact !== null, 'no impact'],
        [isFilled(risk.trigger), 'no trigger'],
      ]),
    ),
}

export const risksMitigated: Criterion = {
  id: 'risks.mitigated',
  candidates: (view) =>
    weighEach(view, 'risks.mitigated', view.facts.records('risk'), (risk) =>
      riskCandidate(risk, view, [
        [isProse(risk.mitigation), 'no mitigation in three words or more'],
        [view.facts.isTheirs(risk.owner), 'no owner of theirs'],
      ]),
    ),
}

export const risksRatio: Criterion = {
  id: 'risks.ratio',
  candidates: (view) =>
    weighEach(
      view,
      'risks.ratio',
      [...ownFigures(view, 'risks').filter(isOwnRatio), ...ownFiguresNamed(view, isLeverageOrLiquidity)].filter(
        ({ metric }) => !isNotAsked(metric, view.facts),
      ),
      (figure) =>
        figureCandidate(view, figure, [[recomputesIn(view.facts, figure), 'it does not recompute from its lines']]),
    ),
}

/** A ratio under a name of the user's own. */
function isOwnRatio({ metric, unit }: Figure): boolean {
  return metricNamed(metric) === null && (unit === 'ratio' || unit === '%')
}

function isLeverageOrLiquidity(metric: string): boolean {
  const known = metricNamed(metric)
  return known !== null && known.unit === 'ratio' && (known.family === 'leverage' || known.family === 'liquidity')
}

/** The day a risk was confirmed by one of theirs, at a held meeting or in words said to us; null otherwise. */
export function confirmedRiskDay(risk: Risk, view: View): Day | null {
  if (risk.confirmed === null || (risk.confirmed.on !== null && risk.confirmed.on > view.today)) return null
  return (
    confirmationDay(risk.confirmed, view) ??
    (view.facts.isTheirs(risk.confirmed.by) ? saidToUsDay(risk.citations, risk.confirmed.by, view) : null)
  )
}
