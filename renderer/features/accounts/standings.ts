import type { AccountId } from '../../../shared/account/ids.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import type { Log } from '../../workbench/log.ts'
import { createListeners } from '../../workbench/signal.ts'
import { nextMeeting } from '../meetings/order.ts'
import { currentMeter, onMeterChange } from '../readiness/current-meter.ts'
import { type AccountStanding, type KeptStanding, readStanding, standingOf } from './standing.ts'

const prefix = 'explorer.standing/'

// A start, and a burst of edits, come first; nobody waits for accounts that are not on screen.
const usualPauses = { start: 8_000, between: 400 }
// An account that the meter cannot judge must not hold up the others.
const patience = 20_000
// Every answer redraws the explorer: some at a time.
const tellPause = 150

/** How every account stands, as last known: asked at once, judged anew in idle time. */
export interface Standings {
  /** The same map until something changes. */
  get(): ReadonlyMap<AccountId, AccountStanding>
  onChange(listener: () => void): Disposer
  dispose(): void
}

/**
 * Keeps the last standing of each account beside the notebooks. The account that somebody works on comes from its
 * live meter; the others are judged one by one when nothing else is to do, once after they changed and once a day.
 * Assessing a thousand accounts at each start would cost more than the explorer is worth.
 */
export function createStandings(
  store: Store,
  current: () => AccountId | null,
  log: Log,
  pauses: { readonly start: number; readonly between: number } = usualPauses,
): Standings {
  const kept = new Map<AccountId, KeptStanding>()
  const changed = new Set<AccountId>()
  const givenUp = new Map<AccountId, Day>()
  const listeners = createListeners()
  let shown: ReadonlyMap<AccountId, AccountStanding> = new Map()
  let telling: ReturnType<typeof setTimeout> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let release: Disposer = () => {}
  let isOver = false

  function tell() {
    telling ??= setTimeout(() => {
      telling = undefined
      shown = new Map([...kept].map(([id, { standing }]) => [id, standing]))
      listeners.tell()
    }, tellPause)
  }

  function failed(error: unknown) {
    if (!isOver) log.error('accounts', 'standing not kept', error)
  }

  async function load() {
    for (const [key, value] of await store.settingsUnder(prefix)) {
      const known = readStanding(value)
      // Keys are made of account ids below.
      const id = key.slice(prefix.length) as AccountId
      if (known !== null && !kept.has(id)) kept.set(id, known)
    }
    tell()
  }

  /** Takes over what the meter knows of the account; false while it is not all there. */
  async function take(account: AccountId): Promise<boolean> {
    const live = currentMeter()?.get(account)
    if (live === null) return true
    if (live === undefined || live.validity === null) return false
    const { today, assessment, validity } = live
    const meeting = nextMeeting(await store.listRecords(account, 'meeting'), today)
    const days = { validUntil: validity.validUntil, nextMeeting: meeting?.day ?? null }
    const next: KeptStanding = { asOf: today, standing: standingOf(assessment, days) }
    changed.delete(account)
    if (JSON.stringify(next) === JSON.stringify(kept.get(account))) return true
    kept.set(account, next)
    await store.setSetting(prefix + account, next)
    tell()
    return true
  }

  /** What could not be judged today is asked again tomorrow, or after it changes. */
  function isStale(account: AccountId, today: Day): boolean {
    if (changed.has(account)) return true
    return kept.get(account)?.asOf !== today && givenUp.get(account) !== today
  }

  async function judgeNext() {
    const today = store.today()
    const accounts = (await store.listAccounts()).map((account) => account.id)
    const stale = currentMeter() === null ? undefined : accounts.find((account) => isStale(account, today))
    if (stale !== undefined) await judge(stale)
    if (!isOver) wait(stale === undefined ? pauses.start : pauses.between)
  }

  async function judge(account: AccountId) {
    const meter = currentMeter()
    if (meter === null) return
    meter.forget(account)
    const unwatch = meter.watch(account)
    await new Promise<void>((resolve) => {
      const look = () => {
        take(account).then(
          (isTaken) => isTaken && resolve(),
          (error: unknown) => {
            failed(error)
            resolve()
          },
        )
      }
      const limit = setTimeout(resolve, patience)
      const stop = onMeterChange(look)
      release = () => {
        clearTimeout(limit)
        stop()
        resolve()
      }
      look()
    })
    release()
    unwatch()
    meter.forget(account)
    changed.delete(account)
    givenUp.set(account, store.today())
  }

  function wait(pause: number) {
    timer = setTimeout(() => {
      requestIdleCallback(() => judgeNext().catch(failed))
    }, pause)
  }

  /** The account that somebody works on, as its meter moves. */
  function followLive() {
    const account = current()
    if (account !== null) take(account).catch(failed)
  }

  const disposers = [
    store.onChanged(({ account, kind }) => {
      if (kind === 'records') changed.add(account)
    }),
    onMeterChange(followLive),
  ]
  load().catch(failed)
  wait(pauses.start)

  return {
    get: () => shown,
    onChange: listeners.add,
    dispose() {
      isOver = true
      clearTimeout(timer)
      clearTimeout(telling)
      release()
      for (const dispose of disposers) dispose()
    },
  }
}
