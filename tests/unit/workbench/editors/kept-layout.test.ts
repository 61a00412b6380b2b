import { expect, it } from 'vitest'
import { readLayout } from '../../../../renderer/workbench/editors/kept-layout.ts'
import { memoryPersistence } from '../../../../renderer/workbench/persistence.ts'

const dock = { grid: {}, panels: {} }
const place = { scroll: 40, caret: { name: 'Text', index: 0, path: [1, 0], offset: 3 } }

function kept(value: unknown) {
  const persistence = memoryPersistence()
  persistence.write('editors', JSON.stringify(value))
  return readLayout(persistence)
}

it('reads groups, order and places', () => {
  expect(kept({ dock, recent: ['p1'], places: { p1: place } })).toEqual({ dock, recent: ['p1'], places: { p1: place } })
})

it('reads a layout of before there were places', () => {
  expect(kept({ dock, recent: [] })).toEqual({ dock, recent: [], places: {} })
})

it.each([
  ['no object', 5],
  ['no number', { ...place, scroll: null }],
  ['a path of texts', { ...place, caret: { ...place.caret, path: ['1'] } }],
  ['an offset before the text', { ...place, caret: { ...place.caret, offset: -1 } }],
])('leaves out a place that is %s', (_, damaged) => {
  expect(kept({ dock, recent: [], places: { p1: damaged, p2: place } })?.places).toEqual({ p2: place })
})

it.each([[null], [[]], [{ dock }], [{ dock, recent: [1] }], [{ dock: { grid: {} }, recent: [] }]])(
  'refuses %j',
  (value) => {
    expect(kept(value)).toBeNull()
  },
)
