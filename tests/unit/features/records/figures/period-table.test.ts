import { describe, expect, it } from 'vitest'
import { type Cell, periodTable, viewsOf } from '../../../../../renderer/features/records/figures/period-table.ts'
import type { Figure } from '../../../../../shared/account/records/figure.ts'
import { indexFigures } from '../../../../../shared/finance/computed.ts'
import { day, figure, year } from '../a-year.ts'

const said = (cell: Cell) =>
  cell.kind === 'empty' ? '' : cell.outcome.ok ? `${cell.kind} ${cell.outcome.value}` : cell.outcome.code
const rowsOf = (
  figures: readonly Figure[],
  section: 'revenue' | 'cash' | 'costs',
  view: 'years' | 'quarters' = 'years',
) => {
  const table = periodTable(section, view, indexFigures(figures))
  return {
    columns: table.columns.map((column) => column.label),
    rows: [...table.own, ...table.comparators].map((row) => [row.subject, row.metric, ...row.cells.map(said)]),
  }
}

describe('a section as lines over periods', () => {
  it('has the newest period at the right and closing balances in the year they close', () => {
    const balance = { kind: 'instant', start: null, end: day('2025-12-28'), label: '' } as const
    const figures = [
      figure('revenue', '1100', year(2025)),
      figure('revenue', '1000', year(2024)),
      figure('receivables', '200', balance, { section: 'cash' }),
    ]
    expect(rowsOf(figures, 'cash')).toEqual({
      columns: ['FY2024', 'FY2025'],
      rows: [
        ['', 'receivables', '', 'kept 200'],
        ['', 'dso', 'missingInput', expect.stringMatching(/^follows 66\.36/)],
        ['', 'oneDayDso', expect.stringMatching(/^follows 2\.73/), expect.stringMatching(/^follows 3\.01/)],
      ],
    })
  })

  it('shows a ratio without a number where the reason is worth knowing', () => {
    const figures = [
      figure('operatingCashFlow', '40', year(2025), { section: 'cash' }),
      figure('netIncome', '-30', year(2025)),
    ]
    expect(rowsOf(figures, 'cash').rows).toEqual([
      ['', 'operatingCashFlow', 'kept 40'],
      ['', 'cashConversion', 'notPositive'],
    ])
  })

  it('sets a peer beside us in the year that is nearest', () => {
    const peerYear = { kind: 'FY', start: day('2024-10-01'), end: day('2025-09-30'), label: 'FY2025' } as const
    const figures = [
      figure('revenue', '1100', year(2025)),
      figure('revenue', '900', peerYear, { subject: { kind: 'peer', name: 'Halden' } }),
    ]
    expect(rowsOf(figures, 'revenue')).toEqual({
      columns: ['FY2025'],
      rows: [
        ['', 'revenue', 'kept 1100'],
        ['Halden', 'revenue', 'kept 900'],
      ],
    })
  })

  it('keeps quarters apart from years', () => {
    const quarter = { kind: 'Q', start: day('2025-10-01'), end: day('2025-12-31'), label: 'Q4' } as const
    const figures = [figure('revenue', '1100', year(2025)), figure('revenue', '290', quarter)]
    expect(viewsOf('revenue', indexFigures(figures))).toEqual(['years', 'quarters'])
    expect(rowsOf(figures, 'revenue', 'quarters')).toEqual({ columns: ['Q4'], rows: [['', 'revenue', 'kept 290']] })
  })
})
