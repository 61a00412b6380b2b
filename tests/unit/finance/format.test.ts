import { expect, test } from 'vitest'
import {
  formatFigureValue,
  formatMoney,
  formatNumber,
  formatScaled,
  scaleFor,
  withMinus,
} from '../../../shared/finance/format.ts'

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

test.each([
  ['9999', 'units'],
  ['10000', 'thousands'],
  ['-999999', 'thousands'],
  ['1000000', 'millions'],
  ['999999999', 'millions'],
  ['1000000000', 'billions'],
  ['never', 'units'],
])('%s is shown in %s', (value, scale) => {
  expect(scaleFor(value)).toBe(scale)
})

test.each([
  ['1234567', 0, '1,234,567'],
  ['123', 0, '123'],
  ['-1234.5', 1, '(1,234.5)'],
  ['0.05', 1, '0.1'],
  ['0.15', 1, '0.2'],
  ['2.5', 0, '3'],
  ['never', 1, 'never'],
])('%s with %d decimals is %s', (value, decimals, shown) => {
  expect(formatNumber(value, decimals)).toBe(shown)
})

test('what is no number stays as it is written, in every form', () => {
  expect(formatScaled('soon', 'millions')).toBe('soon')
  expect(formatFigureValue('soon', 'stores')).toBe('soon stores')
})

test('scales, suffixes and units', () => {
  expect(formatScaled('416161000000', 'billions')).toBe('416.2')
  expect(formatScaled('416161000000', 'millions')).toBe('416,161')
  expect(formatMoney('12345', '')).toBe('12.3k')
  expect(formatMoney('-12345', 'EUR', 'units')).toBe('EUR (12,345)')
  expect(formatFigureValue('416161000000', 'USD', 'millions')).toBe('USD 416,161.0m')
  expect(formatFigureValue('1.23456789', 'stores')).toBe('1.2346 stores')
  expect(formatFigureValue('12.5', '')).toBe('12.5')
  expect(formatFigureValue(3, 'count')).toBe('3')
})

test('in running text a loss has a minus sign in place of its parentheses', () => {
  expect(withMinus('(1,205)')).toBe('\u22121,205')
  expect(withMinus('USD (34.1m)')).toBe('USD (34.1m)')
  expect(withMinus('12')).toBe('12')
})
