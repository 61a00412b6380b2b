import type { Notebook } from '../../../shared/account/account.ts'
import { readAccountFile } from '../../../shared/account/file.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Keeper, VaultEntry } from '../keeper.ts'
import type { LogLine } from '../vault/log-line.ts'
import { readLogLines } from './read-log.ts'
import { type Replayed, replay } from './replay.ts'

/** All that there is outside the database. */
export interface Copies {
  readonly vault: readonly VaultEntry[]
  readonly log: readonly LogLine[]
  /** Sentences of what could not be read. */
  readonly problems: readonly string[]
}

export async function readCopies(keeper: Keeper): Promise<Copies> {
  const [vault, log] = await Promise.all([keeper.listAccounts(), keeper.readLog()])
  return {
    vault: vault.ok ? vault.value : [],
    log: log.ok ? readLogLines(log.value) : [],
    problems: [vault, log].flatMap((read) => (read.ok ? [] : [read.text])),
  }
}

/** Every account that has a copy, in the vault or only in the log. */
export function accountsWithCopies({ vault, log }: Copies): readonly AccountId[] {
  return [...new Set([...vault.map((entry) => entry.account), ...log.map((line) => line.account)])]
}

/** The vault's newest good copy; older ones are tried until one can be read. */
async function readCopy(keeper: Keeper, entry: VaultEntry): Promise<Notebook | null> {
  for (const generation of [null, ...entry.generations.map(({ id }) => id)]) {
    const bytes = await keeper.readAccount(entry.account, generation)
    if (!bytes.ok) continue
    const read = readAccountFile(bytes.value)
    if (read.ok) return read.notebook
  }
  return null
}

/** The newest good state of one account outside the database. */
export async function newestState(keeper: Keeper, copies: Copies, account: AccountId): Promise<Replayed | null> {
  const entry = copies.vault.find((one) => one.account === account)
  const copy = entry === undefined ? null : await readCopy(keeper, entry)
  // The log is cut after each copy: what is left is newer, or repeats what the copy has.
  return replay(
    copy,
    copies.log.filter((line) => line.account === account && line.revision > (entry?.revision ?? 0)),
  )
}
