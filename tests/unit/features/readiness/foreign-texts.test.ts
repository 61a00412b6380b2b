import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { followForeignTexts } from '../../../../renderer/features/readiness/foreign-texts.ts'
import { declareDatabase } from '../../../../renderer/storage/database/database.ts'
import type { Store } from '../../../../renderer/storage/store.ts'
import type { AccountId } from '../../../../shared/account/ids.ts'
import { foreignTextOf, textDigest } from '../../../../shared/readiness/digest.ts'
import { openTestStore } from '../../storage/open-test-store.ts'

const copied = 'They sell pumps to breweries in the north'

async function accountWith(store: Store, name: string, text: string) {
  const { id } = await store.change('New', null, (tx) => tx.createAccount(name))
  const fact = await store.change('Fact', id, (tx) => tx.addRecord('profile', { text }))
  return { id, fact }
}

/** Idle moments come when the test says so. */
function handIdle() {
  let waiting: (() => void) | null = null
  return {
    whenIdle(step: () => void) {
      waiting = step
      return () => {
        waiting = null
      }
    },
    isWaiting: () => waiting !== null,
    /** Lets whatever waits run, until nothing does. */
    async settle(): Promise<number> {
      let steps = 0
      for (let quiet = 0; quiet < 5; quiet += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        const step = waiting
        if (step === null) continue
        waiting = null
        steps += 1
        quiet = -1
        step()
      }
      return steps
    },
  }
}

async function following() {
  const { store, name } = await openTestStore()
  const database = declareDatabase(name)
  const idle = handIdle()
  let changes = 0
  const start = () =>
    followForeignTexts({
      database,
      whenIdle: idle.whenIdle,
      onChange: () => {
        changes += 1
      },
    })
  return { store, idle, start, changes: () => changes }
}

it('knows what the other accounts hold, as counting all of them would', async () => {
  const { store, idle, start } = await following()
  const [a, b, c] = [
    await accountWith(store, 'A', copied),
    await accountWith(store, 'B', `${copied}!`),
    await accountWith(store, 'C', 'Something else altogether'),
  ]
  const texts = start()
  await idle.settle()
  const others = await Promise.all([a.id, b.id].map((id) => store.notebook(id)))
  const counted = foreignTextOf(others.flatMap((one) => one ?? []))
  expect(texts.beside(c.id).get(textDigest(copied))).toBe(counted.get(textDigest(copied)))
  expect(texts.beside(c.id).get(textDigest(copied))).toBe(2)
  expect(texts.beside(a.id).size).toBe(0)
  texts.dispose()
})

it('reads again only what a commit touched, and not before an idle moment', async () => {
  const { store, idle, start, changes } = await following()
  const accounts: AccountId[] = []
  for (let count = 0; count < 12; count += 1) accounts.push((await accountWith(store, `A${count}`, copied)).id)
  const last = await accountWith(store, 'Last', 'Something else altogether')
  const texts = start()
  await idle.settle()
  expect(texts.beside(last.id).get(textDigest(copied))).toBe(12)
  const read = changes()
  await store.change('Change', last.id, (tx) => tx.putRecord({ ...last.fact, text: copied }))
  await expect.poll(idle.isWaiting).toBe(true)
  expect(changes()).toBe(read)
  expect(texts.beside(accounts[0] as AccountId).get(textDigest(copied))).toBe(11)
  await idle.settle()
  expect(changes()).toBe(read + 1)
  expect(texts.beside(accounts[0] as AccountId).get(textDigest(copied))).toBe(12)
  texts.dispose()
})

it('does not count what lies in the Trash', async () => {
  const { store, idle, start } = await following()
  const a = await accountWith(store, 'A', copied)
  await accountWith(store, 'B', copied)
  const c = await accountWith(store, 'C', 'Something else altogether')
  const texts = start()
  await idle.settle()
  await store.change('Delete', null, (tx) => tx.trashAccount(a.id))
  await expect.poll(idle.isWaiting).toBe(true)
  await idle.settle()
  expect(texts.beside(c.id).size).toBe(0)
  texts.dispose()
})
