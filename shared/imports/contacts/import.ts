import { bytesToBinary } from '../text-encoding/decode.ts'
import type { ColumnChoices } from './csv/columns.ts'
import { readContactCsv } from './csv/read.ts'
import { type ContactFile, type ContactsOutcome, contactFailure, contactLimits } from './result.ts'
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

/** Zip, OLE, PDF and pictures; and anything with zeros that are not those of UTF-16. */
function isBinaryFile(bytes: Uint8Array): boolean {
  const start = bytesToBinary(bytes.subarray(0, 1024))
  if (/^(PK\x03\x04|\xd0\xcf\x11\xe0|%PDF|\x89PNG|\xff\xd8\xff|GIF8|\x1f\x8b)/.test(start)) return true
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(start) || /^([^\0]\0){2,}|^(\0[^\0]){2,}/.test(start)
  return start.includes('\0') && !isWide
}

function bounded(file: ContactFile): ContactFile {
  return { ...file, problems: file.problems.slice(0, contactLimits.problems) }
}
