import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Platform } from '../../../../renderer/workbench/commands/chord.ts'
import { readUserKeybindings } from '../../../../renderer/workbench/commands/user-keybindings.ts'
import { memoryPreferenceFile } from '../../../../renderer/workbench/settings/preference-file.ts'

const read = (text: string, platform: Platform) => readUserKeybindings(memoryPreferenceFile(text), platform)

it('reads bindings as VS Code writes them, with comments, and says of each wrong one what is wrong and where', () => {
  const text = `[
  // mine
  { "key": "ctrl+k ctrl+j", "command": "panel.toggle", "when": "!textFocus", "args": { "a": 1 } },
  { "key": "Ctrl+B", "command": "-sideBar.toggle" },
  { "command": "-theme.select" },
  { "key": "hyper+x", "command": "a" },
  { "key": "f2" },
  { "key": "f2", "command": "b", "when": "a &&" },
  { "command": "c" },
  7,
]`
  expect(read(text, 'linux')).toEqual({
    isReadable: true,
    bindings: [
      {
        entry: 0,
        line: 3,
        command: 'panel.toggle',
        removes: false,
        key: 'ctrl+k ctrl+j',
        chords: ['ctrl+k', 'ctrl+j'],
        when: '!textFocus',
        args: { a: 1 },
      },
      { entry: 1, line: 4, command: 'sideBar.toggle', removes: true, key: 'Ctrl+B', chords: ['ctrl+b'] },
      { entry: 2, line: 5, command: 'theme.select', removes: true, key: null, chords: [] },
    ],
    problems: [
      {
        kind: 'refused',
        line: 6,
        text: 'The key of “a” cannot be read; write it like "ctrl+k ctrl+e". This entry is left out.',
      },
      {
        kind: 'refused',
        line: 7,
        text: 'A key binding needs a “command”, the id of a command in quotation marks. This entry is left out.',
      },
      {
        kind: 'refused',
        line: 8,
        text: 'The “when” of “b” cannot be read: It does not make sense from character 5 on. This entry is left out.',
      },
      { kind: 'refused', line: 9, text: '“c” needs a “key”, for instance "ctrl+alt+k". This entry is left out.' },
      { kind: 'refused', line: 10, text: 'A key binding must be an object, {…}. This entry is left out.' },
    ],
  })
})

it('has no bindings in a file that is empty, broken, or no list', () => {
  expect(read('', 'linux')).toEqual({ isReadable: true, bindings: [], problems: [] })
  expect(read('[\n  { "key": }\n]', 'linux')).toEqual({
    isReadable: false,
    bindings: [],
    problems: [{ kind: 'broken', line: 2, text: 'keybindings.json is not in force: a value is missing.' }],
  })
  expect(read('{}', 'linux').problems).toEqual([
    { kind: 'broken', line: 1, text: 'keybindings.json is not in force: it must be a list, […].' },
  ])
})

it('leaves a file alone that cannot be read', () => {
  const file = { ...memoryPreferenceFile('[]'), failure: () => 'The file is too large.' }
  expect(readUserKeybindings(file, 'linux')).toEqual({
    isReadable: false,
    bindings: [],
    problems: [{ kind: 'broken', line: null, text: 'keybindings.json is not in force. The file is too large.' }],
  })
})

it('takes modifiers of a Mac as they are written', () => {
  const [binding] = read('[{ "key": "ctrl+cmd+k", "command": "a" }]', 'mac').bindings
  expect(binding?.chords).toEqual(['ctrl+meta+k'])
})

it('throws at nothing that stands in the file', () => {
  const entries = fc.record({ key: fc.anything(), command: fc.anything(), when: fc.anything() }, { requiredKeys: [] })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(entries).map((list) => JSON.stringify(list) ?? ''),
      ),
      (text) => {
        read(text, 'windows')
      },
    ),
  )
  const deep = `[{ "key": "f2", "command": "a", "when": "${'('.repeat(100_000)}" }]`
  expect(read(deep, 'linux').problems[0]?.text).toContain('It may have 500 characters.')
})
