import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshProfile, launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

test('settings and keys: from the files, from their editors, from another program, and after a restart', {
  timeout: 120_000,
}, async () => {
  const profile = freshProfile()
  const settings = join(profile, 'settings.json')
  const keybindings = join(profile, 'keybindings.json')
  writeFileSync(settings, '{\n  // mine\n  "workbench.colorTheme": "hc-dark"\n}')
  writeFileSync(
    keybindings,
    `[
  { "key": "ctrl+k ctrl+9", "command": "settings.open" },
  { "key": "ctrl+,", "command": "-settings.open" }
]`,
  )
  const first = await launchAcumen({ profile })
  const { page } = first
  const { keyboard } = page
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
  await windowOf(page).ready()
  await expect.poll(theme).toBe('hc-dark')

  // The own chord counts; what was taken away does not.
  const heading = page.getByRole('heading', { level: 1, name: 'Settings' })
  await keyboard.press('Control+,')
  await keyboard.press('Control+K')
  await keyboard.press('Control+9')
  await heading.waitFor()

  const search = page.getByRole('searchbox', { name: 'Search settings' })
  await search.fill('page width')
  const width = page.getByRole('textbox', { name: 'Page Width' })
  await width.fill('900')
  await width.press('Enter')
  await expect.poll(() => readFileSync(settings, 'utf8')).toContain('"page.width": 900')
  expect(readFileSync(settings, 'utf8')).toContain('// mine')

  // Another program breaks the file, and mends it.
  writeFileSync(settings, '{\n  "workbench.colorTheme" "light"\n}')
  const open = page.getByRole('button', { name: 'Open settings.json' })
  await open.waitFor()
  expect(await theme()).toBe('hc-dark')
  writeFileSync(settings, '{\n  "workbench.colorTheme": "light"\n}')
  await open.waitFor({ state: 'detached' })
  await expect.poll(theme).toBe('light')
  await expect.poll(() => width.inputValue()).toBe('1080')

  // Keys recorded in the editor.
  await keyboard.press('Control+K')
  await keyboard.press('Control+S')
  const keys = page.getByRole('searchbox', { name: /^Search by command/ })
  await keys.fill('"Ctrl+J"')
  const line = page.getByRole('row', { name: /Toggle Panel/ })
  await line.focus()
  await keyboard.press('Enter')
  await page.getByRole('dialog', { name: /Toggle Panel/ }).waitFor()
  await keyboard.press('Control+Alt+P')
  await keyboard.press('Enter')
  await expect.poll(() => readFileSync(keybindings, 'utf8')).toContain('"key": "ctrl+alt+p"')
  await first.close()

  const again = await launchAcumen({ profile })
  await windowOf(again.page).ready()
  expect(await again.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light')
  const panel = again.page.locator('[data-part="panel"]')
  const wasThere = await panel.isVisible()
  await again.page.keyboard.press('Control+J')
  await again.page.keyboard.press('Control+Alt+P')
  await expect.poll(() => panel.isVisible()).toBe(!wasThere)
  await again.close()
})
