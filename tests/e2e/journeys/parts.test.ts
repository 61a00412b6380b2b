import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { expect, test } from 'vitest'
import { dialogScript } from '../harness/dialogs.ts'
import { freshProfile, launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

/** The program's own menu, which no test can see: whether a line is there, ticked and possible. */
function lineOf(app: ElectronApplication, menu: string, label: string) {
  return app.evaluate(
    ({ Menu }, [wantedMenu, wanted]) => {
      const lines = Menu.getApplicationMenu()?.items.find((one) => one.label === wantedMenu)?.submenu?.items ?? []
      const line = lines.find((one) => one.label.split('\t')[0] === wanted)
      return line === undefined ? null : { label: line.label, enabled: line.enabled, checked: line.checked }
    },
    [menu, label] as const,
  )
}

function pick(app: ElectronApplication, menu: string, label: string) {
  return app.evaluate(
    ({ Menu }, [wantedMenu, wanted]) => {
      const lines = Menu.getApplicationMenu()?.items.find((one) => one.label === wantedMenu)?.submenu?.items ?? []
      lines.find((one) => one.label.split('\t')[0] === wanted)?.click()
    },
    [menu, label] as const,
  )
}

test('the menus follow the window, work that takes long is cancelled for good, and the layout comes back', async () => {
  const profile = freshProfile()
  const script = dialogScript()
  const unwanted = join(script.folder, 'unwanted.pdf')
  const wanted = join(script.folder, 'wanted.pdf')
  script.save(unwanted)
  script.save(wanted)
  const { app, page, close } = await launchAcumen({ profile, env: script.env })
  const window = windowOf(page)
  const messages = page.getByRole('region', { name: 'Notifications', exact: true })
  await window.command('Open the Sample Account')
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()

  // The menu: keys shown, ticks true, and a line does what its command does.
  await expect
    .poll(() => lineOf(app, '&View', 'Panel'))
    .toEqual({ label: 'Panel\tCtrl+J', enabled: true, checked: true })
  await pick(app, '&View', 'Panel')
  await page.getByRole('complementary', { name: 'Panel' }).waitFor({ state: 'detached' })
  await expect.poll(() => lineOf(app, '&View', 'Panel')).toMatchObject({ checked: false })
  await pick(app, '&View', 'Sources')
  await page.getByRole('tab', { name: 'Sources' }).and(page.locator('[aria-selected="true"]')).waitFor()
  await page.getByRole('table', { name: 'Sources' }).waitFor()

  // Undo from the menu belongs to the text one is in.
  const box = page.getByRole('textbox', { name: 'What they want' })
  const before = await box.inputValue()
  await box.click()
  await page.keyboard.insertText(' Soon.')
  await pick(app, '&Edit', 'Undo')
  await expect.poll(() => box.inputValue()).toBe(before)

  // A brief that is cancelled is not written; the next one is.
  const exportDossier = async () => {
    await page.keyboard.press('Control+K')
    await page.keyboard.press('Control+E')
    await window.pick('Full dossier')
    await window.pick('Everyone')
  }
  await exportDossier()
  await messages.getByRole('button', { name: 'Cancel' }).click()
  await expect.poll(() => messages.getByText('Exporting the brief').count()).toBe(0)
  await exportDossier()
  await window.says(/The brief, \d+ pages, was written to .*wanted\.pdf/)
  expect([existsSync(unwanted), existsSync(wanted)]).toEqual([false, true])

  // What was said stays behind the bell.
  await messages.getByRole('button', { name: 'Clear Notification' }).last().click()
  await window.command('Show Notifications')
  await page.getByRole('region', { name: 'Notification centre' }).waitFor()
  await page.keyboard.press('Escape')

  await window.command('Swap the Side Bars')
  await window.command('Toggle Maximized Panel')
  await close()
  const second = await launchAcumen({ profile })
  await windowOf(second.page).ready()
  const places = await second.page.evaluate(() =>
    ['right', 'panel', 'left', 'activityBar'].map(
      (part) => document.querySelector(`[data-part=${part}]`)?.getBoundingClientRect().left ?? -1,
    ),
  )
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(new Set(places).size).toBe(4)
})
