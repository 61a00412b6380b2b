import { expect, it } from 'vitest'
import { listKey } from '../../../../renderer/workbench/quick/list-keys.ts'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const box = { value: 'cash', selectionStart: 4 }

it.each([
  ['ArrowDown', {}, { kind: 'step', by: 1 }],
  ['ArrowUp', {}, { kind: 'step', by: -1 }],
  ['PageDown', {}, { kind: 'page', by: 1 }],
  ['PageUp', {}, { kind: 'page', by: -1 }],
  ['Home', {}, null],
  ['Home', { ctrlKey: true }, { kind: 'end', by: -1 }],
  ['End', { ctrlKey: true }, { kind: 'end', by: 1 }],
  ['Enter', {}, { kind: 'open', how: 'here', byArrow: false }],
  ['Enter', { ctrlKey: true }, { kind: 'open', how: 'side', byArrow: false }],
  ['Enter', { metaKey: true }, { kind: 'open', how: 'side', byArrow: false }],
  ['Enter', { shiftKey: true }, { kind: 'open', how: 'background', byArrow: false }],
  ['Enter', { altKey: true }, null],
  ['ArrowRight', {}, { kind: 'open', how: 'side', byArrow: true }],
  ['ArrowRight', { shiftKey: true }, null],
  ['a', {}, null],
] as const)('%s with %o', (key, modifiers, expected) => {
  expect(listKey({ ...plain, key, ...modifiers }, box)).toEqual(expected)
})

it('leaves the arrow to the text while the caret has somewhere to go', () => {
  expect(listKey({ ...plain, key: 'ArrowRight' }, { value: 'cash', selectionStart: 2 })).toBeNull()
})
