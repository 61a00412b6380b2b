import type { AccountId } from '../../../shared/account/ids.ts'
import type { Instant } from '../../../shared/account/primitives.ts'
import { decode } from '../database/codec.ts'
import type { AcumenDatabase } from '../database/database.ts'
import { readAllRecords, readPages } from '../database/read.ts'
import type { Keeper } from '../keeper.ts'
import { accountsWithCopies, type Copies, newestState } from './copies.ts'
import { copyProblem, recoveryText, unnamed } from './report-sentences.ts'

export type RecoveryReason =
  /** The database is empty, though there were notebooks. */
  | 'emptied'
  /** The browser engine itself says that it lost data. */
  | 'dataLoss'
  /** Fewer rows than were committed. */
  | 'rowsMissing'
  /** The database is older than what was last saved. */
  | 'older'

/** How much one side has of an account. */
export interface AccountExtent {
  readonly records: number
  readonly pages: number
}

/** One account: what the database has, what the copies have. */
export interface RecoveryAccount {
  readonly account: AccountId
  readonly name: string
  readonly inDatabase: AccountExtent | null
  /** The newest good state outside the database; null when there is none. */
  readonly inCopies: (AccountExtent & { readonly at: Instant }) | null
  /** Saves in the log that are newer than the vault's copy; `inCopies` has them already. */
  readonly newerChanges: number
}

export interface RecoveryReport {
  readonly reason: RecoveryReason
  /** The sentence for the user. */
  readonly text: string
  readonly accounts: readonly RecoveryAccount[]
  /** Sentences of copies that could not be read. */
  readonly problems: readonly string[]
}

/** Holds the database against its copies, account by account. Reads only. */
export async function recoveryReport(
  database: AcumenDatabase,
  keeper: Keeper,
  copies: Copies,
  reason: RecoveryReason,
): Promise<RecoveryReport> {
  const rows = await database.accounts.toArray()
  const ids = new Set([...rows.map((row) => row.id), ...accountsWithCopies(copies)])
  const accounts: RecoveryAccount[] = []
  const problems = [...copies.problems]
  for (const id of ids) {
    const row = rows.find((one) => one.id === id)
    const { state, at, newerChanges, copy } = await newestState(keeper, copies, id)
    const known = state?.notebook.account ?? (row === undefined ? undefined : decode(row.data))
    // The log's last word may be that the owner deleted it for good: then there is nothing to bring back.
    if (known === undefined && copy !== 'damaged') continue
    const name = known?.name ?? copies.vault.find((one) => one.account === id)?.name ?? unnamed
    if (copy === 'older' || copy === 'damaged') problems.push(copyProblem[copy](name))
    accounts.push({
      account: id,
      name,
      inDatabase: row === undefined ? null : await extentOf(database, id),
      inCopies:
        state === null
          ? null
          : {
              records: state.notebook.records.length,
              pages: state.notebook.pages.length,
              at: at ?? state.notebook.account.updated,
            },
      newerChanges,
    })
  }
  accounts.sort((one, other) => one.name.localeCompare(other.name))
  return { reason, text: recoveryText[reason], accounts, problems }
}

async function extentOf(database: AcumenDatabase, account: AccountId): Promise<AccountExtent> {
  const [records, pages] = await Promise.all([readAllRecords(database, account), readPages(database, account)])
  return { records: records.length, pages: pages.length }
}
