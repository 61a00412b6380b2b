import type { Keeper, Kept, LedgerCounts, VaultEntry } from '../../../renderer/storage/keeper.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Instant } from '../../../shared/account/primitives.ts'

interface Copy {
  readonly name: string
  readonly revision: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Vault, save log and ledger in memory; `broken` makes every write fail with that sentence. */
export interface MemoryKeeper extends Keeper {
  readonly copies: Map<AccountId, Copy[]>
  lines: string[]
  ledger: LedgerCounts | null
  broken: string | null
  space(level: 'enough' | 'warn' | 'stop'): void
}

// A literal that has the form of an instant.
const at = '2026-01-01T00:00:00.000Z' as Instant

export function memoryKeeper(): MemoryKeeper {
  const spaceListeners = new Set<(level: 'enough' | 'warn' | 'stop') => void>()
  const write = async <Value>(work: () => Value): Promise<Kept<Value>> =>
    keeper.broken === null ? { ok: true, value: work() } : { ok: false, text: keeper.broken }
  const keeper: MemoryKeeper = {
    copies: new Map(),
    lines: [],
    ledger: null,
    broken: null,
    space(level) {
      for (const listener of spaceListeners) listener(level)
    },
    writeAccount: ({ account, name, revision, bytes }) =>
      write(() => {
        keeper.copies.set(account, [{ name, revision, bytes }, ...(keeper.copies.get(account) ?? [])])
        return { at }
      }),
    async listAccounts() {
      const value = [...keeper.copies].flatMap(([account, [newest, ...older]]): VaultEntry[] => {
        if (newest === undefined) return []
        const generations = older.map(({ bytes }, index) => ({ id: String(index), at, size: bytes.length }))
        return [{ account, name: newest.name, at, revision: newest.revision, generations }]
      })
      return { ok: true, value }
    },
    async readAccount(account, generation) {
      const copy = keeper.copies.get(account)?.[generation === null ? 0 : Number(generation) + 1]
      return copy === undefined
        ? { ok: false, text: 'There is no such copy' }
        : { ok: true, value: { bytes: copy.bytes, revision: copy.revision, at } }
    },
    eraseAccount: (account, what) =>
      write(() => {
        if (what === 'all') keeper.copies.delete(account)
        else keeper.copies.set(account, (keeper.copies.get(account) ?? []).slice(0, 1))
        return null
      }),
    appendLog: (lines) =>
      write(() => {
        keeper.lines.push(...lines)
        return null
      }),
    async readLog() {
      return { ok: true, value: keeper.lines }
    },
    cutLog: (account, throughRevision) =>
      write(() => {
        keeper.lines = keeper.lines.filter((text) => {
          const line: { account: AccountId; revision: number } = JSON.parse(text)
          return line.account !== account || line.revision > throughRevision
        })
        return null
      }),
    async readLedger() {
      return { ok: true, value: keeper.ledger }
    },
    updateLedger: (counts) =>
      write(() => {
        keeper.ledger = counts
        return null
      }),
    onSpace(listener) {
      spaceListeners.add(listener)
      return () => spaceListeners.delete(listener)
    },
  }
  return keeper
}
