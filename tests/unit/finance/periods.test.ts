import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  conventionText,
  dayFromNumber,
  dayNumber,
  daysBasis,
  daysBetween,
  sameEnd,
  spanKind,
  standardConvention,
} from '../../../shared/finance/periods.ts'
import { day } from './figures-made.ts'

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2024-02-29', 19_782],
  ['2000-01-01', 10_957],
  ['0099-12-31', -683_004],
  ['0100-01-01', -683_003],
])('%s is day %d', (text, number) => {
  expect(dayNumber(day(text))).toBe(number)
})

test('a day and its number are one, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (number) => {
      expect(dayNumber(dayFromNumber(number))).toBe(number)
      expect(daysBetween(dayFromNumber(number), dayFromNumber(number + 40))).toBe(40)
    }),
  )
})

describe('a span', () => {
  const kindOf = (days: number) => spanKind(day('2023-01-01'), dayFromNumber(dayNumber(day('2023-01-01')) + days))
  test.each([
    [349, 'other'],
    [350, 'year'],
    [363, 'year'],
    [370, 'year'],
    [380, 'year'],
    [381, 'other'],
    [79, 'other'],
    [80, 'quarter'],
    [100, 'quarter'],
    [101, 'other'],
    [183, 'other'],
  ])('of %d days is a %s', (days, kind) => {
    expect(kindOf(days)).toBe(kind)
  })

  test('two ends within 10 days are one', () => {
    expect(sameEnd(day('2024-12-31'), day('2024-12-31'))).toBe(true)
    expect(sameEnd(day('2024-12-21'), day('2024-12-31'))).toBe(true)
    expect(sameEnd(day('2025-01-10'), day('2024-12-31'))).toBe(true)
    expect(sameEnd(day('2024-12-20'), day('2024-12-31'))).toBe(false)
    expect(sameEnd(day('2025-01-11'), day('2024-12-31'))).toBe(false)
  })
})

test('the convention that holds unless another is chosen, and how it is printed', () => {
  expect((['FY', 'Q', 'YTD', 'TTM', 'instant'] as const).map(daysBasis)).toEqual(['365', '91.25', '365', '365', '365'])
  const standard = standardConvention('Q')
  expect(standard).toEqual({ days: '91.25', balances: 'closing', variant: 'standard' })
  expect(conventionText(standard)).toBe('91.25 days, closing balances')
  expect(conventionText({ ...standardConvention('FY'), variant: 'netSales' })).toBe(
    '365 days, closing balances, on net sales',
  )
  expect(conventionText({ days: '365', balances: 'average', variant: 'ebitda' })).toBe(
    '365 days, average balances, on EBITDA',
  )
})
