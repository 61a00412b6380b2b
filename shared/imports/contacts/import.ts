import { bytesToBinary, decodeText } from '../text-encoding/decode.ts'
import type { ColumnChoices } from './csv/columns.ts'
import { readContactCsv } from './csv/read.ts'
import {
  type ContactFile,
  type ContactsOutcome,
  contactFailure,
  contactLimits,
  contactProblem,
  type ImportedPerson,
} from './result.ts'
import { readVcard } from './vcard/read.ts'

export interface ContactsImportOptions {
  readonly columns?: ColumnChoices
}

/**
 * People and companies out of a vCard file or a delimited table. What the file is, is told by its content: names lie.
 * Bytes in, plain values out; nothing is written, no input makes it throw.
 */
export function importContacts(bytes: Uint8Array, options: ContactsImportOptions = {}): ContactsOutcome {
  if (bytes.length > contactLimits.bytes) return contactFailure('tooBig')
  if (bytes.length === 0) return contactFailure('empty')
  if (isBinaryFile(bytes)) return contactFailure('notText')
  const file = holdsCard(bytes) ? readVcard(bytes) : readContactCsv(bytes, options.columns)
  if (file === null) return contactFailure('notContacts')
  if (file.people.length + file.organisations.length === 0) return contactFailure('nobody')
  return { ok: true, file: bounded(file) }
}

/** A card begins on a line of its own near the start of the file, in whatever encoding. */
function holdsCard(bytes: Uint8Array): boolean {
  const start = bytesToBinary(bytes.subarray(0, 8192)).replaceAll('\0', '')
  return /(^|[\r\n]|\xef\xbb\xbf|\xff\xfe|\xfe\xff)[ \t]*BEGIN:VCARD/i.test(start)
}

/** How a zip, an old Office file, a PDF, pictures and a gzip begin. */
const signatures = [
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0',
  '%PDF',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u001f\u008b',
]

/** A file of another kind; or one with zeros that are not those of UTF-16. */
function isBinaryFile(bytes: Uint8Array): boolean {
  const start = bytesToBinary(bytes.subarray(0, 1024))
  if (signatures.some((signature) => start.startsWith(signature))) return true
  return start.includes('\0') && !decodeText(bytes.subarray(0, 1024)).encoding.startsWith('utf-16')
}

/** As many problems as anybody reads; and what was cut is said. */
function bounded(file: ContactFile): ContactFile {
  const cut = file.people.filter(isCut).map(({ source }) => contactProblem('cut', source.replace(/,.*/, '')))
  return { ...file, problems: [...file.problems, ...cut].slice(0, contactLimits.problems) }
}

function isCut({ name, title, organisation, notes, emails, phones, addresses }: ImportedPerson): boolean {
  const isLong = [name, title, organisation, notes, ...addresses].some((text) => text.length >= contactLimits.text)
  return isLong || [emails, phones, addresses].some((list) => list.length >= contactLimits.values)
}
