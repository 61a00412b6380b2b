import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createHistory } from '../../../../renderer/workbench/editors/history.ts'

const apart = () => createHistory<number>({ limit: 5, merge: () => null })

it('goes back and forward through what was visited', () => {
  const history = apart()
  for (const point of [1, 2, 3]) history.visit(point)
  expect([history.back(), history.back(), history.back(), history.forward(), history.current()]).toEqual([
    2,
    1,
    null,
    2,
    2,
  ])
})

it('ends the way forward with a new point', () => {
  const history = apart()
  for (const point of [1, 2, 3]) history.visit(point)
  history.back()
  history.visit(4)
  expect({ forward: history.canGoForward(), back: history.back() }).toEqual({ forward: false, back: 2 })
})

it('puts the merged point in the place of the current one, and keeps the way forward', () => {
  const history = createHistory<number>({
    limit: 5,
    merge: (current, next) => (Math.abs(current - next) < 3 ? next : null),
  })
  for (const point of [10, 20, 30]) history.visit(point)
  history.back()
  history.visit(21)
  expect([history.current(), history.forward(), history.back(), history.back()]).toEqual([21, 30, 21, 10])
})

it('keeps the last ones when there are too many', () => {
  const history = apart()
  for (let point = 1; point <= 9; point += 1) history.visit(point)
  const back: (number | null)[] = []
  while (history.canGoBack()) back.push(history.back())
  expect(back).toEqual([8, 7, 6, 5])
})

it('takes out what leads nowhere any more, and stays at the point before', () => {
  const history = apart()
  for (const point of [1, 2, 3, 4]) history.visit(point)
  history.back()
  history.drop((point) => point === 3)
  expect([history.current(), history.forward(), history.back(), history.back()]).toEqual([2, 4, 2, 1])
})

it('is never anywhere but at one of its points, whatever is done', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('visit' as const), point: fc.nat(20) }),
    fc.record({ do: fc.constant('back' as const) }),
    fc.record({ do: fc.constant('forward' as const) }),
    fc.record({ do: fc.constant('drop' as const), point: fc.nat(20) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const history = apart()
      for (const one of steps) {
        if (one.do === 'visit') history.visit(one.point)
        else if (one.do === 'drop') history.drop((point) => point === one.point)
        else if (one.do === 'back') expect(history.canGoBack()).toBe(history.back() !== null)
        else expect(history.canGoForward()).toBe(history.forward() !== null)
        if (history.canGoBack() || history.canGoForward()) expect(history.current()).not.toBeNull()
        if (one.do === 'visit') expect(history.current()).toBe(one.point)
      }
    }),
  )
})
