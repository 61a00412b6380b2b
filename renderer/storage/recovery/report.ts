import type { AccountId } from '../../../shared/account/ids.ts'
import type { Instant } from '../../../shared/account/primitives.ts'

export type RecoveryReason =
  /** The database is empty, though there were notebooks. */
  | 'emptied'
  /** The browser engine itself says that it lost data. */
  | 'dataLoss'
  /** Fewer rows than were committed. */
  | 'rowsMissing'
  /** The database is older than what was last saved. */
  | 'older'

/** One account: what the database has, what the copies have. */
export interface RecoveryAccount {
  readonly account: AccountId
  readonly name: string
  readonly inDatabase: { readonly records: number; readonly pages: number } | null
  /** The newest good state outside the database; null when there is none. */
  readonly inVault: {
    readonly at: Instant
    readonly revision: number
    readonly records: number
    readonly pages: number
  } | null
  /** Changes in the save log that are newer than the vault's copy. */
  readonly newerChanges: number
}

export interface RecoveryReport {
  readonly reason: RecoveryReason
  /** The sentence for the user. */
  readonly text: string
  readonly accounts: readonly RecoveryAccount[]
}
