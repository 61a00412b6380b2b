import type { Day } from '../../account/primitives.ts'

/** What one card or row says of a person. Nothing is added to what stands there. */
export interface ImportedPerson {
  /** As one would write it: given names first. The e-mail address or telephone number where the file has no name. */
  readonly name: string
  readonly title: string
  readonly organisation: string
  /** The parts of the organisation below its name: `Accounting, Dungeon`. */
  readonly department: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** Those among `phones` at which a fax answers. */
  readonly faxes: readonly string[]
  /** One line each. */
  readonly addresses: readonly string[]
  readonly urls: readonly string[]
  readonly notes: string
  /** Further titles and organisations of the same card. */
  readonly also: readonly string[]
  /** UID of the card, id of the CRM's record; empty where there is none. */
  readonly uid: string
  /** The day on which the card was last changed, or the export made; null where the file does not say. */
  readonly asOf: Day | null
  /** The day since which LinkedIn knows both as connected. */
  readonly connectedOn: Day | null
  /** Where it stands: `card 2, vCard 3.0`, `row 5, Salesforce`. */
  readonly source: string
}

/** A company of the file, which can fill an account. */
export interface ImportedOrganisation {
  readonly name: string
  readonly domain: string
  readonly industry: string
  /** A whole number; null where the file does not say. */
  readonly headcount: number | null
  readonly phone: string
  readonly address: string
  readonly source: string
}

/** What a column of a table may mean. A part of an address belongs to the address that its column's header names. */
export const contactFields = [
  'name',
  'first',
  'middle',
  'last',
  'suffix',
  'title',
  'organisation',
  'department',
  'email',
  'phone',
  'fax',
  'address',
  'street',
  'city',
  'region',
  'postalCode',
  'country',
  'url',
  'notes',
  'uid',
  'connectedOn',
  'deleted',
  'domain',
  'industry',
  'headcount',
] as const
export type ContactField = (typeof contactFields)[number]

export interface ColumnMeaning {
  /** Counted from 0. */
  readonly column: number
  readonly header: string
  /** Null: the column is left out. */
  readonly field: ContactField | null
}

export const contactProblemTexts = {
  damagedCard: 'The card is damaged; what can be read of it is shown.',
  emptyCard: 'The card names nobody and is left out.',
  emptyRow: 'The row names nobody and is left out.',
  noName: 'There is no name; the e-mail address or telephone number stands for it.',
  notAnEmail: 'What stands there is no e-mail address and is left out.',
  notADay: 'What stands there is no day and is left out.',
  footer: 'The lines below the table are left out.',
  preamble: 'The lines above the table are left out.',
  repeatedHeader: 'A header in the middle of the table is left out.',
  deleted: 'The row is marked as deleted and is left out.',
  lostCharacters: 'Question marks stand where the exporting program lost letters.',
  organisationsOnly: 'The file holds companies and no people.',
  encoding: 'The text is not UTF-8; it is read as Windows-1252.',
  cut: 'Of a text 20,000 characters are taken, and 20 addresses or numbers of a kind.',
  tooMany: 'Only the first 100,000 cards or rows are read.',
  tooManyColumns: 'Only the first 500 columns are read.',
} as const
export type ContactProblemCode = keyof typeof contactProblemTexts

export interface ContactProblem {
  readonly code: ContactProblemCode
  /** A sentence for the user. */
  readonly text: string
  /** `card 2`, `row 5`, `rows 62 to 65`; empty for the file as a whole. */
  readonly where: string
}

export type ContactFormat = 'vCard' | 'CSV'
export type Exporter = 'Salesforce' | 'HubSpot' | 'LinkedIn' | 'Outlook' | 'Google' | 'Apple' | 'Evolution' | ''

export interface ContactFile {
  readonly format: ContactFormat
  /** The program that wrote it; empty where that cannot be told. */
  readonly exporter: Exporter
  readonly people: readonly ImportedPerson[]
  readonly organisations: readonly ImportedOrganisation[]
  /** How the columns were understood; empty for cards. */
  readonly columns: readonly ColumnMeaning[]
  readonly problems: readonly ContactProblem[]
}

export const contactFailureTexts = {
  tooBig: 'The file is larger than 50 MB; an address book is far smaller.',
  empty: 'The file is empty.',
  notText: 'The file is not text, so it holds neither cards nor a table of contacts.',
  notContacts: 'The file holds no people and no companies: no vCard, and no column of names or e-mail addresses.',
  nobody: 'The file is laid out for contacts, but nobody is in it.',
} as const
export type ContactFailureCode = keyof typeof contactFailureTexts

export type ContactsOutcome =
  | { readonly ok: true; readonly file: ContactFile }
  | { readonly ok: false; readonly code: ContactFailureCode; readonly text: string }

export function contactFailure(code: ContactFailureCode): ContactsOutcome {
  return { ok: false, code, text: contactFailureTexts[code] }
}

export function contactProblem(code: ContactProblemCode, where: string, detail = ''): ContactProblem {
  const text = contactProblemTexts[code]
  return { code, text: detail === '' ? text : `${text.slice(0, -1)}: ${detail}`, where }
}

export const contactLimits = {
  bytes: 50 * 1024 * 1024,
  /** Cards or rows. */
  entries: 100_000,
  columns: 500,
  /** Of one kind (e-mail addresses, telephone numbers) with one person: what a stakeholder can hold. */
  values: 20,
  /** Characters of one field: what a record can hold. */
  text: 20_000,
  problems: 1_000,
} as const
