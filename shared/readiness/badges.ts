import type { RecordOf } from '../account/records/record.ts'
import type { Stakeholder } from '../account/records/stakeholder.ts'
import type { Badge, Level } from './assessment.ts'
import { isReadyQuestion } from './criteria/questions.ts'
import { evidenceOf } from './evidence.ts'
import { isProse } from './placeholder.ts'
import { type BankLine, badges, questionBank } from './rubric/questionBank.ts'
import { isRouted } from './unknowns.ts'
import type { View } from './view.ts'

export type LineState = 'answered' | 'routed' | 'open'

/** One line of the question bank as it stands for an account. */
export interface BankLineState extends BankLine {
  readonly state: LineState
  /** The answered Question, or the Unknown or Question that routes the line; null where it is open. */
  readonly record: string | null
}

/**
 * How each line of one person's bank stands: answered with a source, or routed to a person of theirs at a planned
 * meeting, as an Unknown or a Question. An answer counts before a route.
 */
export function bankOf(person: Badge, view: View): readonly BankLineState[] {
  return questionBank
    .filter((line) => line.person === person)
    .map((line) => {
      const answered = view.facts
        .records('question')
        .find((question) => question.closes === line.id && isAnswered(question, view))
      if (answered !== undefined) return { ...line, state: 'answered', record: answered.id }
      const routed =
        view.facts.records('unknown').find((unknown) => unknown.about === line.id && isRouted(unknown, view)) ??
        view.facts
          .records('question')
          .find(
            (question) =>
              question.closes === line.id && isReadyQuestion(question, view) && isAhead(question.meeting, view),
          )
      return routed === undefined
        ? { ...line, state: 'open', record: null }
        : { ...line, state: 'routed', record: routed.id }
    })
}

/** Whose bank a stakeholder is prepared for by: the officer that the title names; null for anybody else. */
export function bankPersonOf({ title }: Pick<Stakeholder, 'title'>): Badge | null {
  return officers.find(([, pattern]) => pattern.test(title))?.[0] ?? null
}

const officers: readonly (readonly [Badge, RegExp])[] = [
  ['cfo', /\bCFO\b|chief financial|finance director|director of finance|finanzvorstand|finanzchef|財務/i],
  ['coo', /\bCOO\b|chief operating|operations director|director of operations|betriebsleit/i],
  ['ceo', /\bCEO\b|chief executive|managing director|gesch[aä]ftsf[uü]hr|vorstandsvorsitz|代表取締役/i],
]

function isAnswered(question: RecordOf<'question'>, view: View): boolean {
  if (!isProse(question.answer)) return false
  const claim = { citations: question.citations, speaker: question.forWhom }
  return evidenceOf(claim, view.facts, view.today).grade !== '-'
}

function isAhead(meetingId: string | null, { facts, today }: View): boolean {
  const meeting = meetingId === null ? undefined : facts.meetings.get(meetingId)
  return meeting?.status === 'planned' && meeting.day !== null && meeting.day >= today
}

/** Whom one is ready for in person: at level 3, with every line of that person's bank answered or routed. */
export function badgesOf(view: View, level: Level): readonly Badge[] {
  if (level < 3) return []
  return badges.filter((badge) => bankOf(badge, view).every(({ state }) => state !== 'open'))
}
