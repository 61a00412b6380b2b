import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readDecimalText,
  showDecimal,
  showShort,
} from '../../../../../renderer/features/records/values/decimal-text.ts'

describe('numbers as people write them', () => {
  it.each([
    ['1200', '1200'],
    ['12,000', '12000'],
    ['1 200 000', '1200000'],
    ["1'200'000", '1200000'],
    ['$1.2bn', '1200000000'],
    ['1,2bn', '1200000000'],
    ['USD 26.4m', '26400000'],
    ['26.4 million', '26400000'],
    ['(47)', '-47'],
    ['($47m)', '-47000000'],
    ['-3.5 %', '-3.5'],
    ['\u22123', '-3'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234.567', '1234567'],
    ['.5', '0.5'],
    ['61.0 days', '61'],
    ['3.0x', '3'],
    ['5k', '5000'],
  ])('reads %s as %s', (text, value) => {
    expect(readDecimalText(text)).toEqual({ ok: true, value })
  })

  it('reads nothing as no number', () => {
    expect(readDecimalText('  ')).toEqual({ ok: true, value: null })
  })

  it.each(['about ten', '1,23,4', '12q', '1.2.3,4,5', '--5', '1e5e5'])('refuses %s with a sentence', (text) => {
    const reading = readDecimalText(text)
    expect(reading.ok ? '' : reading.text).toMatch(/\.$/)
  })

  it('shows what it reads, and reads back what it shows', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 9999 }), (whole, part) => {
        const value = part === 0 ? String(whole) : `${whole}.${String(part).padStart(4, '0').replace(/0+$/, '')}`
        if (value.startsWith('-0') || value === '0') return
        expect(readDecimalText(showDecimal(value))).toEqual({ ok: true, value })
      }),
    )
  })

  it('shortens by scale', () => {
    expect(['1200000000', '26400000', '-47000', '12.345', '0.01234', '0'].map(showShort)).toEqual([
      '1.2bn',
      '26.4m',
      '-47k',
      '12.35',
      '0.0123',
      '0',
    ])
  })
})
