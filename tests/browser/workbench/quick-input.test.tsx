import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { memoryPersistence } from '../../../renderer/workbench/persistence.ts'
import { heading, mountWorkbench, page } from './demo-workbench.tsx'

const rows = () => [...document.querySelectorAll('.wb-quick-row')]
const labels = () => rows().map((row) => row.querySelector('.wb-quick-label')?.textContent ?? '')
const selected = () => document.querySelector('.wb-quick-row[aria-selected=true] .wb-quick-label')?.textContent

it('finds a command by a few letters, marks them, shows its key and runs it', async () => {
  const { shell } = await mountWorkbench()
  const announce = vi.fn()
  shell.announced.subscribe(() => announce(shell.announced.get().text))
  await userEvent.keyboard('{Control>}{Shift>}p{/Shift}{/Control}')
  await expect.poll(() => labels().length).toBeGreaterThan(5)
  await userEvent.keyboard('sayhel')
  await expect.poll(labels).toEqual(['Demo: Say Hello'])
  expect(rows()[0]?.querySelector('b')?.textContent).toBe('Say')
  expect(rows()[0]?.querySelector('kbd')?.textContent).toBe('Ctrl+K Ctrl+H')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => announce.mock.calls).toEqual([['Hello']])
  expect(document.querySelector('.wb-quick')).toBeNull()
})

it('lists recently used commands first, also in the next session', async () => {
  const persistence = memoryPersistence()
  const first = await mountWorkbench({ persistence })
  await first.shell.commands.run('demo.hello')
  await first.screen.unmount()
  const { shell } = await mountWorkbench({ persistence })
  shell.quickInput.open('>')
  await expect.poll(() => labels()[0]).toBe('Demo: Say Hello')
  expect(rows()[0]?.querySelector('.wb-quick-group')?.textContent).toBe('recently used')
})

it('opens a page from Ctrl+P and gives it the focus', async () => {
  await mountWorkbench()
  await userEvent.keyboard('{Control>}p{/Control}')
  await userEvent.keyboard('cash')
  await expect.poll(labels).toEqual(['Cash flow'])
  await userEvent.keyboard('{Enter}')
  await expect.poll(heading).toBe('Cash flow')
  await expect.poll(() => document.activeElement?.className).toBe('wb-editor-body')
})

it('draws a screenful of ten thousand, walks around the end, and Escape gives the focus back', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('Overview'))
  await expect.poll(() => document.activeElement?.className).toBe('wb-editor-body')
  const items = Array.from({ length: 10_000 }, (_, index) => ({ label: `Record ${index}`, value: index }))
  const answer = shell.quickInput.pick(items, { title: 'Records' })
  await expect.poll(() => selected()).toBe('Record 0')
  expect(rows().length).toBeLessThan(40)
  await userEvent.keyboard('{ArrowUp}')
  await expect.poll(() => selected()).toBe('Record 9999')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.poll(() => selected()).toBe('Record 1')
  await userEvent.keyboard('{Escape}')
  expect(await answer).toBeNull()
  await expect.poll(() => document.activeElement?.className).toBe('wb-editor-body')
})

it('asks for one line and says what is wrong with it', async () => {
  const { shell } = await mountWorkbench()
  const answer = shell.quickInput.input({
    title: 'Name of the account',
    value: 'Kestrel',
    validate: (value) => (value.trim() === '' ? 'An account needs a name.' : null),
  })
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Name of the account')
  await userEvent.keyboard('{Backspace}{Enter}')
  await expect
    .poll(() => document.querySelector('.wb-quick [role=alert]')?.textContent)
    .toBe('An account needs a name.')
  await userEvent.keyboard('Halden{Enter}')
  expect(await answer).toBe('Halden')
})

it('previews themes while arrowing and keeps the old one on Escape', async () => {
  const { shell } = await mountWorkbench()
  const theme = () => document.documentElement.getAttribute('data-theme')
  void shell.commands.run('theme.select')
  await expect.poll(selected).toBe('Dark')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(theme).toBe('light')
  await userEvent.keyboard('{Escape}')
  await expect.poll(theme).toBe('dark')
  void shell.commands.run('theme.select')
  await expect.poll(selected).toBe('Dark')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => shell.themes.choice()).toBe('light')
})
