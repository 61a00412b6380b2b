import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { keepHistory } from '../../../../renderer/features/readiness/history-keeper.ts'
import type { LiveAssessment } from '../../../../renderer/features/readiness/live-assessment.ts'
import type { AccountId } from '../../../../shared/account/ids.ts'
import type { Day } from '../../../../shared/account/primitives.ts'
import { assess } from '../../../../shared/readiness/assess.ts'
import { openTestStore } from '../../storage/open-test-store.ts'

const monday = '2026-03-02' as Day
const tuesday = '2026-03-03' as Day
/** A busy machine takes its time. */
const patient = { timeout: 10_000 }
const log = {
  warn: () => undefined,
  error(_: string, __: string, error: unknown) {
    throw error
  },
}

/** An account in a real store, and a meter that judges it when the test says so. */
async function keeping() {
  const { store } = await openTestStore()
  const { id: account } = await store.change('New account', null, (tx) => tx.createAccount('Kestrel'))
  let live: LiveAssessment | null = null
  const listeners = new Set<() => void>()
  async function notebook() {
    const found = await store.notebook(account)
    if (found === null) throw new Error('The account is gone')
    return found
  }
  const meter = {
    get: () => live,
    onChange(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    asOf: async (_: AccountId, day: Day) => assess(await notebook(), { today: day }),
  }
  return {
    store,
    account,
    start: () => keepHistory(meter, store, () => account, log),
    async judge(today: Day) {
      live = { today, assessment: assess(await notebook(), { today }), validity: null, bank: null }
      for (const tell of listeners) tell()
    },
    entries: () => store.listHistory(account),
  }
}

/** Two priorities of one source, which earn points. */
async function addPriorities({ store, account }: Awaited<ReturnType<typeof keeping>>, day: Day) {
  const source = await store.change('Add source', account, (tx) =>
    tx.addRecord('source', { kind: 'publication', title: 'Report', publisher: 'Trade Weekly', date: day }),
  )
  const citations = [{ source: source.id, locator: '', quotation: '', speaker: null }]
  for (const sentence of ['Pay down debt before anything else', 'Open a second plant in the north']) {
    await store.change('Add priority', account, (tx) => tx.addRecord('priority', { sentence, asOf: day, citations }))
  }
}

it('writes one entry a day that names what was done', async () => {
  const kept = await keeping()
  const stop = kept.start()
  await kept.judge(monday)
  await expect.poll(kept.entries, patient).toMatchObject([{ day: monday, cause: 'First assessment', knowing: 0 }])
  await addPriorities(kept, monday)
  await kept.judge(monday)
  await expect
    .poll(async () => (await kept.entries()).map(({ day, cause }) => [day, cause]), patient)
    .toEqual([
      [monday, expect.stringMatching(/^First assessment\. Add source, Add priority: what comes first for them \+\d/)],
    ])
  stop()
})

it('says that time passed where nobody did anything, and that somebody edited where he did', async () => {
  const kept = await keeping()
  await addPriorities(kept, monday)
  const first = kept.start()
  await kept.judge(monday)
  await expect.poll(kept.entries, patient).toHaveLength(1)
  first()

  const later = '2028-03-02' as Day
  const second = kept.start()
  await kept.judge(later)
  await expect
    .poll(async () => (await kept.entries()).at(-1), patient)
    .toMatchObject({ day: later, cause: expect.stringMatching(/^Time passed: what comes first for them \u2212/) })
  second()

  await addPriorities(kept, later)
  const third = kept.start()
  const last = '2028-03-05' as Day
  await kept.judge(last)
  await expect
    .poll(async () => (await kept.entries()).at(-1), patient)
    .toMatchObject({ day: last, cause: 'Edited since 2 March 2028' })
  third()
})

it('tells midnight from an edit in a window that stays open', async () => {
  const kept = await keeping()
  const stop = kept.start()
  await kept.judge(monday)
  await expect.poll(kept.entries, patient).toHaveLength(1)
  await kept.judge(tuesday)
  await addPriorities(kept, tuesday)
  await kept.judge(tuesday)
  await expect
    .poll(async () => (await kept.entries()).map(({ day, cause }) => [day, cause]), patient)
    .toEqual([
      [monday, 'First assessment'],
      [tuesday, expect.stringMatching(/^Add source, Add priority: what comes first for them \+/)],
    ])
  stop()
})
