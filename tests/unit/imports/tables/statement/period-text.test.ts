import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PeriodHint, readPeriodText } from '../../../../../shared/imports/tables/statement/period-text.ts'

const day = (year: number, month: number, date: number) => ({ year, month, day: date })

describe('what headers say of a period', () => {
  test.each<[string, Omit<PeriodHint, 'rest'>]>([
    ['Years ended December 31,', { kind: 'FY', month: 12, day: 31 }],
    ['MAY 31,', { month: 5, day: 31 }],
    ['Fiscal', { kind: 'FY', fiscal: true }],
    ['2024', { year: 2024 }],
    ['2024A', { year: 2024 }],
    ['2025E', { year: 2025, guidance: true }],
    ['FY24', { kind: 'FY', year: 2024, fiscal: true }],
    ['Fiscal 2024', { kind: 'FY', year: 2024, fiscal: true }],
    ['2023/24', { kind: 'FY', year: 2024, fiscal: true }],
    ['Q3 2024', { kind: 'Q', quarter: 3, year: 2024 }],
    ["Q3'24", { kind: 'Q', quarter: 3, year: 2024 }],
    ['3Q24', { kind: 'Q', quarter: 3, year: 2024 }],
    ['2024-Q3', { kind: 'Q', quarter: 3, year: 2024 }],
    ['H1 2024', { kind: 'YTD', months: 6, year: 2024 }],
    ['9M 2024', { kind: 'YTD', months: 9, year: 2024 }],
    ['ttm', { kind: 'TTM', months: 12 }],
    ['Three Months Ended', { kind: 'Q', months: 3 }],
    ['12 Months Ended', { kind: 'FY', months: 12 }],
    ['52 weeks ended January 28, 2024', { kind: 'FY', months: 12, ...day(2024, 1, 28) }],
    ['30/09/2024', day(2024, 9, 30)],
    ['9/30/2024', day(2024, 9, 30)],
    ['30.9.2024', day(2024, 9, 30)],
    ['Sep. 28, 2024', day(2024, 9, 28)],
    ['February 2,2025', day(2025, 2, 2)],
    ['2024-09-28', day(2024, 9, 28)],
    ['31. Dezember 2024', day(2024, 12, 31)],
    ['31 décembre 2024', day(2024, 12, 31)],
    ['Dec-24', { year: 2024, month: 12 }],
    ['As of December 31, 2024', { kind: 'instant', ...day(2024, 12, 31) }],
    ['2023 (restated)', { year: 2023 }],
    ['Jan - Sep 2024', { kind: 'YTD', months: 9, year: 2024, month: 9 }],
    ['CY2024', { kind: 'FY', year: 2024, month: 12, day: 31 }],
    ['9M24', { kind: 'YTD', months: 9, year: 2024 }],
    ['H1', { kind: 'YTD', months: 6 }],
    ['1H24', { kind: 'YTD', months: 6, year: 2024 }],
    ['1. Quartal 2024', { kind: 'Q', quarter: 1, year: 2024 }],
    ['Third quarter 2024', { kind: 'Q', quarter: 3, year: 2024 }],
    ['2e trimestre 2024', { kind: 'Q', quarter: 2, year: 2024 }],
    ['Geschäftsjahr 2023/24', { kind: 'FY', year: 2024, fiscal: true }],
    ['FY 2024/25', { kind: 'FY', year: 2025, fiscal: true }],
    ['12/2024', { year: 2024, month: 12 }],
    ['2024-06', { year: 2024, month: 6 }],
    ['1.1.-31.12.2024', day(2024, 12, 31)],
    ['31-Dec-24', day(2024, 12, 31)],
    ['Year to date', { kind: 'YTD' }],
    ['31.12.', { month: 12, day: 31 }],
    ['2024 Budget', { year: 2024, guidance: true }],
    ['LTM Sep-24', { kind: 'TTM', months: 12, year: 2024, month: 9 }],
  ])('%s', (text, expected) => {
    expect(readPeriodText(text)).toEqual({ ...expected, rest: '' })
  })

  test.each(['Net sales', '1,234', '% Change', 'Total', 'in millions', ''])('nothing in %j', (text) => {
    expect(readPeriodText(text)).toBeNull()
  })

  test('a day that can be read either way follows the order of its table', () => {
    expect(readPeriodText('3/4/2024', 'dayFirst')).toEqual({ ...day(2024, 4, 3), eitherOrder: true, rest: '' })
    expect(readPeriodText('3/4/2024', 'monthFirst')).toEqual({ ...day(2024, 3, 4), eitherOrder: true, rest: '' })
  })

  test('other words are told apart', () => {
    expect(readPeriodText('Beginning balances at Sep. 30, 2023')?.rest).toBe('beginning')
    expect(readPeriodText('31/02/2024')?.rest).toBe('31 02')
  })

  test('any text is read or not, and no day is outside the calendar', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const hint = readPeriodText(text)
        expect(hint?.month ?? 1).toSatisfy((month: number) => month >= 1 && month <= 12)
        expect(hint?.day ?? 1).toSatisfy((date: number) => date >= 0 && date <= 99)
      }),
    )
  })
})
