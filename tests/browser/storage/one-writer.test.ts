import { expect, it } from 'vitest'
import { openStore } from '../../../renderer/storage/open.ts'
import { memoryKeeper } from '../../unit/storage/memory-keeper.ts'
import { testOptions } from '../../unit/storage/test-options.ts'

async function openWindow(name: string) {
  const keeper = memoryKeeper()
  const result = await openStore(testOptions(keeper, name))
  if (result.kind !== 'ready') throw new Error(result.kind)
  return { store: result.store, keeper }
}

it('of several windows one writes the vault, also for the others, and then the next', async () => {
  const name = `writers-${crypto.randomUUID()}`
  const [first, second] = [await openWindow(name), await openWindow(name)]
  const account = await second.store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  await second.store.flush()
  await expect.poll(() => first.keeper.copies.has(account.id), { timeout: 6_000 }).toBe(true)
  expect(second.keeper.copies.size).toBe(0)
  // What is backed up is so for every window.
  await expect.poll(() => second.store.saveState.get().backedUpAt).not.toBeNull()

  first.store.close()
  const other = await second.store.change('New', null, (tx) => tx.createAccount('Halden'))
  await expect.poll(() => second.keeper.copies.has(other.id), { timeout: 6_000 }).toBe(true)
  second.store.close()
})

it('a window that is closed while it waits never writes', async () => {
  const name = `writers-${crypto.randomUUID()}`
  const [first, second, third] = [await openWindow(name), await openWindow(name), await openWindow(name)]
  second.store.close()
  first.store.close()
  const account = await third.store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  await third.store.flush()
  await expect.poll(() => third.keeper.copies.has(account.id), { timeout: 6_000 }).toBe(true)
  expect(second.keeper.copies.size).toBe(0)
  third.store.close()
})
