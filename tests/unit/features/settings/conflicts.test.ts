import { expect, it } from 'vitest'
import { findConflicts } from '../../../../renderer/features/settings/conflicts.ts'
import type { BoundKeys } from '../../../../renderer/workbench/commands/keybinding.ts'

function bound(command: string, key: string, when?: string): BoundKeys {
  const condition = when === undefined ? {} : { when }
  return { command, key, chords: key.split(' '), source: 'default', entry: null, ...condition }
}

const bold = bound('editor.bold', 'ctrl+b', 'editorTextFocus')
const sideBar = bound('sideBar.toggle', 'ctrl+b', '!editorTextFocus && hasSideBar')
const chord = bound('panel.toggle', 'ctrl+k ctrl+j')
const plain = bound('other.tool', 'f2')
const find = findConflicts([bold, sideBar, chord, plain])

it('names other commands of the same keys, and chords that begin alike', () => {
  expect(find({ command: 'x', chords: ['ctrl+b'] })).toEqual([bold, sideBar])
  expect(find({ command: 'x', chords: ['ctrl+k'] })).toEqual([chord])
  expect(find({ command: 'x', chords: ['f2', 'a'] })).toEqual([plain])
  expect(find({ command: 'x', chords: ['ctrl+k', 'ctrl+x'] })).toEqual([])
  expect(find({ command: 'x', chords: [] })).toEqual([])
  expect(find(plain)).toEqual([])
})

it('leaves out what a condition excludes', () => {
  expect([find(bold), find(sideBar)]).toEqual([[], []])
  const inMeeting = bound('meetings.open', 'ctrl+b', "activeEditor == 'meeting'")
  const inPage = bound('page.open', 'ctrl+b', "activeEditor == 'page'")
  const notInPage = bound('other.open', 'ctrl+b', "activeEditor != 'page'")
  const among = findConflicts([inMeeting, inPage, notInPage])
  expect([inMeeting, inPage, notInPage].map(among)).toEqual([[notInPage], [], [inMeeting]])
})

it('stays quick with ten thousand bindings of one key', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => bound(`c${index}`, 'f2', `mode == m${index}`))
  expect(findConflicts(many)({ command: 'x', chords: ['f2'] })).toEqual(many.slice(0, 6))
  expect(findConflicts(many)({ command: 'x', chords: ['f2'], when: 'mode == none' })).toEqual([])
})
