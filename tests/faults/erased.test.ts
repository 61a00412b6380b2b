import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshProfile, launchAcumen } from '../e2e/harness/launch.ts'
import { windowOf } from '../e2e/harness/window.ts'
import { filesBelow, openPlantVisit, places, readIfThere, showPlantVisit, vaultText } from './harness/profiles.ts'

const [onPage, inAccount] = ['Quixotic-page-4711', 'Quixotic-account-0815'] as const

test('what was deleted for good is gone from every copy on the disk, and what stays is still there', async () => {
  const profile = freshProfile()
  const { vault, log } = places(profile)
  const copies = () => [...filesBelow(vault), log].map((path) => readIfThere(path)).join('\n')
  const { page, close } = await launchAcumen({ profile })
  const window = windowOf(page)
  await openPlantVisit(page)
  await page.keyboard.type(onPage)
  await expect.poll(() => vaultText(profile), { timeout: 20_000 }).toContain(onPage)
  // More than one generation has it.
  await page.keyboard.type(' and more')
  await expect.poll(() => vaultText(profile), { timeout: 20_000 }).toContain('and more')

  await window.command('New Account')
  await window.answer(inAccount)
  await page.getByRole('treeitem', { name: inAccount }).waitFor()
  await expect.poll(() => vaultText(profile), { timeout: 20_000 }).toContain(inAccount)
  await window.command('Delete Account')
  await expect.poll(() => page.getByRole('treeitem', { name: inAccount }).count()).toBe(0)

  await showPlantVisit(page)
  await page.getByRole('treeitem', { name: 'Plant visit' }).focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => page.getByRole('treeitem', { name: 'Plant visit' }).count()).toBe(0)
  // In the Trash it is still in an older copy.
  expect(copies()).toContain(onPage)
  expect(copies()).toContain(inAccount)

  await window.command('Show Trash')
  await page.getByRole('button', { name: 'Empty the Trash' }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await window.says(/The Trash is empty/)
  await expect.poll(copies, { timeout: 20_000 }).not.toContain(inAccount)
  await expect.poll(copies, { timeout: 20_000 }).not.toContain(onPage)
  expect(vaultText(profile)).toContain('Orchard Foods')
  await close()
  expect(copies()).not.toContain(onPage)
  expect(readIfThere(join(profile, 'ledger.json'))).toContain('"accounts":1')
})
