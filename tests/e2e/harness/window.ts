import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a person does in the window, in their words; every step waits until the window shows its effect. */
export function windowOf(page: Page) {
  const quickInput = page.getByRole('dialog').getByRole('combobox')

  /** The page is loaded long before the notebooks are open and the shell answers keys. */
  async function ready() {
    await page.locator('.wb-tab').first().waitFor()
  }

  async function command(title: string) {
    await ready()
    await page.keyboard.press('Control+Shift+P')
    await quickInput.waitFor()
    await page.keyboard.type(title)
    await page.getByRole('option', { name: title }).first().waitFor()
    await page.keyboard.press('Enter')
  }

  return {
    page,
    ready,
    /** Runs a command by its title, through the palette. */
    command,
    /** Answers the quick input that is on screen. */
    async answer(text: string) {
      const box = page.getByRole('dialog').locator('input')
      await box.fill(text)
      await page.keyboard.press('Enter')
    },
    /** Picks from the list of the quick input that is on screen. */
    async pick(label: string) {
      await page.getByRole('dialog').getByRole('option', { name: label }).first().click()
    },
    async openSection(account: string, section: string) {
      const tree = page.getByRole('tree', { name: 'Accounts' })
      const row = tree.getByRole('treeitem', { name: account })
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
      await tree.getByRole('treeitem', { name: section }).first().click()
      await page.getByRole('heading', { level: 1, name: section }).waitFor()
    },
    /** The text of a page, by its name: `Cash flow notes`, `Plant visit, text`. */
    notes(name: string): Locator {
      return page.getByRole('textbox', { name, exact: true })
    },
    /** Waits until the text is on the page and the status bar says that everything typed is in the database. */
    async saved(text: string) {
      await expect.poll(() => page.locator('[data-testid="page-editor"]:visible').textContent()).toContain(text)
      await page
        .getByText(/^Saved \d\d:\d\d$/)
        .first()
        .waitFor()
    },
    async says(text: string | RegExp) {
      const said = page.getByText(text).first()
      await said.waitFor()
      expect(await said.isVisible()).toBe(true)
    },
  }
}
