import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../../../build/steps/paths.mjs'
import { dialogScript } from '../harness/dialogs.ts'
import { launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

const filing = join(repositoryRoot, 'tests/fixtures/companyfacts/mrvl.json')
const words = 'We ship on time and get paid late, and nobody owns the gap.'

/** What a person sees and does in the walkthrough, by keyboard alone. */
function walkthroughOf(page: Page) {
  const { keyboard } = page
  return {
    async done(count: number) {
      const meter = page.getByRole('meter', { name: 'Steps done' })
      await expect.poll(() => meter.textContent(), { timeout: 20_000 }).toContain(`${count} of 8`)
    },
    async next() {
      await keyboard.press('Control+K')
      await keyboard.press('Control+G')
    },
    /** Types into the field that the step has focused. */
    async type(field: string | RegExp, text: string) {
      const box = page.getByRole('group').getByLabel(field).and(page.locator('input:focus, textarea:focus'))
      await box.waitFor()
      await keyboard.type(text)
    },
    async pick(option: RegExp) {
      await page.getByRole('option', { name: option }).first().waitFor()
      await keyboard.press('Enter')
    },
  }
}

test('from the first start to an exported brief in one go, through the walkthrough, by keyboard', {
  timeout: 120_000,
}, async () => {
  const dialogs = dialogScript()
  const { page } = await launchAcumen({ env: dialogs.env })
  const window = windowOf(page)
  const walk = walkthroughOf(page)
  const { keyboard } = page
  await window.command('From Nothing to a Brief')
  await walk.done(0)

  await walk.next()
  await page.getByRole('dialog').locator('input').waitFor()
  await keyboard.type('Marvell')
  await keyboard.press('Enter')
  await walk.done(1)

  dialogs.open(filing)
  await walk.next()
  await walk.pick(/^Into Marvell/)
  await walk.done(2)

  await walk.next()
  await walk.type('Name', 'Mara Lindqvist')
  await keyboard.press('Tab')
  await walk.done(3)

  // The person is invited already; the day is what the step still asks for.
  await walk.next()
  await walk.type('Meeting', 'Cash review')
  await keyboard.press('Tab')
  await page.getByText('The day is missing').waitFor()
  await walk.next()
  await walk.type('Day', '2030-03-12')
  await keyboard.press('Tab')
  await walk.done(4)

  await walk.next()
  // Prose is saved at a pause; Tab would open the list of the next field.
  await walk.type('Question', 'How do milestone invoices get from the plant to the customer?')
  await walk.done(5)

  await walk.next()
  await walk.type('Exact words', words)
  await page.getByText('The source is missing').waitFor()
  await walk.next()
  await walk.type('Add a source', 'Call with Mara Lindqvist')
  await keyboard.press('Tab')
  await walk.done(6)

  await walk.next()
  await window.says(/^The costliest gap: /)
  await walk.done(7)

  const pdf = join(dialogs.folder, 'brief.pdf')
  dialogs.save(pdf)
  await walk.next()
  await walk.pick(/^One page/)
  await walk.pick(/^Everyone/)
  await window.says(/The brief, 1 page, was written to/)
  await walk.done(8)
  await window.says('All eight are done, and you have a brief.')
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  expect(text).toContain('Marvell')
  expect(text).toContain('Mara Lindqvist')
})

test('the walkthrough goes when it is dismissed, and comes back by its command with all that was done', async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  await window.command('New Account')
  await window.answer('Kestrel Components')
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  await page.getByRole('tab', { name: 'First Brief' }).click()
  await walkthroughOf(page).done(1)
  await page.getByRole('button', { name: 'Hide the walkthrough' }).click()
  await page.getByRole('tab', { name: 'First Brief' }).waitFor({ state: 'detached' })
  await window.command('From Nothing to a Brief')
  await walkthroughOf(page).done(1)
})
