import { liveQuery } from 'dexie'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import { createListeners } from '../../workbench/signal.ts'

/** Names of accounts at hand, for tabs and crumbs that cannot wait for a reading; kept in step with the notebooks. */
export interface AccountNames {
  of(account: string | undefined): string
  onChange(listener: () => void): Disposer
  dispose(): void
}

export function createAccountNames(store: Store): AccountNames {
  const names = new Map<string, string>()
  const listeners = createListeners()
  const query = liveQuery(() => store.listAccounts()).subscribe((accounts) => {
    names.clear()
    for (const { id, name } of accounts) names.set(id, name)
    listeners.tell()
  })
  return {
    of: (account) => names.get(account ?? '') ?? 'Account',
    onChange: listeners.add,
    dispose: () => query.unsubscribe(),
  }
}
