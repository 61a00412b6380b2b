import type { Account } from '../../account/account.ts'
import { type Birth, newRecord } from '../../account/blank.ts'
import { derivedId, type FigureId, type SourceId } from '../../account/ids.ts'
import type { Figure, Subject } from '../../account/records/figure.ts'
import type { AccountRecord } from '../../account/records/record.ts'
import type { Source } from '../../account/records/source.ts'
import { ratioFigures } from './propose-ratios.ts'
import { type FigureContext, statedFigures } from './propose-stated.ts'
import type { CompanyFacts, FactSource, ImportedPeriod, ImportProblem } from './result.ts'

export interface ProposalContext {
  /** The account itself, or a named peer of it. */
  readonly subject: Subject
  readonly now: Birth['now']
  readonly author: string
  /** How many of each, newest first; 5 and 5 unless told otherwise. */
  readonly years?: number
  readonly quarters?: number
}

export interface Proposal {
  /** What the filing says of the account itself; empty for a peer. The caller keeps what the user wrote. */
  readonly accountPatch: Partial<Pick<Account, 'legalName' | 'currency' | 'fiscalYearEnd'>>
  /** Sources and Figures, with ids that follow from what they are. */
  readonly records: readonly AccountRecord[]
  readonly problems: readonly ImportProblem[]
}

/**
 * What a filing brings to a notebook: the filing as Source, the reported Figures, the ratios that follow from them.
 * No comparator, driver, risk, person or hypothesis: those are what a person thinks. Worth of a day is left out for
 * the same reason: to keep it is to have looked at it.
 */
export function proposeNotebook(facts: CompanyFacts, context: ProposalContext): Proposal {
  const years = facts.years.slice(0, context.years ?? 5)
  const quarters = facts.quarters.slice(0, context.quarters ?? 5)
  const sources = new Map<string, Source>()
  const figureContext: FigureContext = {
    subject: context.subject,
    currency: facts.currency,
    birth: (id) => ({ id, now: context.now, author: context.author }),
    cite: (fact) => citeFiling(fact, facts, context, sources),
  }
  const figures = new Map<FigureId, Figure>()
  const add = (figure: Figure): void => {
    // A balance at a year end belongs to the year and to its last quarter: it is one Figure, labelled by the year.
    if (!figures.has(figure.id)) figures.set(figure.id, figure)
  }
  for (const period of [...years, ...quarters]) for (const figure of statedFigures(period, figureContext)) add(figure)
  for (const periods of [years, quarters]) {
    for (const [at, period] of periods.entries()) {
      for (const figure of ratioFigures(period, before(periods, at), figureContext, figures)) add(figure)
    }
  }
  return {
    accountPatch: context.subject.kind === 'account' ? accountPatch(facts) : {},
    records: [...sources.values(), ...figures.values()],
    problems: [...facts.problems, ...[...years, ...quarters].flatMap((period) => period.notes)],
  }
}

/** The year before a year; for a quarter growth is not compared with the quarter before, which has another season. */
function before(periods: readonly ImportedPeriod[], at: number): ImportedPeriod | null {
  const period = periods[at]
  return period?.kind === 'FY' ? (periods[at + 1] ?? null) : null
}

function accountPatch(facts: CompanyFacts): Proposal['accountPatch'] {
  const newest = facts.years[0]?.end
  return {
    legalName: facts.entity,
    currency: facts.currency,
    fiscalYearEnd: newest === undefined ? null : newest.slice(5),
  }
}

/** The filing as Source: one record however many facts cite it. */
function citeFiling(
  fact: FactSource,
  facts: CompanyFacts,
  context: ProposalContext,
  sources: Map<string, Source>,
): SourceId {
  const id = derivedId('filing', facts.cik, fact.accession, fact.form) as SourceId // a UUID, which is all the brand says
  if (!sources.has(id)) {
    const title = fact.filed === null ? `${fact.form}, filing date unknown` : `${fact.form} filed ${fact.filed}`
    const fields = {
      kind: 'filing',
      title,
      publisher: facts.entity,
      date: fact.filed,
      form: fact.form,
      accession: fact.accession,
      address: addressOf(facts.cik, fact.accession),
    } as const
    sources.set(id, newRecord('source', { id, now: context.now, author: context.author }, fields))
  }
  return id
}

/** Files made from a document carry `local:...`: it tells filings apart, but no archive has an address for it. */
function isRealAccession(accession: string): boolean {
  return /^\d{10}-\d{2}-\d{6}$/.test(accession)
}

function addressOf(cik: string, accession: string): string {
  if (!isRealAccession(accession)) return ''
  const folder = accession.replaceAll('-', '')
  return `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${folder}/${accession}-index.htm`
}
