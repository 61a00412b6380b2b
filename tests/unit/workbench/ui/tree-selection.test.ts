import { describe, expect, it } from 'vitest'
import { treeRows } from '../../../../renderer/workbench/ui/tree-rows.ts'
import { extended, selectOnly, targets, toggled, widened } from '../../../../renderer/workbench/ui/tree-selection.ts'

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
const rows = treeRows(nodes, new Set(['k']))
const ids = (selection: { readonly ids: ReadonlySet<string> }) => [...selection.ids].toSorted()

describe('choosing rows', () => {
  it('takes one in and out', () => {
    const both = toggled(selectOnly('k'), 'h')
    expect(both).toEqual({ ids: new Set(['k', 'h']), anchor: 'h' })
    expect(ids(toggled(both, 'k'))).toEqual(['h'])
  })

  it('draws a range both ways from where it began', () => {
    const down = extended(rows, selectOnly('c'), null, 'h')
    expect(ids(down)).toEqual(['c', 'f', 'h'])
    expect(ids(extended(rows, down, 'h', 'k'))).toEqual(['c', 'k'])
  })

  it('begins a range at the cursor where nothing was chosen, and where what was chosen is folded away', () => {
    expect(ids(extended(rows, selectOnly(null), 'f', 'h'))).toEqual(['f', 'h'])
    expect(ids(extended(rows, selectOnly('gone'), 'c', 'f'))).toEqual(['c', 'f'])
  })

  it('takes all beside the cursor first, then all', () => {
    const beside = widened(rows, selectOnly('c'), 'c')
    expect(ids(beside)).toEqual(['c', 'f'])
    expect(ids(widened(rows, beside, 'c'))).toEqual(['c', 'f', 'h', 'k'])
  })

  it('is what a command is about, but for a row outside of it', () => {
    const both = toggled(selectOnly('h'), 'k')
    expect(targets(rows, both, 'h')).toEqual(['k', 'h'])
    expect(targets(rows, both, 'c')).toEqual(['c'])
    expect(targets(rows, both, null)).toEqual([])
  })
})
