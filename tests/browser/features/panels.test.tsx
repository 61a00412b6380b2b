import axe from 'axe-core'
import * as v from 'valibot'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { contribution as history } from '../../../renderer/features/history/contribution.ts'
import { historyEntrySchema } from '../../../shared/account/account.ts'
import { mountFeatures } from './mount-features.tsx'

type Mounted = Awaited<ReturnType<typeof mountFeatures>>
let mounted: Mounted | null = null

async function mount(): Promise<Mounted> {
  mounted = await mountFeatures(null, 'dark', [{ ...history, activate: (workbench) => history.activate(workbench) }])
  mounted.go('overview')
  return mounted
}

afterEach(async () => {
  await mounted?.dispose()
  mounted = null
})

async function findings(): Promise<readonly string[]> {
  const panel = document.querySelector('[data-part=panel]')
  const { violations } = await axe.run(panel ?? document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  })
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`))
}

it('the panel of the sources shows grade, age and use, and jumps to the claim', async () => {
  const { shell, store, account } = await mount()
  shell.panel.show('sources')
  await expect.element(page.getByText('No sources yet', { exact: false })).toBeVisible()
  await store.change('Add', account, async (tx) => {
    const source = await tx.addRecord('source', { kind: 'publication', title: 'Harbour Weekly' })
    const citations = [{ source: source.id, locator: '', quotation: '', speaker: null }]
    for (const title of ['Copper', 'Strike', 'Storm']) await tx.addRecord('risk', { title, citations })
  })
  const table = page.getByRole('table', { name: 'Sources' })
  await expect.element(table.getByRole('row', { name: /^Harbour Weekly Publication/ })).toHaveTextContent('No date')
  expect(await findings()).toEqual([])
  await table.getByRole('button', { name: 'and 2 more that cite Harbour Weekly' }).click()
  await expect.element(page.getByRole('option', { name: /Copper/ })).toBeVisible()
  await page.getByRole('option', { name: /Copper/ }).click()
  await expect.poll(() => shell.editors.active()).toMatchObject({ kind: 'section', section: 'risks' })
})

it('the panel of the history lists the days with their causes', async () => {
  const { shell, store, account } = await mount()
  shell.panel.show('history')
  await expect.element(page.getByText('No history yet', { exact: false })).toBeVisible()
  const entry = { day: '2026-11-20', level: 0, knowing: 20, caring: 5, rubricVersion: 1, cause: 'Import Kestrel' }
  await store.saveHistory(account, v.parse(historyEntrySchema, entry))
  const next = { ...entry, day: '2026-11-23', level: 1, knowing: 34, cause: 'Add risk; Add quote' }
  await store.saveHistory(account, v.parse(historyEntrySchema, next))
  const rows = page.getByRole('table', { name: 'History' }).getByRole('row')
  await expect.element(rows.nth(1)).toHaveTextContent('23 Nov 2026Vendor+14345Add riskAdd quote')
  await expect.element(rows.nth(2)).toHaveTextContent('20 Nov 2026Unprepared205Import Kestrel')
  await expect.element(rows.nth(1).getByRole('img', { name: 'risen' })).toBeVisible()
  expect(await findings()).toEqual([])
})
