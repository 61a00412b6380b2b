import { expect, test } from 'vitest'
import { launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

test('quick open leads to accounts, pages, headings and records, here or beside', { timeout: 120_000 }, async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  const { keyboard } = page
  const option = (name: string | RegExp) => page.getByRole('option', { name }).first()
  const level1 = (name: string) => page.getByRole('heading', { level: 1, name })
  await window.ready()
  await window.command('Open the Sample Account')
  await level1('Overview').waitFor()

  // A name that nobody has becomes an account.
  await keyboard.press('Control+P')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await keyboard.type('Halden Marine')
  await option(/^New account called/).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.getByRole('treeitem', { name: 'Halden Marine' }).waitFor()

  // A page of the other account, by the words of both names.
  await keyboard.press('Control+P')
  await keyboard.type('lark cash')
  await option(/^Cash flow Larkfield/).waitFor()
  await keyboard.press('Enter')
  await level1('Cash flow').waitFor()

  // Back to where one was: Ctrl+P Enter.
  await keyboard.press('Control+P')
  await option(/^Overview Halden Marine/).waitFor()
  await keyboard.press('Escape')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part')))
    .toBe('editor')

  // A heading inside the text takes the caret.
  await keyboard.press('Control+Shift+O')
  await option(/What it would pay for/).waitFor()
  await keyboard.type('would pay')
  await option(/What it would pay for/).waitFor()
  await keyboard.press('Enter')
  await expect.poll(() => page.evaluate(headingAtCaret)).toBe('What it would pay for')

  // A record of another account opens beside the page.
  await keyboard.press('Control+T')
  await option(/figure/).waitFor()
  await keyboard.type('invoicing system')
  await option(/^The invoicing system/).waitFor()
  await keyboard.press('Control+Enter')
  await level1('Risks').waitFor()
  await expect.poll(() => page.locator('.dv-groupview').count()).toBe(2)
  expect(await level1('Cash flow').isVisible()).toBe(true)
  await page.getByRole('textbox', { name: 'Risk', exact: true }).waitFor()
})

function headingAtCaret(): string | null | undefined {
  const node = getSelection()?.anchorNode
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest('h1, h2, h3')?.textContent
}
