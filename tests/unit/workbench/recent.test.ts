import { expect, it } from 'vitest'
import { touched } from '../../../renderer/workbench/recent.ts'

it('puts the touched item in front, once, and forgets the oldest', () => {
  expect(touched(['a', 'b', 'c'], 'c', 3)).toEqual(['c', 'a', 'b'])
  expect(touched(['a', 'b', 'c'], 'd', 3)).toEqual(['d', 'a', 'b'])
  expect(touched([], 'a', 3)).toEqual(['a'])
})
