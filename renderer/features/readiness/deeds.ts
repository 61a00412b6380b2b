import type { AccountId } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'

/** What people did to each account in this window, in the words of the undo menu. */
export interface Deeds {
  /** What was done lately, oldest first; it is told once. */
  take(account: AccountId): readonly string[]
  /** Runs a write that is no deed of a person. */
  unseen(work: () => Promise<void>): Promise<void>
  dispose: Disposer
}

interface Deed {
  readonly text: string
  readonly at: number
}

/** A deed that has not moved the meter after so long, ms, did not move it. */
const lately = 15_000

export function followDeeds(
  store: Pick<Store, 'onChanged' | 'undoState'>,
  now: () => number = () => performance.now(),
): Deeds {
  const done = new Map<AccountId, readonly Deed[]>()
  let isOwn = false

  function note(account: AccountId, text: string) {
    const before = (done.get(account) ?? []).filter((deed) => deed.text !== text && now() - deed.at < lately)
    done.set(account, [...before, { text, at: now() }])
  }

  const stop = store.onChanged(({ account, kind }) => {
    if (kind === 'body') note(account, 'Write notes')
    else if (isOwn) isOwn = false
    // The step is put on the undo stack right after the commit is told.
    else setTimeout(() => note(account, lastStep(store)))
  })

  return {
    take(account) {
      const found = (done.get(account) ?? []).filter(({ at }) => now() - at < lately)
      done.delete(account)
      return found.map(({ text }) => text)
    },
    async unseen(work) {
      isOwn = true
      try {
        await work()
      } finally {
        isOwn = false
      }
    },
    dispose: stop,
  }
}

/** A step that can be redone was just taken back. */
function lastStep({ undoState }: Pick<Store, 'undoState'>): string {
  const { undo, redo } = undoState.get()
  if (redo !== null) return `Take back: ${redo}`
  return undo ?? 'Edit'
}
