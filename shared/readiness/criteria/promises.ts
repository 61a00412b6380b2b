import type { RecordOf } from '../../account/records/record.ts'
import { textLikeness } from '../alike.ts'
import { candidateOf } from '../candidate.ts'
import { shorten } from '../phrases.ts'
import { isFilled } from '../placeholder.ts'
import { ageOf } from '../recency.ts'
import { heldDay, type View } from '../view.ts'
import { type Criterion, weighEach } from './criterion.ts'

type PromiseMade = RecordOf<'promise'>

/** Open and due before today. */
export function overduePromises({ facts, today }: Pick<View, 'facts' | 'today'>): readonly PromiseMade[] {
  return facts
    .records('promise')
    .filter(({ due, doneOn }) => due !== null && due < today && (doneOn === null || doneOn > today))
}

export function promiseName({ what }: PromiseMade): string {
  return isFilled(what) ? `Promise "${shorten(what)}"` : 'A promise without words'
}

export const promisesKept: Criterion = {
  id: 'promises.kept',
  candidates: (view) =>
    weighEach(
      view,
      'promises.kept',
      view.facts.records('promise').filter(({ doneOn }) => doneOn !== null),
      (promise) => {
        const held = heldDay(
          promise.meeting === null ? undefined : view.facts.meetings.get(promise.meeting),
          view.today,
        )
        const { doneOn, due } = promise
        return candidateOf(
          {
            record: promise.id,
            text: promiseName(promise),
            checks: [
              [view.facts.isTheirs(promise.to), 'made to nobody of theirs'],
              [held !== null, 'not made at a meeting that was held'],
              [held !== null && doneOn !== null && doneOn > held, 'not done after that meeting'],
              [doneOn !== null && due !== null && doneOn <= due, 'not done by the day it was due'],
            ],
            isPlaceholder: !isFilled(promise.what),
            age: ageOf('promise', doneOn, view.today),
            likeness: textLikeness(promise.what),
          },
          view,
        )
      },
    ),
  forfeit(view) {
    const [first] = overduePromises(view)
    return first === undefined ? null : `${promiseName(first)} is overdue: one broken promise undoes those kept`
  },
}
