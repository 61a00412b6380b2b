import { expect, test } from 'vitest'
import { freshProfile, launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

test('an account is started, renamed, archived, brought back, deleted and restored, by keyboard and menu', async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  const row = (name: string) => page.getByRole('treeitem', { name, exact: true }).first()
  await window.command('New Account')
  await window.answer('Halden Marine')
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()

  await page.getByRole('treeitem', { name: /^Halden Marine/ }).focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('Halden Shipping')
  await page.keyboard.press('Enter')
  await page.getByRole('treeitem', { name: /^Halden Shipping/ }).waitFor()
  expect(await page.getByRole('treeitem', { name: /^Halden Marine/ }).count()).toBe(0)

  await window.command('Archive Account')
  await window.says('Halden Shipping is archived.')
  await row('Archived').waitFor()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => page.getByRole('treeitem', { name: 'Archived' }).count()).toBe(0)

  await page.getByRole('treeitem', { name: /^Halden Shipping/ }).focus()
  await page.keyboard.press('Delete')
  await window.says(/Halden Shipping is in the Trash/)
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(0)

  await window.command('Show Trash')
  await page.getByRole('button', { name: 'Restore Halden Shipping' }).click()
  await window.command('Show Accounts')
  await page.getByRole('treeitem', { name: /^Halden Shipping/ }).waitFor()
})

test('what is emptied from the Trash is gone after a restart too', async () => {
  const profile = freshProfile()
  const first = await launchAcumen({ profile })
  const before = windowOf(first.page)
  await before.command('New Account')
  await before.answer('Gone Tomorrow')
  await first.page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  await before.command('Delete Account')
  await before.command('Show Trash')
  await first.page.getByRole('button', { name: 'Empty the Trash' }).click()
  await first.page.getByRole('button', { name: 'Delete for good' }).click()
  await before.says(/The Trash is empty/)
  await first.close()

  const second = await launchAcumen({ profile })
  const after = windowOf(second.page)
  await after.ready()
  await after.says(/No account yet|Prepare to meet a customer/)
  expect(await second.page.getByRole('treeitem').count()).toBe(0)
})

test('free pages, open tabs and the unfolded tree come back after a restart', async () => {
  const profile = freshProfile()
  const first = await launchAcumen({ profile })
  const before = windowOf(first.page)
  await before.command('New Account')
  await before.answer('Orchard Foods')
  await first.page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  await before.command('New Page')
  await before.answer('Plant visit, Brno')
  await before.notes('Plant visit, Brno, text').click()
  await first.page.keyboard.type('Twelve trucks wait at noon.')
  await before.saved('Twelve trucks wait at noon.')
  await first.close()

  const second = await launchAcumen({ profile })
  await second.page.getByRole('tab', { name: /Plant visit, Brno/ }).waitFor()
  await second.page.getByRole('tab', { name: /Overview/ }).waitFor()
  await second.page.getByRole('treeitem', { name: 'Plant visit, Brno' }).waitFor()
  await expect
    .poll(() => windowOf(second.page).notes('Plant visit, Brno, text').textContent())
    .toContain('Twelve trucks wait at noon.')
})
