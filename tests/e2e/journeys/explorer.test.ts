import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { freshProfile, launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

const row = (page: Page, name: string | RegExp) =>
  page.getByRole('tree', { name: 'Accounts' }).getByRole('treeitem', { name }).first()

async function labels(page: Page): Promise<readonly string[]> {
  return page.locator('[role=tree] .ui-tree-label').allTextContents()
}

test('pages are dragged into one another and cut and pasted to another account; favourites and order stay', async () => {
  const profile = freshProfile()
  const { page, close } = await launchAcumen({ profile })
  const window = windowOf(page)
  for (const name of ['Orchard Foods', 'Halden Marine']) {
    await window.command('New Account')
    await window.answer(name)
    await row(page, new RegExp(`^${name}`)).waitFor()
  }
  for (const title of ['Plant visit', 'Board call']) {
    await window.command('New Page')
    await window.answer(title)
    await window.notes(`${title}, text`).waitFor()
  }

  await row(page, 'Board call').dragTo(row(page, 'Plant visit'))
  await expect.poll(() => row(page, 'Plant visit').getAttribute('aria-expanded')).toBe('false')
  await row(page, 'Plant visit').focus()
  await page.keyboard.press('Control+x')
  await row(page, /^Orchard Foods/).focus()
  await page.keyboard.press('Control+v')
  await window.says(/Moved Plant visit to Orchard Foods/)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('board')
  await expect.poll(() => labels(page)).toEqual(['Orchard Foods', 'Plant visit', 'Board call'])
  await page.keyboard.press('Escape')

  await row(page, /^Orchard Foods/).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Add to Favourites' }).click()
  await expect.poll(async () => (await labels(page)).slice(0, 2)).toEqual(['Favourites', 'Orchard Foods'])
  await close()

  const again = await launchAcumen({ profile })
  await windowOf(again.page).ready()
  await expect.poll(async () => (await labels(again.page)).slice(0, 2)).toEqual(['Favourites', 'Orchard Foods'])
})
