import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { contribution as accounts } from '../../../../renderer/features/accounts/contribution.ts'
import { mountFeatures } from '../mount-features.tsx'

type Mounted = Awaited<ReturnType<typeof mountFeatures>>
let mounted: Mounted | null = null

afterEach(async () => {
  await mounted?.dispose()
  mounted = null
})

async function mount() {
  const made = await mountFeatures(null, 'dark', [accounts])
  mounted = made
  return made
}

const rows = () => [...document.querySelectorAll('.wb-quick-row')]
const lines = () =>
  rows().map((row) => ['label', 'description'].map((part) => row.querySelector(`.wb-quick-${part}`)?.textContent ?? ''))

it('finds pages of every account, by the words of both names in any order', async () => {
  const { shell, store, account } = await mount()
  const other = (await store.change('New', null, (tx) => tx.createAccount('Halden Marine'))).id
  await store.change('Page', other, (tx) => tx.addPage({ title: 'Plant visit, Brno' }))
  await store.change('Page', account, (tx) => tx.addPage({ title: 'Plant plan' }))
  shell.quickInput.open('')
  await expect.poll(() => lines().map(([label]) => label)).toEqual(['Halden Marine', 'Kestrel'])
  await userEvent.keyboard('plant')
  await expect.poll(lines).toEqual([
    ['Plant plan', 'Kestrel'],
    ['Plant visit, Brno', 'Halden Marine'],
  ])
  await userEvent.keyboard('{Control>}a{/Control}hald cost{Enter}')
  await expect.poll(() => shell.editors.active()).toEqual({ kind: 'section', account: other, section: 'costs' })
})

it('lists the pages of the account on screen before the accounts', async () => {
  const { shell, go } = await mount()
  go('overview')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  shell.quickInput.open('')
  await expect
    .poll(() => [lines()[0], lines().at(-1)])
    .toEqual([
      ['Overview', 'Kestrel'],
      ['Kestrel', ''],
    ])
})

it('makes an account of a name that nobody has', async () => {
  const { shell, store } = await mount()
  shell.quickInput.open('')
  await expect.poll(() => lines().length).toBeGreaterThan(0)
  await userEvent.keyboard('Zyxel Werke')
  await expect.element(page.getByText('No account or page is called “Zyxel Werke”.').first()).toBeVisible()
  await userEvent.keyboard('{ArrowDown}')
  await expect
    .poll(() => document.querySelector('.wb-quick-row[aria-selected=true]')?.textContent)
    .toBe('New account called “Zyxel Werke”')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(async () => (await store.listAccounts()).map(({ name }) => name))
    .toEqual(['Kestrel', 'Zyxel Werke'])
})
