import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { contribution, problemWatch } from '../../../../renderer/features/settings/contribution.ts'
import { choiceSetting } from '../../../../renderer/workbench/settings/setting.ts'
import { mountFeatures } from '../mount-features.tsx'

const paper = choiceSetting({
  id: 'brief.paper',
  title: 'Paper',
  description: 'The size of a page.',
  category: 'Brief',
  scope: 'account',
  default: 'a4',
  choices: [
    { value: 'a4', label: 'A4' },
    { value: 'letter', label: 'Letter' },
  ],
})

let mounted: Awaited<ReturnType<typeof mountFeatures>> | null = null
afterEach(async () => {
  await mounted?.dispose()
  mounted = null
})

async function openSettings() {
  mounted = await mountFeatures(null, 'dark', [contribution, problemWatch])
  const { shell } = mounted
  shell.settings.register(paper)
  await shell.commands.run('settings.open')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  return mounted
}

const row = (title: string) => page.getByRole('group', { name: title, exact: true })
const values = (shell: Awaited<ReturnType<typeof mountFeatures>>['shell']): unknown =>
  JSON.parse(shell.preferenceFiles.settings.text() || '{}')

it('changes a setting, marks it, takes it back, and refuses what it cannot be with a sentence', async () => {
  const { shell } = await openSettings()
  const search = page.getByRole('searchbox', { name: 'Search settings' })
  await expect.element(search).toHaveFocus()
  await userEvent.keyboard('page width')
  await expect.element(page.getByText('1 setting', { exact: true })).toBeVisible()

  const field = row('Page Width').getByRole('textbox', { name: 'Page Width' })
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(field).toHaveFocus()
  await field.fill('900')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => values(shell)).toMatchObject({ 'page.width': 900 })
  expect(document.documentElement.style.getPropertyValue('--page-width')).toBe('900px')
  await expect.element(row('Page Width').getByText('Modified')).toBeVisible()

  await field.fill('wide')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(row('Page Width'))
    .toHaveTextContent('This must be a number from 600 to 4000. The old value stands.')
  expect(values(shell)).toMatchObject({ 'page.width': 900 })

  await row('Page Width').getByRole('button', { name: 'Reset “Page Width”' }).click()
  await expect.element(field).toHaveValue('1080')
  await expect.element(field).toHaveFocus()
  expect(values(shell)).not.toHaveProperty('page.width')
})

it('gives one account a value of its own, and shows then only what an account may have', async () => {
  const { shell, account } = await openSettings()
  await page.getByRole('button', { name: /Whose settings/ }).click()
  await page.getByRole('option', { name: 'Only for Kestrel' }).click()
  await expect.poll(() => document.querySelectorAll('[data-setting]').length).toBe(1)
  await row('Paper').getByRole('button', { name: /Paper/ }).click()
  await page.getByRole('option', { name: 'Letter' }).click()
  await expect.poll(() => shell.settings.get(paper, account)).toBe('letter')
  expect(shell.settings.get(paper)).toBe('a4')
  await expect.element(row('Paper').getByText('Own value of this account')).toBeVisible()
})

it('follows the file, and tells of a broken one once, with the way to its line, until it is mended', async () => {
  const { shell } = await openSettings()
  const { settings } = shell.preferenceFiles
  await settings.write('{\n  "workbench.reduceMotion": true\n}')
  const box = row('Reduce Motion').getByRole('checkbox')
  await expect.element(box).toBeChecked()
  expect(document.documentElement.hasAttribute('data-reduce-motion')).toBe(true)

  await settings.write('{\n  "workbench.reduceMotion": tru\n}')
  await expect.element(box).toBeChecked()
  const told =
    'settings.json is not in force: there is a word that does not belong here. See line 2. What was in force before stays in force.'
  await expect.element(page.getByText(told).first()).toBeVisible()
  await page.getByRole('button', { name: 'Open settings.json' }).click()
  const text = page.getByRole('textbox', { name: 'settings.json' })
  await expect.element(text).toHaveFocus()
  const selected = () => {
    const area = document.querySelector('textarea.set-text-area')
    return area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : null
  }
  await expect.poll(selected).toBe('  "workbench.reduceMotion": tru')

  await userEvent.keyboard('  "workbench.reduceMotion": false, "nobody": 1')
  await expect
    .poll(() => shell.settings.problems())
    .toEqual([{ kind: 'unknown', text: 'There is no setting “nobody”. It is kept.', line: 2 }])
  expect(settings.text()).toBe('{\n  "workbench.reduceMotion": false, "nobody": 1\n}')
  expect(document.documentElement.hasAttribute('data-reduce-motion')).toBe(false)
  await expect
    .element(page.getByRole('list', { name: 'Problems in settings.json' }))
    .toHaveTextContent('There is no setting “nobody”. It is kept.')
})
