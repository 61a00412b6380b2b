import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { freshProfile, launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

/** The tabs, group by group. */
function groups(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.dv-groupview')].map((group) =>
      [...group.querySelectorAll('.wb-tab-title')].map((title) => title.textContent),
    ),
  )
}

async function drag(page: Page, title: string, to: { readonly x: number; readonly y: number }) {
  const tab = await page.locator('.dv-tab').filter({ hasText: title }).first().boundingBox()
  if (tab === null) throw new Error(`No tab ${title}`)
  const { mouse } = page
  await mouse.move(tab.x + 20, tab.y + 12)
  await mouse.down()
  await mouse.move(tab.x + 30, tab.y + 14, { steps: 3 })
  await mouse.move(to.x - 4, to.y, { steps: 6 })
  await mouse.move(to.x, to.y)
  await mouse.up()
}

test('tabs are dragged, pinned, split and walked through, and all come back after a restart', async () => {
  const profile = freshProfile()
  const first = await launchAcumen({ profile })
  const { page } = first
  const { keyboard } = page
  const window = windowOf(page)
  await window.command('New Account')
  await window.answer('Kestrel Components')
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  for (const section of ['Costs', 'Risks', 'Cash flow']) {
    await window.command(`Go to ${section}`)
    await page.getByRole('heading', { level: 1, name: section }).waitFor()
  }
  await window.command('Close Other Editors in Group')
  for (const section of ['Costs', 'Risks']) {
    await window.command(`Go to ${section}`)
    await page.getByRole('heading', { level: 1, name: section }).waitFor()
  }
  await expect.poll(() => groups(page)).toEqual([['Cash flow', 'Costs', 'Risks']])

  await keyboard.press('Control+K')
  await keyboard.press('Shift+Enter')
  await expect.poll(() => groups(page)).toEqual([['Risks', 'Cash flow', 'Costs']])
  const area = await page.getByRole('main').boundingBox()
  if (area === null) throw new Error('No editors')
  await drag(page, 'Costs', { x: area.x + area.width - 30, y: area.y + area.height / 2 })
  await expect.poll(() => groups(page)).toEqual([['Risks', 'Cash flow'], ['Costs']])
  await drag(page, 'Cash flow', { x: area.x + area.width - 120, y: area.y + area.height - 30 })
  await expect.poll(() => groups(page)).toEqual([['Risks'], ['Costs'], ['Cash flow']])
  await keyboard.press('Control+1')
  await expect
    .poll(() => page.getByRole('article', { name: 'Risks' }).evaluate((one) => one.contains(document.activeElement)))
    .toBe(true)
  await keyboard.press('Control+\\')
  await expect.poll(() => groups(page)).toContainEqual([])

  // Back goes where one was, through the groups; the list of Ctrl+Tab stands while Ctrl is down.
  await keyboard.press('Control+1')
  await window.command('Go to Meetings')
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
  await keyboard.down('Control')
  await keyboard.press('Tab')
  await page.getByRole('listbox', { name: 'Recently used editors' }).waitFor()
  await keyboard.up('Control')
  await expect
    .poll(() => page.locator('.dv-active-group .dv-active-tab').getAttribute('aria-label'))
    .toBe('Risks, pinned')
  await keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => page.locator('.dv-active-group .dv-active-tab').getAttribute('aria-label')).toBe('Meetings')
  const before = await groups(page)
  await first.close()

  const second = await launchAcumen({ profile })
  await second.page.getByRole('tab', { name: 'Meetings' }).waitFor()
  await expect.poll(() => groups(second.page)).toEqual(before)
  expect(before.length).toBe(4)
  expect(await second.page.getByRole('tab', { name: 'Risks, pinned' }).count()).toBe(1)
})
