import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { memoryPersistence } from '../../../renderer/workbench/persistence.ts'
import { heading, mountWorkbench, page } from './demo-workbench.tsx'

const rows = () => [...document.querySelectorAll('.wb-quick-row')]
const labels = () => rows().map((row) => row.querySelector('.wb-quick-label')?.textContent ?? '')
const heads = () => rows().map((row) => row.querySelector('.wb-quick-group')?.textContent ?? '')
const box = () => document.querySelector<HTMLInputElement>('.wb-quick input')
const tabs = () => [...document.querySelectorAll('.dv-tab')].map((tab) => tab.textContent ?? '')
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
  // A command that was run by a key has its key: it is not looked for here.
  await first.shell.commands.run('panel.toggle')
  first.shell.quickInput.open('>')
  await expect.poll(() => labels().length).toBeGreaterThan(5)
  await userEvent.keyboard('sayhel{Enter}')
  await expect.poll(() => document.querySelector('.wb-quick')).toBeNull()
  await first.screen.unmount()
  const { shell } = await mountWorkbench({ persistence })
  shell.quickInput.open('>')
  await expect.poll(() => labels()[0]).toBe('Demo: Say Hello')
  expect(heads().slice(0, 2)).toEqual(['recently used', 'other commands'])
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

it('puts what was open before first, so that Ctrl+P Enter goes back and forth, also in the next session', async () => {
  const persistence = memoryPersistence()
  const first = await mountWorkbench({ persistence })
  first.shell.editors.open(page('Overview'))
  first.shell.editors.open(page('Revenue'))
  await expect.poll(heading).toBe('Revenue')
  await userEvent.keyboard('{Control>}p{/Control}')
  await expect.poll(labels).toEqual(['Overview', 'Revenue', 'Cash flow'])
  expect(heads()[0]).toBe('recently opened')
  await userEvent.keyboard('{Enter}')
  await expect.poll(heading).toBe('Overview')
  first.shell.editors.open(page('Cash flow'))
  await expect.poll(heading).toBe('Cash flow')
  await first.screen.unmount()
  const { shell } = await mountWorkbench({ persistence })
  // Which editor comes back in front is the layout's affair.
  shell.editors.open({ kind: 'demo', page: 'Elsewhere' })
  await expect.poll(heading).toBe('Elsewhere')
  shell.quickInput.open()
  await expect
    .poll(() => [labels().toSorted(), heads()[0]])
    .toEqual([['Cash flow', 'Overview', 'Revenue'], 'recently opened'])
})

it('walks on by Ctrl+P while Ctrl is down, and opens what it came to when Ctrl is let go', async () => {
  await mountWorkbench()
  await userEvent.keyboard('{Control>}p')
  await expect.poll(selected).toBe('Overview')
  await userEvent.keyboard('{Control>}p')
  await expect.poll(selected).toBe('Revenue')
  await userEvent.keyboard('{/Control}')
  await expect.poll(heading).toBe('Revenue')
})

it('takes what was typed over to the palette, selected', async () => {
  await mountWorkbench()
  await userEvent.keyboard('{Control>}p{/Control}')
  await expect.poll(() => box()?.value).toBe('')
  await userEvent.keyboard('panel')
  await userEvent.keyboard('{F1}')
  await expect.poll(() => box()?.value).toBe('>panel')
  await expect.poll(() => [box()?.selectionStart, box()?.selectionEnd]).toEqual([1, 6])
  await userEvent.keyboard('say')
  await expect.poll(labels).toEqual(['Demo: Say Hello'])
})

it('opens to the side by Ctrl+Enter or the arrow, and in the background without closing', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('Overview'))
  await expect.poll(heading).toBe('Overview')
  shell.quickInput.open('')
  await expect.poll(() => labels().length).toBe(3)
  await userEvent.keyboard('cash{Shift>}{Enter}{/Shift}')
  await expect.poll(tabs).toHaveLength(2)
  expect(document.querySelectorAll('.dv-groupview')).toHaveLength(1)
  await expect.poll(() => document.activeElement === box() && box()?.value).toBe('cash')
  await userEvent.keyboard('{Control>}a{/Control}reven')
  await expect.poll(selected).toBe('Revenue')
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => document.querySelectorAll('.dv-groupview').length).toBe(2)
  expect(box()).toBeNull()
})

it('says in words that nothing was found, and how many results there are', async () => {
  const { shell } = await mountWorkbench()
  shell.quickInput.open('>')
  await expect.poll(() => labels().length).toBeGreaterThan(5)
  const status = () => document.querySelector('.wb-quick [role=status]')?.textContent
  await userEvent.keyboard('sayhel')
  await expect.poll(status).toBe('1 result')
  await userEvent.keyboard('zzz')
  await expect
    .poll(() => document.querySelector('.wb-quick-note')?.textContent)
    .toBe('No command is called “sayhelzzz”.')
  expect(status()).toBe('No command is called “sayhelzzz”.')
})

it('offers what a provider offers where it finds nothing', async () => {
  const made = vi.fn()
  const { shell } = await mountWorkbench()
  shell.quickInput.registerProvider({
    id: 'notes',
    prefix: '~',
    title: 'Notes',
    items: () => [],
    nothingFound: (query) => ({ text: 'No note.', actions: [{ label: `New ${query}`, value: () => made(query) }] }),
  })
  shell.quickInput.open('~')
  await expect.poll(() => box()?.value).toBe('~')
  await userEvent.keyboard('plan')
  await expect.poll(selected).toBe('New plan')
  await userEvent.keyboard('{Enter}')
  expect(made.mock.calls).toEqual([['plan']])
})

it('shows the parts of a slow list as they come, and drops what comes too late', async () => {
  const { shell } = await mountWorkbench()
  let finish: (items: readonly { label: string; value(): void }[]) => void = () => undefined
  shell.quickInput.registerProvider({
    id: 'slow',
    prefix: '~',
    title: 'Slow',
    items({ more }) {
      more([{ label: 'First part', value: () => undefined }])
      return new Promise((resolve) => {
        finish = resolve
      })
    },
  })
  shell.quickInput.open('~')
  await expect.poll(labels).toEqual(['First part'])
  expect(document.querySelector('[role=listbox]')?.getAttribute('aria-busy')).toBe('true')
  shell.quickInput.open('?')
  await expect.poll(() => labels()[0]).toBe('…')
  const before = labels()
  finish([{ label: 'Too late', value: () => undefined }])
  await Promise.resolve()
  expect(labels()).toEqual(before)
})

it('goes to a heading of the page in front', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('Overview'))
  await expect.poll(heading).toBe('Overview')
  await userEvent.keyboard('{Control>}{Shift>}o{/Shift}{/Control}')
  await expect.poll(() => labels().map((label) => label.trim())).toEqual(['Overview', 'Profile'])
  await userEvent.keyboard('prof{Enter}')
  await expect.poll(() => document.activeElement?.textContent).toBe('Profile')
})

it('names every prefix with its key, and goes there', async () => {
  const { shell } = await mountWorkbench()
  shell.quickInput.open('?')
  await expect.poll(labels).toEqual(['…', '>', '@'])
  expect(rows().map((row) => row.querySelector('kbd')?.textContent)).toEqual(['Ctrl+P', 'Ctrl+Shift+P', 'Ctrl+Shift+O'])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => box()?.value).toBe('>')
})

it('keeps Tab in the box, and says its keys and place to a screen reader', async () => {
  const { shell } = await mountWorkbench()
  shell.quickInput.open('')
  await expect.poll(selected).toBe('Overview')
  await userEvent.keyboard('{Tab}{Shift>}{Tab}{/Shift}')
  expect(document.activeElement).toBe(box())
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(selected).toBe('Revenue')
  const active = document.getElementById(box()?.getAttribute('aria-activedescendant') ?? '')
  expect([active?.getAttribute('aria-posinset'), active?.getAttribute('aria-setsize')]).toEqual(['2', '3'])
  const keys = document.getElementById(box()?.getAttribute('aria-describedby') ?? '')
  expect(keys?.textContent).toBe('Ctrl+Enter opens to the side')
})
