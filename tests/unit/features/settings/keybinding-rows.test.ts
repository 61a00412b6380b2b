import { expect, it } from 'vitest'
import { filterRows, keybindingRows } from '../../../../renderer/features/settings/keybinding-rows.ts'
import type { BoundKeys } from '../../../../renderer/workbench/commands/keybinding.ts'

function bound(command: string, key: string, more: Partial<BoundKeys> = {}): BoundKeys {
  return { command, key, chords: key.split(' '), source: 'default', entry: null, ...more }
}

const run = () => undefined
const toggle = bound('panel.toggle', 'ctrl+j')
const bold = bound('editor.bold', 'ctrl+b', { when: 'editorTextFocus' })
const sideBar = bound('sideBar.toggle', 'ctrl+b', { when: '!editorTextFocus && hasSideBar' })
const mine = bound('panel.toggle', 'ctrl+k ctrl+j', { source: 'user', entry: 0 })
const gone = bound('other.tool', 'f2', { source: 'user', entry: 1 })
const rows = keybindingRows({
  commands: [
    { id: 'sideBar.toggle', title: 'Toggle Side Bar', category: 'View', run },
    { id: 'panel.toggle', title: 'Toggle Panel', category: 'View', run },
    { id: 'editor.bold', title: 'Bold', category: 'Text', run },
    { id: 'app.about', title: 'About', run },
  ],
  bindings: [toggle, bold, sideBar, mine, gone],
  label: (chords) => chords.join(' '),
})
const shown = (filter: Partial<Parameters<typeof filterRows>[1]>) =>
  filterRows(rows, { text: '', chords: null, ownOnly: false, ...filter }).map(({ title, keys }) => `${title} ${keys}`)

it('has a line for each binding, and for each command that has none', () => {
  expect(shown({})).toEqual([
    'About ',
    'other.tool f2',
    'Text: Bold ctrl+b',
    'View: Toggle Panel ctrl+j',
    'View: Toggle Panel ctrl+k ctrl+j',
    'View: Toggle Side Bar ctrl+b',
  ])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})

it('is searched by words, by keys as a whole, by keys pressed, and for the own ones', () => {
  expect(shown({ text: 'panel toggle' })).toEqual(['View: Toggle Panel ctrl+j', 'View: Toggle Panel ctrl+k ctrl+j'])
  expect(shown({ text: 'editortextfocus' })).toEqual(['Text: Bold ctrl+b', 'View: Toggle Side Bar ctrl+b'])
  expect(shown({ text: '"ctrl+j"' })).toEqual(['View: Toggle Panel ctrl+j'])
  expect(shown({ chords: ['ctrl+k'] })).toEqual(['View: Toggle Panel ctrl+k ctrl+j'])
  expect(shown({ chords: ['ctrl+k', 'ctrl+x'] })).toEqual([])
  expect(shown({ ownOnly: true })).toEqual(['other.tool f2', 'View: Toggle Panel ctrl+k ctrl+j'])
})
