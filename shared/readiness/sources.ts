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

/** Whether a text is the account's name, with or without its legal form. */
export function namesAccount(text: string, account: Account): boolean {
  const given = coreName(text)
  return given !== '' && [account.name, account.legalName].some((name) => coreName(name) === given)
}

/** A filing or audited statement of the account itself. One that names no filer is taken for the account's own. */
export function isOwnFiling(source: Source, account: Account): boolean {
  if (source.kind !== 'filing' && source.kind !== 'audited') return false
  return !isFilled(source.publisher) || namesAccount(source.publisher, account)
}

/** Who stands behind a document: its publisher. Empty where nobody is named; an own estimate has none. */
export function publisherParty(source: Source, account: Account): string {
  if (source.kind === 'estimate') return ''
  if (isOwnFiling(source, account) || namesAccount(source.publisher, account)) return ownParty
  return isFilled(source.publisher) ? fold(source.publisher) : ''
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
