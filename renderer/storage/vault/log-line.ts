import type { Account, HistoryEntry, PageBody } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Instant } from '../../../shared/account/primitives.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'
import { accountOf, type RowChange } from '../change/journal.ts'
import { decode } from '../database/codec.ts'
import type { PageMeta } from '../store.ts'
import type { BlockSplice } from './blocks.ts'

/** What happened to one row. `alive` 0 is: put into the Trash. */
export type LogEntry =
  | { readonly kind: 'account'; readonly alive: 0 | 1; readonly account: Account }
  | { readonly kind: 'record'; readonly alive: 0 | 1; readonly record: AccountRecord }
  | { readonly kind: 'page'; readonly alive: 0 | 1; readonly page: PageMeta }
  | {
      readonly kind: 'body'
      readonly page: string
      readonly revision: number
      readonly updated: Instant
      readonly body: PageBody
    }
  | {
      readonly kind: 'blocks'
      readonly page: string
      readonly revision: number
      readonly updated: Instant
      readonly splice: BlockSplice
    }
  | { readonly kind: 'history'; readonly entry: HistoryEntry }
  | { readonly kind: 'gone'; readonly what: 'account' | 'record' | 'page'; readonly id: string }

/** One line of the save log: one settled save. Main reads no more of it than account and revision. */
export interface LogLine {
  readonly account: AccountId
  /** The sequence of the commit, over all accounts. */
  readonly revision: number
  readonly format: 1
  readonly at: Instant
  readonly entries: readonly LogEntry[]
}

/** One line per account that the transaction touched. */
export function logLines(changes: readonly RowChange[], revision: number, at: Instant): readonly LogLine[] {
  const byAccount = new Map<AccountId, LogEntry[]>()
  for (const change of changes) {
    // Keys of rows are account ids.
    const account = accountOf(change) as AccountId
    const entries = byAccount.get(account) ?? []
    const entry = logEntry(change)
    if (entry !== null) entries.push(entry)
    byAccount.set(account, entries)
  }
  return [...byAccount].map(([account, entries]) => ({ account, revision, format: 1, at, entries }))
}

function logEntry(change: RowChange): LogEntry | null {
  switch (change.table) {
    case 'accounts':
      if (change.after === undefined) return gone('account', change.before)
      return { kind: 'account', alive: change.after.alive, account: decode(change.after.data) }
    case 'records':
      if (change.after === undefined) return gone('record', change.before)
      return { kind: 'record', alive: change.after.alive, record: decode(change.after.data) }
    case 'pages':
      if (change.after === undefined) return gone('page', change.before)
      return { kind: 'page', alive: change.after.alive, page: decode(change.after.data) }
    case 'bodies': {
      if (change.after === undefined) return null
      const { id: page, revision, updated, data } = change.after
      return { kind: 'body', page, revision, updated, body: decode(data) }
    }
    case 'history':
      return change.after === undefined ? null : { kind: 'history', entry: decode(change.after.data) }
  }
}

function gone(what: 'account' | 'record' | 'page', row: { readonly id: string } | undefined): LogEntry | null {
  return row === undefined ? null : { kind: 'gone', what, id: row.id }
}
