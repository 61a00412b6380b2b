import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../../../../../shared/account/primitives.ts'
import { proposeNotebook } from '../../../../../shared/imports/companyfacts/propose.ts'
import type { CompanyFacts } from '../../../../../shared/imports/companyfacts/result.ts'
import { importTables } from '../../../../../shared/imports/tables/import.ts'
import { proposeFigures } from '../../../../../shared/imports/tables/propose.ts'
import type { Statement, TableCorrection } from '../../../../../shared/imports/tables/statement/statement.ts'
import { importFixture } from '../../companyfacts/fixture.ts'
import { fixtureBytes } from '../fixture.ts'

async function statementsOf(name: string, correction: TableCorrection = {}): Promise<readonly Statement[]> {
  const outcome = await importTables(fixtureBytes(name), { name, correction })
  if (!outcome.ok) throw new Error(outcome.text)
  return outcome.statements
}

/** `revenue 2024-12-31: 5` for all that both tell of a year, and how many they are. */
function differences(statements: readonly Statement[], facts: CompanyFacts) {
  const found: string[] = []
  let same = 0
  for (const { rows, periods } of statements) {
    for (const row of rows) {
      for (const [at, period] of periods.entries()) {
        const value = row.values[at] ?? null
        if (row.metric === null || value === null || (period.kind !== 'FY' && period.kind !== 'instant')) continue
        const told = facts.years.find((year) => year.end === period.end)?.lines as Record<string, { value: string }> // by any metric's name
        const other = told?.[row.metric]?.value
        if (other === value) same += 1
        else if (other !== undefined) found.push(`${row.metric} ${period.end}: ${value}, filed ${other}`)
      }
    }
  }
  return { found, same }
}

const millions = { unit: 'millions' } as const
const hdPeriods = [
  { column: 1, end: '2025-02-02' as Day }, // days as the filing's balance sheet tells them
  { column: 2, end: '2024-01-28' as Day },
  { column: 3, end: '2023-01-29' as Day },
]

describe('tables of filings agree with the facts that were filed', () => {
  test.each<[string, string, TableCorrection, number, string[]?]>([
    ['layout_AAPL_macrotrends_style.csv', 'aapl.json', {}, 97],
    ['layout_AAPL_periods_down_rows.csv', 'aapl.json', {}, 97],
    ['layout_AAPL_periods_down_rows.xlsx', 'aapl.json', {}, 97],
    ['layout_AAPL_yahoo_style_income.csv', 'aapl.json', {}, 45],
    ['real_apple_cashflow.csv', 'aapl.json', millions, 15],
    ['layout_CRR_thousands_parentheses.csv', 'crr.json', {}, 30],
    [
      'layout_KO_german_cp1252_semicolon.csv',
      'ko.json',
      {},
      38,
      // The sheet tells equity with, the filing without the share of minorities.
      ['equity 2023-12-31: 27480000000, filed 25941000000', 'equity 2024-12-31: 26372000000, filed 24856000000'],
    ],
    ['KO_10-K_balance.tsv', 'ko.json', millions, 14],
    ['KO_10-K_income.tsv', 'ko.json', millions, 24],
    ['HD_10-K_balance.tsv', 'hd.json', {}, 18],
    ['HD_10-K_income.tsv', 'hd.json', { periods: hdPeriods }, 20],
    ['HD_10-K_cashflow.tsv', 'hd.json', { periods: hdPeriods }, 9],
    ['UNP_10-K_income.tsv', 'unp.json', {}, 18],
    ['UNP_10-K_balance.tsv', 'unp.json', {}, 12],
    ['CRM_10-K_income.tsv', 'crm.json', millions, 21],
    [
      'JNJ_10-K_income.tsv',
      'jnj.json',
      { unit: 'millions', fiscalYearEnd: '12-29' },
      8,
      [
        // The filing tags the line of its income statement with a concept of its own, and a part of it with this one.
        'rnd 2024-12-29: 17232000000, filed 1841000000',
      ],
    ],
  ])('%s', async (name, filed, correction, atLeast, known = []) => {
    const { found, same } = differences(await statementsOf(name, correction), importFixture(filed))
    expect(found).toEqual(known)
    expect(same).toBeGreaterThanOrEqual(atLeast)
  })

  test('figures from a table have the ids of those from the facts, so that imports meet', async () => {
    const [statement] = await statementsOf('layout_AAPL_macrotrends_style.csv')
    const birth = { now: '2026-01-02T03:04:05.678Z' as Instant, author: 'me' } // a literal instant
    const subject = { kind: 'account' } as const
    const filed = proposeNotebook(importFixture('aapl.json'), { subject, ...birth })
    const byId = new Map(filed.records.map((record) => [record.id as string, record]))
    const context = { subject, ...birth, currency: 'USD', source: { kind: 'publication', title: 'Apple' } } as const
    const told = statement === undefined ? [] : proposeFigures(statement, context).records
    const alone = told.filter((record) => record.type === 'figure' && !byId.has(record.id))
    expect(told).toHaveLength(1 + 5 * 21)
    // The facts go back to one balance sheet less than the table.
    const older = alone.filter((record) => record.type === 'figure' && record.period.end === '2021-09-25')
    expect(alone).toEqual(older)
  })
})
