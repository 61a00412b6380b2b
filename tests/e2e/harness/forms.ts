import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** How a person fills one field of a form: typed, picked from a list, found by typing, or ticked. */
export type Entry = readonly [label: string, value: string, how?: 'type' | 'choose' | 'find' | 'tick']

/** What a person does in the forms of a section page; every step waits until the window shows its effect. */
export function formsOf(page: Page) {
  const form = (noun: string) => page.getByRole('group', { name: new RegExp(`^${noun}: `) })

  async function enter(within: Locator, [label, value, how = 'type']: Entry): Promise<void> {
    if (how === 'tick') await within.getByText(label, { exact: true }).click()
    else if (how === 'choose') {
      await within.getByRole('button', { name: new RegExp(`${label}$`) }).click()
      await page.getByRole('option', { name: value }).first().click()
      await page.getByRole('listbox').waitFor({ state: 'detached' })
    } else if (how === 'find') {
      const box = within.getByRole('combobox', { name: label, exact: true })
      await box.fill(value)
      await page.getByRole('option', { name: value }).first().click()
      await page.getByRole('listbox').waitFor({ state: 'detached' })
    } else {
      const box = within.getByLabel(label, { exact: true }).and(page.locator('input, textarea'))
      await box.fill(value)
      // Not Tab: the next field may open its list, and all else is out of reach then.
      await box.blur()
    }
  }

  return {
    form,
    enter,
    /** Adds a record by the button of its list and fills it. */
    async add(noun: string, entries: readonly Entry[]): Promise<void> {
      // The gaps offer the same as a first step.
      await page
        .getByTestId('editors')
        .getByRole('button', { name: `Add ${noun}`, exact: true })
        .click()
      const open = form(noun)
      await open.waitFor()
      for (const entry of entries) await enter(open, entry)
    },
    /** Types a figure and its number into the line for a new one; its form is open then. */
    async addFigure(name: string, value: string): Promise<void> {
      await page.getByRole('button', { name: 'Add figure', exact: true }).first().click()
      const line = page.getByRole('form', { name: 'New figure' })
      await enter(line, ['Figure', name, 'find'])
      await line.getByRole('textbox', { name: /^Value/ }).fill(value)
      await page.keyboard.press('Enter')
      await form('figure').waitFor()
    },
    /** Cites a source, made on the way by its title, in the form that is open. */
    async cite(noun: string, source: string): Promise<void> {
      const box = form(noun).getByRole('combobox', { name: 'Add a source' }).last()
      await box.fill(source)
      await box.blur()
      await form(noun).getByRole('button', { name: source }).first().waitFor()
    },
    /** Closes the form by its row, or by the button above it where it stands beneath a table. */
    async close(noun: string): Promise<void> {
      await page
        .locator('.fp-drawer-head button[aria-label^="Close"], [data-row][aria-expanded="true"]')
        .first()
        .click()
      await form(noun).waitFor({ state: 'detached' })
    },
    /** The row of a list, by what the record is called. */
    row: (title: string | RegExp) => page.getByRole('row').filter({ has: page.getByRole('button', { name: title }) }),
    /** Deletes the record of the open form by its row, and takes it back by the message. */
    async deleteAndUndo(title: string): Promise<void> {
      const button = page.getByRole('button', { name: `Delete ${title}`, exact: true })
      await button.click()
      await button.waitFor({ state: 'detached' })
      await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => button.count()).toBe(1)
    },
  }
}
