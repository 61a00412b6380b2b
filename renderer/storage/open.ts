import type { AccountId, MintId } from '../../shared/account/ids.ts'
import type { Day, Instant } from '../../shared/account/primitives.ts'
import type { FaultCode } from './fault.ts'
import type { Keeper } from './keeper.ts'
import type { RecoveryReport } from './recovery/report.ts'
import type { Store } from './store.ts'

export interface OpenOptions {
  /** Name of the database; tests use their own. */
  readonly name?: string
  readonly keeper: Keeper
  readonly author: string
  readonly mint: MintId
  readonly now: () => Instant
  readonly today: () => Day
}

export type OpenResult =
  | { readonly kind: 'ready'; readonly store: Store }
  | {
      /** The database does not hold what it held: nothing was deleted, the user decides. */
      readonly kind: 'recovery'
      readonly report: RecoveryReport
      /** Brings the accounts back from vault and save log, under their own ids, and opens. */
      restore(accounts: readonly AccountId[]): Promise<OpenResult>
      /** Opens with what the database has. Vault and save log stay as they are. */
      continueAsIs(): Promise<OpenResult>
    }
  | { readonly kind: 'refused'; readonly code: FaultCode; readonly text: string }

export async function openStore(options: OpenOptions): Promise<OpenResult> {
  throw new Error(`not yet: ${options.author}`)
}
