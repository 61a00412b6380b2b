import type { Notebook } from './account.ts'
import { mostProblems, notebookOf } from './file-checks.ts'
import { type Refused, refused, refusedAt } from './file-problem.ts'
import { accountFileVersion, accountFormat } from './file-schema.ts'
import type { AccountId } from './ids.ts'
import { linesOf, nestingOf, pathText, placeOf, walkJson } from './json-position.ts'
import { accountFileLimit } from './limits.ts'
import { migrateFile, migrations } from './migrations/migration.ts'
import { capital, recordName } from './record-words.ts'
import { recordTypes } from './records/record.ts'
import { type DanglingReference, danglingReferences } from './references.ts'

/** Which rubric the writing program judged by; readers judge anew. */
const rubricVersion = 1
const deepest = 64

export type AccountFileReading =
  | { readonly ok: true; readonly notebook: Notebook; readonly notes: readonly string[] }
  | Refused

// Web platform globals that every runtime of ours has, though the language's own library does not list them.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }
declare const TextDecoder: new (label: 'utf-8', options: { fatal: boolean }) => { decode(bytes: Uint8Array): string }

/**
 * The portable form of one account: UTF-8, indented by two, the same bytes for the same notebook whatever the order
 * in which its records, its days and its fields came.
 */
export function writeAccountFile(notebook: Notebook): Uint8Array<ArrayBuffer> {
  const rank = new Map(recordTypes.map((type, index) => [type, index]))
  const file = {
    format: accountFormat,
    version: accountFileVersion,
    rubricVersion,
    account: sorted(notebook.account),
    records: notebook.records
      .toSorted((a, b) => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0) || compare(a.id, b.id))
      .map(sorted),
    pages: notebook.pages.toSorted((a, b) => compare(a.id, b.id)).map(sorted),
    history: notebook.history
      .map((entry) => ({ day: entry.day, entry: sorted(entry) }))
      .toSorted((a, b) => compare(a.day, b.day) || compare(JSON.stringify(a.entry), JSON.stringify(b.entry)))
      .map(({ entry }) => entry),
  }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

/**
 * Reads an account file from anywhere. Nothing is repaired: a file is whole, or its problems are listed with path and
 * line (the first 50). References to records that are not there are kept and noted.
 */
export function readAccountFile(bytes: Uint8Array): AccountFileReading {
  if (bytes.byteLength > accountFileLimit) {
    const most = accountFileLimit / 1024 / 1024
    return refused('tooLarge', `This file is larger than ${most} MB, the most an account file may hold.`)
  }
  const text = decode(bytes)
  if (text === null) return refused('notText', 'This file is not text in UTF-8, so it cannot be an account file.')
  if (text.trim() === '') return refused('empty', 'This file is empty.')
  if (nestingOf(text) > deepest) {
    return refused('tooDeep', `This file nests more than ${deepest} levels deep; an account file never does.`)
  }
  const json = parse(text)
  if (!json.ok) return json
  return forbiddenKey(text) ?? readParsed(json.value, text)
}

/** The same notebook under an account id of its own: what an import adds never touches an account that is there. */
export function asNewAccount(notebook: Notebook, { accountId }: { readonly accountId: AccountId }): Notebook {
  return { ...notebook, account: { ...notebook.account, id: accountId } }
}

function readParsed(value: unknown, text: string): AccountFileReading {
  if (!isObject(value) || value['format'] !== accountFormat) {
    const expected = `"format": "${accountFormat}"`
    return refused(
      'notAccountFile',
      `This is not an Acumen account file: it does not begin with ${expected}.`,
      'format',
      1,
    )
  }
  const version = value['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const what = 'The version of an account file is a whole number from 1.'
    return refusedAt(text, [{ code: 'schema', text: what, path: ['version'] }])
  }
  const [line] = linesOf(text, [['version']])
  if (version > accountFileVersion) {
    return refused(
      'newer',
      `This file was written by a newer Acumen (file version ${version}; this one reads up to ${accountFileVersion}). Update Acumen to open it. Nothing was changed.`,
      'version',
      line,
    )
  }
  const migrated = migrateFile(value, { from: version, target: accountFileVersion, steps: migrations })
  if (!migrated.ok) {
    const what = `This file is of version ${version} and could not be brought up to date: something in it is not as version ${migrated.at} writes it. Nothing was changed.`
    return refused('notMigrated', what, 'version', line)
  }
  const reading = notebookOf(migrated.file)
  if (!reading.ok) return refusedAt(text, reading.problems)
  return { ok: true, notebook: reading.notebook, notes: notesOn(reading.notebook) }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parse(text: string): { ok: true; value: unknown } | Refused {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    const fault = walkJson(text, () => false) ?? { line: 1, column: 1, truncated: false }
    const place = `line ${fault.line}, column ${fault.column}`
    return fault.truncated
      ? refused('truncated', `This file ends too early, at ${place}: the rest of it is missing.`, '', fault.line)
      : refused('notJson', `This is not valid JSON: something unexpected stands at ${place}.`, '', fault.line)
  }
}

/** Keys that would reach into prototypes where an object is copied carelessly. */
const forbiddenKeys: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype'])

function forbiddenKey(text: string): Refused | null {
  // Cheap for every honest file: none of them holds these words as keys; escapes (`\\u005f`) go the long way.
  if (!/\\u|"(?:__proto__|constructor|prototype)"\s*:/.test(text)) return null
  let found: Refused | null = null
  walkJson(text, (path, offset) => {
    const key = path.at(-1)
    if (!forbiddenKeys.has(key)) return false
    const what = `The key "${key}" may not stand in an account file.`
    found = refused('forbiddenKey', what, pathText(path), placeOf(text, offset).line)
    return true
  })
  return found
}

function notesOn(notebook: Notebook): string[] {
  const dangling = danglingReferences(notebook)
  const names = namesOf(notebook)
  const notes = dangling.slice(0, mostProblems).map((reference) => noteText(reference, names))
  const more = dangling.length - notes.length
  return more > 0 ? [...notes, `${more} more references lead nowhere. They were kept.`] : notes
}

/** How each record, page and the account itself is called in a note. */
function namesOf({ account, records, pages }: Notebook): ReadonlyMap<string, string> {
  const byId = new Map(records.map((record) => [record.id, record]))
  return new Map<string, string>([
    ...records.map((record): [string, string] => [record.id, recordName(record, byId)]),
    ...pages.map(({ id, title }): [string, string] => [id, `Page "${title}"`]),
    [account.id, 'The account'],
  ])
}

function noteText({ from, field, to }: DanglingReference, names: ReadonlyMap<string, string>): string {
  const what = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${capital(names.get(from) ?? from)} refers by "${what}" to ${to}, which is not in the file. The reference was kept.`
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function compare(a: string, b: string): number {
  if (a < b) return -1
  return a > b ? 1 : 0
}

/** A copy with the keys of every object in order; lists keep theirs, since it means something. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  )
}
