import type { AccountId } from '../../shared/account/ids.ts'
import type { Instant } from '../../shared/account/primitives.ts'

/** What the vault has of one account. */
export interface VaultEntry {
  readonly account: AccountId
  readonly name: string
  readonly at: Instant
  readonly revision: number
  readonly generations: readonly { readonly id: string; readonly at: Instant; readonly size: number }[]
}

/** One copy as it was written: the sequence it held, and when. */
export interface VaultCopy {
  readonly bytes: Uint8Array
  readonly revision: number
  readonly at: Instant
}

/** Main's memory of how much there was; compared before the first page is shown. */
export interface LedgerCounts {
  readonly accounts: number
  readonly records: number
  readonly pages: number
  readonly schemaVersion: number
  readonly lastRevision: number
}

/** A call to main that did not work: the sentence says why. */
export type Kept<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly text: string }

/**
 * The two copies outside the database (vault and save log) and the ledger: all that storage asks of main.
 * Never rejects.
 */
export interface Keeper {
  writeAccount(copy: {
    readonly account: AccountId
    readonly name: string
    readonly revision: number
    readonly bytes: Uint8Array<ArrayBuffer>
  }): Promise<Kept<{ readonly at: Instant }>>
  listAccounts(): Promise<Kept<readonly VaultEntry[]>>
  /** The newest good generation when `generation` is null. */
  readAccount(account: AccountId, generation: string | null): Promise<Kept<VaultCopy>>
  /** `all` copies, or those `older` than the newest. */
  eraseAccount(account: AccountId, what: 'all' | 'older'): Promise<Kept<null>>
  appendLog(lines: readonly string[]): Promise<Kept<null>>
  readLog(): Promise<Kept<readonly string[]>>
  cutLog(account: AccountId, throughRevision: number): Promise<Kept<null>>
  readLedger(): Promise<Kept<LedgerCounts | null>>
  updateLedger(counts: LedgerCounts): Promise<Kept<null>>
  /** `stop`: nothing more is to be written; `enough`: there is room again. */
  onSpace(listener: (level: 'enough' | 'warn' | 'stop') => void): () => void
}
