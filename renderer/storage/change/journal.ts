import type { AccountRow, BodyRow, HistoryRow, PageRow, RecordRow } from '../database/rows.ts'

/** One row before and after. Undefined is: not there. */
export type RowChange =
  | { readonly table: 'accounts'; readonly before: AccountRow | undefined; readonly after: AccountRow | undefined }
  | { readonly table: 'records'; readonly before: RecordRow | undefined; readonly after: RecordRow | undefined }
  | { readonly table: 'pages'; readonly before: PageRow | undefined; readonly after: PageRow | undefined }
  | { readonly table: 'bodies'; readonly before: BodyRow | undefined; readonly after: BodyRow | undefined }
  | { readonly table: 'history'; readonly before: HistoryRow | undefined; readonly after: HistoryRow | undefined }

/** What one transaction did, in order: the undo step, the save-log line and the counts follow from it. */
export interface Journal {
  readonly changes: RowChange[]
  /** Rows that undo puts back; what hangs under a created account or page goes and comes with it. */
  readonly undoable: RowChange[]
  /** Accounts from which something was erased for good: no step back leads there. */
  readonly erased: Set<string>
}

export function emptyJournal(): Journal {
  return { changes: [], undoable: [], erased: new Set() }
}

export function note(journal: Journal, change: RowChange, options: { readonly undo: boolean }): void {
  journal.changes.push(change)
  if (options.undo) journal.undoable.push(change)
}

export function accountOf(change: RowChange): string {
  const row = change.after ?? change.before
  if (row === undefined) throw new Error('A change of nothing to nothing')
  return 'account' in row ? row.account : row.id
}

export function keyOf(change: RowChange): string {
  const row = change.after ?? change.before
  if (row === undefined) throw new Error('A change of nothing to nothing')
  if ('day' in row) return `${row.account}/${row.day}`
  return 'account' in row ? `${row.account}/${row.id}` : row.id
}
