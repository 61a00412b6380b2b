import { decode, encode } from '../database/codec.ts'
import type { AcumenDatabase } from '../database/database.ts'
import type { AccountRow, PageRow, RecordRow } from '../database/rows.ts'
import { StorageFault } from '../fault.ts'
import { keyOf, note, type RowChange } from './journal.ts'
import type { Scope } from './scope.ts'

type UndoableRow = AccountRow | RecordRow | PageRow
type UndoableChange = Extract<RowChange, { table: 'accounts' | 'records' | 'pages' }>

/** One row of a step: the two states it goes between, and how we left it. */
interface Item {
  readonly table: UndoableChange['table']
  readonly before: UndoableRow | undefined
  readonly after: UndoableRow | undefined
  readonly left: UndoableRow | undefined
}

export interface UndoStep {
  readonly label: string
  readonly account: string | null
  readonly items: readonly Item[]
}

/** Two changes of one row within a step are one. */
export function undoStep(label: string, account: string | null, changes: readonly RowChange[]): UndoStep | null {
  const items = new Map<string, Item>()
  for (const change of changes) {
    if (change.table === 'bodies' || change.table === 'history') continue
    const key = `${change.table} ${keyOf(change)}`
    const known = items.get(key)
    const before = known === undefined ? change.before : known.before
    items.set(key, { table: change.table, before, after: change.after, left: change.after })
  }
  return items.size === 0 ? null : { label, account, items: [...items.values()] }
}

/**
 * Writes one side of a step, provided that every row is as we left it; gives the step as it stands then.
 * @throws {StorageFault} `undoConflict`
 */
export async function applyStep(scope: Scope, step: UndoStep, side: 'before' | 'after'): Promise<UndoStep> {
  const items: Item[] = []
  // Creations are taken back in reverse, so that nothing hangs in the air.
  const order = side === 'before' ? step.items.toReversed() : step.items
  for (const item of order) items.push(await applyItem(scope, item, side))
  return { ...step, items: side === 'before' ? items.reverse() : items }
}

async function applyItem(scope: Scope, item: Item, side: 'before' | 'after'): Promise<Item> {
  const { database, journal } = scope
  const known = item.left ?? item.before ?? item.after
  if (known === undefined) return item
  const found = await rowOf(database, item.table, known)
  if (!sameContent(found, item.left)) throw new StorageFault('undoConflict')
  const target = item[side]
  const left =
    target === undefined ? await takeAway(scope, item.table, found) : await putBack(scope, item.table, target, found)
  // The three rows are of one table.
  note(journal, { table: item.table, before: found, after: left } as RowChange, { undo: false })
  return { ...item, left }
}

/** An account or a page goes to the Trash with what was written there meanwhile; a record leaves a tombstone. */
async function takeAway(
  scope: Scope,
  table: Item['table'],
  found: UndoableRow | undefined,
): Promise<UndoableRow | undefined> {
  if (found === undefined) return undefined
  if (table !== 'records') {
    const row = { ...restamped(scope, found, revisionOf(found)), alive: 0, deletedOn: scope.now } as const
    await scope.database.table(table).put(row)
    return row
  }
  const { account, id } = found as RecordRow // `table` says so
  await scope.database.records.delete([account, id])
  await scope.database.tombstones.put({
    account,
    id,
    kind: 'record',
    revision: revisionOf(found),
    erasedOn: scope.now,
  })
  return undefined
}

async function putBack(
  scope: Scope,
  table: Item['table'],
  target: UndoableRow,
  found: UndoableRow | undefined,
): Promise<UndoableRow> {
  let revision = found === undefined ? 0 : revisionOf(found)
  if (found === undefined && 'account' in target) {
    const tombstone = await scope.database.tombstones.get([target.account, target.id])
    revision = tombstone?.revision ?? 0
    await scope.database.tombstones.delete([target.account, target.id])
  }
  const row = restamped(scope, target, revision)
  await scope.database.table(table).put(row)
  return row
}

/** Revisions only grow, also when the content goes back. */
function restamped<Row extends UndoableRow>(scope: Scope, row: Row, revision: number): Row {
  const data = encode({ ...decode<object>(row.data), revision: revision + 1, updated: scope.now, author: scope.author })
  // The content is that of the row but for its stamps.
  return { ...row, data } as unknown as Row
}

function revisionOf(row: UndoableRow): number {
  return decode<{ readonly revision: number }>(row.data).revision
}

function rowOf(database: AcumenDatabase, table: Item['table'], row: UndoableRow): Promise<UndoableRow | undefined> {
  return database.table(table).get('account' in row ? [row.account, row.id] : row.id)
}

function sameContent(one: UndoableRow | undefined, other: UndoableRow | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.alive === other.alive && contentText(one) === contentText(other)
}

function contentText(row: UndoableRow): string {
  const {
    revision: _revision,
    updated: _updated,
    author: _author,
    ...content
  } = decode<Record<string, unknown>>(row.data)
  return JSON.stringify(content)
}
