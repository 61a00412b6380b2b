import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generationsToKeep, keeping } from '../../../../electron/keeping/thinning.ts'

const day = 86_400_000
const hour = day / 24
const monday = Date.UTC(2026, 10, 23)
const most = keeping.recent + keeping.days + keeping.weeks

test('the ten newest stay, however close together', () => {
  const times = Array.from({ length: 30 }, (_, index) => monday + index * 1000)
  expect(generationsToKeep(times)).toEqual(times.slice(-10).reverse())
})

test('two hourly months leave ten recent, the newest of fourteen days and the newest of eight weeks', () => {
  const now = monday + 12 * hour
  const times = Array.from({ length: 24 * 70 }, (_, index) => now - index * hour)
  const kept = generationsToKeep(times)
  const recent = times.slice(0, 10)
  const days = Array.from({ length: 13 }, (_, index) => monday - index * day - hour)
  const sundays = Array.from({ length: 7 }, (_, index) => monday - index * 7 * day - hour)
  expect(kept).toEqual([...new Set([...recent, ...days, ...sundays])].sort((a, b) => b - a))
})

test('an account that was left alone for years keeps its copies', () => {
  const times = [0, 400, 800, 1200].map((days) => monday - days * day)
  expect(generationsToKeep(times)).toEqual(times)
})

test('whatever there is: the newest stays, nothing is invented, no more than promised, and thinning twice changes nothing', () => {
  const time = fc.integer({ min: 0, max: monday })
  fc.assert(
    fc.property(fc.array(time, { maxLength: 300 }), (times) => {
      const kept = generationsToKeep(times)
      expect(kept.length).toBeLessThanOrEqual(most)
      expect(kept.every((one) => times.includes(one))).toBe(true)
      if (times.length > 0) expect(kept[0]).toBe(Math.max(...times))
      expect(generationsToKeep(kept)).toEqual(kept)
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(new Set(times).size, keeping.recent))
    }),
  )
})

test('copies that arrive one at a time and are thinned each time always reach back as many days as there are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: hour, max: 40 * hour }), { minLength: 1, maxLength: 200 }), (gaps) => {
      let kept: readonly number[] = []
      let now = Date.UTC(2026, 0, 1)
      const days = new Set<number>()
      for (const gap of gaps) {
        now += gap
        days.add(Math.floor(now / day))
        kept = generationsToKeep([...kept, now])
      }
      const keptDays = new Set(kept.map((one) => Math.floor(one / day)))
      for (const one of [...days].slice(-keeping.days)) expect(keptDays.has(one)).toBe(true)
    }),
    { numRuns: 30 },
  )
})
