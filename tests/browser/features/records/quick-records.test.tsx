import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { AccountId } from '../../../../shared/account/ids.ts'
import { mountFeatures } from '../mount-features.tsx'

type Mounted = Awaited<ReturnType<typeof mountFeatures>>
let mounted: Mounted | null = null

afterEach(async () => {
  await mounted?.dispose()
  mounted = null
})

const rows = () => [...document.querySelectorAll('.wb-quick-row')]
const lines = () =>
  rows().map((row) =>
    ['label', 'description', 'group'].map((part) => row.querySelector(`.wb-quick-${part}`)?.textContent ?? ''),
  )

/** Two accounts, each with a risk and a person; the first is on screen. */
async function mountTwo() {
  const made = await mountFeatures()
  mounted = made
  const other = (await made.store.change('New', null, (tx) => tx.createAccount('Halden Marine'))).id
  const fill = (account: AccountId, risk: string, name: string) =>
    made.store.change('Fill', account, async (tx) => {
      await tx.addRecord('risk', { title: risk })
      await tx.addRecord('stakeholder', { name })
    })
  await fill(made.account, 'Covenant breach in 2027', 'Petr Novák')
  await fill(other, 'Covenant waived', 'Mara Lindqvist')
  made.go('overview')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  return { ...made, other }
}

it('finds records of the account on screen first, then those of the others with their name', async () => {
  const { shell } = await mountTwo()
  shell.quickInput.open('#')
  await expect.poll(() => lines().length).toBe(4)
  await userEvent.keyboard('covenant')
  await expect.poll(lines).toEqual([
    ['Covenant breach in 2027', 'risk · Risks', 'Kestrel'],
    ['Covenant waived', 'risk · Risks · Halden Marine', 'other accounts'],
  ])
  await userEvent.keyboard('{Control>}a{/Control}#novak')
  await expect.poll(() => lines().map(([label]) => label)).toEqual(['Petr Novák'])
})

it('opens the form of the record that is chosen, in whatever account', async () => {
  const { shell, other } = await mountTwo()
  shell.quickInput.open('#')
  await expect.poll(() => lines().length).toBe(4)
  await userEvent.keyboard('waived{Enter}')
  await expect.poll(() => shell.editors.active()).toEqual({ kind: 'section', account: other, section: 'risks' })
  await expect.element(page.getByRole('textbox', { name: 'Risk', exact: true })).toHaveValue('Covenant waived')
})

it('opens it beside the page one is on', async () => {
  const { shell } = await mountTwo()
  shell.quickInput.open('#')
  await expect.poll(() => lines().length).toBe(4)
  await userEvent.keyboard('breach{Control>}{Enter}{/Control}')
  await expect.element(page.getByRole('textbox', { name: 'Risk', exact: true })).toHaveValue('Covenant breach in 2027')
  expect(document.querySelectorAll('.dv-groupview')).toHaveLength(2)
})

it('says that no record is called so', async () => {
  const { shell } = await mountTwo()
  shell.quickInput.open('#zzz')
  await expect.element(page.getByText('No record is called “zzz”.').first()).toBeVisible()
})

it('leaves what was deleted out of what was open lately', async () => {
  const { shell, store, account, other, go } = await mountTwo()
  shell.editors.open({ kind: 'section', account: other, section: 'risks' })
  go('costs')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Costs' })).toBeVisible()
  await store.change('Delete', other, (tx) => tx.trashAccount(other))
  shell.quickInput.open('')
  await expect.poll(lines).toEqual([['Overview', 'Kestrel', 'recently opened']])
  expect(account).not.toBe(other)
})
