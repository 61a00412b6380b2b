import type { Account, HistoryEntry, Notebook, Page, PageBody } from '../../shared/account/account.ts'
import type { AccountId, MintId, PageId, RecordId } from '../../shared/account/ids.ts'
import type { Day, Instant } from '../../shared/account/primitives.ts'
import type { AccountRecord, RecordOf, RecordType } from '../../shared/account/records/record.ts'
import type { Section } from '../../shared/account/sections.ts'
import type { FaultCode } from './fault.ts'

/** A page without its text: lists and trees never load bodies. */
export type PageMeta = Omit<Page, 'body' | 'bodyVersion'>

/** Where pages go: under a page or at the top (null), before a sibling or at the end (null). */
export interface PagePlace {
  readonly parent: PageId | null
  readonly before: PageId | null
}

export type Disposer = () => void

/** A new record's own fields; identity, revision and stamps come from the store. */
export type RecordFields<Type extends RecordType> = Partial<
  Omit<RecordOf<Type>, 'type' | 'id' | 'revision' | 'author' | 'created' | 'updated'>
>

/** The text of a page, and which one it is. */
export interface SavedBody {
  readonly body: PageBody
  readonly revision: number
}

/** Something in the Trash, kept for 30 days or until the Trash is emptied. */
export type TrashItem =
  | {
      readonly kind: 'account'
      readonly account: AccountId
      readonly id: AccountId
      readonly name: string
      readonly deletedOn: Instant
    }
  | {
      readonly kind: 'page'
      readonly account: AccountId
      readonly id: PageId
      readonly name: string
      readonly deletedOn: Instant
    }
  | {
      readonly kind: 'record'
      readonly account: AccountId
      readonly id: RecordId
      readonly record: AccountRecord
      readonly deletedOn: Instant
    }

/**
 * The writes of one change. Everything happens in one transaction: await nothing but these methods inside the work.
 * Every `put` expects the revision that was read and rejects with the fault `conflict` when it has moved on.
 */
export interface ChangeTx {
  /** A new account with one page per section. */
  createAccount(name: string, fields?: Partial<Account>): Promise<Account>
  putAccount(account: Account): Promise<Account>
  trashAccount(id: AccountId): Promise<void>
  restoreAccount(id: AccountId): Promise<void>
  /** For good, in the vault too. Not undoable. */
  eraseAccount(id: AccountId): Promise<void>

  getRecord(id: RecordId): Promise<AccountRecord | null>
  addRecord<Type extends RecordType>(type: Type, fields?: RecordFields<Type>): Promise<RecordOf<Type>>
  putRecord<Any extends AccountRecord>(record: Any): Promise<Any>
  /** Into the Trash. */
  removeRecord(id: RecordId): Promise<void>
  restoreRecord(id: RecordId): Promise<void>
  eraseRecord(id: RecordId): Promise<void>

  addPage(page: {
    readonly title: string
    readonly section?: Section | null
    readonly parent?: PageId | null
  }): Promise<PageMeta>
  putPage(page: PageMeta): Promise<PageMeta>
  /** Into the Trash, with its text. */
  removePage(id: PageId): Promise<void>
  restorePage(id: PageId): Promise<void>
  erasePage(id: PageId): Promise<void>
  /** In the account of the change; what hangs under the pages comes along. */
  movePages(ids: readonly PageId[], to: PagePlace): Promise<void>
  /** From any account into that of the change, with what hangs under them. Gives the copies of the topmost pages. */
  copyPages(
    from: AccountId,
    ids: readonly PageId[],
    to: PagePlace,
    asCopied: (page: { readonly title: string; readonly body: PageBody }) => {
      readonly title: string
      readonly body: PageBody
    },
  ): Promise<readonly PageMeta[]>
  /** Into the Trash, in any account, with all that hangs under them. Gives the ids of those that went. */
  removePages(from: AccountId, ids: readonly PageId[]): Promise<readonly PageId[]>

  /** A whole notebook, under its own ids: `asNewAccount` has minted a fresh account id before. Undo trashes the account. */
  importNotebook(notebook: Notebook): Promise<void>
  /** Adds the records, replaces those that have the same id, and patches the account: one undo step. */
  applyImport(proposal: {
    readonly records: readonly AccountRecord[]
    readonly accountPatch?: Partial<Account>
  }): Promise<void>
}

export interface SaveState {
  /** `saved` means that the database committed everything typed. */
  readonly status: 'saved' | 'saving' | 'failed'
  readonly savedAt: Instant | null
  /** When the vault last verified a copy of everything that is saved. */
  readonly backedUpAt: Instant | null
  readonly fault: { readonly code: FaultCode; readonly text: string } | null
  /** The newest attempt at a backup failed; the work itself is saved. */
  readonly backupFault: { readonly code: FaultCode; readonly text: string } | null
}

/** Told after each commit of this window; other windows are seen through live queries. */
export interface StoreChange {
  readonly account: AccountId
  /** `body` is typing on a page: listeners that do not read prose ignore it. */
  readonly kind: 'records' | 'body'
  /** What a person did, in the words of the undo menu; null for what the program writes by itself. */
  readonly deed: string | null
}

export interface Observable<Value> {
  get(): Value
  subscribe(listener: () => void): Disposer
}

export interface Store {
  readonly author: string
  readonly mint: MintId
  now(): Instant
  today(): Day

  /**
   * One transaction and one undo step; revisions and stamps are set here.
   * `account` is whose records and pages `tx` speaks of; null when the change makes the account itself.
   * @throws {StorageFault} with a code and its sentence; nothing of the change was written then.
   */
  change<Result>(
    label: string,
    account: AccountId | null,
    work: (tx: ChangeTx) => Promise<Result> | Result,
  ): Promise<Result>
  /** Takes back the newest step of this window. Gives its label, null when there is none. @throws {StorageFault} */
  undo(): Promise<string | null>
  redo(): Promise<string | null>
  /** Labels of what undo and redo would do. */
  readonly undoState: Observable<{ readonly undo: string | null; readonly redo: string | null }>

  getAccount(id: AccountId): Promise<Account | null>
  /** Not in the Trash, by name. */
  listAccounts(): Promise<readonly Account[]>
  getRecord(account: AccountId, id: RecordId): Promise<AccountRecord | null>
  listRecords<Type extends RecordType>(account: AccountId, type: Type): Promise<readonly RecordOf<Type>[]>
  listAllRecords(account: AccountId): Promise<readonly AccountRecord[]>
  listPages(account: AccountId): Promise<readonly PageMeta[]>
  /** Free pages of all accounts, in no order: for filters over everything. */
  listFreePages(): Promise<readonly { readonly account: AccountId; readonly page: PageMeta }[]>
  getPage(account: AccountId, page: PageId): Promise<PageMeta | null>
  getBody(account: AccountId, page: PageId): Promise<SavedBody | null>
  listTrash(): Promise<readonly TrashItem[]>
  listHistory(account: AccountId): Promise<readonly HistoryEntry[]>
  /** All of one account that is not in the Trash, read in one transaction; null when there is no such account. */
  notebook(account: AccountId): Promise<Notebook | null>

  /**
   * What the editor typed; not in the undo history of records. Gives the new revision of the body.
   * @throws {StorageFault} `conflict` when another window wrote the page since revision `expects`.
   */
  saveBody(
    account: AccountId,
    page: PageId,
    body: PageBody,
    options: { readonly by: 'editor'; readonly expects: number },
  ): Promise<number>
  /** Tells the body at once and whenever any window has saved it; null when it is gone. */
  watchBody(account: AccountId, page: PageId, listener: (body: SavedBody | null) => void): Disposer
  /** One row per account and day: the newest wins. Not undoable. */
  saveHistory(account: AccountId, entry: HistoryEntry): Promise<void>

  /** Small things of this machine that are in no account: layout, theme. Plain JSON. */
  getSetting(key: string): Promise<unknown>
  setSetting(key: string, value: unknown): Promise<void>
  /** Every setting whose key begins so, by its whole key. */
  settingsUnder(prefix: string): Promise<ReadonlyMap<string, unknown>>
  /** All of them or none. */
  setSettings(entries: ReadonlyMap<string, unknown>): Promise<void>
  deleteSettingsUnder(prefix: string): Promise<void>

  readonly saveState: Observable<SaveState>
  /** A part of the window with unsaved text announces it, so that the screen never says Saved too early. */
  markUnsaved(key: string, unsaved: boolean): void
  onChanged(listener: (change: StoreChange) => void): Disposer
  /** Text that must reach the database before the window closes. */
  onFlush(flush: () => Promise<void>): Disposer
  /** Writes what is unsaved and brings the vault up to date; call before quitting. */
  flush(): Promise<void>
  close(): void
}
