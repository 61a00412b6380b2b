import * as v from 'valibot'
import type { Notebook } from './account.ts'
import type { Located } from './file-problem.ts'
import { accountFileSchema } from './file-schema.ts'
import { issueSentence } from './issue-words.ts'
import type { JsonPath } from './json-position.ts'
import { mostListed } from './primitives.ts'

/** So many problems are listed; who has more has seen enough. */
export const mostProblems = 50

type Json = Readonly<Record<string, unknown>>
export type NotebookReading =
  | { readonly ok: true; readonly notebook: Notebook }
  | { readonly ok: false; readonly problems: readonly Located[] }

const { records, pages, history, ...head } = accountFileSchema.entries
const headSchema = v.strictObject({ ...head, records: v.unknown(), pages: v.unknown(), history: v.unknown() })

/**
 * A file of the current version as a notebook, or its first problems. Lists are measured before they are read and
 * entries are read one by one, so that a hostile file of millions of wrong entries costs as little as one.
 */
export function notebookOf(file: Json): NotebookReading {
  const outer = v.safeParse(headSchema, file)
  const heldRecords = listOfFile(file, 'records', records.pipe[0].item, records.pipe[1].requirement)
  const heldPages = listOfFile(file, 'pages', pages.pipe[0].item, pages.pipe[1].requirement)
  const heldHistory = listOfFile(file, 'history', history.pipe[0].item, history.pipe[1].requirement)
  const problems = [
    ...located(outer.issues ?? [], []),
    ...heldRecords.problems,
    ...heldPages.problems,
    ...heldHistory.problems,
  ]
  if (problems.length > 0 || !outer.success) return { ok: false, problems: problems.slice(0, mostProblems) }
  const notebook: Notebook = {
    account: outer.output.account,
    records: heldRecords.entries,
    pages: heldPages.entries,
    history: heldHistory.entries,
  }
  const duplicates = duplicateIds(notebook)
  return duplicates.length > 0 ? { ok: false, problems: duplicates.slice(0, mostProblems) } : { ok: true, notebook }
}

interface ListReading<Entry> {
  readonly entries: readonly Entry[]
  readonly problems: readonly Located[]
}

function listOfFile<const Item extends v.GenericSchema>(
  file: Json,
  list: 'records' | 'pages' | 'history',
  item: Item,
  most: number,
): ListReading<v.InferOutput<Item>> {
  const value = file[list]
  const wrong = (text: string) => ({ entries: [], problems: [{ code: 'schema' as const, text, path: [list] }] })
  if (!Array.isArray(value)) {
    // A list that is missing altogether was named with the fields of the file.
    return value === undefined ? { entries: [], problems: [] } : wrong('Here must stand a list.')
  }
  if (value.length > most) return wrong(`There are ${value.length} ${list}; an account file may hold at most ${most}.`)
  const entries: v.InferOutput<Item>[] = []
  const problems: Located[] = []
  for (const [index, entry] of value.entries()) {
    if (problems.length >= mostProblems) break
    // The body of a page is the editor's; it is taken as it is.
    const tooLong = list === 'pages' ? null : longList(entry, [list, index])
    const parsed = tooLong === null ? v.safeParse(item, entry) : null
    if (tooLong !== null) problems.push(tooLong)
    else if (parsed?.success) entries.push(parsed.output)
    else problems.push(...located(parsed?.issues ?? [], [list, index]))
  }
  return { entries, problems }
}

/** A list inside a record that is longer than any may be: measured, since its entries would be read first. */
function longList(value: unknown, path: JsonPath): Located | null {
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value) && value.length > mostListed) {
    return { code: 'schema', text: `This list has ${value.length} entries; it may hold at most ${mostListed}.`, path }
  }
  for (const [key, held] of Object.entries(value)) {
    const found = longList(held, [...path, Array.isArray(value) ? Number(key) : key])
    if (found !== null) return found
  }
  return null
}

function located(issues: readonly v.BaseIssue<unknown>[], base: JsonPath): Located[] {
  return issues.slice(0, mostProblems).map((issue) => ({
    code: 'schema',
    text: issueSentence(issue),
    path: [...base, ...(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))],
  }))
}

function duplicateIds(notebook: Notebook): Located[] {
  const seen = new Set<string>()
  return (['records', 'pages'] as const).flatMap((list) =>
    notebook[list].flatMap(({ id }, index): Located[] => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      return [{ code: 'duplicateId', text: `The id ${id} is used twice.`, path: [list, index, 'id'] }]
    }),
  )
}
