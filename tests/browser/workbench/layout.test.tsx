import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { memoryPersistence } from '../../../renderer/workbench/persistence.ts'
import { mountWorkbench, page } from './demo-workbench.tsx'

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part=${name}]`)
const box = (name: string) => part(name)?.getBoundingClientRect() ?? new DOMRect()
const button = (name: string) => {
  const found = document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)
  if (found === null) throw new Error(`No button ${name}`)
  return found
}
const menuItem = (name: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')].find((row) =>
    row.textContent?.startsWith(name),
  )
  if (found === undefined) throw new Error(`No line ${name}`)
  return found
}

it('swaps the side bars with the activity bar, and back', async () => {
  const { shell } = await mountWorkbench()
  expect(box('left').left).toBeLessThan(box('right').left)
  await shell.commands.run('sideBar.swap')
  await expect.poll(() => box('right').left < box('left').left).toBe(true)
  expect(box('activityBar').left).toBeGreaterThan(box('left').left)
  expect(box('left').width).toBeCloseTo(248, -1)
  await shell.commands.run('sideBar.swap')
  await expect.poll(() => box('left').left < box('right').left).toBe(true)
})

it('the maximized panel covers the editors, out of reach, until an editor opens', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('A'))
  await expect.poll(() => document.querySelector('textarea')).not.toBeNull()
  await userEvent.click(button('Maximize Panel'))
  await expect.poll(() => box('panel').height).toBeGreaterThan(window.innerHeight - 100)
  expect(box('panel').top).toBeLessThan(40)
  expect(document.querySelector('textarea')?.closest('[inert]')).not.toBeNull()
  shell.editors.open(page('B'))
  await expect.poll(() => box('panel').height).toBeLessThan(window.innerHeight / 2)
  expect(document.querySelector('.wb-editors-frame')?.hasAttribute('inert')).toBe(false)
})

it('the panel stands at the right on demand, at a width of its own', async () => {
  const { shell } = await mountWorkbench()
  await shell.commands.run('panel.toggleSide')
  await expect.poll(() => Math.round(box('panel').top)).toBe(35)
  expect(box('panel').width).toBeCloseTo(420, -1)
  expect(box('panel').right).toBeLessThanOrEqual(box('right').left + 2)
  await shell.commands.run('panel.toggleSide')
  await expect.poll(() => box('panel').top > 300).toBe(true)
})

it('a double click on an edge gives the part its first size back', async () => {
  const { shell } = await mountWorkbench()
  const sash = document.querySelector<HTMLElement>('[data-edge=left]')
  sash?.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.poll(() => Math.round(box('left').width)).toBeGreaterThan(260)
  if (sash !== null) await userEvent.dblClick(sash, { force: true })
  await expect.poll(() => Math.round(box('left').width)).toBe(248)
  expect(shell.layout.state.get().left.size).toBe(248)
})

it('zen mode leaves nothing but the editors, also after a restart; Escape twice leaves it', async () => {
  const persistence = memoryPersistence()
  const first = await mountWorkbench({ persistence })
  first.shell.editors.open(page('A'))
  await userEvent.keyboard('{Control>}k{/Control}z')
  const bars = () => ['title', 'activityBar', 'left', 'right', 'panel', 'status'].filter((name) => part(name) !== null)
  await expect.poll(bars).toEqual([])
  await first.screen.unmount()
  await mountWorkbench({ persistence })
  expect(bars()).toEqual([])
  await userEvent.keyboard('{Escape}{Escape}')
  await expect.poll(bars).toEqual(['title', 'activityBar', 'left', 'right', 'panel', 'status'])
})

it('the menu of the activity bar hides an item and shows it again', async () => {
  await mountWorkbench()
  await userEvent.click(button('Meetings, 2'), { button: 'right' })
  await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull()
  await userEvent.click(menuItem('Hide “Meetings”'))
  await expect.poll(() => document.querySelector('.wb-activity[aria-label^=Meetings]')).toBeNull()
  await userEvent.click(button('Trash'), { button: 'right' })
  await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull()
  await userEvent.click(menuItem('Meetings'))
  await expect.poll(() => document.querySelector('.wb-activity[aria-label^=Meetings]')).not.toBeNull()
})

it('the menu of the status bar hides an item, by keyboard', async () => {
  await mountWorkbench()
  const level = document.querySelector<HTMLElement>('[data-item=level]')
  level?.focus()
  level?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))
  await expect.poll(() => document.activeElement?.textContent).toContain('Hide')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.querySelector('[data-item=level]')).toBeNull()
})

it('the buttons of the title bar show and hide the parts, and its menu has a tick where one is shown', async () => {
  await mountWorkbench()
  await userEvent.click(button('Toggle Panel'))
  await expect.poll(() => part('panel')).toBeNull()
  expect(button('Toggle Panel').getAttribute('aria-pressed')).toBe('false')
  await userEvent.click(button('Customize Layout'))
  await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull()
  expect(menuItem('Side Bar').textContent).toContain(', on')
  expect(menuItem('Panel').textContent).not.toContain(', on')
  await userEvent.click(menuItem('Panel'))
  await expect.poll(() => part('panel')).not.toBeNull()
})
