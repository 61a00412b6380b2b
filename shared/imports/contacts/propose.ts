import type { Account } from '../../account/account.ts'
import { type Birth, newRecord } from '../../account/blank.ts'
import type { Citation } from '../../account/citation.ts'
import { derivedId, type MintId, type SourceId } from '../../account/ids.ts'
import type { Day } from '../../account/primitives.ts'
import type { Source } from '../../account/records/source.ts'
import type { Stakeholder } from '../../account/records/stakeholder.ts'
import { findMatches, type StakeholderMatch } from './duplicates.ts'
import type { ContactFile, ImportedPerson } from './result.ts'
import { sideOf } from './side.ts'

export interface StakeholderContext {
  readonly account: Pick<Account, 'name' | 'legalName' | 'domain' | 'ourNames' | 'ourDomains'>
  readonly existing: readonly Stakeholder[]
  readonly now: Birth['now']
  readonly author: string
  readonly mintId: MintId
  /** The program that wrote the file, and its format; people who are no part of a file have none. */
  readonly file?: Pick<ContactFile, 'exporter' | 'format'>
  /** What the user says of the file, where it is more than the file itself says: who gave it, and as of when. */
  readonly source?: Partial<Pick<Source, 'kind' | 'publisher' | 'title' | 'date'>>
}

export interface ProposedStakeholder {
  /** The place in the list of people. */
  readonly person: number
  readonly stakeholder: Stakeholder
  /** Who in the notebook may be the same, surest first. Nothing is merged: the user decides. */
  readonly matches: readonly StakeholderMatch[]
}

export interface StakeholderProposal {
  /** The file as it stood on each day that its cards name; each proposed stakeholder cites one of them. */
  readonly sources: readonly Source[]
  readonly stakeholders: readonly ProposedStakeholder[]
}

/**
 * People as stakeholder records: name, title, company, side and contact details, with the file as evidence. Power,
 * stance, relationship and role in the decision are what a person judges and stay empty. The evidence earns its grade
 * only with a name and a date: a CRM is known by its export, an unsigned card needs the user to say who gave it.
 */
export function proposeStakeholders(
  people: readonly ImportedPerson[],
  context: StakeholderContext,
): StakeholderProposal {
  const sources = new Map<string, Source>()
  const matches = findMatches(people, context.existing)
  const stakeholders = people.map((person, at): ProposedStakeholder => {
    const source = sourceOf(person, context)
    sources.set(source.id, source)
    const citation: Citation = { source: source.id, locator: person.source, quotation: '', speaker: null }
    return { person: at, stakeholder: stakeholderOf(person, citation, context), matches: matches[at] ?? [] }
  })
  return { sources: [...sources.values()], stakeholders }
}

/**
 * A stakeholder with what a card adds to it: only empty fields are filled, lists grow, nothing that stands is changed.
 * For the user who has said that both are one person.
 */
export function fillStakeholder(current: Stakeholder, proposed: Stakeholder): Stakeholder {
  const grown = (one: readonly string[], other: readonly string[]): readonly string[] => {
    const held = new Set(one.map((text) => text.toLowerCase()))
    return [...one, ...other.filter((text) => !held.has(text.toLowerCase()))].slice(0, 20)
  }
  return {
    ...current,
    revision: current.revision + 1,
    updated: proposed.updated,
    title: current.title || proposed.title,
    organisation: current.organisation || proposed.organisation,
    emails: grown(current.emails, proposed.emails),
    phones: grown(current.phones, proposed.phones),
    addresses: grown(current.addresses, proposed.addresses),
    notes: current.notes || proposed.notes,
    citations: [...current.citations, ...proposed.citations].slice(0, 100),
  }
}

function stakeholderOf(person: ImportedPerson, citation: Citation, context: StakeholderContext): Stakeholder {
  const { name, title, organisation, emails, addresses } = person
  const faxes = new Set(person.faxes)
  return newRecord(
    'stakeholder',
    { id: context.mintId(), now: context.now, author: context.author },
    {
      name,
      title,
      organisation,
      side: sideOf(person, context.account),
      emails,
      phones: person.phones.map((phone) => (faxes.has(phone) ? `${phone} (fax)` : phone)),
      addresses,
      notes: notesOf(person),
      citations: [citation],
    },
  )
}

/** What the card says and the record has no field for follows the card's own note. */
function notesOf({ notes, department, also, urls, connectedOn }: ImportedPerson): string {
  const lines = [
    notes,
    department === '' ? '' : `Department: ${department}`,
    also.length === 0 ? '' : `Also: ${also.join('; ')}`,
    ...urls,
    connectedOn === null ? '' : `Connected on LinkedIn since ${connectedOn}`,
  ]
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, 20_000)
}

/** The file as a Source, dated by the card, by the export, or by the day of the import, whichever is known first. */
function sourceOf(person: ImportedPerson, context: StakeholderContext): Source {
  const given = context.source ?? {}
  const program = programName(context.file)
  // A day is the first part of an instant.
  const date = given.date ?? person.asOf ?? (context.now.slice(0, 10) as Day)
  const kind = given.kind ?? 'crm'
  const publisher = given.publisher ?? program
  const title = given.title ?? (program === '' ? 'Contacts from a card' : `Contacts from ${program}`)
  const id = derivedId('contacts', kind, publisher, title, date) as SourceId // a UUID, which is all the brand says
  const birth = { id, now: context.now, author: context.author }
  return newRecord('source', birth, { kind, title, publisher, date })
}

function programName(file: StakeholderContext['file']): string {
  if (file === undefined) return ''
  return file.exporter === 'Google' || file.exporter === 'Apple' ? `${file.exporter} Contacts` : file.exporter
}
