import type { Account, HistoryEntry, PageBody } from '../../../shared/account/account.ts'
import type { AccountId, PageId, RecordId } from '../../../shared/account/ids.ts'
import type { Day, Instant } from '../../../shared/account/primitives.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'
import type { PageMeta } from '../store.ts'
import type { Stored } from './codec.ts'

/** 0 is in the Trash. A number, since IndexedDB cannot index null or booleans. */
export type Alive = 0 | 1

interface Rests<Content> {
  readonly alive: Alive
  readonly deletedOn: Instant | null
  readonly data: Stored<Content>
}

export interface AccountRow extends Rests<Account> {
  readonly id: AccountId
}

export interface RecordRow extends Rests<AccountRecord> {
  readonly account: AccountId
  readonly id: RecordId
  readonly type: string
}

/** A page without its text: any change to a row runs its live queries again, and typing must run none. */
export interface PageRow extends Rests<PageMeta> {
  readonly account: AccountId
  readonly id: PageId
}

export interface BodyRow {
  readonly account: AccountId
  readonly id: PageId
  /** Of the text alone, from 1. The page's revision in a notebook counts both. */
  readonly revision: number
  readonly updated: Instant
  readonly data: Stored<PageBody>
}

export interface HistoryRow {
  readonly account: AccountId
  readonly day: Day
  readonly data: Stored<HistoryEntry>
}

/** What was erased for good leaves its id, so that nobody brings it back; `revision` goes on from here if undo does. */
export interface TombstoneRow {
  readonly account: AccountId
  readonly id: string
  readonly kind: 'account' | 'record' | 'page'
  readonly revision: number
  readonly erasedOn: Instant
}

/** An account whose vault copy is behind. `replace` also takes older generations away: something was erased. */
export interface OutboxRow {
  readonly account: AccountId
  readonly revision: number
  readonly task: 'write' | 'replace' | 'erase'
}

/** Sequence of the newest commit and how many rows it left: a damaged database gives itself away. */
export interface HeadRow {
  readonly key: 'head'
  readonly sequence: number
  readonly accounts: number
  readonly records: number
  readonly pages: number
}

export interface SchemaRow {
  readonly key: 'schema'
  readonly version: number
  /** The oldest version of the program's schema that may still read this. */
  readonly minReader: number
}

export interface SettingRow {
  readonly key: string
  readonly value: unknown
}
