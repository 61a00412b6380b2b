import { shortDay } from '../account/day-words.ts'
import type { Stakeholder } from '../account/records/stakeholder.ts'
import { type BriefContext, cited, order } from './context.ts'
import { hypothesesByWeight, hypothesisTable } from './hypotheses.ts'
import { notesOf, nothing, tableBlocks } from './language-sections.ts'
import { line, sentence } from './line.ts'
import type { Block, BriefSection, Line, Table } from './model.ts'
import { giftLine } from './one-page.ts'
import { audience, personOf, stanceText } from './people.ts'
import { openBankLines, openQuestions } from './questions.ts'

/** What the next meeting is for, whom one meets, what to ask and what to give. */
export function meetingSection(context: BriefContext): BriefSection {
  const { meeting, internal } = context
  const people = audience(context)
  const gift = giftLine(context)
  const blocks: Block[] = [
    ...(meeting
      ? labelled([
          [
            'When',
            [meeting.day === null ? '' : shortDay(meeting.day), meeting.time ?? '', meeting.zone]
              .filter((part) => part !== '')
              .join(', '),
          ],
          ['What it is for', meeting.purpose],
          ['Agenda', meeting.agenda],
          ['What we want to leave with', meeting.commitmentWanted],
        ])
      : [nothing('No meeting is planned.')]),
    ...(people.length > 0
      ? [
          { kind: 'heading' as const, level: 3 as const, text: 'Whom you meet' },
          { kind: 'people' as const, people: people.map((person) => personOf(context, person)) },
        ]
      : []),
    ...(internal ? questionBlocks(context) : []),
    ...(gift ? [{ kind: 'callout' as const, title: 'Something to give', lines: [gift] }] : []),
  ]
  return { id: 'meeting', title: 'The next meeting', blocks }
}

function questionBlocks(context: BriefContext): Block[] {
  const questions = openQuestions(context)
  const bank = openBankLines(context, context.lens ?? 'cfo')
  const blocks: Block[] = []
  if (questions.length > 0) {
    blocks.push(
      { kind: 'heading', level: 3, text: 'Questions to ask' },
      {
        kind: 'list',
        ordered: true,
        items: questions.map((question) => line(question.text, { detail: context.nameOf(question.forWhom) })),
      },
    )
  }
  if (bank.length > 0) {
    const who = (context.lens ?? 'cfo').toUpperCase()
    blocks.push(
      { kind: 'heading', level: 3, text: `What a ${who} will want to talk about, and nobody has prepared` },
      { kind: 'list', ordered: false, items: bank.map((text) => line(text)) },
    )
  }
  return blocks
}

/** Everyone on the map, with who reports to whom; stances and wins for us alone. */
export function stakeholderSection(context: BriefContext): BriefSection {
  const people = context.of('stakeholder').toSorted((a, b) => (b.power ?? 0) - (a.power ?? 0) || order(a.name, b.name))
  const quotes = context.of('quote').filter(({ words }) => words.trim() !== '')
  const blocks: Block[] = [
    ...tableBlocks(peopleTable(context, people)),
    ...influenceBlocks(context),
    ...(quotes.length > 0 ? [{ kind: 'heading' as const, level: 3 as const, text: 'In their words' }] : []),
    ...quotes
      .toSorted((a, b) => order(`${b.saidOn}${b.id}`, `${a.saidOn}${a.id}`))
      .map((quote) => ({
        kind: 'quote' as const,
        quote: {
          words: quote.words,
          by: [context.nameOf(quote.speaker), quote.saidOn === null ? '' : shortDay(quote.saidOn)]
            .filter((part) => part !== '')
            .join(', '),
          sources: context.references.cite(quote.citations),
        },
      })),
    ...notesOf(context, 'stakeholders'),
  ]
  return {
    id: 'stakeholders',
    title: 'Stakeholders',
    blocks: blocks.length > 0 ? blocks : [nothing('Nobody is on the map yet.')],
  }
}

function peopleTable(context: BriefContext, people: readonly Stakeholder[]): Table | null {
  if (people.length === 0) return null
  const name = (person: Stakeholder): Line =>
    cited(context, person.name, person.citations, {
      detail: person.side === 'theirs' ? '' : person.organisation || person.side,
    })
  const role = (person: Stakeholder): Line => line(person.title, { detail: person.buyingRole ?? '' })
  if (!context.internal) {
    return {
      caption: 'People',
      columns: [
        { title: 'Name', align: 'start', share: 30 },
        { title: 'Title', align: 'start', share: 40 },
        { title: 'Reports to', align: 'start', share: 30 },
      ],
      rows: people.map((person) => [name(person), role(person), line(context.nameOf(person.reportsTo))]),
      note: '',
    }
  }
  return {
    caption: 'People, by power',
    columns: [
      { title: 'Name', align: 'start', share: 18 },
      { title: 'Title, role', align: 'start', share: 20 },
      { title: 'Reports to', align: 'start', share: 14 },
      { title: 'Power, interest', align: 'end', share: 9 },
      { title: 'Stance', align: 'start', share: 14 },
      { title: 'Wins, and the way in', align: 'start', share: 33 },
    ],
    rows: people.map((person) => [
      name(person),
      role(person),
      line(context.nameOf(person.reportsTo)),
      line(
        person.power === null && person.interest === null ? '' : `${person.power ?? '?'}, ${person.interest ?? '?'}`,
      ),
      line(stanceText(person)),
      cited(context, person.personalWin.text, person.personalWin.citations, {
        detail: [
          person.accessHow,
          person.accessIntroducer === null ? '' : `introduced by ${context.nameOf(person.accessIntroducer)}`,
        ]
          .filter((part) => part !== '')
          .join('; '),
      }),
    ]),
    note: 'Power and interest from 1 to 5.',
  }
}

function influenceBlocks(context: BriefContext): Block[] {
  const items = context
    .of('influence')
    .filter(({ from, to }) => context.nameOf(from) !== '' && context.nameOf(to) !== '')
    .map(({ from, to, kind, citations }) => {
      const verb = kind === 'conflicts' ? 'is in conflict with' : kind
      return cited(context, `${context.nameOf(from)} ${verb} ${context.nameOf(to)}`, citations)
    })
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: 'Who listens to whom' },
        { kind: 'list', ordered: false, items },
      ]
}

/** Every hypothesis with what it rests on. */
export function hypothesisSection(context: BriefContext): BriefSection {
  const hypotheses = hypothesesByWeight(context)
  const assumptions = hypotheses.filter((each) => each.assumptions.length > 0)
  const isShown = context.isWhole && assumptions.length > 0
  const blocks: Block[] = [
    ...tableBlocks(hypothesisTable(context, hypotheses)),
    ...(isShown ? [{ kind: 'heading' as const, level: 3 as const, text: 'What has to hold' }] : []),
    ...(isShown ? assumptions : []).flatMap((hypothesis): Block[] => [
      { kind: 'heading', level: 4, text: hypothesis.statement },
      {
        kind: 'list',
        ordered: false,
        items: hypothesis.assumptions.map(({ text, holds }) =>
          line(text, { detail: holds === null ? 'not checked yet' : holds ? 'holds' : 'does not hold' }),
        ),
      },
    ]),
    ...notesOf(context, 'hypotheses'),
  ]
  return {
    id: 'hypotheses',
    title: 'What could change',
    blocks: blocks.length > 0 ? blocks : [nothing('No hypothesis is written down yet.')],
  }
}

/** Meetings held, and what was promised at them. */
export function historySection(context: BriefContext): BriefSection | null {
  const held = context
    .of('meeting')
    .filter(({ status, day }) => status === 'held' && day !== null)
    .toSorted((a, b) => order(`${b.day}${b.id}`, `${a.day}${a.id}`))
  const promises = context.of('promise').filter(({ what }) => what.trim() !== '')
  const blocks: Block[] = [
    ...tableBlocks(
      held.length === 0
        ? null
        : {
            caption: 'Meetings held',
            columns: [
              { title: 'Day', align: 'start', share: 16 },
              { title: 'Meeting', align: 'start', share: 28 },
              { title: 'With', align: 'start', share: 24 },
              { title: context.internal ? 'Outcome' : 'Purpose', align: 'start', share: 32 },
            ],
            rows: held.map((meeting) => [
              line(meeting.day === null ? '' : shortDay(meeting.day)),
              line(meeting.title),
              line(
                meeting.attendees
                  .map(context.nameOf)
                  .filter((name) => name !== '')
                  .join(', '),
              ),
              line(context.internal ? meeting.outcome : meeting.purpose),
            ]),
            note: '',
          },
    ),
    ...tableBlocks(
      promises.length === 0
        ? null
        : {
            caption: 'Promises',
            columns: [
              { title: 'What', align: 'start', share: 50 },
              { title: 'To', align: 'start', share: 20 },
              { title: 'Due', align: 'start', share: 15 },
              { title: 'Done', align: 'start', share: 15 },
            ],
            rows: promises
              .toSorted((a, b) => order(`${a.due}${a.id}`, `${b.due}${b.id}`))
              .map((promise) => [
                line(promise.what),
                line(context.nameOf(promise.to)),
                line(promise.due === null ? '' : shortDay(promise.due)),
                line(promise.doneOn === null ? 'open' : shortDay(promise.doneOn)),
              ]),
            note: '',
          },
    ),
    ...notesOf(context, 'meetings'),
  ]
  return blocks.length === 0 ? null : { id: 'meetings', title: 'Meetings and promises', blocks }
}

/** Label and text, one line each; what is empty is left out. */
export function labelled(pairs: readonly (readonly [string, string])[]): Block[] {
  const people = pairs
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => ({ name, line: line(sentence(text)) }))
  return people.length === 0 ? [] : [{ kind: 'people', people }]
}
