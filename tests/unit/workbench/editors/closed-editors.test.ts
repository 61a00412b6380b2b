import { expect, it } from 'vitest'
import { type ClosedEditor, createClosedEditors } from '../../../../renderer/workbench/editors/closed-editors.ts'

const closedEditor = (page: string, account = 'a1'): ClosedEditor => ({
  input: { kind: 'page', account, page },
  isPinned: false,
  group: '1',
  index: 0,
})

it('gives the last one first, and no more than it remembers', () => {
  const closed = createClosedEditors(2)
  for (const page of ['a', 'b', 'c']) closed.push(closedEditor(page))
  expect([closed.pop(), closed.pop(), closed.pop()]).toEqual([closedEditor('c'), closedEditor('b'), null])
})

it('drops those of an account that is gone', () => {
  const closed = createClosedEditors(5)
  closed.push(closedEditor('a', 'a2'))
  closed.push(closedEditor('b'))
  closed.drop((input) => input.account === 'a1')
  expect([closed.pop(), closed.pop()]).toEqual([closedEditor('a', 'a2'), null])
})
