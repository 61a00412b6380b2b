import { expect, test } from 'vitest'
import { launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

test('an account is brought back from its backup beside the present one', async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  await window.command('New Account')
  await window.answer('Halden Marine')
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  await window.notes('Overview notes').click()
  await page.keyboard.type('The dock is rented by the hour.')
  await window.saved('The dock is rented by the hour.')
  await window.command('Back Up Now')
  await page
    .getByText(/^Backed up \d\d:\d\d$/)
    .first()
    .waitFor()

  await window.command('Restore an Account from a Backup')
  await window.pick('Halden Marine')
  await page.getByRole('dialog').getByRole('option').first().click()
  await expect.poll(() => page.getByRole('treeitem', { name: /^Halden Marine/ }).count(), { timeout: 20_000 }).toBe(2)
  await expect
    .poll(() => window.notes('Overview notes').last().textContent(), { timeout: 20_000 })
    .toContain('The dock is rented by the hour.')
})
