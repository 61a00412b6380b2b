import { test } from 'vitest'
import { launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

test('the sample account stands at Decision-maker ready, with a date until which it holds', async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  await window.command('Open the Sample Account')
  await page.getByRole('heading', { level: 2, name: 'Decision-maker ready' }).waitFor()
  await window.says(/Valid until \d+ \w+ \d{4}/)
  await window.says(/Decision-maker ready K\d+ C\d+, valid to/)
})

test('a gap jumps to its place and does the first step; the meter follows at once', async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  await window.command('New Account')
  await window.answer('Kestrel Components')
  await page.getByRole('heading', { level: 2, name: 'Unprepared' }).waitFor()
  const gaps = page.getByRole('list', { name: 'Gaps' })
  await gaps.getByRole('button', { name: /0 of 3 profile facts.*Add a profile fact/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  await page.getByRole('textbox', { name: 'Fact' }).first().fill('Makes pumps for food plants')
  await page.keyboard.press('Tab')
  await gaps.getByRole('button', { name: /\(1 of 3\)/ }).waitFor()
})

test('a contradiction is shown beside its records and resolved with a reason', async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  await window.command('Open the Sample Account')
  await page.getByRole('heading', { level: 2, name: 'Decision-maker ready' }).waitFor()
  await page.getByRole('tab', { name: /Contradictions/ }).click()
  await window.says(/Nothing in this notebook contradicts itself|Resolved/)
})
