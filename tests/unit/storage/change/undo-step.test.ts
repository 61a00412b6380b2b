import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../../renderer/storage/store.ts'
import type { AccountId } from '../../../../shared/account/ids.ts'
import { faultOf, openTestStore } from '../open-test-store.ts'

/** All that is alive, without stamps: revisions grow also when content goes back. */
async function content(store: Store) {
  const accounts = await store.listAccounts()
  const notebooks = await Promise.all(accounts.map((account) => store.notebook(account.id)))
  return JSON.parse(
    JSON.stringify(notebooks, (key, value: unknown) =>
      ['revision', 'updated', 'author'].includes(key) ? undefined : value,
    ),
  )
}

type Act = {
  readonly kind: 'add' | 'edit' | 'remove' | 'restore' | 'rename' | 'page' | 'retitle' | 'both'
  readonly pick: number
}

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom<Act['kind']>('add', 'edit', 'remove', 'restore', 'rename', 'page', 'retitle', 'both'),
    pick: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 10 },
)

/** Does one thing to the account; what there is nothing to do it to does nothing. */
async function perform(store: Store, account: AccountId, { kind, pick }: Act): Promise<void> {
  const risks = await store.listRecords(account, 'risk')
  const risk = risks[pick % Math.max(1, risks.length)]
  const trash = (await store.listTrash()).filter((item) => item.kind === 'record')
  const lost = trash[pick % Math.max(1, trash.length)]
  const pages = await store.listPages(account)
  const page = pages[pick % pages.length]
  const found = await store.getAccount(account)
  await store.change(`${kind} ${pick}`, account, async (tx) => {
    if (kind === 'add') await tx.addRecord('risk', { title: `Risk ${pick}` })
    if (kind === 'edit' && risk !== undefined) await tx.putRecord({ ...risk, title: `Edited ${pick}` })
    if (kind === 'remove' && risk !== undefined) await tx.removeRecord(risk.id)
    if (kind === 'restore' && lost !== undefined) await tx.restoreRecord(lost.id)
    if (kind === 'rename' && found !== null) await tx.putAccount({ ...found, name: `Name ${pick}` })
    if (kind === 'page') await tx.addPage({ title: `Page ${pick}` })
    if (kind === 'retitle' && page !== undefined) await tx.putPage({ ...page, title: `Title ${pick}` })
    if (kind !== 'both') return
    const added = await tx.addRecord('risk', { title: 'First' })
    const edited = await tx.putRecord({ ...added, title: `Both ${pick}` })
    if (pick % 2 === 0) await tx.removeRecord(edited.id)
  })
}

async function walk(step: () => Promise<string | null>): Promise<void> {
  for (let label = await step(); label !== null; label = await step()) expect(label).toBeTypeOf('string')
}

describe('undo', () => {
  // Some hundred transactions: two seconds alone, many times that on a machine that runs everything at once.
  it('of everything gives what was there, and redo of everything gives it back', { timeout: 90_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const { store } = await openTestStore()
        const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
        const states = [await content(store)]
        for (const act of list) {
          await perform(store, account.id, act)
          states.push(await content(store))
        }
        await walk(() => store.undo())
        expect(await content(store)).toEqual([])
        await walk(() => store.redo())
        expect(await content(store)).toEqual(states.at(-1))
        // Back and forth once more: steps keep fitting.
        await store.undo()
        await store.redo()
        expect(await content(store)).toEqual(states.at(-1))
        store.close()
      }),
      { numRuns: 25 },
    )
  })

  it('refuses to take back what another window changed since, and alters nothing', async () => {
    const one = await openTestStore()
    const account = await one.store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    const risk = await one.store.change('Risk', account.id, (tx) => tx.addRecord('risk', { title: 'Mine' }))
    const other = await openTestStore(one.keeper, one.name)
    await other.store.change('Edit', account.id, (tx) => tx.putRecord({ ...risk, title: 'Theirs' }))
    expect((await faultOf(one.store.undo())).code).toBe('undoConflict')
    expect((await one.store.listRecords(account.id, 'risk')).map((record) => record.title)).toEqual(['Theirs'])
    expect(one.store.undoState.get().undo).toBe('New')
  })

  it('forgets what was undone once something new is done', async () => {
    const { store } = await openTestStore()
    const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
    await store.change('One', account.id, (tx) => tx.addRecord('risk', { title: 'One' }))
    await store.undo()
    expect(store.undoState.get()).toEqual({ undo: 'New', redo: 'One' })
    await store.change('Two', account.id, (tx) => tx.addRecord('risk', { title: 'Two' }))
    expect(store.undoState.get()).toEqual({ undo: 'Two', redo: null })
  })
})
