import type { AccountId } from '../../../shared/account/ids.ts'
import { recordHistory } from '../../../shared/readiness/history.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import type { Log } from '../../workbench/log.ts'
import type { LiveAssessment } from './live-assessment.ts'
import type { Meter } from './meter.ts'

/** Writes down each day's meter with the cause of its change, for the account on screen. */
export function keepHistory(meter: Meter, store: Store, current: () => AccountId | null, log: Log): Disposer {
  let last: LiveAssessment | null = null
  return meter.onChange(() => {
    const account = current()
    const live = account === null ? null : meter.get(account)
    if (account === null || live === null || live === undefined || live.assessment === last?.assessment) return
    last = live
    const cause = store.undoState.get().undo ?? 'Notes edited'
    write(store, account, live, cause).catch((error: unknown) => log.error('readiness', 'history not kept', error))
  })
}

async function write(store: Store, account: AccountId, live: LiveAssessment, cause: string): Promise<void> {
  const before = await store.listHistory(account)
  const after = recordHistory(before, live.assessment, live.today, cause)
  const entry = after.at(-1)
  if (after !== before && entry !== undefined && entry !== before.at(-1)) await store.saveHistory(account, entry)
}
