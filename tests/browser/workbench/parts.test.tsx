import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { memoryPersistence } from '../../../renderer/workbench/persistence.ts'
import { mountWorkbench, page } from './demo-workbench.tsx'

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part=${name}]`)
const focusedPart = () => document.activeElement?.closest('[data-part]')?.getAttribute('data-part')
const item = (label: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('[role=treeitem]')].find((row) =>
    row.textContent?.startsWith(label),
  )
  if (found === undefined) throw new Error(`No row ${label}`)
  return found
}

it('Ctrl+B closes and opens the side bar, but inside text it belongs to the text', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('A'))
  await expect.poll(() => part('left')).not.toBeNull()
  await userEvent.keyboard('{Control>}b{/Control}')
  await expect.poll(() => part('left')).toBeNull()
  await userEvent.keyboard('{Control>}b{/Control}')
  await expect.poll(() => part('left')).not.toBeNull()
  const text = document.querySelector('textarea')
  if (text === null) throw new Error('No text')
  await userEvent.click(text)
  await userEvent.keyboard('{Control>}b{/Control}')
  expect(part('left')).not.toBeNull()
  await userEvent.keyboard('{Control>}j{/Control}')
  await expect.poll(() => part('panel')).toBeNull()
  await userEvent.keyboard('{Control>}{Alt>}b{/Alt}{/Control}')
  await expect.poll(() => part('right')).toBeNull()
})

it('F6 walks the parts in order and comes back to where one was', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('A'))
  await expect.poll(focusedPart).toBe('editor')
  const seen: (string | null | undefined)[] = []
  for (let step = 0; step < 7; step += 1) {
    await userEvent.keyboard('{F6}')
    seen.push(focusedPart())
  }
  expect(seen).toEqual(['panel', 'right', 'status', 'title', 'activityBar', 'left', 'editor'])
  await userEvent.keyboard('{Shift>}{F6}{/Shift}')
  expect(focusedPart()).toBe('left')
})

it('a chord waits for its second key, says so, and a wrong one types nothing', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('A'))
  await expect.poll(() => document.querySelector('textarea')).not.toBeNull()
  const text = document.querySelector('textarea')
  if (text === null) throw new Error('No text')
  await userEvent.click(text)
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.poll(() => part('status')?.textContent).toContain('Ctrl+K was pressed')
  await userEvent.keyboard('x')
  expect(text.value).toBe('Notes on A')
  await expect.poll(() => part('status')?.textContent).not.toContain('Ctrl+K was pressed')
  await userEvent.keyboard('{Control>}k{/Control}{Control>}h{/Control}')
  await expect.poll(() => shell.announced.get().text).toBe('Hello')
})

it('the tree goes by arrows, letters and F2, and renames in place', async () => {
  await mountWorkbench()
  item('Kestrel').focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toBe(item('Costs'))
  await userEvent.keyboard('h')
  expect(document.activeElement).toBe(item('Halden'))
  await userEvent.keyboard('{Home}{ArrowLeft}')
  await expect.poll(() => item('Kestrel').getAttribute('aria-expanded')).toBe('false')
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(document.activeElement).toBe(item('Overview'))
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => item('Overview').getAttribute('aria-selected')).toBe('true')
  await userEvent.keyboard('{F2}')
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('New name of Overview')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.activeElement).toBe(item('Overview'))
})

it('the menu key opens the row menu, which works by keyboard', async () => {
  await mountWorkbench()
  await userEvent.click(item('Costs'), { button: 'right' })
  await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitem')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.querySelector('[role=menu]')).toBeNull()
})

it('the panel and the activity bar change views, and the window comes back as it was left', async () => {
  const persistence = memoryPersistence()
  const first = await mountWorkbench({ persistence })
  document.querySelector<HTMLElement>('.wb-view-tab')?.focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => document.activeElement?.textContent).toBe('Sources')
  await userEvent.click(document.querySelector<HTMLElement>('.wb-activity[aria-label^=Meetings]') ?? document.body)
  await expect.poll(() => part('left')?.querySelector('h2')?.textContent).toBe('Meetings')
  await first.screen.unmount()
  await mountWorkbench({ persistence })
  expect(part('left')?.querySelector('h2')?.textContent).toBe('Meetings')
  expect(document.querySelector('.wb-view-tab[aria-selected=true]')?.textContent).toBe('Sources')
})

it('a command that fails says so and harms nothing', async () => {
  const { shell } = await mountWorkbench()
  await shell.commands.run('demo.fail')
  await expect.poll(() => document.querySelector('.wb-toast[data-severity=error]')?.textContent).toContain('“Break”')
  // Spoken at once, by the region that was there before.
  await expect
    .poll(() => [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent).join())
    .toContain('“Break”')
})

it('asks a question with the focus on Cancel', async () => {
  const { shell } = await mountWorkbench()
  const answer = shell.confirm({ title: 'Erase Kestrel?', detail: 'For good.', action: 'Erase' })
  await expect.poll(() => document.activeElement?.textContent).toBe('Cancel')
  await userEvent.keyboard('{Control>}b{/Control}')
  expect(part('left')).not.toBeNull()
  await userEvent.keyboard('{Tab}{Enter}')
  expect(await answer).toBe(true)
})
