import { type Birth, newRecord } from '../../account/blank.ts'
import { derivedId, type FigureId, type SourceId } from '../../account/ids.ts'
import type { Figure, Period, Subject } from '../../account/records/figure.ts'
import type { AccountRecord } from '../../account/records/record.ts'
import type { Source } from '../../account/records/source.ts'
import type { Language } from '../../account/sections.ts'
import { figureIdOf } from '../../finance/computed.ts'
import { type Metric, metricNamed } from '../../finance/metrics.ts'
import type { Statement, StatementKind, StatementPeriod, StatementRow } from './statement/statement.ts'

/** What a person, or the file's name, tells of the document that the table is from. */
export type TableSource = Pick<Source, 'kind' | 'title'> &
  Partial<Pick<Source, 'publisher' | 'date' | 'address' | 'form' | 'accession' | 'method' | 'attachment'>>

export interface TableProposalContext {
  readonly subject: Subject
  readonly source: TableSource
  /** ISO 4217, of the account: taken where the table names no currency. */
  readonly currency: string
  readonly now: Birth['now']
  readonly author: string
}

export const proposalProblemTexts = {
  noDay: 'Left out, for the table does not tell on which day it ends.',
  noLength: 'Left out, for the table does not tell whether a year or a quarter ends there.',
  flowAtDay: 'Left out: a line over a period stands under a single day.',
  currencyAssumed: 'The table names no currency; the one of the account was taken.',
  otherCurrency: 'The table is in another currency than the account; nothing is converted.',
  nothing: 'No line of the table is one that the program knows.',
} as const
export type ProposalProblemCode = keyof typeof proposalProblemTexts

export interface ProposalProblem {
  readonly code: ProposalProblemCode
  /** The period or row that it is about; empty for the table as a whole. */
  readonly item: string
  readonly text: string
}

export interface TableProposal {
  /** The Source, then its Figures, with ids that follow from what they are; `mergeImport` compares them with what is held. */
  readonly records: readonly AccountRecord[]
  readonly problems: readonly ProposalProblem[]
}

/** Sections of lines that only the company knows, by the statement they stand in. */
const sections: Readonly<Record<StatementKind, Language>> = {
  income: 'costs',
  balance: 'risks',
  cashFlow: 'cash',
  mixed: 'revenue',
}

/**
 * What a statement brings to a notebook: the document as Source, and a stated Figure for each known line and period.
 * Values are in single units; each Figure cites its cell, with the row's label as the quotation.
 */
export function proposeFigures(statement: Statement, context: TableProposalContext): TableProposal {
  const problems: ProposalProblem[] = []
  const tell = (code: ProposalProblemCode, item = ''): void => {
    if (problems.some((one) => one.code === code && one.item === item)) return
    problems.push({ code, item, text: proposalProblemTexts[code] })
  }
  if (statement.currency === null) tell('currencyAssumed')
  else if (statement.currency !== context.currency) tell('otherCurrency')
  const source = sourceOf(context)
  const figures = new Map<FigureId, Figure>()
  for (const row of statement.rows) {
    if (row.metric === null) continue
    for (const [at, period] of statement.periods.entries()) {
      const figure = figureOf(statement, row, at, period, context, source.id, tell)
      if (figure !== null && !figures.has(figure.id)) figures.set(figure.id, figure)
    }
  }
  if (figures.size === 0) tell('nothing')
  return { records: figures.size === 0 ? [] : [source, ...figures.values()], problems }
}

function figureOf(
  statement: Statement,
  row: StatementRow,
  at: number,
  period: StatementPeriod,
  context: TableProposalContext,
  source: SourceId,
  tell: (code: ProposalProblemCode, item?: string) => void,
): Figure | null {
  const value = row.values[at] ?? null
  if (value === null || row.metric === null) return null
  const metric = metricNamed(row.metric)
  const when = periodOf(period, metric)
  if (typeof when === 'string') {
    tell(when, when === 'flowAtDay' ? row.label : period.label)
    return null
  }
  const scope = { kind: 'company' } as const
  const id = figureIdOf({ subject: context.subject, metric: row.metric, scope, period: when, convention: null })
  return newRecord('figure', birthOf(id, context), {
    subject: context.subject,
    section: metric?.section ?? sections[statement.kind],
    metric: row.metric,
    value: { kind: 'stated', value },
    unit: unitOf(row, statement, context),
    period: when,
    scope,
    status: { kind: period.guidance ? 'guidance' : 'asserted' },
    citations: [
      {
        source,
        locator: `${statement.name}!${row.cells[at] ?? ''}`.slice(0, 300),
        quotation: row.label,
        speaker: null,
      },
    ],
  })
}

/** A balance belongs to the day on which its period ends; a flow needs a length. */
function periodOf(period: StatementPeriod, metric: Metric | null): Period | ProposalProblemCode {
  const { end, kind, start } = period
  if (end === null) return 'noDay'
  const label = labelOf(period)
  if (metric?.nature === 'balance') return { kind: 'instant', start: null, end, label }
  if (kind === null) return 'noLength'
  if (kind === 'instant' && metric !== null) return 'flowAtDay'
  return { kind, start, end, label }
}

/** Short, as companies say it: `FY2024`; a header that says so already stays. */
function labelOf({ label, kind, end }: StatementPeriod): string {
  if (/^(?:FY|Q[1-4]|Fiscal|H[12]|9M|TTM)\b.{0,12}$/i.test(label)) return label
  if (kind !== 'FY' || end === null) return label.slice(0, 80)
  // A year that ends in the first days of January is the one before.
  return `FY${end.slice(5) <= '01-10' ? Number(end.slice(0, 4)) - 1 : end.slice(0, 4)}`
}

function unitOf(row: StatementRow, statement: Statement, context: TableProposalContext): string {
  const currency = statement.currency ?? context.currency
  const units = {
    money: currency,
    perShare: currency,
    shares: 'count',
    percent: '%',
    ratio: 'ratio',
    days: 'days',
    count: 'count',
  }
  return units[row.quantity]
}

/** One record however often the document is imported. */
function sourceOf(context: TableProposalContext): Source {
  const { source } = context
  const parts = [source.kind, source.title, source.publisher ?? '', source.date ?? '', source.accession ?? '']
  const id = derivedId('table', ...parts) as SourceId // a UUID, which is all the brand says
  return newRecord('source', birthOf(id, context), source)
}

function birthOf(id: string, context: TableProposalContext): Birth {
  return { id, now: context.now, author: context.author }
}
