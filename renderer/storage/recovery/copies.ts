import type { Notebook } from '../../../shared/account/account.ts'
import { readAccountFile } from '../../../shared/account/file.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Instant } from '../../../shared/account/primitives.ts'
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

interface GoodCopy {
  readonly notebook: Notebook
  readonly revision: number
  readonly at: Instant
}

/** The vault's newest good copy; older ones are tried until one can be read. */
async function readCopy(keeper: Keeper, entry: VaultEntry): Promise<GoodCopy | null> {
  for (const generation of [null, ...entry.generations.map(({ id }) => id)]) {
    const copy = await keeper.readAccount(entry.account, generation)
    if (!copy.ok) continue
    const { bytes, revision, at } = copy.value
    const read = readAccountFile(bytes)
    if (read.ok) return { notebook: read.notebook, revision, at }
  }
  return null
}

/** What the copies can give back of one account. */
export interface NewestState {
  /** Null when there is none: never copied, all copies damaged, or deleted for good by its owner. */
  readonly state: Replayed | null
  /** Of the newest change that `state` has. */
  readonly at: Instant | null
  /** Saves that the log has beyond the copy. */
  readonly newerChanges: number
  /** `older`: the newest copy is damaged and one before it was used. `damaged`: none can be read. */
  readonly copy: 'newest' | 'older' | 'damaged' | 'none'
}

/** The newest good state of one account outside the database: the vault's copy, and the save log played onto it. */
export async function newestState(keeper: Keeper, copies: Copies, account: AccountId): Promise<NewestState> {
  const entry = copies.vault.find((one) => one.account === account)
  const copy = entry === undefined ? null : await readCopy(keeper, entry)
  // The log is cut after each copy: what is left is newer, or repeats what the copy has.
  const lines = copies.log.filter((line) => line.account === account && line.revision > (copy?.revision ?? 0))
  return {
    state: replay(copy?.notebook ?? null, lines),
    at: lines.at(-1)?.at ?? copy?.at ?? null,
    newerChanges: lines.length,
    copy:
      entry === undefined ? 'none' : copy === null ? 'damaged' : copy.revision < entry.revision ? 'older' : 'newest',
  }
}
