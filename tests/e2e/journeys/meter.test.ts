import { expect, test } from 'vitest'
import { formsOf } from '../harness/forms.ts'
import { launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

test('the sample account stands at Decision-maker ready, with a date until which it holds, and says why', async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  await window.command('Open the Sample Account')
  await page.getByRole('heading', { level: 2, name: 'Decision-maker ready' }).waitFor()
  await window.says(/Valid until \d+ \w+ \d{4}/)
  await window.says(/Decision-maker ready K\d+ C\d+, valid to/)

  await page.getByRole('button', { name: /^CFO/ }).click()
  await page.getByRole('button', { name: /Which segments drove growth/ }).waitFor()
  await page.getByRole('button', { name: /^What you know/ }).click()
  await page.getByRole('button', { name: /^Risks with likelihood/ }).click()
  await window.says(/\d+ of \d+ checks passed/)
  await page.getByRole('button', { name: 'How the meter works' }).click()
  await page.getByRole('heading', { level: 1, name: /meter/i }).waitFor()
})

test('F8 walks the gaps, Ctrl+. takes the first step, and the meter follows at once', async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  await window.command('New Account')
  await window.answer('Kestrel Components')
  await page.getByRole('heading', { level: 2, name: 'Unprepared' }).waitFor()
  const gaps = page.getByRole('treegrid', { name: 'Gaps' })
  const chosen = gaps.locator('[data-gap][aria-current="true"]')
  await gaps.getByRole('row', { name: /0 of 3 profile facts/ }).waitFor()

  await page.getByRole('searchbox', { name: 'Filter gaps' }).fill('profile facts')
  await expect.poll(() => gaps.getByRole('row').count()).toBeLessThan(5)
  await page.keyboard.press('F8')
  await expect.poll(() => chosen.textContent()).toContain('profile facts')
  await page.keyboard.press('Control+.')
  await page.getByRole('option', { name: 'Add a profile fact' }).waitFor()
  await page.keyboard.press('Enter')
  const fact = page.getByRole('textbox', { name: 'Fact' }).first()
  await fact.fill('Makes pumps for food plants')
  await page.keyboard.press('Tab')
  await gaps.getByRole('row', { name: /\(1 of 3\)/ }).waitFor()
})

test('two values of one line stand beside each other; one is kept, and the choice is taken back', async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  const forms = formsOf(page)
  await window.command('New Account')
  await window.answer('Kestrel Components')
  await window.openSection('Kestrel Components', 'Revenue')
  for (const value of ['1200', '1300']) {
    await forms.addFigure('Revenue', value)
    await forms.close('figure')
  }
  await page.getByRole('tab', { name: /Contradictions/ }).click()
  const list = page.getByRole('list', { name: 'Contradictions' })
  await list.getByRole('button', { name: /^Keep this: .*1,300/ }).click()
  await window.says(/^Resolved: .*1,300.* was kept/)
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click()
  await list.getByRole('button', { name: /^Both can stand/ }).waitFor()
})
