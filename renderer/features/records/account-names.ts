import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'

/** Names of accounts at hand, for tabs and crumbs that cannot wait for a reading. */
export interface AccountNames {
  of(account: string | undefined): string
  onChange(listener: () => void): Disposer
  dispose(): void
}

export function createAccountNames(store: Store): AccountNames {
  let names = new Map<string, string>()
  const listeners = new Set<() => void>()
  let disposed = false

  async function read() {
    const accounts = await store.listAccounts().catch((error: unknown) => {
      // The notebooks close while the last names are asked for: nobody is left to tell.
      if (disposed) return []
      throw error
    })
    const next = new Map(accounts.map((account) => [account.id as string, account.name]))
    if (disposed || same(names, next)) return
    names = next
    for (const listener of listeners) listener()
  }

  const off = store.onChanged((change) => {
    if (change.kind === 'records') void read()
  })
  void read()
  return {
    of: (account) => (account === undefined ? '' : (names.get(account) ?? '')),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      disposed = true
      off()
      listeners.clear()
    },
  }
}

function same(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([id, name]) => other.get(id) === name)
}
