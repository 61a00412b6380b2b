import { expect, it } from 'vitest'
import { createTypeAhead } from '../../../../renderer/workbench/editors/type-ahead.ts'

const labels = ['Costs', 'Cash flow', 'Risks', 'Revenue']
const press = (key: string, timeStamp: number, more = {}) => ({
  key,
  timeStamp,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
})

it('goes to the next line that begins with a letter, around the end', () => {
  const find = createTypeAhead(labels)
  expect([find(press('c', 0), 0), find(press('c', 1000), 1), find(press('r', 2000), 0)]).toEqual([1, 0, 2])
})

it('takes letters typed quickly as one word', () => {
  const find = createTypeAhead(labels)
  expect([find(press('r', 0), 0), find(press('e', 100), 2), find(press('v', 200), 3)]).toEqual([2, 3, 3])
})

it('finds nothing for other keys, or for what no line begins with', () => {
  const find = createTypeAhead(labels)
  expect([find(press('Shift', 0), 0), find(press('c', 1, { ctrlKey: true }), 0), find(press('x', 2), 0)]).toEqual([
    null,
    null,
    null,
  ])
  expect(createTypeAhead([])(press('a', 0), 0)).toBeNull()
})
