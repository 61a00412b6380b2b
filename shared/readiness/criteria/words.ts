import type { RecordOf } from '../../account/records/record.ts'
import { textLikeness } from '../alike.ts'
import { isKey } from '../audience.ts'
import { candidateOf } from '../candidate.ts'
import { evidenceOf } from '../evidence.ts'
import { shorten } from '../phrases.ts'
import { isFilled, isProse } from '../placeholder.ts'
import { ageOf, latestDay } from '../recency.ts'
import { type Criterion, weighEach } from './criterion.ts'
import { personName, theirPeople } from './people.ts'

const fewestWords = 5

/** Who said it: as the quote has it, else as its citations do. */
export function speakerOf({ speaker, citations }: Pick<RecordOf<'quote'>, 'speaker' | 'citations'>): string | null {
  return speaker ?? citations.find((citation) => citation.speaker !== null)?.speaker ?? null
}

export const wordsQuotes: Criterion = {
  id: 'words.quotes',
  candidates: (view) =>
    weighEach(view, 'words.quotes', view.facts.records('quote'), (quote) => {
      const speaker = speakerOf(quote)
      const evidence = evidenceOf({ citations: quote.citations, speaker }, view.facts, view.today)
      const day = latestDay([quote.saidOn], view.today) ?? evidence.newest
      return candidateOf(
        {
          record: quote.id,
          text: `Quote "${shorten(quote.words)}"`,
          checks: [
            [view.facts.isTheirs(speaker), 'nobody of theirs as its speaker'],
            [isProse(quote.words, fewestWords), 'fewer than five words'],
          ],
          isPlaceholder: !isProse(quote.words),
          evidence,
          age: ageOf('quote', day, view.today),
          likeness: textLikeness(quote.words),
          prose: quote.words,
        },
        view,
      )
    }),
}

export const wordsWins: Criterion = {
  id: 'words.wins',
  candidates: (view) =>
    weighEach(
      view,
      'words.wins',
      theirPeople(view.facts).filter((person) => isKey(person) && person.personalWin.text.trim() !== ''),
      (person) => {
        const { personalWin } = person
        const evidence = evidenceOf({ citations: personalWin.citations }, view.facts, view.today)
        const day = latestDay([person.personalWinAsOf], view.today) ?? evidence.newest
        return candidateOf(
          {
            record: person.id,
            text: `What ${personName(person)} would win`,
            checks: [[isProse(personalWin.text, fewestWords), 'fewer than five words']],
            isPlaceholder: !isFilled(person.name) || !isProse(personalWin.text),
            evidence,
            age: ageOf('win', day, view.today),
            likeness: textLikeness(personalWin.text),
            prose: personalWin.text,
          },
          view,
        )
      },
    ),
}
