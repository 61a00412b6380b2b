import { shortDay } from '../account/day-words.ts'
import type { RecordOf } from '../account/records/record.ts'
import { languages } from '../account/sections.ts'
import { languageBoxes } from './boxes.ts'
import { revenueAndCash } from './charts.ts'
import { type BriefContext, cited, order } from './context.ts'
import { hypothesesByWeight, hypothesisTable } from './hypotheses.ts'
import { line, plural, sentence } from './line.ts'
import type { Line, OnePage, QuoteBlock } from './model.ts'
import { audience, personOf } from './people.ts'
import { questionsOfPage } from './questions.ts'

/** The most of each that one page can hold when all goes well; the page itself takes away what does not fit. */
const most = { lines: 4, questions: 3, people: 5, hypotheses: 3 } as const

/** Everything for one page, heaviest first in each list. */
export function onePage(context: BriefContext): OnePage {
  const want = statementLine(context, 'whatTheyWant', 'What they want is not written down yet.')
  const care = statementLine(context, 'whyTheyShouldCare', 'Why they should care is not written down yet.')
  const boxes = languageBoxes(context, languages)
  const questions = questionsOfPage(context)
  const people = audience(context)
  const standing = hypothesesByWeight(context).filter(({ status }) => status.kind !== 'refuted')
  return {
    kind: 'onePage',
    want,
    care,
    boxes: boxes.map((box) => ({ ...box, lines: box.lines.slice(0, most.lines) })),
    questions: questions.slice(0, most.questions),
    agenda: context.internal ? null : agendaLine(context),
    quote: quoteOf(context),
    people: people.slice(0, most.people).map((person) => personOf(context, person)),
    gift: giftLine(context),
    hypotheses: hypothesisTable(context, standing.slice(0, most.hypotheses)),
    charts: revenueAndCash(context),
    left: [
      remainder(questions.length - most.questions, 'question'),
      remainder(people.length - most.people, 'person', 'people'),
      remainder(standing.length - most.hypotheses, 'hypothesis', 'hypotheses'),
    ].filter((text) => text !== ''),
  }
}

function remainder(count: number, one: string, many?: string): string {
  return count > 0 ? plural(count, one, many) : ''
}

export function statementLine(
  context: BriefContext,
  field: 'whatTheyWant' | 'whyTheyShouldCare',
  missing: string,
): Line {
  const { text, citations } = context.account[field]
  return text.trim() === '' ? line(missing) : cited(context, sentence(text), citations)
}

function agendaLine({ meeting }: BriefContext): Line | null {
  if (!meeting) return null
  const parts = [meeting.purpose, meeting.agenda].filter((part) => part.trim() !== '').map(sentence)
  return parts.length === 0 ? null : line(parts.join(' '))
}

/** Their own words, newest first. */
export function quoteOf(context: BriefContext): QuoteBlock | null {
  const invited = new Set<string>(context.meeting?.attendees ?? [])
  const keyOf = ({ speaker, saidOn, id }: RecordOf<'quote'>) =>
    `${speaker !== null && invited.has(speaker) ? 1 : 0}${saidOn ?? ''}${id}`
  const [quote] = context
    .of('quote')
    .filter(({ words }) => words.trim() !== '')
    .toSorted((a, b) => order(keyOf(b), keyOf(a)))
  if (!quote) return null
  const by = [context.nameOf(quote.speaker), quote.saidOn === null ? '' : shortDay(quote.saidOn)]
  return {
    words: quote.words,
    by: by.filter((part) => part !== '').join(', '),
    sources: context.references.cite(quote.citations),
  }
}

/** Something to give before anything is asked: to someone at the meeting first. */
export function giftLine(context: BriefContext): Line | null {
  const invited = new Set<string>(context.meeting?.attendees ?? [])
  const rank = (to: string | null) => (to !== null && invited.has(to) ? 0 : 1)
  const [gift] = context
    .of('insight')
    .filter(({ text, givenOn }) => text.trim() !== '' && givenOn === null)
    .toSorted((a, b) => rank(a.to) - rank(b.to) || order(a.id, b.id))
  if (!gift) return null
  const to = context.nameOf(gift.to)
  return cited(context, sentence(gift.text), gift.citations, {
    aside: context.internal && to !== '' ? `For ${to}` : '',
  })
}
