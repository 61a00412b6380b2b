import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { electronEnvironment, programArguments } from '../../../build/steps/electron.mjs'
import { repositoryRoot } from '../../../build/steps/paths.mjs'
import { type Acumen, freshProfile, launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

const text = 'Plant visit, text'

async function openSecond({ app, page }: Acumen): Promise<Page> {
  const [second] = await Promise.all([app.waitForEvent('window'), windowOf(page).command('New Window')])
  await windowOf(second).ready()
  return second
}

async function startPlantVisit(page: Page): Promise<void> {
  const window = windowOf(page)
  await window.command('New Account')
  await window.answer('Orchard Foods')
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  await window.command('New Page')
  await window.answer('Plant visit')
  await window.notes(text).click()
}

async function showPlantVisit(page: Page): Promise<void> {
  const tree = page.getByRole('tree', { name: 'Accounts' })
  const account = tree.getByRole('treeitem', { name: 'Orchard Foods' }).first()
  await account.waitFor()
  if ((await account.getAttribute('aria-expanded')) === 'false') await account.click()
  await tree.getByRole('treeitem', { name: 'Plant visit' }).click()
  await windowOf(page).notes(text).waitFor()
}

const textOf = (page: Page) => windowOf(page).notes(text).textContent()
const windowsOf = ({ app }: Acumen) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

test('two windows are in step, one of them writes on a page, and the other may take it over', async () => {
  const acumen = await launchAcumen()
  const first = acumen.page
  await startPlantVisit(first)
  await first.keyboard.type('Twelve trucks.')
  await windowOf(first).saved('Twelve trucks.')

  const second = await openSecond(acumen)
  // A window begins with nothing open.
  expect(await second.getByRole('tab', { name: /Plant visit/ }).count()).toBe(0)
  await showPlantVisit(second)
  await second.getByText('This page is being written on in another window or tab.').waitFor()
  await windowOf(first).notes(text).press('Control+End')
  await first.keyboard.type(' Two docks.')
  await expect.poll(() => textOf(second)).toBe('Twelve trucks. Two docks.')

  await second.getByRole('button', { name: 'Take over' }).click()
  await first.getByText('This page is being written on in another window or tab.').waitFor()
  await expect.poll(() => second.getByText('This page is being written on').count()).toBe(0)
  await windowOf(second).notes(text).press('Control+End')
  await second.keyboard.type(' Nobody waits.')
  await expect.poll(() => textOf(first)).toBe('Twelve trucks. Two docks. Nobody waits.')

  // What one window changes the other shows.
  await windowOf(second).command('Rename Account')
  await windowOf(second).answer('Orchard Foods Group')
  await first
    .getByRole('treeitem', { name: /^Orchard Foods Group/ })
    .first()
    .waitFor()

  // The window that is left has the page to itself again.
  await windowOf(second)
    .command('Close Window')
    .catch(() => undefined)
  await expect.poll(() => windowsOf(acumen)).toBe(1)
  await expect.poll(() => first.getByText('This page is being written on').count()).toBe(0)
  await windowOf(first).notes(text).press('Control+End')
  await first.keyboard.type(' Gone.')
  await expect.poll(() => textOf(first)).toContain('Gone.')
})

test('the windows of the last session come back, each with its own editors and parts', async () => {
  const profile = freshProfile()
  const acumen = await launchAcumen({ profile })
  await startPlantVisit(acumen.page)
  const second = await openSecond(acumen)
  await windowOf(second).command('Toggle Side Bar')
  await expect.poll(() => second.locator('[data-part="left"]').count()).toBe(0)
  await acumen.close()

  const again = await launchAcumen({ profile })
  await expect.poll(() => windowsOf(again)).toBe(2)
  const states = async () => {
    const pages = again.app.windows()
    const all = await Promise.all(
      pages.map(async (page) => {
        await windowOf(page).ready()
        return `${await page.getByRole('tab', { name: /Plant visit/ }).count()} ${await page.locator('[data-part="left"]').count()}`
      }),
    )
    return all.toSorted()
  }
  await expect.poll(states).toEqual(['0 0', '1 1'])
  await again.close()
  const kept = JSON.parse(readFileSync(join(profile, 'windows.json'), 'utf8'))
  expect(kept.windows).toHaveLength(2)
})

test('a second start with files opens them in the first', async () => {
  const acumen = await launchAcumen()
  await windowOf(acumen.page).ready()
  const file = join(acumen.profile, 'Not an account.acumen.json')
  writeFileSync(file, '{"format": "something else"}')
  const filing = join(repositoryRoot, 'tests/fixtures/companyfacts/crr.json')
  const second = spawn(
    inject('electronExecutable'),
    programArguments([`--profile-dir=${acumen.profile}`, file, filing]),
    {
      env: electronEnvironment(inject('displayEnvironment')),
      stdio: 'ignore',
    },
  )
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
  const { page } = acumen
  await page
    .getByText(/^Not an account\.acumen\.json: /)
    .first()
    .waitFor()
  await page
    .getByRole('treeitem', { name: /^CARBO CERAMICS/ })
    .first()
    .waitFor()
  expect(await windowsOf(acumen)).toBe(1)
})
