import { readFileSync } from 'node:fs'
import { importContacts } from '../../../../shared/imports/contacts/import.ts'
import type { ContactFile } from '../../../../shared/imports/contacts/result.ts'

const folder = new URL('../../../fixtures/contacts/', import.meta.url)

/** What the importer makes of a fixture, which has to be a good one. */
export function fixtureFile(name: string): ContactFile {
  return good(readFileSync(new URL(name, folder)))
}

/** The file in bytes or text that has to be a good one. */
export function good(content: Uint8Array | string): ContactFile {
  const outcome = importContacts(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  if (!outcome.ok) throw new Error(outcome.text)
  return outcome.file
}

/** A person of whom only some things are known. */
export const nobody = {
  name: '',
  title: '',
  organisation: '',
  department: '',
  emails: [],
  phones: [],
  faxes: [],
  addresses: [],
  urls: [],
  notes: '',
  also: [],
  uid: '',
  asOf: null,
  connectedOn: null,
  source: '',
} as const
