import { liveQuery } from 'dexie'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import { createListeners } from '../../workbench/signal.ts'
import { createAccountNames as createNames } from '../records/account-names.ts'

/** Names for tabs and breadcrumbs, which are asked for at once; kept in step with the notebooks. */
export interface AccountNames {
  account(id: string | undefined): string
  page(account: string | undefined, id: string | undefined): string
  /** Loads and follows the titles of the account's pages. */
  followPages(account: AccountId): void
  onChange(listener: () => void): Disposer
  dispose(): void
}

export function createAccountNames(store: Store): AccountNames {
  const accounts = createNames(store)
  const pages = new Map<string, string>()
  const followed = new Map<AccountId, Disposer>()
  const listeners = createListeners()
  const forward = accounts.onChange(listeners.tell)
  return {
    account: accounts.of,
    page: (account, id) => pages.get(`${account}/${id}`) ?? 'Page',
    followPages(account) {
      if (followed.has(account)) return
      const query = liveQuery(() => store.listPages(account)).subscribe((list) => {
        for (const { id, title } of list) pages.set(`${account}/${id}`, pageTitle(title))
        listeners.tell()
      })
      followed.set(account, () => query.unsubscribe())
    },
    onChange: listeners.add,
    dispose() {
      forward()
      accounts.dispose()
      for (const end of followed.values()) end()
    },
  }
}

export function pageTitle(title: string): string {
  return title.trim() === '' ? 'Untitled' : title
}
