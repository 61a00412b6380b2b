import { expect, it, vi } from 'vitest'
import { createCommandRegistry } from '../../../../renderer/workbench/commands/command-registry.ts'
import { createContextKeys } from '../../../../renderer/workbench/commands/context-key-store.ts'
import { createKeybindings } from '../../../../renderer/workbench/commands/keybinding-registry.ts'
import { createMenus } from '../../../../renderer/workbench/menus/menus.ts'
import { memoryPreferenceFile } from '../../../../renderer/workbench/settings/preference-file.ts'

function setUp() {
  const context = createContextKeys()
  const commands = createCommandRegistry({ context, onFailure: () => undefined })
  const keybindings = createKeybindings({ context, commands, platform: 'linux', file: memoryPreferenceFile() })
  return { context, commands, keybindings, menus: createMenus({ commands, context, keybindings }) }
}

it('shows commands in groups and in order, with a rule between groups, and runs them on what it was opened on', () => {
  const { commands, keybindings, menus } = setUp()
  const rename = vi.fn()
  commands.register({ id: 'rename', title: 'Rename', icon: 'edit', run: rename })
  commands.register({ id: 'open', title: 'Open', run: () => undefined })
  commands.register({ id: 'delete', title: 'Delete', run: () => undefined, enabled: () => false })
  keybindings.register({ command: 'rename', key: 'f2' })
  menus.register({ menu: 'row', command: 'delete', group: '2 change', order: 2, destructive: true })
  menus.register({ menu: 'row', command: 'rename', group: '2 change', order: 1, label: 'Rename…' })
  menus.register({ menu: 'row', command: 'open', group: '1 open' })
  menus.register({ menu: 'other', command: 'open' })
  const entries = menus.entries('row', { id: 'a' })
  expect(entries.map((entry) => (entry === 'separator' ? '-' : [entry.label, entry.keys, entry.disabled]))).toEqual([
    ['Open', null, false],
    '-',
    ['Rename…', 'F2', false],
    ['Delete', null, true],
  ])
  const [, , second] = entries
  if (second !== undefined && second !== 'separator') second.run()
  expect(rename).toHaveBeenCalledWith({ id: 'a' })
})

it('leaves out what does not apply now, and what nobody brings', () => {
  const { commands, context, menus } = setUp()
  commands.register({ id: 'pin', title: 'Pin', when: 'tabPinned == false', run: () => undefined })
  commands.register({ id: 'unpin', title: 'Unpin', run: () => undefined })
  menus.register({ menu: 'tab', command: 'pin' })
  menus.register({ menu: 'tab', command: 'unpin', when: 'tabPinned' })
  menus.register({ menu: 'tab', command: 'nobody', group: '2' })
  context.set('tabPinned', false)
  expect(menus.entries('tab')).toMatchObject([{ id: 'pin' }])
  context.set('tabPinned', true)
  expect(menus.entries('tab')).toMatchObject([{ id: 'unpin' }])
})

it('refuses a condition that cannot be read, and forgets what is taken away', () => {
  const { commands, menus } = setUp()
  commands.register({ id: 'open', title: 'Open', run: () => undefined })
  expect(() => menus.register({ menu: 'row', command: 'open', when: 'a &&' })).toThrow()
  const takeAway = menus.register({ menu: 'row', command: 'open' })
  takeAway()
  expect(menus.entries('row')).toEqual([])
})
