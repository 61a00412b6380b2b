import type { RecordOf } from '../../account/records/record.ts'
import { textLikeness } from '../alike.ts'
import { candidateOf } from '../candidate.ts'
import type { Facts } from '../facts.ts'
import { isOpenQuestion } from '../openQuestion.ts'
import { shorten } from '../phrases.ts'
import { isProse } from '../placeholder.ts'
import { isBankLine } from '../rubric/questionBank.ts'
import { criteriaRows } from '../rubric/rubric.ts'
import type { View } from '../view.ts'
import { type Criterion, weighEach } from './criterion.ts'

type Question = RecordOf<'question'>

const knowingIds = new Set(criteriaRows.filter(({ axis }) => axis === 'knowing').map(({ id }) => id))

/** A question lapses the day after the meeting it is for; an answered one is no question any more. */
export function isPending(question: Question, { facts, today }: Pick<View, 'facts' | 'today'>): boolean {
  if (question.answer.trim() !== '') return false
  const meeting = question.meeting === null ? undefined : facts.meetings.get(question.meeting)
  const day = meeting === undefined || meeting.status === 'cancelled' ? null : meeting.day
  return day === null || day >= today
}

export function isOpen(question: Question, facts: Facts): boolean {
  return facts.memoOf('open', question, () => isProse(question.text) && isOpenQuestion(question.text))
}

/** A question that counts: put to one of theirs, open, and not behind us. */
export function isReadyQuestion(question: Question, view: View): boolean {
  return view.facts.isTheirs(question.forWhom) && isPending(question, view) && isOpen(question, view.facts)
}

function questionName({ text }: Question): string {
  return `Question "${shorten(text)}"`
}

export const questionsOpen: Criterion = {
  id: 'questions.open',
  candidates: (view) =>
    weighEach(
      view,
      'questions.open',
      view.facts
        .records('question')
        .filter((question) => isPending(question, view) && view.facts.isTheirs(question.forWhom)),
      (question) =>
        candidateOf(
          {
            record: question.id,
            text: questionName(question),
            checks: [
              [
                view.audience.includes(question.forWhom),
                view.audience.next === null
                  ? 'it is for nobody who decides'
                  : 'it is for nobody who is invited to the next meeting',
              ],
              [isOpen(question, view.facts), 'it can be answered with yes or no'],
            ],
            isPlaceholder: !isProse(question.text),
            likeness: textLikeness(question.text),
            prose: question.text,
          },
          view,
        ),
    ),
  absent: (view) =>
    view.audience.next === null
      ? 'Fewer than three open questions for a person who decides'
      : 'Fewer than three open questions for the people invited to the next meeting',
}

export const questionsGaps: Criterion = {
  id: 'questions.gaps',
  candidates: (view) =>
    weighEach(
      view,
      'questions.gaps',
      view.facts
        .records('question')
        .filter(
          (question) =>
            isPending(question, view) &&
            view.facts.isTheirs(question.forWhom) &&
            (knowingIds.has(question.closes) || isBankLine(question.closes)),
        ),
      (question) =>
        candidateOf(
          {
            record: question.id,
            text: questionName(question),
            checks: [[isOpen(question, view.facts), 'it can be answered with yes or no']],
            isPlaceholder: !isProse(question.text),
            likeness: textLikeness(question.text),
            prose: question.text,
          },
          view,
        ),
    ),
}
