import type { Account } from '../account/account.ts'
import type { Source } from '../account/records/source.ts'
import { isFilled } from './placeholder.ts'
import { fold } from './words.ts'

/** The party of the account itself, however its filings name it. */
export const ownParty = '@account'

const legalForms = new Set([
  'inc',
  'corp',
  'corporation',
  'co',
  'company',
  'ltd',
  'limited',
  'plc',
  'llc',
  'ag',
  'se',
  'gmbh',
  'sa',
  'nv',
  'bv',
  'spa',
  'kg',
  'group',
  'holding',
  'holdings',
  'the',
  'com',
  'de',
])

const documents = new WeakMap<Source, string>()

/** One document entered twice is one source: same accession number, same address, or same face. */
export function documentOf(source: Source): string {
  const known = documents.get(source)
  if (known !== undefined) return known
  const name = nameDocument(source)
  documents.set(source, name)
  return name
}

function nameDocument(source: Source): string {
  if (isFilled(source.accession)) return `accession ${fold(source.accession)}`
  if (isFilled(source.address)) return `address ${fold(source.address)} ${source.date ?? ''}`
  const face = fold(`${source.publisher} ${source.title} ${source.form}`)
  return face === '' ? source.id : `${source.kind} ${face} ${source.date ?? ''}`
}

/** Whom a document can be by: the account, and the peers that its Figures name. */
export interface Parties {
  readonly account: Account
  readonly peers: readonly string[]
}

/** Whether a text is the account's name, with or without its legal form. */
function namesAccount(text: string, account: Account): boolean {
  const given = coreName(text)
  return given !== '' && namesOf(account).includes(given)
}

function namesOf({ name, legalName }: Account): readonly string[] {
  return [name, legalName].map(coreName).filter((one) => one !== '')
}

/** Archives keep what others have filed: as a publisher they name no filer. */
const archives: ReadonlySet<string> = new Set([
  'sec',
  'edgar',
  'sec edgar',
  'sec gov',
  'u s securities and exchange commission',
  'securities and exchange commission',
])

/**
 * Who filed a statement: its publisher; where that is missing or an archive, whoever its title names. One that names
 * nobody is taken for the account's own.
 */
function filerOf({ publisher, title }: Source, { account, peers }: Parties): string {
  if (isFilled(publisher) && !archives.has(fold(publisher))) {
    return namesAccount(publisher, account) ? ownParty : fold(publisher)
  }
  const words = ` ${fold(title)} `
  const isNamed = (name: string) => name !== '' && words.includes(` ${name} `)
  if (namesOf(account).some(isNamed)) return ownParty
  const peer = peers.find((one) => isNamed(coreName(one)))
  return peer === undefined ? ownParty : fold(peer)
}

function isStatement({ kind }: Source): boolean {
  return kind === 'filing' || kind === 'audited'
}

/** A filing or audited statement of the account itself. */
export function isOwnFiling(source: Source, parties: Parties): boolean {
  return isStatement(source) && filerOf(source, parties) === ownParty
}

/** Who stands behind a document: its filer or publisher. Empty where nobody is named; an own estimate has none. */
export function publisherParty(source: Source, parties: Parties): string {
  if (source.kind === 'estimate') return ''
  if (isStatement(source)) return filerOf(source, parties)
  if (namesAccount(source.publisher, parties.account)) return ownParty
  const name = witnessName(source)
  return isFilled(name) ? fold(name) : ''
}

/** The publisher; a colleague or a CRM may also be named by the title alone. */
export function witnessName({ kind, publisher, title }: Source): string {
  return (kind === 'colleague' || kind === 'crm') && !isFilled(publisher) ? title : publisher
}

/** How a source is called in a sentence. */
export function sourceName(source: Source): string {
  return [source.title, source.form, source.publisher, source.address].find(isFilled) ?? 'a source without a title'
}

/** Whether a filing covers a whole year: its risks and numbers age as annual ones. */
export function isAnnualFiling(source: Source): boolean {
  if (source.kind === 'audited') return true
  return source.kind === 'filing' && /^(10-?k|20-?f|40-?f)|annual/i.test(`${source.form.trim()} ${source.title}`.trim())
}

function coreName(name: string): string {
  return fold(name)
    .split(' ')
    .filter((word) => !legalForms.has(word))
    .join(' ')
}
