import type { RecordOf } from '../account/records/record.ts'
import { questionBank } from '../readiness/rubric/questionBank.ts'
import { type BriefContext, order } from './context.ts'
import { line } from './line.ts'
import type { BriefLens, Line } from './model.ts'

type Question = RecordOf<'question'>

/** Questions not asked yet: those of the next meeting first, then the lens's lines of the question bank. */
export function openQuestions(context: BriefContext): Question[] {
  const rank = (question: Question) => {
    const isNext = context.meeting !== null && question.meeting === context.meeting.id
    const isLens = context.lens !== null && question.closes.startsWith(`${context.lens}.`)
    return (isNext ? 0 : 2) + (isLens ? 0 : 1)
  }
  return context
    .of('question')
    .filter(({ text, askedOn, answer }) => text.trim() !== '' && askedOn === null && answer.trim() === '')
    .toSorted((a, b) => rank(a) - rank(b) || order(a.id, b.id))
}

export function questionLine(context: BriefContext, question: Question): Line {
  const name = context.nameOf(question.forWhom)
  return line(question.text, { aside: name })
}

/** Lines of the bank that nobody has answered or asked for yet, for whoever the brief looks through. */
export function openBankLines(context: BriefContext, lens: BriefLens): string[] {
  const closed = new Set([
    ...context.of('question').map(({ closes }) => closes),
    ...context.of('unknown').map(({ about }) => about),
  ])
  return questionBank.filter(({ id, person }) => person === lens && !closed.has(id)).map(({ text }) => text)
}

/** The questions of the page: our own; where fewer than three stand, the bank's, said to be so. */
export function questionsOfPage(context: BriefContext): Line[] {
  if (!context.internal) return []
  const own = openQuestions(context).map((question) => questionLine(context, question))
  if (own.length >= 3) return own
  const suggested = openBankLines(context, context.lens ?? 'cfo').map((text) =>
    line(text, { aside: 'from the question bank' }),
  )
  return [...own, ...suggested.slice(0, 3 - own.length)]
}
