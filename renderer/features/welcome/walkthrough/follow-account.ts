import type { Store } from '../../../storage/store.ts'
import type { Disposer } from '../../../workbench/contribution.ts'
import type { Workbench } from '../../../workbench/workbench.ts'
import { currentAccount } from '../../accounts/current-account.ts'
import { changeState, readState } from './read-walk.ts'

/** The walkthrough accompanies the account on screen, and stays with it on pages about none; never with the sample. */
export function followAccount(workbench: Workbench, store: Store): Disposer {
  async function follow() {
    const id = currentAccount(workbench)
    if (id === null || (await readState(store)).account === id) return
    const account = await store.getAccount(id)
    if (account !== null && !account.sample) await changeState(store, { account: id })
  }
  const changed = () => void follow()
  changed()
  return workbench.editors.onChange(changed)
}
