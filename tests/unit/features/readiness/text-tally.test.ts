import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTextTally } from '../../../../renderer/features/readiness/text-tally.ts'

const of = (...texts: readonly string[]) => new Set(texts)

it('tells how many of the other accounts hold a text, once it is two or more', () => {
  const tally = createTextTally()
  tally.set('a', of('same', 'own'))
  tally.set('b', of('same'))
  expect([...tally.beside('c')]).toEqual([['same', 2]])
  expect([...tally.beside('a')]).toEqual([])
  tally.set('c', of('same', 'other'))
  expect([...tally.beside('a')]).toEqual([['same', 2]])
})

it('gives the same map until something about it changes, and forgets what is gone', () => {
  const tally = createTextTally()
  tally.set('a', of('same'))
  tally.set('b', of('same'))
  const before = tally.beside('c')
  tally.set('b', of('same', 'new'))
  tally.set('c', of('mine'))
  expect(tally.beside('c')).toBe(before)
  tally.set('a', of())
  expect([...tally.beside('c')]).toEqual([])
})

it('is what one would count anew, whatever was set in whatever order', () => {
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.uniqueArray(fc.constantFrom('1', '2', '3', '4')))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, isAskedBetween) => {
      const tally = createTextTally()
      const now = new Map<string, ReadonlySet<string>>()
      for (const [account, texts] of steps) {
        tally.set(account, new Set(texts))
        now.set(account, new Set(texts))
        if (isAskedBetween) tally.beside('a')
      }
      const counted = ['1', '2', '3', '4']
        .map((text) => [text, [...now].filter(([id, texts]) => id !== 'a' && texts.has(text)).length] as const)
        .filter(([, count]) => count >= 2)
      expect(new Map(tally.beside('a'))).toEqual(new Map(counted))
    }),
  )
})
