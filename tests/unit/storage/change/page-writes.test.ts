import { describe, expect, it } from 'vitest'
import { type PageBranch, pageTree } from '../../../../renderer/storage/page-tree.ts'
import type { Store } from '../../../../renderer/storage/store.ts'
import type { AccountId } from '../../../../shared/account/ids.ts'
import { faultOf, openTestStore } from '../open-test-store.ts'
import { textBody } from '../text-body.ts'

const asItIs = <Text>(text: Text): Text => text

async function shape(store: Store, account: AccountId): Promise<unknown> {
  const names = (branches: readonly PageBranch[]): unknown =>
    branches.map(({ page, children }) => (children.length === 0 ? page.title : [page.title, names(children)]))
  return names(pageTree(await store.listPages(account)))
}

async function twoAccounts() {
  const { store } = await openTestStore()
  const [from, to] = await store.change('New', null, async (tx) => [
    await tx.createAccount('Kestrel'),
    await tx.createAccount('Halden'),
  ])
  if (from === undefined || to === undefined) throw new Error('No accounts')
  const [a, b, c] = await store.change('Pages', from.id, async (tx) => {
    const first = await tx.addPage({ title: 'A' })
    return [first, await tx.addPage({ title: 'B' }), await tx.addPage({ title: 'C', parent: first.id })]
  })
  if (a === undefined || b === undefined || c === undefined) throw new Error('No pages')
  return { store, from: from.id, to: to.id, a: a.id, b: b.id, c: c.id }
}

describe('pages', () => {
  it('are put in order and under one another, and back by one undo', async () => {
    const { store, from, a, b, c } = await twoAccounts()
    await store.change('Move', from, (tx) => tx.movePages([b], { parent: null, before: a }))
    expect(await shape(store, from)).toEqual(['B', ['A', ['C']]])
    await store.change('Nest', from, (tx) => tx.movePages([b], { parent: a, before: c }))
    expect(await shape(store, from)).toEqual([['A', ['B', 'C']]])
    await store.undo()
    await store.undo()
    expect(await shape(store, from)).toEqual([['A', ['C']], 'B'])
    await store.redo()
    expect(await shape(store, from)).toEqual(['B', ['A', ['C']]])
  })

  it('never come to hang under themselves, nor under a page that is gone', async () => {
    const { store, from, a, c } = await twoAccounts()
    const nest = store.change('Nest', from, (tx) => tx.movePages([a], { parent: c, before: null }))
    expect((await faultOf(nest)).code).toBe('invalid')
    await store.change('Delete', from, (tx) => tx.removePages(from, [c]))
    const lost = store.change('Nest', from, (tx) => tx.movePages([a], { parent: c, before: null }))
    expect((await faultOf(lost)).code).toBe('missing')
    expect(await shape(store, from)).toEqual(['A', 'B'])
  })

  it('go with their text and all under them to another account, in one step that undo takes back', async () => {
    const { store, from, to, a, c } = await twoAccounts()
    await store.saveBody(from, c, textBody('Twelve trucks'), { by: 'editor', expects: 1 })
    await store.change('Move to Halden', to, async (tx) => {
      await tx.copyPages(from, [a, c], { parent: null, before: null }, asItIs)
      await tx.removePages(from, [a, c])
    })
    expect(await shape(store, from)).toEqual(['B'])
    expect(await shape(store, to)).toEqual([['A', ['C']]])
    const copied = (await store.listPages(to)).find(({ title }) => title === 'C')
    if (copied === undefined) throw new Error('No copy')
    expect((await store.getBody(to, copied.id))?.body).toEqual(textBody('Twelve trucks'))
    expect([a, c]).not.toContain(copied.id)
    await store.undo()
    expect(await shape(store, from)).toEqual([['A', ['C']], 'B'])
    expect(await shape(store, to)).toEqual([])
  })

  it('are copied beside themselves, changed on the way', async () => {
    const { store, from, a, b } = await twoAccounts()
    await store.change('Copy', from, (tx) =>
      tx.copyPages(from, [a], { parent: null, before: b }, ({ title, body }) => ({ title: `${title} copy`, body })),
    )
    expect(await shape(store, from)).toEqual([['A', ['C']], ['A copy', ['C copy']], 'B'])
  })
})
