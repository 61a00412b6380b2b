import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trend } from '../../../shared/finance/trend.ts'
import { day, decimal } from './figures-made.ts'

const value = (end: string, written: string) => ({ end: day(end), value: decimal(written) })

/** Apple's revenue, 10-K filed 2025-10-31, millions of dollars; years of 53, 52 and 52 weeks. */
const appleRevenue = [
  value('2025-09-27', '416161'),
  value('2023-09-30', '383285'),
  value('2024-09-28', '391035'),
] as const

describe('a trend', () => {
  test('goes from each period to the next, oldest first, and over the whole', () => {
    const { steps, whole, cagr } = trend(appleRevenue)
    const shown = [...steps, ...(whole === null ? [] : [whole])].map(({ from, to, absolute, relative, direction }) => [
      from,
      to,
      absolute.toFixed(),
      relative.ok ? relative.value.toFixed(4) : relative.code,
      direction,
    ])
    expect(shown).toEqual([
      ['2023-09-30', '2024-09-28', '7750', '0.0202', 'up'],
      ['2024-09-28', '2025-09-27', '25126', '0.0643', 'up'],
      ['2023-09-30', '2025-09-27', '32876', '0.0858', 'up'],
    ])
    // Two years: (416161 / 383285)^(1/2) - 1
    expect(cagr.ok && cagr.value.toFixed(6)).toBe('0.042005')
  })

  test('falls, stands still, and has no rate on a base of zero or below', () => {
    const { steps } = trend([
      value('2021-12-31', '5'),
      value('2022-12-31', '-5'),
      value('2023-12-31', '-5'),
      value('2024-12-31', '0'),
      value('2025-12-31', '2'),
    ])
    expect(
      steps.map(({ direction, relative }) => [direction, relative.ok ? relative.value.toNumber() : relative.code]),
    ).toEqual([
      ['down', -2],
      ['flat', 'negativeBase'],
      ['up', 'negativeBase'],
      ['up', 'negativeBase'],
    ])
  })

  test.each([
    ['two quarters', [value('2024-03-31', '1'), value('2024-06-30', '2')], 'missingInput'],
    ['a change of sign', [value('2022-12-31', '-4'), value('2024-12-31', '9')], 'signChange'],
    ['a fall below zero', [value('2022-12-31', '4'), value('2024-12-31', '-9')], 'signChange'],
    ['losses at both ends', [value('2022-12-31', '-4'), value('2024-12-31', '-2')], 'negativeBase'],
    ['from nothing', [value('2022-12-31', '0'), value('2024-12-31', '2')], 'negativeBase'],
    ['to nothing', [value('2022-12-31', '2'), value('2024-12-31', '0')], 'negativeBase'],
  ])('has no yearly rate with %s', (_, values, code) => {
    expect(trend(values).cagr).toMatchObject({ ok: false, code })
  })

  test('needs a second period', () => {
    const reason = { code: 'missingInput', text: 'a number it is made of is missing: a second period' }
    for (const values of [[], [value('2024-12-31', '1')], [value('2024-12-31', '1'), value('2024-12-28', '2')]])
      expect(trend(values)).toMatchObject({ steps: [], whole: null, cagr: reason })
    expect(trend([value('2024-03-31', '1'), value('2024-06-30', '2')])).toMatchObject({
      whole: { direction: 'up' },
      cagr: { text: 'a number it is made of is missing: periods that lie a year apart' },
    })
  })

  test('over a year and a half the yearly rate is less than the whole change', () => {
    const { cagr } = trend([value('2023-06-30', '100'), value('2024-12-31', '121')])
    expect(cagr.ok && cagr.value.toNumber()).toBeCloseTo(1.21 ** (1 / 1.5) - 1, 12)
    const whole = trend([value('2023-12-31', '100'), value('2024-12-31', '121')])
    expect(whole.cagr.ok && whole.cagr.value.toNumber()).toBeCloseTo(0.21, 12)
  })

  test('of two values for one period the first given counts', () => {
    const told = trend([value('2024-12-31', '3'), value('2024-12-30', '9'), value('2023-12-31', '2')])
    expect(told.steps.map(({ absolute }) => absolute.toFixed())).toEqual(['1'])
  })

  test('any series: steps add up to the whole, the order given never matters, and rates do not see the scale', () => {
    const written = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String)
    const series = fc.uniqueArray(fc.tuple(fc.integer({ min: 1950, max: 2090 }), written), {
      selector: ([year]) => year,
      maxLength: 8,
    })
    fc.assert(
      fc.property(series, (given) => {
        const values = given.map(([year, amount]) => value(`${year}-12-31`, amount))
        const told = trend(values)
        const sum = told.steps.reduce((total, step) => total + BigInt(step.absolute.toFixed()), 0n)
        expect(sum).toBe(BigInt(told.whole?.absolute.toFixed() ?? '0'))
        expect(trend(values.toReversed())).toEqual(told)
        const thousandfold = trend(values.map(({ end, value: amount }) => value(end, `${amount}000`)))
        const rates = ({ steps, cagr }: typeof told) =>
          [...steps.map(({ relative }) => relative), cagr].map((one) => (one.ok ? one.value.toFixed(25) : one.code))
        expect(rates(thousandfold)).toEqual(rates(told))
      }),
      { numRuns: 100 },
    )
  })
})
