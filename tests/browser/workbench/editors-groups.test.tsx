import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Contribution } from '../../../renderer/workbench/contribution.ts'
import { heading, mountWorkbench, page } from './demo-workbench.tsx'
import { activeTitle, groups, tab, titles } from './editor-tabs.ts'

async function mountWith(...names: readonly string[]) {
  const mounted = await mountWorkbench()
  for (const name of names) mounted.shell.editors.open(page(name))
  await expect.poll(titles).toEqual(names)
  await expect.poll(heading).toBe(names.at(-1))
  return mounted
}

/** Editors that cost nothing, for when there are many. */
const light: Contribution = {
  id: 'light',
  phase: 'starting',
  activate: (workbench) =>
    workbench.editors.register({
      kind: 'light',
      component: ({ input }) => <h1>{input.page}</h1>,
      title: (input) => input.page ?? '',
      icon: () => 'note',
    }),
}

async function mountMany(count: number) {
  const { shell } = await mountWorkbench({ more: [light] })
  const inputs = Array.from({ length: count }, (_, index) => ({ kind: 'light', page: `Page number ${index}` }))
  for (const input of inputs) shell.editors.open(input)
  await expect.poll(heading).toBe(`Page number ${count - 1}`)
  return { shell, inputs }
}

const chord = async (second: string) => {
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard(second)
}
const sizes = () =>
  [...document.querySelectorAll('.dv-groupview')].map((group) => [group.clientWidth, group.clientHeight])

it('splits right and down, and walks between the groups by their direction', async () => {
  await mountWith('A', 'B', 'C')
  await userEvent.keyboard('{Control>}\\{/Control}')
  await expect.poll(groups).toEqual([['A', 'B'], ['C']])
  await chord('{Control>}{ArrowLeft}{/Control}')
  await expect.poll(activeTitle).toBe('B')
  await chord('{Control>}\\{/Control}')
  await expect.poll(groups).toEqual([['A'], ['B'], ['C']])
  await chord('{Control>}{ArrowUp}{/Control}')
  await expect.poll(activeTitle).toBe('A')
  await chord('{Control>}{ArrowDown}{/Control}')
  await expect.poll(activeTitle).toBe('B')
  await chord('{Control>}{ArrowRight}{/Control}')
  await expect.poll(activeTitle).toBe('C')
})

it('moves an editor to the next group and back, and counts groups in reading order', async () => {
  await mountWith('A', 'B')
  await userEvent.keyboard('{Control>}{Alt>}{ArrowRight}{/Alt}{/Control}')
  await expect.poll(groups).toEqual([['A'], ['B']])
  await userEvent.keyboard('{Control>}1{/Control}')
  await expect.poll(activeTitle).toBe('A')
  await userEvent.keyboard('{Control>}3{/Control}')
  await expect.poll(groups).toEqual([['A'], ['B'], []])
  await userEvent.keyboard('{Control>}2{/Control}')
  await expect.poll(activeTitle).toBe('B')
  await userEvent.keyboard('{Control>}{Alt>}{ArrowLeft}{/Alt}{/Control}')
  await expect.poll(groups).toEqual([['A', 'B'], []])
})

it('keeps pinned tabs at the left, and open when others are closed', async () => {
  const { shell } = await mountWith('A', 'B', 'C', 'D')
  await chord('{Shift>}{Enter}{/Shift}')
  await expect.poll(titles).toEqual(['D', 'A', 'B', 'C'])
  expect(tab('D').getAttribute('aria-label')).toBe('D, pinned')
  expect(activeTitle()).toBe('D')
  shell.editors.togglePin(shell.editors.idOf(page('B')))
  await expect.poll(titles).toEqual(['D', 'B', 'A', 'C'])
  expect(activeTitle()).toBe('D')
  await userEvent.keyboard('{Control>}w{/Control}')
  await expect.poll(activeTitle).not.toBe('D')
  expect(titles()).toEqual(['D', 'B', 'A', 'C'])
  await userEvent.click(tab('B'), { button: 'middle' })
  shell.editors.open(page('E'), { preview: true })
  await expect.poll(titles).toContain('E')
  shell.editors.closeOthers(shell.editors.idOf(page('C')))
  await expect.poll(titles).toEqual(['D', 'B', 'C'])
  await chord('{Control>}w{/Control}')
  await expect.poll(titles).toEqual(['D', 'B'])
  shell.editors.togglePin(shell.editors.idOf(page('D')))
  await expect.poll(titles).toEqual(['B', 'D'])
})

it('a tab that is dragged to an edge splits the group, one that is dragged before a pinned one comes after it', async () => {
  const { shell } = await mountWith('A', 'B', 'C')
  shell.editors.togglePin(shell.editors.idOf(page('A')))
  const target = document.querySelector('.dv-groupview .dv-content-container')
  if (target === null) throw new Error('No group')
  const { width, height } = target.getBoundingClientRect()
  await userEvent.dragAndDrop(tab('C'), target, { targetPosition: { x: width - 10, y: height / 2 } })
  await expect.poll(groups).toEqual([['A', 'B'], ['C']])
  await userEvent.dragAndDrop(tab('C'), tab('A'), { targetPosition: { x: 3, y: 15 } })
  await expect.poll(groups).toEqual([['A', 'C', 'B']])
})

it('opens a closed editor again in its group, at its place, pinned as it was', async () => {
  const { shell } = await mountWith('A', 'B', 'C')
  shell.editors.togglePin(shell.editors.idOf(page('A')))
  shell.editors.split(null, 'right')
  await expect.poll(groups).toEqual([['A', 'B'], ['C']])
  shell.editors.open(page('D'))
  await expect.poll(groups).toEqual([
    ['A', 'B'],
    ['C', 'D'],
  ])
  for (const name of ['A', 'C']) shell.editors.close(page(name))
  await expect.poll(groups).toEqual([['B'], ['D']])
  await userEvent.keyboard('{Control>}{Shift>}t{/Shift}{/Control}')
  await expect.poll(groups).toEqual([['B'], ['C', 'D']])
  await userEvent.keyboard('{Control>}{Shift>}t{/Shift}{/Control}')
  await expect.poll(groups).toEqual([
    ['A', 'B'],
    ['C', 'D'],
  ])
  expect(tab('A').getAttribute('aria-label')).toBe('A, pinned')
})

it('maximises a group and gives the sizes back; a double click on the splitter makes them even', async () => {
  const { shell } = await mountWith('A', 'B', 'C')
  shell.editors.split(null, 'right')
  await expect.poll(() => sizes().length).toBe(2)
  const even = sizes()
  await chord('{Control>}m{/Control}')
  await expect.poll(() => sizes().some(([width]) => width === 0)).toBe(true)
  await userEvent.click(document.querySelector('[aria-label="Restore Group Sizes"]') ?? document.body)
  await expect.poll(sizes).toEqual(even)
  const sash = document.querySelector('.dv-sash')
  if (sash === null) throw new Error('No splitter')
  await userEvent.dragAndDrop(sash, document.body, { targetPosition: { x: 600, y: 200 } })
  await expect.poll(sizes).not.toEqual(even)
  await userEvent.dblClick(sash)
  await expect.poll(() => Math.abs((sizes()[0]?.[0] ?? 0) - (sizes()[1]?.[0] ?? 0)) <= 1).toBe(true)
})

it('is sized by commands, for who has no pointer', async () => {
  const { shell } = await mountWith('A', 'B', 'C')
  shell.editors.split(null, 'right')
  await expect.poll(() => sizes().length).toBe(2)
  const before = sizes()
  await shell.commands.run('editor.makeWider')
  await expect.poll(() => (sizes()[1]?.[0] ?? 0) - (before[1]?.[0] ?? 0)).toBe(60)
  await shell.commands.run('editor.evenSizes')
  await expect.poll(sizes).toEqual(before)
})

it('ends what is maximised when another group comes to the front', async () => {
  const { shell } = await mountWith('A', 'B')
  shell.editors.split(null, 'right')
  await chord('{Control>}m{/Control}')
  await expect.poll(() => sizes().some(([width]) => width === 0)).toBe(true)
  await userEvent.keyboard('{Control>}1{/Control}')
  await expect.poll(heading).toBe('A')
  await expect.poll(() => sizes().some(([width]) => width === 0)).toBe(false)
})

it('puts the focus into a new group that waits for an editor', async () => {
  await mountWith('A')
  await userEvent.keyboard('{Control>}\\{/Control}')
  await expect.poll(groups).toEqual([['A'], []])
  await expect.poll(() => document.activeElement?.textContent).toContain('Show All Commands')
  await userEvent.keyboard('{Control>}w{/Control}')
  await expect.poll(groups).toEqual([['A']])
})

it('offers on a tab what can be done with it, and does it to that tab', async () => {
  await mountWith('A', 'B', 'C')
  await userEvent.click(tab('B'), { button: 'right' })
  const lines = () => [...document.querySelectorAll('[role=menuitem] .ui-menu-label')].map((line) => line.textContent)
  await expect
    .poll(lines)
    .toEqual([
      'Close',
      'Close Others',
      'Close to the Right',
      'Close All',
      'Pin',
      'Split Right',
      'Split Down',
      'Copy Name',
    ])
  const line = (name: string) => {
    const found = [...document.querySelectorAll('[role=menuitem]')].find((one) => one.textContent?.startsWith(name))
    if (found === undefined) throw new Error(`No line ${name}`)
    return found
  }
  await userEvent.click(line('Close to the Right'))
  await expect.poll(titles).toEqual(['A', 'B'])
  await userEvent.click(tab('A'), { button: 'right' })
  await expect.poll(lines).toContain('Split Down')
  await userEvent.click(line('Split Down'))
  await expect.poll(groups).toEqual([['B'], ['A']])
})

it('lists the tabs that have no room, and goes there', async () => {
  await mountMany(24)
  const more = () => document.querySelector('[aria-label$=" more"]')
  await expect.poll(() => more() !== null).toBe(true)
  await userEvent.click(more() ?? document.body)
  await expect.poll(() => document.querySelectorAll('[role=menuitem]').length).toBeGreaterThan(5)
  const first = [...document.querySelectorAll('[role=menuitem]')].find((one) => one.textContent === 'Page number 0')
  await userEvent.click(first ?? document.body)
  await expect.poll(heading).toBe('Page number 0')
})

it('holds the pinned tabs in sight while the others scroll', async () => {
  const { shell, inputs } = await mountMany(16)
  const pinned = inputs.slice(0, 2)
  for (const input of pinned) shell.editors.togglePin(shell.editors.idOf(input))
  const [one, two] = pinned.map((input) => () => tab(input.page))
  if (one === undefined || two === undefined) throw new Error('No tabs')
  const lefts = () => [one, two].map((face) => Math.round(face().getBoundingClientRect().left))
  const row = document.querySelector('.dv-tabs-container')
  if (row === null) throw new Error('No row of tabs')
  row.scrollLeft = 0
  await expect.poll(() => two().style.left === `${one().offsetWidth}px` && one().offsetWidth < 60).toBe(true)
  const before = lefts()
  row.scrollLeft = 600
  await expect.poll(() => row.scrollLeft).toBeGreaterThan(300)
  expect(lefts()).toEqual(before)
})

it('shows in an empty window the five commands that lead somewhere, with their keys', async () => {
  const { shell } = await mountWorkbench()
  const rows = () => [...document.querySelectorAll('.wb-watermark li')].map((row) => row.textContent)
  await expect.poll(() => rows().length).toBe(5)
  expect(rows()[0]).toMatch(/^Show All CommandsCtrl\+Shift\+P$/)
  shell.editors.open(page('A'))
  await expect.poll(() => rows().length).toBe(0)
})
