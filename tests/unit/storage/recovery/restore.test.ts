import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../../renderer/storage/open.ts'
import type { Notebook } from '../../../../shared/account/account.ts'
import { openTestStore, ready } from '../open-test-store.ts'
import { testOptions } from '../test-options.ts'
import { textBody } from '../text-body.ts'

/** Lists in one order, revisions left out: what a restored notebook must be equal in. */
function essence(notebook: Notebook | null) {
  if (notebook === null) return null
  const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id)
  return {
    name: notebook.account.name,
    id: notebook.account.id,
    records: [...notebook.records].sort(byId),
    pages: notebook.pages.map(({ id, title, section, body }) => ({ id, title, section, body })).sort(byId),
    history: notebook.history,
  }
}

async function filled() {
  const opened = await openTestStore()
  const { store } = opened
  const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  const risk = await store.change('Risk', account.id, (tx) => tx.addRecord('risk', { title: 'In the vault' }))
  const page = await store.change('Page', account.id, (tx) => tx.addPage({ title: 'Plan' }))
  await store.saveBody(account.id, page.id, textBody('one', 'two', 'three', 'four'), { by: 'editor', expects: 1 })
  await store.flush()
  return { ...opened, account, risk, page }
}

describe('a database that was emptied', () => {
  it('opens a recovery view instead of a first run, and comes back with what came after the last copy', async () => {
    const { store, keeper, name, account, risk, page } = await filled()
    await store.change('Edit', account.id, (tx) => tx.putRecord({ ...risk, title: 'Only in the log' }))
    await store.saveBody(account.id, page.id, textBody('one', 'TWO', 'three', 'four'), { by: 'editor', expects: 2 })
    await store.saveBody(account.id, page.id, textBody('one', 'TWO', 'three', 'four', 'five'), {
      by: 'editor',
      expects: 3,
    })
    await expect.poll(() => keeper.lines.length).toBe(3)
    const before = await store.notebook(account.id)
    store.close()
    await Dexie.delete(name)

    const result = await openStore(testOptions(keeper, name))
    if (result.kind !== 'recovery') throw new Error(result.kind)
    expect(result.report).toMatchObject({
      reason: 'emptied',
      accounts: [
        {
          account: account.id,
          name: 'Kestrel',
          inDatabase: null,
          inCopies: { records: 1, pages: 10 },
          newerChanges: 3,
        },
      ],
      problems: [],
    })
    const restored = ready(await result.restore([account.id]))
    expect(essence(await restored.notebook(account.id))).toEqual(essence(before))
    await restored.flush()
    restored.close()
    expect((await openStore(testOptions(keeper, name))).kind).toBe('ready')
  })

  it('can be opened empty, and then deletes no copy', async () => {
    const { store, keeper, name, account } = await filled()
    store.close()
    await Dexie.delete(name)
    const result = await openStore(testOptions(keeper, name))
    if (result.kind !== 'recovery') throw new Error(result.kind)
    const empty = ready(await result.continueAsIs())
    expect(await empty.listAccounts()).toEqual([])
    await empty.change('New', null, (tx) => tx.createAccount('Other'))
    await empty.flush()
    expect(keeper.copies.has(account.id)).toBe(true)
    empty.close()
    expect((await openStore(testOptions(keeper, name))).kind).toBe('ready')
  })
})

describe('a database that lost rows', () => {
  it('gets back what is missing and keeps what is newer', async () => {
    const { store, keeper, name, account, risk, page } = await filled()
    store.close()
    const raw = new Dexie(name)
    await raw.open()
    await raw.table('records').delete([account.id, risk.id])
    await raw.table('bodies').delete([account.id, page.id])
    raw.close()

    const result = await openStore(testOptions(keeper, name))
    if (result.kind !== 'recovery') throw new Error(result.kind)
    expect(result.report.reason).toBe('rowsMissing')
    const restored = ready(await result.restore([account.id]))
    expect((await restored.listRecords(account.id, 'risk')).map((one) => one.title)).toEqual(['In the vault'])
    expect((await restored.getBody(account.id, page.id))?.body).toEqual(textBody('one', 'two', 'three', 'four'))
  })

  it('tries older copies when the newest is damaged', async () => {
    const { store, keeper, name, account } = await filled()
    await store.change('Rename', account.id, (tx) => tx.addRecord('risk', { title: 'Second copy' }))
    await store.flush()
    store.close()
    await Dexie.delete(name)
    const [newest, ...older] = keeper.copies.get(account.id) ?? []
    if (newest === undefined) throw new Error('no copy')
    keeper.copies.set(account.id, [{ ...newest, bytes: newest.bytes.slice(0, 40) }, ...older])
    const result = await openStore(testOptions(keeper, name))
    if (result.kind !== 'recovery') throw new Error(result.kind)
    const restored = ready(await result.restore([account.id]))
    expect((await restored.listRecords(account.id, 'risk')).map((one) => one.title)).toEqual(['In the vault'])
  })
})
