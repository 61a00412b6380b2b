import { Dexie, liveQuery } from 'dexie'
import { describe, expect, it } from 'vitest'
import { probeDatabase } from '../../../renderer/storage/database/probe.ts'
import { openStore } from '../../../renderer/storage/open.ts'
import { memoryKeeper } from '../../unit/storage/memory-keeper.ts'
import { testOptions } from '../../unit/storage/test-options.ts'
import { textBody } from '../../unit/storage/text-body.ts'

async function opened(keeper = memoryKeeper(), name = `real-${crypto.randomUUID()}`) {
  const result = await openStore(testOptions(keeper, name))
  if (result.kind !== 'ready') throw new Error(result.kind)
  return { store: result.store, keeper, name }
}

describe('in a real browser', () => {
  it('looking at a database that is not there leaves none behind', async () => {
    const name = `probe-${crypto.randomUUID()}`
    expect(await probeDatabase(name)).toEqual({ exists: false, dataLoss: 'none', version: 0, minReader: 0 })
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
  })

  it('an emptied database opens the recovery view and comes back', async () => {
    const { store, keeper, name } = await opened()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    await store.flush()
    store.close()
    await Dexie.delete(name)
    const result = await openStore(testOptions(keeper, name))
    if (result.kind !== 'recovery') throw new Error(result.kind)
    expect(result.report.reason).toBe('emptied')
    const again = await result.restore([account.id])
    if (again.kind !== 'ready') throw new Error(again.kind)
    expect((await again.store.getAccount(account.id))?.name).toBe('Kestrel')
  })

  it('saving text runs no query of lists, records or accounts', async () => {
    const { store } = await opened()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const page = await store.change('Page', account.id, (tx) => tx.addPage({ title: 'Plan' }))
    let runs = 0
    const queries: readonly (() => Promise<unknown>)[] = [
      () => store.listAccounts(),
      () => store.listPages(account.id),
      () => store.listAllRecords(account.id),
      () => store.listTrash(),
    ]
    const watched = queries.map((query) =>
      liveQuery(query).subscribe(() => {
        runs += 1
      }),
    )
    await expect.poll(() => runs).toBe(queries.length)
    for (let revision = 1; revision <= 5; revision += 1) {
      await store.saveBody(account.id, page.id, textBody(`${revision}`), { by: 'editor', expects: revision })
    }
    // A change that they do watch comes after; had the saves run them, there would be more.
    await store.change('Rename', account.id, (tx) => tx.putPage({ ...page, title: 'Renamed' }))
    await expect.poll(() => runs).toBeGreaterThan(queries.length)
    expect(runs).toBeLessThanOrEqual(queries.length * 2)
    for (const one of watched) one.unsubscribe()
  })
})
