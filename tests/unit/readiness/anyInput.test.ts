import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessFully } from '../../../shared/readiness/assess.ts'
import { notebooks } from '../account/arbitrary.ts'
import { ago } from './builders.ts'

const numbersOf = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersOf)
      : []

test('any notebook that an account file may hold is judged, and every number lies within its bounds', () => {
  fc.assert(
    fc.property(notebooks, fc.integer({ min: -20_000, max: 20_000 }), (notebook, days) => {
      const assessment = assessFully(notebook, { today: ago(days) })
      expect(numbersOf(assessment).every(Number.isFinite)).toBe(true)
      for (const score of [assessment.knowing, assessment.caring, assessment.index]) {
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true)
      }
      for (const { points, possible, gain, cut, items } of assessment.criteria) {
        expect(points >= 0 && points <= possible + 1e-9 && gain >= 0 && gain <= possible && cut >= 0).toBe(true)
        for (const { form, evidence, recency, credit } of items) {
          for (const factor of [form, evidence, recency, credit]) expect(factor >= 0 && factor <= 1).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
})
