import { expect, it } from 'vitest'
import { treeRows, typeAhead } from '../../../../renderer/workbench/ui/tree-rows.ts'

const nodes = [
  {
    id: 'k',
    label: 'Kestrel',
    children: [
      { id: 'c', label: 'Costs' },
      { id: 'f', label: 'Cash flow' },
    ],
  },
  { id: 'h', label: 'Halden', children: [] },
]

it('gives the open rows with their place', () => {
  const rows = treeRows(nodes, new Set(['k']))
  expect(
    rows.map(({ node, level, position, size, parent, open }) => [node.id, level, position, size, parent, open]),
  ).toEqual([
    ['k', 1, 1, 2, null, true],
    ['c', 2, 1, 2, 'k', false],
    ['f', 2, 2, 2, 'k', false],
    ['h', 1, 2, 2, null, false],
  ])
})

it('finds by typing: one letter goes on to the next, more letters stay', () => {
  const rows = treeRows(nodes, new Set(['k']))
  expect(typeAhead(rows, 1, 'c')).toBe(2)
  expect(typeAhead(rows, 2, 'c')).toBe(1)
  expect(typeAhead(rows, 1, 'co')).toBe(1)
  expect(typeAhead(rows, 3, 'kes')).toBe(0)
  expect(typeAhead(rows, 0, 'x')).toBeNull()
})
