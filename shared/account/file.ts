import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { type Notebook, notebookSchema } from './account.ts'
import type { AccountId } from './ids.ts'
import { type JsonPath, linesOf, nestingOf, pathText, placeOf, walkJson } from './json-position.ts'
import { accountFileLimit } from './limits.ts'
import { migrateFile, migrations } from './migrations/migration.ts'
import { recordTypes } from './records/record.ts'
import { danglingReferences } from './references.ts'

export const accountFileVersion = 1
const accountFormat = 'acumen-account'
/** Which rubric the writing program judged by; readers judge anew. */
const rubricVersion = 1
const deepest = 64
const mostProblems = 50

export type AccountFileProblemCode =
  | 'tooLarge'
  | 'empty'
  | 'notText'
  | 'truncated'
  | 'notJson'
  | 'tooDeep'
  | 'forbiddenKey'
  | 'notAccountFile'
  | 'newer'
  | 'schema'
  | 'duplicateId'

export interface AccountFileProblem {
  readonly code: AccountFileProblemCode
  /** The sentence for the user. */
  readonly text: string
  /** Such as `records[3].period.end`; empty where the file as a whole is meant. */
  readonly path: string
  /** From 1; 0 where the file as a whole is meant. */
  readonly line: number
}

export type AccountFileReading =
  | { readonly ok: true; readonly notebook: Notebook; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly AccountFileProblem[] }

const accountFileSchema = v.strictObject({
  format: v.literal(accountFormat),
  version: v.literal(accountFileVersion),
  rubricVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  account: notebookSchema.pipe[0].entries.account,
  records: notebookSchema.pipe[0].entries.records,
  pages: notebookSchema.pipe[0].entries.pages,
  history: notebookSchema.pipe[0].entries.history,
})

// Web platform globals that every runtime of ours has, though the language's own library does not list them.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }
declare const TextDecoder: new (label: 'utf-8', options: { fatal: boolean }) => { decode(bytes: Uint8Array): string }

/**
 * The portable form of one account: UTF-8, indented by two, the same bytes for the same notebook whatever the order
 * in which its records and fields came.
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
    history: notebook.history.toSorted((a, b) => compare(a.day, b.day)).map(sorted),
  }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

/**
 * Reads an account file from anywhere. Nothing is repaired: a file is whole, or its problems are listed with path and
 * line (the first 50). References to records that are not there are kept and noted.
 */
export function readAccountFile(bytes: Uint8Array): AccountFileReading {
  if (bytes.byteLength > accountFileLimit) {
    return failed(
      'tooLarge',
      `This file is larger than ${accountFileLimit / 1024 / 1024} MB, the most an account file may hold.`,
    )
  }
  const text = decode(bytes)
  if (text === null) return failed('notText', 'This file is not text in UTF-8, so it cannot be an account file.')
  if (text.trim() === '') return failed('empty', 'This file is empty.')
  if (nestingOf(text) > deepest) {
    return failed('tooDeep', `This file nests more than ${deepest} levels deep; an account file never does.`)
  }
  const json = parse(text)
  if (!json.ok) return json
  const forbidden = findForbiddenKey(text)
  if (forbidden)
    return failed(
      'forbiddenKey',
      `The key "${forbidden.key}" may not stand in an account file.`,
      forbidden.path,
      forbidden.line,
    )
  return readParsed(json.value, text)
}

/** The account file's schema as JSON Schema (draft 7). */
export function accountFileJsonSchema(): object {
  // `check` (a day that is in the calendar) has no counterpart in JSON Schema; the pattern beside it has.
  return { title: 'Acumen account file', ...toJsonSchema(accountFileSchema, { errorMode: 'ignore' }) }
}

/** The same notebook under an account id of its own: what an import adds never touches an account that is there. */
export function asNewAccount(notebook: Notebook, { accountId }: { readonly accountId: AccountId }): Notebook {
  return { ...notebook, account: { ...notebook.account, id: accountId } }
}

function readParsed(value: unknown, text: string): AccountFileReading {
  if (!isObject(value) || value['format'] !== accountFormat) {
    return failed(
      'notAccountFile',
      `This is not an Acumen account file: it does not begin with "format": "${accountFormat}".`,
      'format',
      1,
    )
  }
  const version = value['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return problemsAt(text, [
      { code: 'schema', text: 'The version of an account file is a whole number from 1.', path: ['version'] },
    ])
  }
  if (version > accountFileVersion) {
    return failed(
      'newer',
      `This file was written by a newer Acumen (file version ${version}; this one reads up to ${accountFileVersion}). Update Acumen to open it. Nothing was changed.`,
      'version',
      linesOf(text, [['version']])[0],
    )
  }
  const parsed = v.safeParse(accountFileSchema, migrateFile(value, version, migrations))
  if (!parsed.success) {
    return problemsAt(
      text,
      parsed.issues
        .slice(0, mostProblems)
        .map((issue) => ({ code: 'schema', text: sentence(issue.message), path: pathOf(issue) })),
    )
  }
  const { account, records, pages, history } = parsed.output
  const notebook: Notebook = { account, records, pages, history }
  const duplicates = findDuplicates(notebook)
  if (duplicates.length > 0) return problemsAt(text, duplicates.slice(0, mostProblems))
  return { ok: true, notebook, notes: notesOn(notebook) }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parse(text: string): { ok: true; value: unknown } | Extract<AccountFileReading, { ok: false }> {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    const fault = walkJson(text, () => false) ?? { line: 1, column: 1, truncated: false }
    const place = `line ${fault.line}, column ${fault.column}`
    return fault.truncated
      ? failed('truncated', `This file ends too early, at ${place}: the rest of it is missing.`, '', fault.line)
      : failed('notJson', `This is not valid JSON: something unexpected stands at ${place}.`, '', fault.line)
  }
}

/** Keys that would reach into prototypes where an object is copied carelessly. */
function findForbiddenKey(text: string): { key: string; path: string; line: number } | null {
  // Cheap for every honest file: none of them holds these words as keys; escapes (`\\u005f`) go the long way.
  if (!/"(?:[^"\\]*\\u[^"]*|__proto__|constructor|prototype)"\s*:/.test(text)) return null
  let found: { key: string; path: string; line: number } | null = null
  walkJson(text, (path, offset) => {
    const key = path.at(-1)
    if (key !== '__proto__' && key !== 'constructor' && key !== 'prototype') return false
    found = { key, path: pathText(path), line: placeOf(text, offset).line }
    return true
  })
  return found
}

function findDuplicates(notebook: Notebook): Located[] {
  const seen = new Set<string>()
  const duplicates: Located[] = []
  for (const list of ['records', 'pages'] as const) {
    notebook[list].forEach(({ id }, index) => {
      if (seen.has(id))
        duplicates.push({ code: 'duplicateId', text: `The id ${id} is used twice.`, path: [list, index, 'id'] })
      seen.add(id)
    })
  }
  return duplicates
}

function notesOn(notebook: Notebook): string[] {
  const dangling = danglingReferences(notebook)
  const notes = dangling
    .slice(0, mostProblems)
    .map(
      ({ from, field, to }) =>
        `${from} refers by "${field}" to ${to}, which is not in the file. The reference was kept.`,
    )
  const more = dangling.length - notes.length
  return more > 0 ? [...notes, `${more} more references lead nowhere. They were kept.`] : notes
}

interface Located {
  readonly code: AccountFileProblemCode
  readonly text: string
  readonly path: JsonPath
}

function problemsAt(text: string, located: readonly Located[]): Extract<AccountFileReading, { ok: false }> {
  const lines = linesOf(
    text,
    located.map(({ path }) => path),
  )
  return {
    ok: false,
    problems: located.map(({ code, text: what, path }, index) => ({
      code,
      text: what,
      path: pathText(path),
      line: lines[index] ?? 0,
    })),
  }
}

function failed(
  code: AccountFileProblemCode,
  text: string,
  path = '',
  line = 0,
): Extract<AccountFileReading, { ok: false }> {
  return { ok: false, problems: [{ code, text, path, line }] }
}

function pathOf(issue: v.BaseIssue<unknown>): JsonPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`
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
