import { describe, expect, test } from 'vitest'
import { readAltman } from '../../../shared/finance/altman.ts'
import { Decimal } from '../../../shared/finance/decimal.ts'
import { worthOfDays } from '../../../shared/finance/one-day.ts'

const number = (value: number | string) => new Decimal(value)
const shown = ({ release, yearlySaving }: ReturnType<typeof worthOfDays>) =>
  [release, yearlySaving].map((one) => (one.ok ? one.value.toFixed(2) : one.text))

describe('the worth of days', () => {
  test('the method: a DSO day of 12,000 is 32.88 once; at 8 % it saves 2.63 a year, and the two are kept apart', () => {
    expect(shown(worthOfDays(number(12_000), number(1), number('0.08')))).toEqual(['32.88', '2.63'])
    expect(shown(worthOfDays(number(4_000), number(1), number(0)))).toEqual(['10.96', '0.00'])
    expect(shown(worthOfDays(number(12_000), number(-3), number('0.1')))).toEqual(['-98.63', '-9.86'])
  })

  test('without a cost of capital there is a release and no saving', () => {
    const reason = 'a number it is made of is missing: the cost of capital'
    expect(shown(worthOfDays(number(365), number(2), null))).toEqual(['2.00', reason])
    expect(shown(worthOfDays(number(365), number(2), number('-0.01')))).toEqual(['2.00', reason])
  })

  test.each([0, -5])('a flow of %d has no day worth anything', (flow) => {
    const reason = 'a day of nothing, or of a loss, is worth nothing'
    expect(shown(worthOfDays(number(flow), number(2), number('0.1')))).toEqual([reason, reason])
  })

  test('numbers beyond all numbers are refused', () => {
    const reason = 'the result is too large or too small to be a real figure'
    const huge = number('9e9000000000000000')
    expect(shown(worthOfDays(huge, huge, number('0.1')))).toEqual([reason, reason])
  })
})

describe("Altman's Z''", () => {
  test.each([
    ['2.61', 'safe', 'safe: above 2.6'],
    ['2.6', 'grey', 'grey: between 1.1 and 2.6'],
    // Apple, year to 2025-09-27
    ['2.3078', 'grey', 'grey: between 1.1 and 2.6'],
    ['1.1', 'grey', 'grey: between 1.1 and 2.6'],
    ['1.09', 'distress', 'distress: below 1.1'],
    ['-4', 'distress', 'distress: below 1.1'],
  ])('%s is %s', (score, zone, text) => {
    expect(readAltman(number(score), 'none')).toEqual({ ok: true, zone, text })
  })

  test.each(['bank', 'insurer'] as const)('says nothing of a %s', (preset) => {
    expect(readAltman(number(3), preset)).toMatchObject({ ok: false, code: 'notForBanks' })
  })
})
