import type { Badge, Level } from './assessment.ts'
import { isReadyQuestion } from './criteria/questions.ts'
import { evidenceOf } from './evidence.ts'
import { isProse } from './placeholder.ts'
import { badges, questionBank } from './rubric/questionBank.ts'
import { isRouted } from './unknowns.ts'
import type { View } from './view.ts'

export type LineState = 'answered' | 'routed' | 'open'

/**
 * How each line of the question bank stands: answered with a source, or routed to a person of theirs at a planned
 * meeting, as an Unknown or a Question.
 */
export function bankStates(view: View): ReadonlyMap<string, LineState> {
  const states = new Map<string, LineState>(questionBank.map(({ id }) => [id, 'open']))
  for (const unknown of view.facts.records('unknown')) {
    if (states.has(unknown.about) && isRouted(unknown, view)) states.set(unknown.about, 'routed')
  }
  for (const question of view.facts.records('question')) {
    if (states.get(question.closes) === 'open' && isReadyQuestion(question, view) && isAhead(question.meeting, view)) {
      states.set(question.closes, 'routed')
    }
  }
  for (const question of view.facts.records('question')) {
    if (!states.has(question.closes) || !isProse(question.answer)) continue
    const evidence = evidenceOf({ citations: question.citations, speaker: question.forWhom }, view.facts, view.today)
    if (evidence.grade !== '-') states.set(question.closes, 'answered')
  }
  return states
}

function isAhead(meetingId: string | null, { facts, today }: View): boolean {
  const meeting = meetingId === null ? undefined : facts.meetings.get(meetingId)
  return meeting?.status === 'planned' && meeting.day !== null && meeting.day >= today
}

/** Whom one is ready for in person: at level 3, with every line of that person's bank answered or routed. */
export function badgesOf(view: View, level: Level): readonly Badge[] {
  if (level < 3) return []
  const states = bankStates(view)
  return badges.filter((badge) => questionBank.every(({ id, person }) => person !== badge || states.get(id) !== 'open'))
}
