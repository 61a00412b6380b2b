import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../renderer/storage/open.ts'
import { memoryKeeper } from './memory-keeper.ts'
import { faultOf, freshName, openTestStore, ready } from './open-test-store.ts'
import { testOptions } from './test-options.ts'
import { textBody } from './text-body.ts'

describe('accounts', () => {
  it('come with one page per section', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New account', null, (tx) => tx.createAccount('Kestrel'))
    const pages = await store.listPages(account.id)
    expect(pages.map((page) => page.section)).toEqual([
      'overview',
      'revenue',
      'costs',
      'cash',
      'risks',
      'stakeholders',
      'hypotheses',
      'meetings',
      'sources',
    ])
    expect(await store.listAccounts()).toEqual([account])
  })

  it('and records bear the name of whoever writes at that moment', async () => {
    let name = ''
    const store = ready(
      await openStore({
        ...testOptions(memoryKeeper(), freshName()),
        get author() {
          return name
        },
      }),
    )
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    name = 'Ada Lind'
    const record = await store.change('Priority', account.id, (tx) => tx.addRecord('priority', { sentence: 'Cash' }))
    expect([account.author, record.author, store.author]).toEqual(['', 'Ada Lind', 'Ada Lind'])
  })

  it('go to the Trash and come back with everything', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    await store.change('Priority', account.id, (tx) => tx.addRecord('priority', { sentence: 'Get paid sooner' }))
    const before = await store.notebook(account.id)
    await store.change('Delete', account.id, (tx) => tx.trashAccount(account.id))
    expect(await store.listAccounts()).toEqual([])
    expect(await store.notebook(account.id)).toBeNull()
    expect((await store.listTrash()).map((item) => item.kind)).toEqual(['account'])
    await store.change('Restore', account.id, (tx) => tx.restoreAccount(account.id))
    const after = await store.notebook(account.id)
    expect({ ...after, account: null }).toEqual({ ...before, account: null })
  })

  it('are created again by redo after undo, with what was written meanwhile', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const [page] = await store.listPages(account.id)
    if (page === undefined) throw new Error('no page')
    await store.saveBody(account.id, page.id, textBody('kept'), { by: 'editor', expects: 1 })
    expect(await store.undo()).toBe('New')
    expect(await store.listAccounts()).toEqual([])
    expect(await store.redo()).toBe('New')
    expect((await store.getBody(account.id, page.id))?.body).toEqual(textBody('kept'))
  })

  it('that are erased leave neither rows nor steps back', async () => {
    const { store, keeper } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    await store.flush()
    expect(keeper.copies.has(account.id)).toBe(true)
    await store.change('Erase', account.id, (tx) => tx.eraseAccount(account.id))
    await store.flush()
    expect(keeper.copies.has(account.id)).toBe(false)
    expect(keeper.lines).toEqual([])
    expect(await store.undo()).toBeNull()
    expect(await store.listPages(account.id)).toEqual([])
  })
})

describe('records', () => {
  it('refuse a write that is based on an older revision, and stay as they are', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const risk = await store.change('Risk', account.id, (tx) => tx.addRecord('risk', { title: 'Covenant' }))
    const newer = await store.change('Edit', account.id, (tx) => tx.putRecord({ ...risk, title: 'Covenant breach' }))
    expect(newer.revision).toBe(2)
    const fault = await faultOf(store.change('Edit', account.id, (tx) => tx.putRecord({ ...risk, title: 'Other' })))
    expect(fault.code).toBe('conflict')
    expect(await store.getRecord(account.id, risk.id)).toEqual(newer)
  })

  it('roll back the whole change when one part of it fails', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const fault = await faultOf(
      store.change('Two', account.id, async (tx) => {
        await tx.addRecord('priority', { sentence: 'One' })
        await tx.removeRecord('0190a000-0000-7000-8000-000000000000')
      }),
    )
    expect(fault.code).toBe('missing')
    expect(await store.listAllRecords(account.id)).toEqual([])
    expect(store.undoState.get()).toEqual({ undo: 'New', redo: null })
  })

  it('that break the schema are refused with the field named', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const fault = await faultOf(store.change('Bad', account.id, (tx) => tx.addRecord('risk', { likelihood: 9 })))
    expect(fault.code).toBe('invalid')
    expect(fault.text).toContain('likelihood')
  })

  it('are listed by type, without those in the Trash', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const risk = await store.change('Risk', account.id, (tx) => tx.addRecord('risk', { title: 'One' }))
    await store.change('News', account.id, (tx) => tx.addRecord('news', { sentence: 'Two' }))
    expect(await store.listRecords(account.id, 'risk')).toEqual([risk])
    await store.change('Delete', account.id, (tx) => tx.removeRecord(risk.id))
    expect(await store.listRecords(account.id, 'risk')).toEqual([])
    expect((await store.listTrash()).map((item) => item.id)).toEqual([risk.id])
    expect(await store.undo()).toBe('Delete')
    expect((await store.listRecords(account.id, 'risk')).map((one) => one.title)).toEqual(['One'])
  })
})

describe('imports', () => {
  it('replace records of the same id as one step that undo takes back whole', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const risk = await store.change('Risk', account.id, (tx) => tx.addRecord('risk', { title: 'Old' }))
    const other = { ...risk, id: crypto.randomUUID(), title: 'Added' }
    await store.change('Import', account.id, (tx) =>
      tx.applyImport({ records: [{ ...risk, title: 'New' }, other], accountPatch: { industry: 'Aerospace' } }),
    )
    expect((await store.listRecords(account.id, 'risk')).map((one) => one.title).sort()).toEqual(['Added', 'New'])
    expect((await store.getAccount(account.id))?.industry).toBe('Aerospace')
    await store.undo()
    expect((await store.listRecords(account.id, 'risk')).map((one) => one.title)).toEqual(['Old'])
    expect((await store.getAccount(account.id))?.industry).toBe('')
    await store.redo()
    expect((await store.listRecords(account.id, 'risk')).map((one) => one.title).sort()).toEqual(['Added', 'New'])
  })

  it('of a notebook give an equal notebook', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    await store.change('Risk', account.id, (tx) => tx.addRecord('risk', { title: 'One' }))
    const notebook = await store.notebook(account.id)
    if (notebook === null) throw new Error('no notebook')
    const other = await openTestStore()
    await other.store.change('Import', null, (tx) => tx.importNotebook(notebook))
    expect(await other.store.notebook(account.id)).toEqual(notebook)
  })
})

describe('text of a page', () => {
  it('is saved by compare and set on its own revision', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const page = await store.change('Page', account.id, (tx) => tx.addPage({ title: 'Plan' }))
    expect(await store.saveBody(account.id, page.id, textBody('one'), { by: 'editor', expects: 1 })).toBe(2)
    const fault = await faultOf(store.saveBody(account.id, page.id, textBody('two'), { by: 'editor', expects: 1 }))
    expect(fault.code).toBe('conflict')
    expect(await store.getBody(account.id, page.id)).toEqual({ body: textBody('one'), revision: 2 })
    expect(store.undoState.get().undo).toBe('Page')
  })

  it('is refused while the disk is full, and taken again when there is room', async () => {
    const { store, keeper } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const page = await store.change('Page', account.id, (tx) => tx.addPage({ title: 'Plan' }))
    keeper.space('stop')
    const fault = await faultOf(store.saveBody(account.id, page.id, textBody('one'), { by: 'editor', expects: 1 }))
    expect(fault.code).toBe('diskFull')
    expect(store.saveState.get().status).toBe('failed')
    keeper.space('enough')
    expect(await store.saveBody(account.id, page.id, textBody('one'), { by: 'editor', expects: 1 })).toBe(2)
    expect(store.saveState.get().status).toBe('saved')
  })
})

describe('the state on screen', () => {
  it('says saving while a part of the window holds unsaved text', async () => {
    const { store } = await openTestStore()
    store.markUnsaved('page', true)
    expect(store.saveState.get().status).toBe('saving')
    store.markUnsaved('page', false)
    expect(store.saveState.get().status).toBe('saved')
  })

  it('tells a failed backup apart from a failed save', async () => {
    const { store, keeper } = await openTestStore()
    keeper.broken = 'The vault folder is read-only.'
    await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    await store.flush()
    const { status, backupFault, backedUpAt } = store.saveState.get()
    expect({ status, code: backupFault?.code, backedUpAt }).toEqual({
      status: 'saved',
      code: 'backupFailed',
      backedUpAt: null,
    })
    keeper.broken = null
    await store.flush()
    expect(store.saveState.get().backedUpAt).not.toBeNull()
    expect(store.saveState.get().backupFault).toBeNull()
  })
})
