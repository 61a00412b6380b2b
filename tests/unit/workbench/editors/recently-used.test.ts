import { expect, it } from 'vitest'
import { createRecentlyUsed } from '../../../../renderer/workbench/editors/recently-used.ts'

it('sorts the used ones first, the last one at the head, the others in the order given', () => {
  const recent = createRecentlyUsed(10)
  for (const id of ['a', 'b', 'c', 'a']) recent.touch(id)
  expect(recent.sort(['x', 'a', 'b', 'y'])).toEqual(['a', 'b', 'x', 'y'])
})

it('forgets what is gone, and takes over an earlier session within its limit', () => {
  const recent = createRecentlyUsed(2)
  recent.restore(['a', 'b', 'c'])
  recent.forget('a')
  recent.touch('d')
  expect(recent.list()).toEqual(['d', 'b'])
})
