import type { Figure } from '../../account/records/figure.ts'
import type { AccountRecord } from '../../account/records/record.ts'

export interface ImportMerge {
  readonly added: readonly AccountRecord[]
  /** With the identity of the record they replace, and a revision one above it. */
  readonly replaced: readonly AccountRecord[]
  /** What the user made his own: the import leaves it as it is. */
  readonly kept: readonly AccountRecord[]
  readonly unchanged: readonly AccountRecord[]
}

/**
 * What an import changes in an account that may hold an earlier one. The same line of the same period has the same
 * id; a Figure whose citations were dropped or changed by hand is the user's own, and wins.
 */
export function mergeImport(existing: readonly AccountRecord[], proposed: readonly AccountRecord[]): ImportMerge {
  const byId = new Map(existing.map((record) => [record.id as string, record]))
  const filings = new Set(
    [...existing, ...proposed].flatMap((record) =>
      record.type === 'source' && record.kind === 'filing' ? [record.id] : [],
    ),
  )
  const merge = { added: [], replaced: [], kept: [], unchanged: [] } as { [Part in keyof ImportMerge]: AccountRecord[] } // lists to be filled
  for (const record of proposed) {
    const current = byId.get(record.id)
    if (current === undefined) merge.added.push(record)
    else if (sameContent(current, record)) merge.unchanged.push(current)
    else if (isOwn(current, record, filings)) merge.kept.push(current)
    else merge.replaced.push(inPlaceOf(current, record))
  }
  return merge
}

/** Edited by hand: the filing is no longer what it rests on, or a ratio was given a number of its own. */
function isOwn(current: AccountRecord, proposed: AccountRecord, filings: ReadonlySet<string>): boolean {
  if (current.type !== 'figure' || proposed.type !== 'figure') return current.revision > 1
  if (current.value.kind !== proposed.value.kind) return true
  if (current.value.kind === 'computed') return false
  return !current.citations.some((citation) => filings.has(citation.source))
}

/** What a person added to the record (status, section, place in the text) stays. */
function inPlaceOf(current: AccountRecord, record: AccountRecord): AccountRecord {
  const identity = { revision: current.revision + 1, created: current.created, origin: current.origin }
  if (current.type !== 'figure' || record.type !== 'figure') return { ...record, ...identity }
  const figure: Figure = { ...record, ...identity, status: current.status, section: current.section }
  return figure
}

function sameContent(current: AccountRecord, proposed: AccountRecord): boolean {
  return JSON.stringify(contentOf(current)) === JSON.stringify(contentOf(proposed))
}

function contentOf(record: AccountRecord): unknown {
  const entries = Object.entries(record).filter(
    ([key]) => !['revision', 'author', 'created', 'updated', 'origin', 'status', 'section'].includes(key),
  )
  return entries.sort(([one], [other]) => (one < other ? -1 : 1))
}
