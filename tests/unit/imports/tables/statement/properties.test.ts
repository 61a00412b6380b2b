import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { understandGrid } from '../../../../../shared/imports/tables/statement/understand.ts'
import { gridFrom } from './made.ts'

const labels = [
  'Revenue',
  'Cost of sales',
  'Gross profit',
  'Operating income',
  'Net income',
  'Something of our own',
] as const
const amounts = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 3, maxLength: 3 })
const table = fc.tuple(...labels.map(() => amounts))

function across(rows: readonly (readonly number[])[], power: number, unit: string): string[][] {
  return [
    [`USD in ${unit}`, '2022-12-31', '2023-12-31', '2024-12-31'],
    ...rows.map((values, at) => [labels[at] ?? '', ...values.map((value) => `${value}${'0'.repeat(power)}`)]),
  ]
}

function down(grid: readonly (readonly string[])[]): string[][] {
  return Array.from({ length: 4 }, (_, column) => grid.map((row) => row[column] ?? ''))
}

/** The figures, by what they are. */
function figures(rows: readonly (readonly string[])[]): readonly string[] {
  return understandGrid(gridFrom(rows))
    .statements.flatMap(({ periods, rows: lines }) =>
      lines.flatMap((line) =>
        line.values.map(
          (value, at) => `${line.label} ${line.metric} ${periods[at]?.kind} ${periods[at]?.end} ${value}`,
        ),
      ),
    )
    .sort()
}

describe('whatever the numbers', () => {
  test('a table in thousands and the same in millions give the same figures', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(figures(across(rows, 3, 'thousands'))).toEqual(figures(across(rows, 0, 'millions')))
        expect(figures(across(rows, 0, 'millions'))).toHaveLength(18)
      }),
    )
  })

  test('a table turned on its side gives the same figures', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(figures(down(across(rows, 0, 'millions')))).toEqual(figures(across(rows, 0, 'millions')))
      }),
    )
  })

  test('filler columns change nothing', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 3 }), (rows, at) => {
        const plain = across(rows, 0, 'millions')
        expect(figures(plain.map((row) => row.toSpliced(at, 0, '')))).toEqual(figures(plain))
      }),
    )
  })
})

const odd = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '2024',
    '2023',
    'Revenue',
    'Total assets',
    '(5',
    ')',
    '$',
    '—',
    '#DIV/0!',
    'FY24',
    '1e999',
    '\u0000',
    'USD',
    'in millions',
    '__proto__',
    '1/2/2024',
    '%',
  ),
  fc.integer().map(String),
)

describe('whatever the file', () => {
  test('any grid is understood or not, with numbers that are numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.array(odd, { maxLength: 7 }), { maxLength: 12 }), (rows) => {
        const { statements, problems } = understandGrid(gridFrom(rows))
        expect(statements.length + problems.length).toBeGreaterThan(0)
        for (const { rows: lines, periods, confidence } of statements) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const { values, cells } of lines) {
            expect([values.length, cells.length]).toEqual([periods.length, periods.length])
            for (const value of values) expect(value ?? '0').toMatch(/^-?\d+(\.\d+)?$/)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the same grid is understood the same way again', () => {
    fc.assert(
      fc.property(fc.array(fc.array(odd, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        expect(understandGrid(gridFrom(rows))).toEqual(understandGrid(gridFrom(rows)))
      }),
    )
  })

  test.each<[string, () => string[][]]>([
    [
      'a hundred thousand rows',
      () => [['', '2024', '2023'], ...Array.from({ length: 100_000 }, (_, at) => [`Line ${at}`, '5', '6'])],
    ],
    [
      'ten thousand columns',
      () =>
        Array.from({ length: 20 }, (_, at) => [
          at === 0 ? '' : 'Revenue',
          ...Array.from({ length: 10_000 }, (__, one) => String(1950 + (one % 150))),
        ]),
    ],
    ['years in every cell', () => Array.from({ length: 300 }, () => Array.from({ length: 500 }, () => '2024'))],
    [
      'labels without end',
      () => [['', '2024'], ...Array.from({ length: 500 }, () => ['total income before tax '.repeat(80), '5'])],
    ],
  ])(
    '%s are answered in a few seconds',
    (_, make) => {
      const grid = gridFrom(make())
      const { statements, problems } = understandGrid(grid)
      expect(statements.length + problems.length).toBeGreaterThan(0)
    },
    15_000,
  )
})
