import { textLikeness } from '../alike.ts'
import { candidateOf } from '../candidate.ts'
import { evidenceOf } from '../evidence.ts'
import { shorten } from '../phrases.ts'
import { isFilled, isProse } from '../placeholder.ts'
import { ageOf, latestDay } from '../recency.ts'
import { type Criterion, weighEach } from './criterion.ts'

export const contextProfile: Criterion = {
  id: 'context.profile',
  candidates: (view) =>
    weighEach(view, 'context.profile', view.facts.records('profile'), (fact) => {
      const evidence = evidenceOf({ citations: fact.citations }, view.facts, view.today)
      const day = latestDay([fact.asOf], view.today) ?? evidence.newest
      return candidateOf(
        {
          record: fact.id,
          text: `Profile: ${isFilled(fact.topic) ? fact.topic : 'without a topic'}`,
          checks: [
            [isFilled(fact.topic), 'no topic'],
            [
              isProse(fact.text) || (fact.number !== null && !isPlaceholderText(fact.text)),
              'neither three words nor a number',
            ],
          ],
          isPlaceholder: isPlaceholderText(fact.text),
          evidence,
          age: ageOf('profile', day, view.today),
          likeness: textLikeness(`${fact.topic} ${fact.text}`),
          ...(isProse(fact.text) ? { prose: fact.text } : {}),
        },
        view,
      )
    }),
}

/** A number alone is a fact; text that only fills the field is none. */
function isPlaceholderText(text: string): boolean {
  return text.trim() !== '' && !isFilled(text)
}

export const contextPriorities: Criterion = {
  id: 'context.priorities',
  candidates: (view) =>
    weighEach(view, 'context.priorities', view.facts.records('priority'), (priority) => {
      const evidence = evidenceOf({ citations: priority.citations }, view.facts, view.today)
      const day = latestDay([priority.asOf], view.today) ?? evidence.newest
      return candidateOf(
        {
          record: priority.id,
          text: `Priority "${shorten(priority.sentence)}"`,
          checks: [
            [isProse(priority.sentence), 'no sentence'],
            [day !== null, 'no date'],
          ],
          isPlaceholder: !isProse(priority.sentence),
          evidence,
          age: ageOf('priority', day, view.today),
          likeness: textLikeness(priority.sentence),
          prose: priority.sentence,
        },
        view,
      )
    }),
}
