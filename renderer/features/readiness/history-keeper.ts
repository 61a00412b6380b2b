import type { AccountId } from '../../../shared/account/ids.ts'
import { recordHistory } from '../../../shared/readiness/history.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import type { Log } from '../../workbench/log.ts'
import { type DayCauses, dayCause, firstLook, isAsWritten, nextDay, withDeeds } from './day-causes.ts'
import { followDeeds } from './deeds.ts'
import type { LiveAssessment } from './live-assessment.ts'
import type { Meter } from './meter.ts'

interface Known {
  readonly live: LiveAssessment
  readonly causes: DayCauses
}

type HistoryMeter = Pick<Meter, 'get' | 'onChange' | 'asOf'>

/** Writes down each day's meter with the cause of its change, for the account on screen. */
export function keepHistory(meter: HistoryMeter, store: Store, current: () => AccountId | null, log: Log): Disposer {
  const known = new Map<AccountId, Known>()
  const deeds = followDeeds(store)
  let writing: Promise<void> = Promise.resolve()

  const stop = meter.onChange(() => {
    const account = current()
    const live = account === null ? null : meter.get(account)
    if (account === null || live === null || live === undefined) return
    // One after the other: what is written last must be what stands last.
    writing = writing
      .then(() => keep(account, live))
      .catch((error: unknown) => log.error('readiness', 'history not kept', error))
  })

  async function keep(account: AccountId, live: LiveAssessment): Promise<void> {
    const before = known.get(account)
    if (before?.live.assessment === live.assessment) return
    const causes = before === undefined ? await look(account, live) : moved(before, account, live)
    known.set(account, { live, causes })
    await write(account, live, causes)
  }

  async function look(account: AccountId, { assessment, today }: LiveAssessment): Promise<DayCauses> {
    const newest = (await store.listHistory(account)).at(-1) ?? null
    const isMoved = newest !== null && newest.day !== today && !isAsWritten(newest, assessment)
    const then = isMoved ? await meter.asOf(account, newest.day) : null
    return firstLook(newest, then, assessment, today)
  }

  function moved({ live: last, causes }: Known, account: AccountId, { assessment, today }: LiveAssessment): DayCauses {
    return today === last.today ? withDeeds(causes, deeds.take(account)) : nextDay(last.assessment, assessment, today)
  }

  async function write(account: AccountId, { assessment, today }: LiveAssessment, causes: DayCauses): Promise<void> {
    const history = await store.listHistory(account)
    const newest = history.at(-1)
    if (newest !== undefined && isAsWritten(newest, assessment)) return
    const cause = dayCause(causes, assessment)
    // The cause speaks of the whole day, so it takes the place of the one that was written earlier today.
    const others = history.filter(({ day }) => day !== today)
    const replaced = recordHistory(others, assessment, today, cause)
    const after = replaced === others ? recordHistory(history, assessment, today, cause) : replaced
    const entry = after.find(({ day }) => day === today)
    if (entry !== undefined) await store.saveHistory(account, entry)
  }

  return () => {
    stop()
    deeds.dispose()
  }
}
