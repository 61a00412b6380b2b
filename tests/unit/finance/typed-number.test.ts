import { describe, expect, it } from 'vitest'
import { readTypedNumber } from '../../../shared/finance/typed-number.ts'

describe('a typed number', () => {
  it.each([
    ['1205', '1205'],
    ['1,205', '1205'],
    ["1'205.50", '1205.5'],
    ['1.2bn', '1200000000'],
    ['1.2 BN', '1200000000'],
    ['$12k', '12000'],
    ['(47)', '-47'],
    ['(1.5m)', '-1500000'],
    ['-3.5', '-3.5'],
    ['\u22123.5', '-3.5'],
    ['0', '0'],
    ['(0)', '0'],
    ['  12  ', '12'],
    ['( 47 )', '-47'],
    ['- 5', '-5'],
    ['+5', '5'],
    ['-$ 5', '-5'],
    ['€5', '5'],
    ['5', '5'],
    ['1234567,890'.replace(',', ''), '1234567890'],
    ['1,234,567.5 tn', '1234567500000000000'],
    ['1'.repeat(40), '1'.repeat(40)],
  ])('%s is %s', (text, value) => {
    expect(readTypedNumber(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['1,2', 'unclearComma'],
    ['12,05.3', 'unclearComma'],
    ['', 'notANumber'],
    ['twelve', 'notANumber'],
    ['1.2xy', 'notANumber'],
    ['(-47)', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['9'.repeat(80), 'tooLong'],
    ['1'.repeat(41), 'tooLong'],
    ['x(47)', 'notANumber'],
    ['(47)x', 'notANumber'],
    ['5-', 'notANumber'],
    ['5 - 3', 'notANumber'],
    ['5+3', 'notANumber'],
    ['5$', 'notANumber'],
    ['x1,2', 'notANumber'],
    ['1,', 'notANumber'],
    ['1,23', 'unclearComma'],
  ])('%s is refused with %s', (text, code) => {
    expect(readTypedNumber(text)).toMatchObject({ ok: false, code })
  })
})
