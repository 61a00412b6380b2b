import type { AccountId } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'

/** What people did to each account in this window, in the words of the undo menu. */
export interface Deeds {
  /** What was done lately, oldest first; it is told once. */
  take(account: AccountId): readonly string[]
  dispose: Disposer
}

interface Deed {
  readonly text: string
  readonly at: number
}

/** A deed that has not moved the meter after so long, ms, did not move it. */
const lately = 15_000

export function followDeeds(store: Pick<Store, 'onChanged'>, now: () => number = () => performance.now()): Deeds {
  const done = new Map<AccountId, readonly Deed[]>()

  function note(account: AccountId, text: string) {
    const before = (done.get(account) ?? []).filter((deed) => deed.text !== text && now() - deed.at < lately)
    done.set(account, [...before, { text, at: now() }])
  }

  const stop = store.onChanged(({ account, deed }) => {
    if (deed !== null) note(account, deed)
  })

  return {
    take(account) {
      const found = (done.get(account) ?? []).filter(({ at }) => now() - at < lately)
      done.delete(account)
      return found.map(({ text }) => text)
    },
    dispose: stop,
  }
}
