import axe from 'axe-core'
import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { contribution as accounts } from '../../../../renderer/features/accounts/contribution.ts'
import { contribution as saving } from '../../../../renderer/features/saving/contribution.ts'
import { pageTree } from '../../../../renderer/storage/page-tree.ts'
import type { AccountId } from '../../../../shared/account/ids.ts'
import { mountFeatures } from '../mount-features.tsx'

type Mounted = Awaited<ReturnType<typeof mountFeatures>>
let mounted: Mounted | null = null

afterEach(async () => {
  await mounted?.dispose()
  mounted = null
})

async function mount(): Promise<Mounted> {
  mounted = await mountFeatures(null, 'dark', [saving, accounts])
  return mounted
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[role=tree] [role=treeitem]')]
const labels = () => rows().map((row) => row.querySelector('.ui-tree-label')?.textContent ?? '')
const find = (label: string) => rows().find((row) => row.querySelector('.ui-tree-label')?.textContent === label)
const selected = () =>
  rows()
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.querySelector('.ui-tree-label')?.textContent)

async function row(label: string): Promise<HTMLElement> {
  await expect.poll(() => find(label), { timeout: 5000 }).toBeDefined()
  const found = find(label)
  if (found === undefined) throw new Error(`No row ${label}`)
  return found
}

/** Kestrel with the pages A, B and C, and Halden with none; Kestrel is unfolded. */
async function twoAccounts({ store, account }: Mounted): Promise<{ from: AccountId; to: AccountId }> {
  const other = await store.change('New', null, (tx) => tx.createAccount('Halden'))
  await store.change('Pages', account, async (tx) => {
    for (const title of ['A', 'B', 'C']) await tx.addPage({ title })
  })
  await userEvent.click(await row('Kestrel'))
  await row('C')
  return { from: account, to: other.id }
}

async function titles({ store }: Mounted, account: AccountId): Promise<readonly unknown[]> {
  return pageTree(await store.listPages(account)).map(({ page, children }) =>
    children.length === 0 ? page.title : [page.title, children.map((child) => child.page.title)],
  )
}

it('keeps hundreds of accounts in the tree and only those in view in the page', async () => {
  const { store } = await mount()
  await store.change('Many', null, async (tx) => {
    for (let index = 1; index < 300; index += 1) await tx.createAccount(`Account ${index}`)
  })
  const first = await row('Account 1')
  await expect.poll(() => first.getAttribute('aria-setsize')).toBe('300')
  expect(rows().length).toBeLessThan(120)
  first.focus()
  await userEvent.keyboard('{End}')
  await expect.poll(() => document.activeElement?.textContent).toContain('Kestrel')
  expect(document.activeElement?.getAttribute('aria-posinset')).toBe('300')
  await userEvent.keyboard('{Home}')
  await expect.poll(() => document.activeElement?.getAttribute('aria-posinset')).toBe('1')
  await userEvent.keyboard('account 29')
  await expect.poll(() => document.activeElement?.textContent).toContain('Account 29')
})

it('cuts several pages and pastes them in another account, and one undo brings them back', async () => {
  const here = await mount()
  const { from, to } = await twoAccounts(here)
  await userEvent.click(await row('A'))
  await userEvent.click(await row('B'), { modifiers: ['Shift'] })
  expect(selected()).toEqual(['A', 'B'])
  await userEvent.keyboard('{Control>}x{/Control}')
  await expect.poll(() => find('A')?.hasAttribute('data-faded')).toBe(true)
  ;(await row('Halden')).focus()
  await userEvent.keyboard('{Control>}v{/Control}')
  await expect.poll(() => titles(here, to)).toEqual(['A', 'B'])
  expect(await titles(here, from)).toEqual(['C'])
  ;(await row('Halden')).focus()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => titles(here, from)).toEqual(['A', 'B', 'C'])
  expect(await titles(here, to)).toEqual([])
})

it('orders and nests pages by keyboard', async () => {
  const here = await mount()
  const { from } = await twoAccounts(here)
  ;(await row('C')).focus()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await expect.poll(() => titles(here, from)).toEqual(['A', 'C', 'B'])
  ;(await row('C')).focus()
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
  await expect.poll(() => titles(here, from)).toEqual([['A', ['C']], 'B'])
  ;(await row('C')).focus()
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
  await expect.poll(() => titles(here, from)).toEqual(['A', 'C', 'B'])
})

it('drags a page into another one and to another account', async () => {
  const here = await mount()
  const { from, to } = await twoAccounts(here)
  await userEvent.dragAndDrop(await row('C'), await row('A'))
  await expect.poll(() => titles(here, from)).toEqual([['A', ['C']], 'B'])
  await userEvent.dragAndDrop(await row('A'), await row('Halden'))
  await expect.poll(() => titles(here, to)).toEqual([['A', ['C']]])
  expect(await titles(here, from)).toEqual(['B'])
})

it('deletes what is chosen in one step, with what hangs under it', async () => {
  const here = await mount()
  const { from } = await twoAccounts(here)
  await userEvent.click(await row('A'))
  await userEvent.click(await row('C'), { modifiers: ['Control'] })
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => titles(here, from)).toEqual(['B'])
  expect(document.activeElement?.getAttribute('role')).toBe('treeitem')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => titles(here, from)).toEqual(['A', 'B', 'C'])
})

it('filters by name and tag, marks what it found, and gives all back on Escape', async () => {
  const here = await mount()
  const { to } = await twoAccounts(here)
  const halden = await here.store.getAccount(to)
  if (halden === null) throw new Error('No account')
  await here.store.change('Tag', to, (tx) => tx.putAccount({ ...halden, tags: ['renewal'] }))
  ;(await row('Halden')).focus()
  await userEvent.keyboard('{Control>}f{/Control}')
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Filter accounts and pages')
  await userEvent.keyboard('#ren')
  await expect.poll(labels).toEqual(['Halden'])
  await userEvent.keyboard('{Control>}a{/Control}c')
  await expect.poll(labels).toEqual(['Kestrel', 'C'])
  expect(document.querySelector('.ui-tree-mark')?.textContent).toBe('C')
  const explorer = document.querySelector('.acct-explorer')
  if (explorer === null) throw new Error('No explorer')
  expect((await axe.run(explorer)).violations).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => find('Halden')).toBeDefined()
})

it('puts favourites first and tags beside the name', async () => {
  const { shell, store, account } = await mount()
  const other = await store.change('New', null, (tx) => tx.createAccount('Aster'))
  await row('Aster')
  await shell.commands.run('accounts.addFavourite', { account })
  await expect.poll(() => labels().slice(0, 3)).toEqual(['Favourites', 'Kestrel', 'Aster'])
  await shell.commands.run('accounts.removeFavourite', { account })
  await expect.poll(() => labels()[0]).toBe('Aster')
  await store.change('Tag', other.id, (tx) => tx.putAccount({ ...other, tags: ['renewal'] }))
  await expect.poll(() => find('Aster')?.textContent).toContain('tagged renewal')
})
