import { expect, it } from 'vitest'
import { record } from '../../../../renderer/features/settings/record-keys.ts'
import { rowsIn } from '../../../../renderer/features/settings/use-window-of-rows.ts'

const press = (key: string, held: 'ctrl' | 'none' = 'none') => ({
  key,
  code: '',
  ctrlKey: held === 'ctrl',
  shiftKey: false,
  altKey: false,
  metaKey: false,
})

it('takes two chords, begins anew with the third, and ends with Enter or Escape alone', () => {
  expect(record([], press('k', 'ctrl'))).toEqual({ kind: 'chords', chords: ['ctrl+k'] })
  expect(record(['ctrl+k'], press('s'))).toEqual({ kind: 'chords', chords: ['ctrl+k', 's'] })
  expect(record(['ctrl+k', 's'], press('f2'))).toEqual({ kind: 'chords', chords: ['f2'] })
  expect(record(['ctrl+k'], press('Enter'))).toEqual({ kind: 'accept' })
  expect(record([], press('Enter', 'ctrl'))).toEqual({ kind: 'chords', chords: ['ctrl+enter'] })
  expect(record(['f2'], press('Escape'))).toEqual({ kind: 'cancel' })
  expect(record(['f2'], press('Control', 'ctrl'))).toEqual({ kind: 'nothing' })
})

it('draws only the rows around what is on screen', () => {
  const many = { count: 5000, height: 26 }
  expect(rowsIn({ top: 0, height: 260 }, many)).toEqual({ first: 0, end: 22 })
  expect(rowsIn({ top: 2600, height: 260 }, many)).toEqual({ first: 88, end: 122 })
  expect(rowsIn({ top: 129_740, height: 260 }, many)).toEqual({ first: 4978, end: 5000 })
  expect(rowsIn({ top: 9000, height: 260 }, { count: 3, height: 26 })).toEqual({ first: 3, end: 3 })
})
