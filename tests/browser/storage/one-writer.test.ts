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

it('what one window wrote is not written over by another that had read it before', async () => {
  const name = `writers-${crypto.randomUUID()}`
  const [first, second] = [await openWindow(name), await openWindow(name)]
  const account = await first.store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  const risk = await first.store.change('Risk', account.id, (tx) => tx.addRecord('risk', { title: 'One' }))
  const read = await second.store.getRecord(account.id, risk.id)
  await first.store.change('Title', account.id, (tx) => tx.putRecord({ ...risk, title: 'Two' }))
  const late = second.store.change('Title', account.id, async (tx) => {
    if (read?.type === 'risk') await tx.putRecord({ ...read, title: 'Three' })
  })
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
  expect(await second.store.getRecord(account.id, risk.id)).toMatchObject({ title: 'Two' })
  first.store.close()
  second.store.close()
})
