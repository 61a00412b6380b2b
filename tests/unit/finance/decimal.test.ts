import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  Decimal,
  halfLastDigit,
  lastDigitPlace,
  parseDecimal,
  readDecimal,
  toDecimalString,
} from '../../../shared/finance/decimal.ts'
import { decimal } from './figures-made.ts'

describe('reading a number from anywhere', () => {
  test.each([
    [12.5, '12.5'],
    [' -3 ', '-3'],
    ['+4', '4'],
    ['1.5e3', '1500'],
    ['2E-2', '0.02'],
    [0, '0'],
  ])('%j is %s', (value, written) => {
    expect(readDecimal(value)?.toFixed()).toBe(written)
  })

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    'x',
    '1.',
    '.5',
    '1,000',
    '1e9999',
    '0x10',
    'Infinity',
    null,
    undefined,
    {},
    true,
    '1 2',
  ])('%j is none', (value) => {
    expect(readDecimal(value)).toBeNull()
  })
})

describe('writing a number as the account stores it', () => {
  test.each([
    ['0.1', '0.1'],
    ['-0', '0'],
    ['1e21', '1000000000000000000000'],
    ['1e-7', '0.0000001'],
    [`1e-40`, '0.0000000000000000000000000000000000000001'],
    ['1e-70', '0'],
  ])('%s is written %s', (value, written) => {
    expect(toDecimalString(new Decimal(value))).toBe(written)
  })

  test('at most 60 characters, digits past 30 decimals dropped', () => {
    const third = new Decimal(1).div(3)
    expect(toDecimalString(third)).toBe(`0.${'3'.repeat(40)}`)
    const long = new Decimal('123456789.123456789').div('1e30')
    expect(toDecimalString(long)).toBe(long.toFixed())
    const small = new Decimal(1).div('3e25')
    expect(toDecimalString(small)).toBe('0.000000000000000000000000033333')
  })

  test('what is written reads back the same', () => {
    const written = fc
      .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.stringMatching(/^\d{0,9}$/))
      .map(([whole, fraction]) => new Decimal(fraction === '' ? `${whole}` : `${whole}.${fraction}`))
    fc.assert(
      fc.property(written, (value) => {
        expect(parseDecimal(toDecimalString(value)).eq(value)).toBe(true)
      }),
    )
  })
})

test.each([
  ['12000000000', 9, 500_000_000],
  ['12.5', -1, 0.05],
  ['12.50', -2, 0.005],
  ['7', 0, 0.5],
  ['0', 0, 0.5],
  ['-120', 1, 5],
  ['800000000', 8, 50_000_000],
  // Nobody writes 1.2 billion as 1: zeros at the end hide at most 7 %.
  ['1000000000', 9, 70_000_000],
  ['-1000', 3, 70],
])('the last digit written of %s stands at 10^%d, and half of it is %d', (text, place, half) => {
  expect(lastDigitPlace(decimal(text))).toBe(place)
  expect(halfLastDigit(decimal(text))).toBeCloseTo(half, 9)
})
