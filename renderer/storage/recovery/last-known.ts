import type { Keeper, LedgerCounts } from '../keeper.ts'
import { readLogLines } from './read-log.ts'

/**
 * The newest sequence that anything outside the database knows of; 0 when there was nothing yet. The ledger is told
 * of a commit some seconds late, the save log at once: it shows that the last seconds are missing. The vault is asked
 * only where the ledger knows nothing, since a ledger that was lost must not make a first run of this one.
 */
export async function lastKnownSequence(keeper: Keeper, ledger: LedgerCounts | null): Promise<number> {
  const log = await keeper.readLog()
  const known = log.ok ? readLogLines(log.value).map((line) => line.revision) : []
  if (ledger !== null && ledger.lastRevision > 0) return newest([...known, ledger.lastRevision])
  const vault = await keeper.listAccounts()
  return newest([...known, ...(vault.ok ? vault.value.map((entry) => entry.revision) : [])])
}

function newest(sequences: readonly number[]): number {
  return sequences.reduce((one, other) => Math.max(one, other), 0)
}
