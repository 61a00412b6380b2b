import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { memoryPersistence } from '../../../renderer/workbench/persistence.ts'
import { heading, mountWorkbench, page } from './demo-workbench.tsx'
import { activeTitle, isPreview, tab, titles } from './editor-tabs.ts'

it('reuses the preview tab until it is kept', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('Overview'), { preview: true })
  await expect.poll(titles).toEqual(['Overview'])
  shell.editors.open(page('Costs'), { preview: true })
  await expect.poll(titles).toEqual(['Costs'])
  await expect.poll(heading).toBe('Costs')
  expect(isPreview('Costs')).toBe(true)
  await userEvent.dblClick(tab('Costs'))
  await expect.poll(() => isPreview('Costs')).toBe(false)
  shell.editors.open(page('Risks'), { preview: true })
  await expect.poll(titles).toEqual(['Costs', 'Risks'])
  shell.editors.open(page('Risks'))
  await expect.poll(() => isPreview('Risks')).toBe(false)
})

it('keeps a preview in which something is typed', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('A'), { preview: true })
  await expect.poll(heading).toBe('A')
  const field = [...document.querySelectorAll('input')].find((one) => one.value === 'Kestrel Components')
  if (field === undefined) throw new Error('No field')
  await userEvent.type(field, '!')
  await expect.poll(() => isPreview('A')).toBe(false)
  shell.editors.open(page('B'), { preview: true })
  shell.editors.keep(page('B'))
  await expect.poll(() => isPreview('B')).toBe(false)
})

it('opens an input once, however often it is asked for', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('Overview'))
  shell.editors.open(page('Costs'))
  shell.editors.open(page('Overview'))
  await expect.poll(titles).toEqual(['Overview', 'Costs'])
  expect(shell.editors.active()).toEqual(page('Overview'))
})

it('closes by Ctrl+W, by the middle button, by the cross and by the Delete key, and reopens', async () => {
  const { shell } = await mountWorkbench()
  for (const name of ['A', 'B', 'C', 'D']) shell.editors.open(page(name))
  await expect.poll(titles).toEqual(['A', 'B', 'C', 'D'])
  await userEvent.keyboard('{Control>}w{/Control}')
  await expect.poll(titles).toEqual(['A', 'B', 'C'])
  await userEvent.click(tab('B'), { button: 'middle' })
  await expect.poll(titles).toEqual(['A', 'C'])
  const cross = tab('C').querySelector('.wb-tab-close')
  if (cross === null) throw new Error('No cross')
  await userEvent.click(cross)
  await expect.poll(titles).toEqual(['A'])
  tab('A').focus()
  await userEvent.keyboard('{Delete}')
  await expect.poll(titles).toEqual([])
  await userEvent.keyboard('{Control>}{Shift>}t{/Shift}{/Control}')
  await expect.poll(() => titles().length).toBe(1)
})

it('moves an editor to the side without unmounting it', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('A'))
  shell.editors.open(page('B'))
  await expect.poll(heading).toBe('B')
  const field = [...document.querySelectorAll('input')].find(
    (one) => one.value === 'Kestrel Components' && one.checkVisibility({ visibilityProperty: true }),
  )
  if (field === undefined) throw new Error('No field')
  await userEvent.fill(field, 'Typed')
  await userEvent.keyboard('{Control>}\\{/Control}')
  await expect.poll(() => document.querySelectorAll('.dv-groupview').length).toBe(2)
  expect(activeTitle()).toBe('B')
  expect(field.isConnected).toBe(true)
  expect(field.value).toBe('Typed')
  shell.editors.open(page('C'), { group: 'side' })
  await expect.poll(() => titles().toSorted()).toEqual(['A', 'B', 'C'])
})

it('brings groups and tabs back after a restart', async () => {
  const persistence = memoryPersistence()
  const first = await mountWorkbench({ persistence })
  first.shell.editors.open(page('A'))
  first.shell.editors.open(page('B'))
  first.shell.editors.split(null, 'right')
  first.shell.editors.open(page('C'), { preview: true })
  await expect.poll(() => persistence.read('editors')).toContain('"C"')
  await first.screen.unmount()
  const { shell } = await mountWorkbench({ persistence })
  await expect.poll(titles).toEqual(['A', 'B', 'C'])
  expect(document.querySelectorAll('.dv-groupview').length).toBe(2)
  expect(isPreview('C')).toBe(true)
  expect(shell.editors.active()).toEqual(page('C'))
})

it('starts empty from a layout that is damaged', async () => {
  const persistence = memoryPersistence()
  persistence.write('editors', '{"dock":{"grid":{"root":{"type":"nonsense"}},"panels":{"x":1}},"recent":[]}')
  const { shell } = await mountWorkbench({ persistence })
  shell.editors.open(page('A'))
  await expect.poll(titles).toEqual(['A'])
})

it('closes all editors of an account', async () => {
  const { shell } = await mountWorkbench()
  shell.editors.open(page('A'))
  shell.editors.open({ kind: 'demo', account: 'a2', page: 'Other' })
  shell.editors.closeAllOf('a1')
  await expect.poll(titles).toEqual(['Other'])
})

it('keeps what one editor throws to itself', async () => {
  const { shell } = await mountWorkbench({
    more: [
      {
        id: 'broken',
        phase: 'starting',
        activate: (workbench) =>
          workbench.editors.register({
            kind: 'broken',
            component: () => {
              throw new Error('broken')
            },
            title: () => 'Broken',
            icon: () => 'bug',
          }),
      },
    ],
  })
  shell.editors.open({ kind: 'broken' })
  await expect.poll(() => document.querySelector('.wb-failed')?.textContent).toContain('What was saved is safe')
  shell.editors.open(page('A'))
  await expect.poll(heading).toBe('A')
})
