import { describe, expect, test } from 'vitest'
import type { Day } from '../../../../shared/account/primitives.ts'
import { applyCorrection } from '../../../../shared/imports/tables/correct.ts'
import type { TableCorrection } from '../../../../shared/imports/tables/statement/statement.ts'
import { gridOf, told } from './statement/made.ts'

const grid = gridOf(`
  | 2024 | 2023 | Comment
  Net sales | 1.200 | 1.000 | 7
  Other line | 5 | 6 | 8
  Net income | 3 | 2 | 9`)

function corrected(...changes: readonly TableCorrection[]) {
  let held = applyCorrection(grid, {}, {})
  for (const change of changes) held = applyCorrection(grid, held.correction, change)
  return held.reading.statements.map(told)
}

const asFound = {
  unit: 'ones null',
  periods: ['FY null null', 'FY null null'],
  rows: ['revenue money 1200 1000', 'Other line money 5 6', 'netIncome money 3 2'],
}

describe('what a person says goes before what was detected', () => {
  test('nothing said, nothing changed', () => {
    expect(corrected()).toEqual([asFound])
  })

  test('the decimal sign', () => {
    const rows = ['revenue money 1.2 1', ...asFound.rows.slice(1)]
    expect(corrected({ numberStyle: 'point' })).toEqual([{ ...asFound, rows }])
  })

  test('unit, currency, decimal sign and the end of the year', () => {
    expect(corrected({ unit: 'millions', currency: 'CHF', numberStyle: 'comma', fiscalYearEnd: '06-30' })).toEqual([
      {
        unit: 'millions CHF',
        periods: ['FY 2023-07-01 2024-06-30', 'FY 2022-07-01 2023-06-30'],
        rows: [
          'revenue money 1200000000 1000000000',
          'Other line money 5000000 6000000',
          'netIncome money 3000000 2000000',
        ],
      },
    ])
  })

  test('rows: another name, none, left out; the name given is taken from the row that had it', () => {
    const rows = new Map<number, string | null | 'ignored'>([
      [1, 'ignored'],
      [2, 'revenue'],
      [3, null],
    ])
    expect(corrected({ numberStyle: 'comma', rows })[0]?.rows).toEqual(['revenue money 5 6', 'Net income money 3 2'])
  })

  test('periods: a day and a length, a column left out, a column that was none', () => {
    const periods = [
      { column: 1, end: '2024-03-31' as Day, kind: 'Q' as const }, // a literal day
      { column: 2, ignored: true },
      { column: 3, label: 'Plan', end: '2025-03-31' as Day, kind: 'Q' as const }, // a literal day
    ]
    expect(corrected({ numberStyle: 'comma', periods })).toEqual([
      {
        unit: 'ones null',
        periods: ['Q 2024-01-01 2024-03-31', 'Q 2025-01-01 2025-03-31'],
        rows: ['revenue money 1200 7', 'Other line money 5 8', 'netIncome money 3 9'],
      },
    ])
  })

  test('what is said later adds to what was said before, and wins', () => {
    const first = { unit: 'thousands', periods: [{ column: 1, kind: 'TTM' }] } as const
    const second = { unit: 'millions', periods: [{ column: 1, end: '2024-12-31' as Day }] } as const // a literal day
    expect(corrected({ numberStyle: 'comma' }, first, second)[0]).toMatchObject({
      unit: 'millions null',
      periods: ['TTM 2024-01-01 2024-12-31', 'FY null null'],
    })
  })

  test('header row, label column and orientation', () => {
    const odd = gridOf(`
      code | name | last | this
      4000 | Net sales | 5 | 6
      5000 | Gross profit | 2 | 3`)
    const periods = [
      { column: 2, end: '2023-12-31' as Day, kind: 'FY' as const }, // a literal day
      { column: 3, end: '2024-12-31' as Day, kind: 'FY' as const }, // a literal day
    ]
    const { reading } = applyCorrection(odd, {}, { headerRow: 0, labelColumn: 1, orientation: 'across', periods })
    expect(reading.statements.map(told)).toEqual([
      {
        unit: 'ones null',
        periods: ['FY 2023-01-01 2023-12-31', 'FY 2024-01-01 2024-12-31'],
        rows: ['revenue money 5 6', 'grossProfit money 2 3'],
      },
    ])
  })
})
