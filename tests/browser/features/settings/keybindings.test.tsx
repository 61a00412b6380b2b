import axe from 'axe-core'
import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Feature } from '../../../../renderer/features/feature.ts'
import { contribution } from '../../../../renderer/features/settings/contribution.ts'
import { mountFeatures } from '../mount-features.tsx'

let mounted: Awaited<ReturnType<typeof mountFeatures>> | null = null
afterEach(async () => {
  await mounted?.dispose()
  mounted = null
})

const ran: string[] = []

/** Commands of the test's own, there before the window is drawn. */
function demo(count: number): Feature {
  return {
    id: 'demo',
    phase: 'starting',
    activate({ commands, keybindings }) {
      const command = (id: string, title: string) =>
        commands.register({ id, title, category: 'Demo', run: () => void ran.push(id) })
      command('demo.hello', 'Say Hello')
      command('demo.bye', 'Say Goodbye')
      keybindings.register({ command: 'demo.hello', key: 'ctrl+alt+h' })
      keybindings.register({ command: 'demo.bye', key: 'ctrl+alt+g', when: 'hasDemo' })
      for (let index = 0; index < count; index += 1) {
        command(`many.${index}`, `Number ${index}`)
        keybindings.register({ command: `many.${index}`, key: 'ctrl+k ctrl+n', when: `mode == m${index}` })
      }
      return () => undefined
    },
  }
}

async function openKeys(search: string, count = 0) {
  ran.length = 0
  mounted = await mountFeatures(null, 'dark', [demo(count), contribution])
  const { shell } = mounted
  await shell.commands.run('keybindings.open')
  const box = page.getByRole('searchbox', { name: /^Search by command/ })
  await expect.element(box).toHaveFocus()
  if (search !== '') await userEvent.keyboard(search)
  return { shell, ran }
}

const lines = () =>
  [...document.querySelectorAll('.key-row')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent).join('|'),
  )

async function focusLine(index: number) {
  const line = document.querySelector<HTMLElement>(`.key-row[data-index="${index}"]`)
  line?.focus()
  await expect.poll(() => document.activeElement).toBe(line)
}

it('records keys for a command, says what else they mean, and they count at once', async () => {
  const { shell, ran } = await openKeys('demo say')
  await expect
    .poll(lines)
    .toEqual(['Demo: Say Goodbye|Ctrl+Alt+G|hasDemo|Default', 'Demo: Say Hello|Ctrl+Alt+H||Default'])
  await focusLine(1)
  await userEvent.keyboard('{Enter}')
  const dialog = page.getByRole('dialog', { name: 'Keys for Demo: Say Hello' })
  await expect.element(dialog.getByRole('textbox')).toHaveFocus()
  await userEvent.keyboard('{Control>}{Alt>}g{/Alt}{/Control}')
  await expect.element(dialog).toHaveTextContent('Also bound to: Say Goodbye (when hasDemo)')
  // The keys that are recorded do nothing, and a third chord begins anew.
  await userEvent.keyboard('{Control>}j{/Control}{Control>}{Alt>}j{/Alt}{/Control}')
  await expect.element(dialog).toHaveTextContent('Ctrl+Alt+J is free.')
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.poll(lines).toEqual(['Demo: Say Goodbye|Ctrl+Alt+G|hasDemo|Default', 'Demo: Say Hello|Ctrl+Alt+J||You'])
  expect(JSON.parse(shell.preferenceFiles.keybindings.text() ?? '')).toEqual([
    { key: 'ctrl+alt+j', command: 'demo.hello' },
    { key: 'ctrl+alt+h', command: '-demo.hello' },
  ])
  await userEvent.keyboard('{Control>}{Alt>}h{/Alt}{/Control}')
  expect(ran).toEqual([])
  await userEvent.keyboard('{Control>}{Alt>}j{/Alt}{/Control}')
  await expect.poll(() => ran).toEqual(['demo.hello'])
})

it('walks by arrows, takes keys away with Delete, and has the rest in the menu of a line', async () => {
  const { shell } = await openKeys('demo say')
  await expect.poll(() => lines().length).toBe(2)
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => document.activeElement?.getAttribute('data-index')).toBe('0')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => document.activeElement?.getAttribute('data-index')).toBe('1')
  await userEvent.keyboard('{Delete}')
  await expect.poll(lines).toEqual(['Demo: Say Goodbye|Ctrl+Alt+G|hasDemo|Default', 'Demo: Say Hello|||'])

  await page.getByRole('row', { name: /Say Hello/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Reset Keys of This Command' }).click()
  await expect.poll(() => lines()[1]).toBe('Demo: Say Hello|Ctrl+Alt+H||Default')
  expect(shell.preferenceFiles.keybindings.text()).toBe('[]')

  await page.getByRole('row', { name: /Say Hello/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Change When…' }).click()
  const box = page.getByRole('dialog').getByRole('textbox')
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('!modal &&')
  await expect.element(page.getByText(/does not make sense from character/)).toBeVisible()
  await userEvent.keyboard(' hasDemo{Enter}')
  await expect.poll(() => lines()[1]).toBe('Demo: Say Hello|Ctrl+Alt+H|!modal && hasDemo|You')
})

it('is searched by pressing keys', async () => {
  await openKeys('')
  await page.getByRole('button', { name: 'Search by pressing keys' }).click()
  const box = page.getByRole('textbox', { name: /^Press the keys to look for/ })
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('{Control>}{Alt>}h{/Alt}{/Control}')
  await expect.poll(lines).toEqual(['Demo: Say Hello|Ctrl+Alt+H||Default'])
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => lines().length).toBeGreaterThan(20)
})

it('draws only the lines on screen, of five thousand', async () => {
  await openKeys('number', 5000)
  await expect.element(page.getByText('5000 lines')).toBeVisible()
  expect(lines().length).toBeLessThan(80)
  await focusLine(0)
  await userEvent.keyboard('{End}')
  await expect.poll(() => document.activeElement?.getAttribute('data-index')).toBe('4999')
  expect(lines().length).toBeLessThan(80)

  // A line that was scrolled away leaves the way into the table open, and another search begins at its top.
  document.querySelector('.key-scroll')?.scrollTo(0, 26 * 2000)
  await expect.poll(() => document.querySelector('.key-row[data-index="2005"]')).not.toBeNull()
  expect(document.querySelectorAll('.key-row[tabindex="0"]')).toHaveLength(1)
  await page.getByRole('searchbox', { name: /^Search by command/ }).fill('demo')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => document.activeElement?.getAttribute('data-index')).toBe('0')
})

it.each(['dark', 'light', 'hc-dark', 'hc-light'] as const)('axe finds nothing in %s', async (theme) => {
  const { shell } = await openKeys('')
  shell.themes.set(theme)
  await shell.preferenceFiles.keybindings.write('[{ "key": "ctrl+b", "command": "demo.hello" }, 7]')
  const findings = async () => {
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html} ${node.failureSummary ?? ''}`))
  }
  await expect.element(page.getByRole('list', { name: 'Problems in keybindings.json' })).toBeVisible()
  expect(await findings()).toEqual([])
  await shell.commands.run('keybindings.openJson')
  await expect.element(page.getByRole('textbox', { name: 'keybindings.json' })).toBeVisible()
  expect(await findings()).toEqual([])
  await shell.commands.run('settings.open')
  await expect.element(page.getByRole('searchbox', { name: 'Search settings' })).toBeVisible()
  expect(await findings()).toEqual([])
})
