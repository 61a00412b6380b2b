import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dialogScript } from '../harness/dialogs.ts'
import { launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

const sentence = 'Cash waits in receivables.'

/** What has the focus: its name and part, and whether a person sees that it has it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return { part: null, name: '', seen: false }
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    return {
      part: element.closest('[data-part]')?.getAttribute('data-part') ?? null,
      name: element.getAttribute('aria-label') ?? element.textContent ?? '',
      // A ring, or in text the caret.
      seen:
        box.width > 0 &&
        ((style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
          style.boxShadow !== 'none' ||
          element.isContentEditable ||
          element instanceof HTMLInputElement),
    }
  })
}

test('the main job by keyboard alone: start an account, find a page, write, walk the gaps, export', {
  timeout: 180_000,
}, async () => {
  const dialogs = dialogScript()
  const { page } = await launchAcumen({ env: dialogs.env })
  const window = windowOf(page)
  const { keyboard } = page
  await window.ready()

  // From wherever the focus is at first, Tab reaches the way to begin, and shows it.
  const begin = page.getByRole('button', { name: /^Start an account Begin/ })
  for (let step = 0; step < 40; step += 1) {
    await keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ seen: true })
    if (await begin.evaluate((button) => button === document.activeElement)) break
  }
  await keyboard.press('Enter')
  await page.getByRole('dialog').locator('input').waitFor()
  await keyboard.type('Kestrel Components')
  await keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()

  await keyboard.press('Control+P')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await keyboard.type('Cash fl')
  await page.getByRole('option', { name: /Cash flow/ }).waitFor()
  await keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Cash flow' }).waitFor()
  await expect.poll(async () => (await focused(page)).part).toBe('editor')

  const parts: (string | null)[] = []
  for (let step = 0; step < 7; step += 1) {
    await keyboard.press('F6')
    const now = await focused(page)
    parts.push(now.part)
    if (now.part !== 'editor') expect(now, `F6 shows its place in ${now.part}`).toMatchObject({ seen: true })
  }
  expect(new Set(parts)).toEqual(new Set(['title', 'activityBar', 'left', 'editor', 'panel', 'right', 'status']))

  await window.command('Focus Editor')
  const notes = window.notes('Cash flow notes')
  for (let step = 0; step < 60; step += 1) {
    if (await notes.evaluate((text) => text === document.activeElement)) break
    await keyboard.press('Tab')
  }
  await keyboard.type(sentence)
  await window.saved(sentence)

  await keyboard.press('F8')
  await page.locator('[data-gap][aria-current="true"]').waitFor()
  await window.says(/^Gap 1 of \d+/)

  const pdf = join(dialogs.folder, 'brief.pdf')
  dialogs.save(pdf)
  await window.command('Export Brief')
  await page
    .getByRole('option', { name: /^One page/ })
    .first()
    .waitFor()
  await keyboard.press('Enter')
  await page.getByRole('option', { name: /^Everyone/ }).waitFor()
  await keyboard.press('Enter')
  await window.says(/The brief, 1 page, was written to/)
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Title:\s+.*Kestrel Components/)
})
