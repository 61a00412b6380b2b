import type { RecordOf } from '../../account/records/record.ts'
import { textLikeness } from '../alike.ts'
import { candidateOf } from '../candidate.ts'
import { type Evidence, evidenceOf } from '../evidence.ts'
import { namesUs } from '../ourNames.ts'
import { shorten } from '../phrases.ts'
import { isProse } from '../placeholder.ts'
import { ageOf, latestDay } from '../recency.ts'
import type { View } from '../view.ts'
import { type Criterion, weighEach } from './criterion.ts'

type Insight = RecordOf<'insight'>

function insightEvidence(insight: Insight, view: View): Evidence {
  return evidenceOf({ citations: insight.citations, refusesOwnFiling: true }, view.facts, view.today)
}

function insightName({ text }: Insight): string {
  return `Insight "${shorten(text)}"`
}

/** For one of theirs, cited, and about them: it names none of our names. */
export function isCompleteInsight(insight: Insight, view: View): boolean {
  return (
    isProse(insight.text) &&
    view.facts.isTheirs(insight.to) &&
    insightEvidence(insight, view).grade !== '-' &&
    !namesUs(`${insight.text} ${insight.why}`, view.facts)
  )
}

export const giveInsight: Criterion = {
  id: 'give.insight',
  candidates: (view) =>
    weighEach(view, 'give.insight', view.facts.records('insight'), (insight) => {
      const evidence = insightEvidence(insight, view)
      const day = latestDay([insight.asOf, insight.givenOn], view.today) ?? evidence.newest
      return candidateOf(
        {
          record: insight.id,
          text: insightName(insight),
          checks: [
            [view.facts.isTheirs(insight.to), 'for nobody of theirs'],
            [evidence.grade !== '-', 'not cited'],
            [!namesUs(`${insight.text} ${insight.why}`, view.facts), 'it names us'],
          ],
          isPlaceholder: !isProse(insight.text),
          evidence,
          age: ageOf('insight', day, view.today),
          likeness: textLikeness(insight.text),
          prose: insight.text,
        },
        view,
      )
    }),
}

export const giveGiven: Criterion = {
  id: 'give.given',
  candidates: (view) =>
    weighEach(
      view,
      'give.given',
      view.facts.records('insight').filter(({ givenOn }) => givenOn !== null),
      (insight) =>
        candidateOf(
          {
            record: insight.id,
            text: insightName(insight),
            checks: [
              [insight.givenOn !== null && insight.givenOn <= view.today, 'the day it was given lies ahead'],
              [view.facts.isTheirs(insight.to), 'given to nobody of theirs'],
            ],
            isPlaceholder: !isProse(insight.text),
            age: ageOf('gift', insight.givenOn, view.today),
            likeness: textLikeness(insight.text),
            prose: insight.text,
          },
          view,
        ),
    ),
}
