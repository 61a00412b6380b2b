import { expect, it } from 'vitest'
import { keyGroups, matching } from '../../../../renderer/features/help/key-sheet.ts'
import type { BoundKeys } from '../../../../renderer/workbench/commands/keybinding.ts'

const commands: Readonly<Record<string, { readonly title: string; readonly category?: string }>> = {
  open: { title: 'Go to Account', category: 'Go' },
  palette: { title: 'Show All Commands', category: 'View' },
  brief: { title: 'Export Brief', category: 'File' },
  stray: { title: 'Something' },
}

function bound(command: string, ...chords: readonly string[]): BoundKeys {
  return { command, key: chords.join(' '), chords, source: 'default', entry: null }
}

const groups = keyGroups({
  bindings: [
    bound('palette', 'f1'),
    bound('palette', 'ctrl+shift+p'),
    bound('brief', 'ctrl+k', 'ctrl+e'),
    bound('open', 'ctrl+p'),
    bound('stray', 'f9'),
    bound('gone', 'f7'),
  ],
  commandOf: (id) => commands[id] ?? null,
  label: (chords) => chords.join(' '),
})

it('keys stand by area in the order of need, a command once, with the key that menus show first', () => {
  expect(groups.slice(0, 4)).toEqual([
    { title: 'Go', rows: [{ id: 'open', title: 'Go to Account', keys: ['ctrl+p'] }] },
    { title: 'File', rows: [{ id: 'brief', title: 'Export Brief', keys: ['ctrl+k ctrl+e'] }] },
    { title: 'View', rows: [{ id: 'palette', title: 'Show All Commands', keys: ['ctrl+shift+p', 'f1'] }] },
    { title: 'Other', rows: [{ id: 'stray', title: 'Something', keys: ['f9'] }] },
  ])
  expect(groups.slice(4).map(({ title }) => title)).toEqual(['In trees and lists', 'In a grid of figures'])
})

it('a search finds by title, area and key, and leaves out areas with nothing', () => {
  const found = (query: string) => matching(groups, query).flatMap(({ rows }) => rows.map(({ id }) => id))
  expect(found('export')).toEqual(['brief'])
  expect(found('view COMMANDS')).toEqual(['palette'])
  expect(found('ctrl+k')).toEqual(['brief'])
  expect(found('f2')).toEqual(['fixed.edit'])
  expect(found('nothing of the kind')).toEqual([])
  expect(found('').length).toBe(groups.flatMap(({ rows }) => rows).length)
})
