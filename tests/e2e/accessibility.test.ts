import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sections, sectionTitles } from '../../shared/account/sections.ts'
import { launchAcumen } from './harness/launch.ts'
import { windowOf } from './harness/window.ts'

const themes = ['dark', 'light', 'hc-dark', 'hc-light']
/** Command and heading of each; their colours are tested in a browser. */
const helpPages = [
  ['Keyboard Shortcuts Reference', 'Keyboard shortcuts'],
  ['Where Is My Data?', 'Where is my data?'],
  ['Help: About', 'Acumen'],
  ['How the Meter Works', 'How the meter works'],
] as const
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds in the whole window by all its rules, those of good practice too, but for two that do not know:
 * a splitter lies between two landmarks by its nature; and the lines of a checklist are check boxes of a group,
 * where the rule still sees a list.
 */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })")
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'region' && html.includes('wb-sash')))
      .filter(({ html }) => !(id === 'aria-allowed-role' && html.includes('role="checkbox"')))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary ?? ''}`),
  )
}

test('axe finds nothing on any page of the window, in any theme', { timeout: 240_000 }, async () => {
  const { page } = await launchAcumen()
  const window = windowOf(page)
  await window.ready()
  await page.evaluate(source)

  async function inAllThemes(place: string) {
    for (const theme of themes) {
      await page.locator('html').evaluate((root, name) => root.setAttribute('data-theme', name), theme)
      expect(await findings(page), `${place}, ${theme}`).toEqual([])
    }
  }

  await inAllThemes('first start')
  for (const [command, heading] of helpPages) {
    await window.command(command)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(await findings(page), command).toEqual([])
  }
  await window.command('From Nothing to a Brief')
  await page.getByRole('list', { name: 'Steps' }).waitFor()
  expect(await findings(page), 'the walkthrough').toEqual([])
  await window.command('Show Readiness')
  await window.command('New Account')
  expect(await findings(page), 'the question for a name').toEqual([])
  await window.answer('Kestrel Components')
  await page.getByRole('heading', { level: 2, name: 'Unprepared' }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  await inAllThemes('an empty account')

  await window.command('Open the Sample Account')
  await page.getByRole('heading', { level: 2, name: 'Decision-maker ready' }).waitFor()
  for (const section of sections) {
    await window.openSection('Larkfield Flow', sectionTitles[section])
    await page.locator('[data-testid="page-editor"]:visible').waitFor()
    await inAllThemes(section)
  }

  await page.keyboard.press('Control+Shift+P')
  await page.getByRole('option').first().waitFor()
  await inAllThemes('the palette')
  await page.keyboard.press('Escape')
  await window.command('Delete Account')
  await window.command('Show Trash')
  await page.getByRole('button', { name: 'Empty the Trash' }).waitFor()
  await inAllThemes('the Trash and a message')
})
