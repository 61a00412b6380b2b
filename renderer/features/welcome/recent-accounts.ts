import { useLiveQuery } from 'dexie-react-hooks'
import * as v from 'valibot'
import type { Account } from '../../../shared/account/account.ts'
import { type AccountId, accountIdSchema } from '../../../shared/account/ids.ts'
import { useStore } from '../../storage/context.tsx'
import { useAccounts } from '../../storage/hooks.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import { touched } from '../../workbench/recent.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { currentAccount } from '../accounts/current-account.ts'

const setting = 'welcome.recentAccounts'
const limit = 20
const keptSchema = v.array(accountIdSchema)

async function readKept(store: Store): Promise<readonly AccountId[]> {
  const parsed = v.safeParse(keptSchema, await store.getSetting(setting))
  return parsed.success ? parsed.output : []
}

/** Keeps which accounts were on screen, the last one first. */
export function followRecent(workbench: Workbench, store: Store): Disposer {
  let last: AccountId | null = null
  // One after another: two that read the same list would lose one of the accounts.
  let work = Promise.resolve()
  function follow() {
    const account = currentAccount(workbench)
    if (account === null || account === last) return
    last = account
    work = work.then(async () => store.setSetting(setting, touched(await readKept(store), account, limit)))
  }
  follow()
  return workbench.editors.onChange(follow)
}

/** The accounts one was at last, then the others by name; at most `count`. Undefined while they are read. */
export function useRecentAccounts(count: number): readonly Account[] | undefined {
  const store = useStore()
  const accounts = useAccounts({ archived: false })
  const kept = useLiveQuery(() => readKept(store), [store])
  return accounts === undefined || kept === undefined ? undefined : byRecency(accounts, kept).slice(0, count)
}

/** Those in the list come first, in its order; the others keep theirs. */
export function byRecency(accounts: readonly Account[], kept: readonly AccountId[]): readonly Account[] {
  const place = new Map(kept.map((id, index) => [id, index]))
  const placeOf = ({ id }: Account) => place.get(id) ?? kept.length
  return accounts.toSorted((one, other) => placeOf(one) - placeOf(other))
}
