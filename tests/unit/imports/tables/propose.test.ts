import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../../shared/account/primitives.ts'
import { mergeImport } from '../../../../shared/imports/companyfacts/merge.ts'
import { proposeFigures, type TableProposalContext } from '../../../../shared/imports/tables/propose.ts'
import type { TableCorrection } from '../../../../shared/imports/tables/statement/statement.ts'
import { understandGrid } from '../../../../shared/imports/tables/statement/understand.ts'
import { gridOf } from './statement/made.ts'

const context: TableProposalContext = {
  subject: { kind: 'account' },
  source: { kind: 'publication', title: 'figures.xlsx', publisher: 'Acme', date: null },
  currency: 'EUR',
  now: '2026-01-02T03:04:05.678Z' as Instant, // a literal instant
  author: 'me',
}

function proposed(text: string, more: Partial<TableProposalContext> = {}, correction: TableCorrection = {}) {
  const [statement] = understandGrid(gridOf(text), correction).statements
  if (statement === undefined) throw new Error('no statement')
  return proposeFigures(statement, { ...context, ...more })
}

const mixed = `
  EUR m | FY ended December 31, 2024 | FY ended December 31, 2025E
  Revenue | 10 | 12
  Gross margin | 40% | 41%
  Inventories | 3 |
  Our own line | 1 | 2`

describe('what a statement brings to a notebook', () => {
  test('a source, and a figure for each known line and period, whole', () => {
    const { records, problems } = proposed(mixed)
    const [source, ...figures] = records
    expect(problems).toEqual([])
    expect(source).toMatchObject({ type: 'source', kind: 'publication', title: 'figures.xlsx', publisher: 'Acme' })
    expect(
      figures.map((record) =>
        record.type === 'figure'
          ? [
              record.metric,
              record.section,
              record.value.kind === 'stated' && record.value.value,
              record.unit,
              record.period,
              record.status.kind,
              record.citations,
            ]
          : null,
      ),
    ).toEqual(
      [
        ['revenue', 'revenue', '10000000', 'EUR', 'FY', 2024, 'asserted', 'B2', 'Revenue'],
        ['revenue', 'revenue', '12000000', 'EUR', 'FY', 2025, 'guidance', 'C2', 'Revenue'],
        ['grossMargin', 'costs', '40', '%', 'FY', 2024, 'asserted', 'B3', 'Gross margin'],
        ['grossMargin', 'costs', '41', '%', 'FY', 2025, 'guidance', 'C3', 'Gross margin'],
        ['inventory', 'cash', '3000000', 'EUR', 'instant', 2024, 'asserted', 'B4', 'Inventories'],
      ].map(([metric, section, value, unit, kind, year, status, cell, quotation]) => [
        metric,
        section,
        value,
        unit,
        { kind, start: kind === 'instant' ? null : `${year}-01-01`, end: `${year}-12-31`, label: `FY${year}` },
        status,
        [{ source: source?.id, locator: `Sheet1!${cell}`, quotation, speaker: null }],
      ]),
    )
  })

  test('the same table again changes nothing in the account', () => {
    const { records } = proposed(mixed)
    const again = mergeImport(records, proposed(mixed).records)
    expect(again).toEqual({ added: [], replaced: [], kept: [], unchanged: records })
  })

  test('a peer has figures of its own', () => {
    const own = proposed(mixed).records.map(({ id }) => id)
    const peer = proposed(mixed, { subject: { kind: 'peer', name: 'Rival' } }).records.map(({ id }) => id)
    expect(peer.slice(1).filter((id) => own.includes(id))).toEqual([])
  })

  test('a name that a person gave a row is kept as the line', () => {
    const { records } = proposed(mixed, {}, { rows: new Map([[4, 'churn cost']]) })
    expect(records.flatMap((record) => (record.type === 'figure' ? record.metric : []))).toContain('churn cost')
  })

  test.each<[string, string, readonly string[]]>([
    [
      'periods without a day',
      'EUR m | 2024 | 2023\nRevenue | 1 | 2\nNet income | 1 | 1',
      ['noDay 2024', 'noDay 2023', 'nothing '],
    ],
    ['no currency', '| 2024-12-31 | 2023-12-31\nRevenue | 1 | 2\nNet income | 1 | 1', ['currencyAssumed ']],
    ['another currency', 'USD | 2024-12-31 | 2023-12-31\nRevenue | 1 | 2\nNet income | 1 | 1', ['otherCurrency ']],
  ])('%s: the problem says so', (_, text, expected) => {
    expect(proposed(text).problems.map(({ code, item }) => `${code} ${item}`)).toEqual(expected)
  })
})
