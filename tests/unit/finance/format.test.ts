import { expect, test } from 'vitest'
import { formatFigureValue, formatMoney, formatNumber, formatScaled } from '../../../shared/finance/format.ts'

test.each([
  ['416161000000', 'USD', 'USD 416.2bn'],
  ['-34100000', 'USD', 'USD (34.1m)'],
  ['950', 'EUR', 'EUR 950'],
  ['12.345', '%', '12.3 %'],
  ['20.075', 'days', '20.1 days'],
  ['1.296', 'ratio', '1.30x'],
  ['1200', 'count', '1,200'],
])('%s %s is shown as %s', (value, unit, shown) => {
  expect(formatFigureValue(value, unit)).toBe(shown)
})

test('rounding happens once, at display; a loss that rounds to nothing has no parentheses', () => {
  expect(formatNumber('-0.04', 1)).toBe('0.0')
  expect(formatScaled('2398160000', 'millions', 1)).toBe('2,398.2')
  expect(formatMoney('1234567', 'USD', 'thousands')).toBe('USD 1,234.6k')
})
