import { expect, test } from 'vitest'
import { launchAcumen } from './harness/launch.ts'
import { windowOf } from './harness/window.ts'

test('at twice the size, and with forced colours, everything is there and can be seen', async () => {
  const { app, page } = await launchAcumen()
  const window = windowOf(page)
  await window.command('Open the Sample Account')
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  await app.evaluate(({ BrowserWindow }) => {
    const [only] = BrowserWindow.getAllWindows()
    only?.unmaximize()
    only?.setContentSize(1280, 800)
  })
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800])
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Control+=')
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(640)

  const outside = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-part], .wb-editors, [data-part="title"] button')]
        .map((element) => ({ box: element.getBoundingClientRect(), name: element.ariaLabel ?? element.className }))
        .filter(
          ({ box }) =>
            box.left < -1 ||
            box.top < -1 ||
            box.right > innerWidth + 1 ||
            box.bottom > innerHeight + 1 ||
            box.width < 20,
        )
        .map(({ name }) => name),
    )
  await expect.poll(outside).toEqual([])
  // Nothing scrolls but what a person reads in.
  const scrolls = () => page.evaluate(() => document.querySelector('.wb-editors')?.closest('#editors')?.scrollWidth)
  const widths = () => page.evaluate(() => document.querySelector('.wb-editors')?.closest('#editors')?.clientWidth)
  expect(await scrolls()).toBe(await widths())

  await page.keyboard.press('Control+Shift+P')
  const box = await page.getByRole('dialog').boundingBox()
  expect(box === null ? 0 : box.x + box.width).toBeLessThanOrEqual(await page.evaluate(() => innerWidth))
  await page.keyboard.press('Escape')
  const before = (await page.locator('.wb-editors').boundingBox())?.width ?? 0
  await window.command('Toggle Secondary Side Bar')
  await expect.poll(async () => (await page.locator('.wb-editors').boundingBox())?.width ?? 0).toBeGreaterThan(before)
  await page.keyboard.press('Control+0')
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800])

  // With the system's own colours a line tells what a background told.
  await page.getByRole('treeitem', { name: 'Costs' }).first().click()
  await page.emulateMedia({ forcedColors: 'active' })
  const lines = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle)
  await page.mouse.move(0, 0)
  expect(await lines('[role="treeitem"][aria-selected="true"]')).toBe('solid')
  expect(await lines('[role="treeitem"][aria-selected="false"]')).toBe('none')
  expect(await lines('[data-part="panel"] [role="tab"][aria-selected="true"]')).toBe('solid')
})
