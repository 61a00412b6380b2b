import type { Notebook } from '../account/account.ts'
import { longDay } from '../account/day-words.ts'
import { type RecordType, recordsOf } from '../account/records/record.ts'
import type { Source } from '../account/records/source.ts'
import { type Language, languages } from '../account/sections.ts'
import { assessFully } from '../readiness/assess.ts'
import { gradeCitation } from '../readiness/evidence.ts'
import { factsOf } from '../readiness/facts.ts'
import { languageBoxes } from './boxes.ts'
import { type BriefContext, cited, nextMeeting, order, peopleOf } from './context.ts'
import { customerSafe } from './edition.ts'
import { figureBook } from './figures.ts'
import { withoutUnused } from './fit.ts'
import { languageSection, notesOf } from './language-sections.ts'
import { capital, sentence } from './line.ts'
import { methodRemark, methodSection } from './method-section.ts'
import type { Block, BriefLens, BriefModel, BriefSection } from './model.ts'
import { noteBlocks } from './notes.ts'
import { onePage, quoteOf, statementLine } from './one-page.ts'
import type { BriefOptions } from './options.ts'
import { audience } from './people.ts'
import { historySection, hypothesisSection, meetingSection, stakeholderSection } from './people-sections.ts'
import { readinessSection, standingOf } from './readiness-section.ts'
import { references, sourceText } from './references.ts'

/** In which order each reader wants the four languages. */
const languageOrder: Readonly<Record<BriefLens, readonly Language[]>> = {
  cfo: ['cash', 'costs', 'risks', 'revenue'],
  coo: ['costs', 'cash', 'risks', 'revenue'],
  ceo: ['revenue', 'risks', 'cash', 'costs'],
}

/**
 * From a notebook to a brief. Pure: the same notebook, options and day give the same model. A customer edition is
 * written from a redacted notebook, so that nothing of ours can get into it.
 */
export function buildBrief(whole: Notebook, options: BriefOptions): BriefModel {
  const internal = options.edition === 'internal'
  const notebook = inOrder(internal ? whole : customerSafe(whole))
  const context = contextOf(notebook, options, internal)
  const body: BriefModel['body'] =
    options.template === 'one-page' ? onePage(context) : { kind: 'full', sections: fullSections(context, options) }
  const { account, assessment } = context
  const model: BriefModel = {
    template: options.template,
    lens: options.lens,
    edition: options.edition,
    page: options.page,
    language: 'en',
    today: options.today,
    title: `${account.name}: ${options.template === 'dossier' ? 'account dossier' : 'account brief'}`,
    name: account.name,
    subtitle: subtitleOf(context),
    standing: assessment ? standingOf(assessment) : null,
    footer: [
      internal ? 'Internal edition, not for the customer' : `Prepared for ${account.name}`,
      longDay(options.today),
      assessment ? `rubric ${assessment.rubricVersion}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
    body,
    references: context.references.list(),
    remarks: [...remarksOf(context), ...(internal && options.template === 'executive' ? [methodRemark()] : [])],
  }
  return withoutUnused(model)
}

/** Ids grow with time, so this is the order in which things were written down. */
function inOrder(notebook: Notebook): Notebook {
  return { ...notebook, records: notebook.records.toSorted((a, b) => order(a.id, b.id)) }
}

function contextOf(notebook: Notebook, { today, lens, template }: BriefOptions, internal: boolean): BriefContext {
  const of = <Type extends RecordType>(type: Type) => recordsOf(notebook.records, type)
  const person = peopleOf(notebook.records)
  const facts = factsOf(notebook)
  const isShort = template === 'one-page'
  return {
    notebook,
    account: notebook.account,
    today,
    lens,
    internal,
    isWhole: template === 'dossier',
    references: references(of('source'), (source, citations) => {
      const grades = citations.map((citation) => gradeCitation(citation, source, { citations: [] }, facts).grade).sort()
      const [best] = grades.filter((grade) => grade !== '-')
      return internal && best !== undefined
        ? `${sourceText(source, { isShort })} [${best}]`
        : printedSource(source, internal, isShort)
    }),
    figures: figureBook(of('figure')),
    assessment: internal ? assessFully(notebook, { today }) : null,
    meeting: nextMeeting(notebook.records, today),
    of,
    person,
    nameOf: (id) => person(id)?.name ?? '',
  }
}

/** Where a room is the source, the customer reads only that it was a conversation, and when. */
function printedSource(source: Source, internal: boolean, isShort: boolean): string {
  if (internal || source.kind !== 'said' || !source.saidToUs) return sourceText(source, { isShort })
  return source.date === null ? 'Conversation.' : `Conversation, ${longDay(source.date)}.`
}

function fullSections(context: BriefContext, { lens }: BriefOptions): BriefSection[] {
  const chosen = lens === null ? languages : languageOrder[lens]
  const { isWhole } = context
  const history = historySection(context)
  const sections: (BriefSection | null)[] = [
    overviewSection(context, chosen),
    meetingSection(context),
    ...chosen.map((language) => languageSection(context, language)),
    hypothesisSection(context),
    stakeholderSection(context),
    isWhole ? history : null,
    context.assessment ? readinessSection(context, context.assessment, isWhole) : null,
    ...(isWhole ? freePages(context) : []),
    context.assessment && isWhole ? methodSection() : null,
  ]
  return sections.filter((section) => section !== null)
}

function overviewSection(context: BriefContext, chosen: readonly Language[]): BriefSection {
  const quote = quoteOf(context)
  const items = (type: 'priority' | 'news') =>
    context
      .of(type)
      .filter(({ sentence: text }) => text.trim() !== '')
      .map((each) =>
        cited(context, sentence(each.sentence), each.citations, {
          detail: each.asOf === null ? '' : longDay(each.asOf),
        }),
      )
  const blocks: Block[] = [
    { kind: 'lead', title: 'What they want', line: statementLine(context, 'whatTheyWant', 'Not written down yet.') },
    {
      kind: 'lead',
      title: 'Why they should care',
      line: statementLine(context, 'whyTheyShouldCare', 'Not written down yet.'),
    },
    { kind: 'boxes', boxes: languageBoxes(context, chosen) },
    ...(quote ? [{ kind: 'quote' as const, quote }] : []),
    ...listUnder('What they work towards', items('priority')),
    ...listUnder('In the news', items('news')),
    ...profileBlocks(context),
    ...notesOf(context, 'overview'),
  ]
  return { id: 'overview', title: 'Overview', blocks }
}

function profileBlocks(context: BriefContext): Block[] {
  const people = context
    .of('profile')
    .filter(({ text, number }) => text.trim() !== '' || number !== null)
    .map(({ topic, text, number, citations }) => ({
      name: capital(topic),
      line: cited(context, sentence([number ?? '', text].filter((part) => part !== '').join(' ')), citations),
    }))
  return people.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: 'Profile' },
        { kind: 'people', people },
      ]
}

function listUnder(title: string, items: ReturnType<typeof cited>[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: title },
        { kind: 'list', ordered: false, items },
      ]
}

function freePages({ notebook }: BriefContext): BriefSection[] {
  return notebook.pages
    .filter((page) => page.section === null)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((page) => ({
      id: page.id,
      title: page.title === '' ? 'Untitled page' : page.title,
      blocks: noteBlocks(page.body),
    }))
    .filter(({ blocks }) => blocks.length > 0)
}

function subtitleOf(context: BriefContext): string {
  const { meeting } = context
  if (meeting?.day == null) return `Account brief, ${longDay(context.today)}`
  const [first] = audience(context)
  const who =
    first === undefined || !meeting.attendees.includes(first.id)
      ? ''
      : ` with ${first.name}${first.title === '' ? '' : `, ${first.title}`}`
  return `For the meeting of ${longDay(meeting.day)}${who}`
}

/** Units, conventions, and in the internal edition an honest word about what is missing. */
function remarksOf(context: BriefContext): string[] {
  const hasRatios = context.figures.figures.some(({ value }) => value.kind === 'computed')
  const unknown = [
    ...context.of('unknown').map(({ text }) => text.trim()),
    ...(context.assessment?.gates ?? []).filter(({ met }) => !met).map(({ reason }) => reason.trim()),
  ].filter((text) => text !== '')
  return [
    `Amounts in ${context.account.currency}; m is million, bn is billion.${hasRatios ? ' Ratios on 365 days and closing balances unless said otherwise.' : ''}`,
    ...(context.internal && unknown.length > 0
      ? [
          `Not known yet: ${unknown
            .slice(0, 3)
            .map((text) => text.replace(/\.$/, ''))
            .join('; ')}${unknown.length > 3 ? `; and ${unknown.length - 3} more` : ''}.`,
        ]
      : []),
  ]
}
