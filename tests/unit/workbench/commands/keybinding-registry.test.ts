import { expect, it } from 'vitest'
import { createCommandRegistry } from '../../../../renderer/workbench/commands/command-registry.ts'
import { createContextKeys } from '../../../../renderer/workbench/commands/context-key-store.ts'
import {
  addKeys,
  changeKeys,
  changeWhen,
  removeKeys,
  resetKeys,
} from '../../../../renderer/workbench/commands/edit-keybindings.ts'
import { createKeybindings } from '../../../../renderer/workbench/commands/keybinding-registry.ts'
import { memoryPreferenceFile } from '../../../../renderer/workbench/settings/preference-file.ts'

function setUp(text = '') {
  const context = createContextKeys()
  const commands = createCommandRegistry({ context, onFailure: () => undefined })
  const file = memoryPreferenceFile(text)
  const keybindings = createKeybindings({ context, commands, platform: 'linux', file })
  for (const id of ['save', 'open', 'find']) commands.register({ id, title: id, run: () => undefined })
  keybindings.register({ command: 'save', key: 'ctrl+s' })
  keybindings.register({ command: 'save', key: 'f12', when: 'textFocus' })
  keybindings.register({ command: 'open', key: 'ctrl+o' })
  const shown = () =>
    keybindings
      .list()
      .map(({ command, chords, when, source }) =>
        [command, chords.join(' '), when ?? '', source].join('|').replace('default', '').replace(/\|$/, ''),
      )
  return { file, keybindings, shown }
}

/** The one binding of the command that has this key. */
function find({ keybindings }: ReturnType<typeof setUp>, command: string, key: string) {
  const found = keybindings.list().find((one) => one.command === command && one.chords.join(' ') === key)
  if (found === undefined) throw new Error(`${command} has no ${key}`)
  return found
}

it('puts the own bindings after the defaults and takes away what they take away', () => {
  const { shown, keybindings } = setUp(`[
    { "key": "ctrl+s", "command": "-save" },
    { "key": "ctrl+f2", "command": "find" },
    { "key": "f12", "command": "-save", "when": "(textFocus)" },
    { "key": "ctrl+o", "command": "-open", "when": "other" }
  ]`)
  expect(shown()).toEqual(['open|ctrl+o|', 'find|ctrl+f2||user'])
  expect([keybindings.labelFor('save'), keybindings.labelFor('find')]).toEqual([null, 'Ctrl+F2'])
  expect(keybindings.list()).toBe(keybindings.list())
})

it('keeps the last good bindings while the file is broken, and edits nothing in it', async () => {
  const { file, shown, keybindings } = setUp('[{ "key": "f3", "command": "find" }]')
  await file.write('[{ "key": "f4", ')
  expect(shown()).toContain('find|f3||user')
  expect(keybindings.problems()).toEqual([
    { kind: 'broken', line: 1, text: 'keybindings.json is not in force: a name in quotation marks is missing.' },
  ])
  const refused = await keybindings.edit((text) => addKeys(text, 'save', 'f5'))
  expect(refused).toBe(
    'keybindings.json is not in force: a name in quotation marks is missing. Mend line 1 first; nothing was changed.',
  )
  expect(file.text()).toBe('[{ "key": "f4", ')
  await file.write('[]')
  expect(keybindings.problems()).toEqual([])
})

it('shows a command that does not exist as unknown, with its line', () => {
  const { keybindings } = setUp('[\n  { "key": "f3", "command": "other.tool" }\n]')
  expect(keybindings.problems()).toEqual([
    { kind: 'unknown', line: 2, text: 'There is no command “other.tool”. The entry is kept.' },
  ])
})

it('tells when the file, the bindings, or the layout change', async () => {
  const { file, keybindings } = setUp()
  let told = 0
  const stop = keybindings.onChange(() => {
    told += 1
  })
  await file.write('[{ "key": "ctrl+/", "command": "find" }]')
  keybindings.useLayout(new Map([['Slash', '-']]))
  expect(keybindings.labelFor('find')).toBe('Ctrl+-')
  stop()
  expect(told).toBe(2)
})

it('changes the key of a default: the own entry is added and the default taken away', async () => {
  const world = setUp('// my keys\n')
  await world.keybindings.edit((text) => changeKeys(text, find(world, 'save', 'f12'), 'ctrl+k s', 'linux'))
  expect(world.file.text()).toBe(`// my keys
[
  {
    "key": "ctrl+k s",
    "command": "save",
    "when": "textFocus"
  },
  {
    "key": "f12",
    "command": "-save",
    "when": "textFocus"
  }
]`)
  expect(world.shown()).toEqual(['save|ctrl+s|', 'open|ctrl+o|', 'save|ctrl+k s|textFocus|user'])

  await world.keybindings.edit((text) => changeKeys(text, find(world, 'save', 'ctrl+k s'), 'f9', 'linux'))
  expect(world.shown()).toEqual(['save|ctrl+s|', 'open|ctrl+o|', 'save|f9|textFocus|user'])

  await world.keybindings.edit((text) => resetKeys(text, 'save'))
  expect(world.shown()).toEqual(['save|ctrl+s|', 'save|f12|textFocus', 'open|ctrl+o|'])
  expect(world.file.text()).toContain('// my keys')
})

it('adds a key, changes its condition, and removes both kinds', async () => {
  const world = setUp()
  const { keybindings } = world
  await keybindings.edit((text) => addKeys(text, 'find', 'ctrl+f2'))
  await keybindings.edit((text) => changeWhen(text, find(world, 'find', 'ctrl+f2'), ' hasEditors ', 'linux'))
  await keybindings.edit((text) => changeWhen(text, find(world, 'open', 'ctrl+o'), '!modal', 'linux'))
  expect(world.shown()).toEqual([
    'save|ctrl+s|',
    'save|f12|textFocus',
    'find|ctrl+f2|hasEditors|user',
    'open|ctrl+o|!modal|user',
  ])
  await keybindings.edit((text) => changeWhen(text, find(world, 'open', 'ctrl+o'), '', 'linux'))
  await keybindings.edit((text) => removeKeys(text, find(world, 'find', 'ctrl+f2'), 'linux'))
  await keybindings.edit((text) => removeKeys(text, find(world, 'save', 'f12'), 'linux'))
  expect(world.shown()).toEqual(['save|ctrl+s|', 'open|ctrl+o||user'])
})
