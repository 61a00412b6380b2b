import { expect, it } from 'vitest'
import { createSwitcher } from '../../../../renderer/workbench/editors/switcher.ts'

function open(ids: readonly string[]) {
  const ended: (string | null)[] = []
  const switcher = createSwitcher({ list: () => ids, onEnd: (id) => ended.push(id) })
  return { switcher, ended }
}

it('begins beside the current one, and chooses only at the end', () => {
  const { switcher, ended } = open(['a', 'b', 'c'])
  switcher.walk(1)
  switcher.walk(1)
  expect({ state: switcher.state.get(), ended }).toEqual({ state: { ids: ['a', 'b', 'c'], at: 2 }, ended: [] })
  switcher.choose()
  expect({ state: switcher.state.get(), ended }).toEqual({ state: null, ended: ['c'] })
})

it('walks around both ends', () => {
  const { switcher } = open(['a', 'b', 'c'])
  switcher.walk(-1)
  expect(switcher.state.get()?.at).toBe(2)
  switcher.walk(1)
  expect(switcher.state.get()?.at).toBe(0)
})

it('leaves all as it was when cancelled, once', () => {
  const { switcher, ended } = open(['a', 'b'])
  switcher.walk(1)
  switcher.cancel()
  switcher.cancel()
  switcher.choose()
  expect(ended).toEqual([null])
})

it('opens no list of nothing', () => {
  const { switcher } = open([])
  switcher.walk(1)
  expect(switcher.state.get()).toBeNull()
})
