import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../../renderer/storage/open.ts'
import { lastKnownSequence } from '../../../../renderer/storage/recovery/last-known.ts'
import { memoryKeeper } from '../memory-keeper.ts'
import { openTestStore } from '../open-test-store.ts'
import { testOptions } from '../test-options.ts'

async function written() {
  const opened = await openTestStore()
  const account = await opened.store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  await opened.store.flush()
  await opened.store.change('Risk', account.id, (tx) => tx.addRecord('risk', { title: 'In the log' }))
  await expect.poll(() => opened.keeper.lines.length).toBe(1)
  opened.store.close()
  return opened
}

describe('what is known outside the database', () => {
  it('is nothing at a first run', async () => {
    expect(await lastKnownSequence(memoryKeeper(), null)).toBe(0)
  })

  it('is the newest of save log and ledger', async () => {
    const { keeper } = await written()
    expect(await lastKnownSequence(keeper, keeper.ledger)).toBe(2)
    expect(await lastKnownSequence({ ...keeper, readLog: async () => ({ ok: true, value: [] }) }, keeper.ledger)).toBe(
      1,
    )
    expect(await lastKnownSequence({ ...keeper, readLog: async () => ({ ok: false, text: 'no' }) }, null)).toBe(1)
  })

  it.each([null, { accounts: 0, records: 0, pages: 0, schemaVersion: 0, lastRevision: 0 }])(
    'is enough for a recovery when the ledger is lost with the database (%j)',
    async (ledger) => {
      const { keeper, name } = await written()
      await Dexie.delete(name)
      keeper.ledger = ledger
      expect((await openStore(testOptions(keeper, name))).kind).toBe('recovery')
      keeper.lines = []
      expect((await openStore(testOptions(keeper, name))).kind).toBe('recovery')
    },
  )

  it('shows that the last seconds are missing, before the ledger was told of them', async () => {
    const { keeper, name } = await written()
    const raw = new Dexie(name)
    await raw.open()
    await raw.table('records').clear()
    await raw.table('meta').update('head', { sequence: 1, records: 0 })
    raw.close()
    const result = await openStore(testOptions(keeper, name))
    expect(result.kind === 'recovery' ? result.report.reason : result.kind).toBe('older')
  })
})
