import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStandings, type Standings } from '../../../../renderer/features/accounts/standings.ts'
import { provideMeter } from '../../../../renderer/features/readiness/current-meter.ts'
import type { LiveAssessment } from '../../../../renderer/features/readiness/live-assessment.ts'
import type { Meter } from '../../../../renderer/features/readiness/meter.ts'
import type { Store } from '../../../../renderer/storage/store.ts'
import type { AccountId } from '../../../../shared/account/ids.ts'
import { openTestStore } from '../../storage/open-test-store.ts'

const pauses = { start: 1, between: 1 }
const silent = { warn: () => undefined, error: () => undefined }
const open: Standings[] = []

beforeEach(() => vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run)))
afterEach(() => {
  for (const standings of open.splice(0)) standings.dispose()
  vi.unstubAllGlobals()
})

/** A meter that answers at once: level 1 for every account but those that it cannot judge. */
function meterOf(store: Store, unjudgeable: ReadonlySet<string> = new Set()) {
  const watched: AccountId[] = []
  const known = new Map<AccountId, LiveAssessment | null>()
  const listeners = new Set<() => void>()
  const meter: Meter = {
    watch(account) {
      watched.push(account)
      const live = { today: store.today(), assessment: { level: 1, gaps: [] }, validity: { validUntil: null } }
      // The standings read no more of an assessment than this.
      known.set(account, unjudgeable.has(account) ? null : (live as unknown as LiveAssessment))
      for (const listener of [...listeners]) listener()
      return () => undefined
    },
    get: (account) => known.get(account),
    forget: (account) => known.delete(account),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    asOf: () => Promise.resolve(null),
    setToday: () => undefined,
    dispose: () => undefined,
  }
  return { meter, watched, known }
}

function start(store: Store): Standings {
  const standings = createStandings(store, () => null, silent, pauses)
  open.push(standings)
  return standings
}

async function twoAccounts() {
  const { store } = await openTestStore()
  const accounts = await store.change('New', null, async (tx) => [
    await tx.createAccount('Aster'),
    await tx.createAccount('Brno Steel'),
  ])
  return { store, ids: accounts.map((account) => account.id) }
}

it('judges each account once in idle time and lets the assessments go', async () => {
  const { store, ids } = await twoAccounts()
  const { meter, watched, known } = meterOf(store)
  const end = provideMeter(meter)
  const standings = start(store)
  await expect.poll(() => [...standings.get().keys()].toSorted()).toEqual(ids.toSorted())
  expect(standings.get().get(ids[0] ?? (store.mint() as AccountId))).toEqual({
    level: 1,
    gaps: {},
    validUntil: null,
    nextMeeting: null,
  })
  await expect.poll(() => known.size).toBe(0)
  expect(watched.toSorted()).toEqual(ids.toSorted())
  end()
})

it('knows them at the next start without judging, and judges again what changed', async () => {
  const { store, ids } = await twoAccounts()
  const first = meterOf(store)
  const endFirst = provideMeter(first.meter)
  const before = start(store)
  await expect.poll(() => before.get().size).toBe(2)
  before.dispose()
  endFirst()

  const second = meterOf(store)
  const endSecond = provideMeter(second.meter)
  const after = start(store)
  await expect.poll(() => after.get().size).toBe(2)
  expect(second.watched).toEqual([])
  const [changed] = ids
  if (changed === undefined) throw new Error('No account')
  await store.change('Risk', changed, (tx) => tx.addRecord('risk', { title: 'Late castings' }))
  await expect.poll(() => second.watched).toEqual([changed])
  endSecond()
})

it('gives up for today on an account that cannot be judged, and goes on with the others', async () => {
  const { store, ids } = await twoAccounts()
  const { meter, watched } = meterOf(store, new Set(ids.slice(0, 1)))
  const end = provideMeter(meter)
  const standings = start(store)
  await expect.poll(() => [...standings.get().keys()]).toEqual(ids.slice(1))
  expect(watched.filter((id) => id === ids[0])).toHaveLength(1)
  end()
})
