import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../../renderer/storage/open.ts'
import { readAccountFile } from '../../../../shared/account/file.ts'
import { openTestStore, ready } from '../open-test-store.ts'
import { testOptions } from '../test-options.ts'
import { textBody } from '../text-body.ts'

describe('the vault', () => {
  it('has an account file of everything after a flush, and the log is cut', async () => {
    const { store, keeper } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    await store.change('Risk', account.id, (tx) => tx.addRecord('risk', { title: 'One' }))
    await store.flush()
    const copy = keeper.copies.get(account.id)?.[0]
    if (copy === undefined) throw new Error('no copy')
    const read = readAccountFile(copy.bytes)
    expect(read.ok && read.notebook.records.map((record) => record.type)).toEqual(['risk'])
    expect(keeper.lines).toEqual([])
    expect(keeper.ledger).toEqual({ accounts: 1, records: 1, pages: 9, schemaVersion: 1, lastRevision: 2 })
    expect(store.saveState.get().backedUpAt).not.toBeNull()
  })

  it('is brought up to date by itself while nobody flushes', async () => {
    const { store, keeper } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    await expect.poll(() => keeper.copies.has(account.id), { timeout: 6_000 }).toBe(true)
  })

  it('gets after a restart what a crash left behind', async () => {
    const { store, keeper, name } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    store.close()
    expect(keeper.copies.size).toBe(0)
    const again = ready(await openStore(testOptions(keeper, name)))
    await expect.poll(() => keeper.copies.has(account.id), { timeout: 6_000 }).toBe(true)
    again.close()
  })

  it('forgets what was erased for good from an account that stays', async () => {
    const { store, keeper } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const person = await store.change('Person', account.id, (tx) =>
      tx.addRecord('stakeholder', { name: 'Mara Example' }),
    )
    await store.flush()
    await store.change('Delete', account.id, (tx) => tx.removeRecord(person.id))
    await store.change('Erase', account.id, (tx) => tx.eraseRecord(person.id))
    await store.flush()
    const copies = keeper.copies.get(account.id) ?? []
    expect(copies.length).toBe(1)
    expect(copies.map(({ bytes }) => new TextDecoder().decode(bytes)).join()).not.toContain('Mara Example')
    expect(keeper.lines.join()).not.toContain('Mara Example')
    expect(await store.undo()).toBeNull()
  })

  it('forgets it also while the account itself is in the Trash', async () => {
    const { store, keeper } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const person = await store.change('Person', account.id, (tx) =>
      tx.addRecord('stakeholder', { name: 'Mara Example' }),
    )
    await store.flush()
    await store.change('Delete', account.id, (tx) => tx.removeRecord(person.id))
    await store.change('Trash', account.id, (tx) => tx.trashAccount(account.id))
    await store.change('Erase', account.id, (tx) => tx.eraseRecord(person.id))
    await store.flush()
    const copies = (keeper.copies.get(account.id) ?? []).map(({ bytes }) => new TextDecoder().decode(bytes))
    expect(copies).toHaveLength(1)
    expect([...copies, ...keeper.lines].join()).not.toContain('Mara Example')
  })
})

describe('the save log', () => {
  it('has one line per save with the blocks that changed', async () => {
    const { store, keeper } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const [page] = await store.listPages(account.id)
    if (page === undefined) throw new Error('no page')
    const lines = Array.from({ length: 50 }, (_, index) => `block ${index}`)
    await store.saveBody(account.id, page.id, textBody(...lines), { by: 'editor', expects: 1 })
    await store.saveBody(account.id, page.id, textBody(...lines.with(7, 'changed')), { by: 'editor', expects: 2 })
    await expect.poll(() => keeper.lines.length).toBe(3)
    const last = keeper.lines.at(-1) ?? ''
    expect(last).toContain('changed')
    expect(last).not.toContain('block 8')
    expect(JSON.parse(last)).toMatchObject({ account: account.id, revision: 3, format: 1 })
  })
})
