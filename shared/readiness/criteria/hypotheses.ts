import type { Day } from '../../account/primitives.ts'
import type { Hypothesis } from '../../account/records/hypothesis.ts'
import { textLikeness } from '../alike.ts'
import { type Candidate, type Check, candidateOf } from '../candidate.ts'
import { type Evidence, evidenceOf, noEvidence } from '../evidence.ts'
import { shorten } from '../phrases.ts'
import { isFilled, isProse, isUnit } from '../placeholder.ts'
import { type Age, ageOf, latestDay } from '../recency.ts'
import { gradeValues } from '../rubric/rubric.ts'
import { confirmationDay, saidToUsDay, type View } from '../view.ts'
import { baselineOf, worthRecomputes } from '../worth.ts'
import { type Criterion, weighEach } from './criterion.ts'

/** A refuted hypothesis taught something, but is none to bring any more. */
export function isLiveHypothesis(hypothesis: Hypothesis): boolean {
  return hypothesis.status.kind !== 'refuted' && isProse(hypothesis.statement)
}

export function hypothesisName({ statement }: Hypothesis): string {
  return isFilled(statement) ? `Hypothesis "${shorten(statement)}"` : 'A hypothesis without a statement'
}

/** Last tested or confirmed, else stated, else the day of its newest source. */
export function hypothesisDay(hypothesis: Hypothesis, view: View): Day | null {
  const { citations, testedOn, statedOn } = hypothesis
  return (
    latestDay([testedOn, confirmedHypothesisDay(hypothesis, view)], view.today) ??
    latestDay([statedOn], view.today) ??
    evidenceOf({ citations }, view.facts, view.today).newest
  )
}

function hypothesisCandidate(
  hypothesis: Hypothesis,
  view: View,
  checks: readonly Check[],
  weight: { readonly evidence?: Evidence; readonly age?: Age },
): Candidate {
  return candidateOf(
    {
      record: hypothesis.id,
      text: hypothesisName(hypothesis),
      checks,
      isPlaceholder: !isProse(hypothesis.statement),
      likeness: textLikeness(hypothesis.statement),
      prose: hypothesis.statement,
      ...weight,
    },
    view,
  )
}

function completeCandidate(hypothesis: Hypothesis, view: View): Candidate {
  const baseline = baselineOf(hypothesis, view.facts)
  return hypothesisCandidate(
    hypothesis,
    view,
    [
      [hypothesis.language !== null, 'no language: revenue, costs, cash or risks'],
      [baseline !== null, 'no baseline figure'],
      [isOrderedByBenefit(hypothesis), 'no range from low over expected to high'],
      [isUnit(hypothesis.changeUnit), 'no unit'],
      [view.facts.isTheirs(hypothesis.owner), 'no owner of theirs'],
      [hypothesis.assumptions.some(({ text }) => isProse(text)), 'no assumption'],
    ],
    {
      evidence: baseline === null ? noEvidence : view.evidence(baseline),
      age: ageOf('hypothesis', hypothesisDay(hypothesis, view), view.today),
    },
  )
}

/** Low is the least benefit hoped for, high the most; a fall of a number is written with its sign. */
export function isOrderedByBenefit({ changeLow, changeExpected, changeHigh }: Hypothesis): boolean {
  if (changeLow === null || changeExpected === null || changeHigh === null) return false
  const [low, expected, high] = [Number(changeLow), Number(changeExpected), Number(changeHigh)]
  const isRising = low <= expected && expected <= high
  const isFalling = low >= expected && expected >= high
  if (low >= 0 && expected >= 0 && high >= 0) return isRising
  return low <= 0 && expected <= 0 && high <= 0 ? isFalling : isRising || isFalling
}

function live(view: View): readonly Hypothesis[] {
  return view.facts.records('hypothesis').filter(({ status }) => status.kind !== 'refuted')
}

export const hypothesesComplete: Criterion = {
  id: 'hypotheses.complete',
  candidates: (view) =>
    weighEach(view, 'hypotheses.complete', live(view), (hypothesis) => completeCandidate(hypothesis, view)),
}

export const hypothesesArithmetic: Criterion = {
  id: 'hypotheses.arithmetic',
  candidates: (view) =>
    weighEach(view, 'hypotheses.arithmetic', live(view), (hypothesis) =>
      hypothesisCandidate(
        hypothesis,
        view,
        [[worthRecomputes(hypothesis, view.facts), 'its stated worth does not follow from baseline and change']],
        {},
      ),
    ),
}

/** The day a hypothesis was confirmed by one of theirs, at a held meeting or in words said to us; null otherwise. */
export function confirmedHypothesisDay(hypothesis: Hypothesis, view: View): Day | null {
  const { status } = hypothesis
  if (status.kind !== 'confirmed' || (status.on !== null && status.on > view.today)) return null
  return (
    confirmationDay(status, view) ??
    (view.facts.isTheirs(status.by) ? saidToUsDay(hypothesis.citations, status.by, view) : null)
  )
}

export const hypothesesConfirmed: Criterion = {
  id: 'hypotheses.confirmed',
  candidates: (view) =>
    weighEach(
      view,
      'hypotheses.confirmed',
      live(view).filter(({ status }) => status.kind === 'confirmed'),
      (hypothesis) => {
        const day = confirmedHypothesisDay(hypothesis, view)
        return hypothesisCandidate(
          hypothesis,
          view,
          [[day !== null, 'nobody of theirs confirmed it at a held meeting or in words said to us']],
          {
            evidence: confirmationEvidence(hypothesis, view),
            age: ageOf('hypothesis', day ?? hypothesisDay(hypothesis, view), view.today),
          },
        )
      },
    ),
}

/** A confirmation at a held meeting is itself the word of a person of theirs on a date. */
function confirmationEvidence(hypothesis: Hypothesis, view: View): Evidence {
  const { status } = hypothesis
  const cited = evidenceOf(
    { citations: hypothesis.citations, speaker: status.kind === 'confirmed' ? status.by : null },
    view.facts,
    view.today,
  )
  const day = status.kind === 'confirmed' ? confirmationDay(status, view) : null
  if (day === null || cited.grade === 'A') return cited
  return {
    grade: 'A',
    value: gradeValues.A,
    source: null,
    isIndependent: cited.isIndependent,
    isAllDropped: false,
    newest: day,
  }
}
