import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Convention } from '../../../shared/account/records/figure.ts'
import { Decimal } from '../../../shared/finance/decimal.ts'
import { metricOf, metricsOf, type Statement } from '../../../shared/finance/statement.ts'

const year: Convention = { days: '365', balances: 'closing', variant: 'standard' }

function statement(
  lines: Readonly<Record<string, number | string>>,
  previous: Readonly<Record<string, number>> = {},
): Statement {
  const decimals = (given: object) => new Map(Object.entries(given).map(([name, value]) => [name, new Decimal(value)]))
  return { lines: decimals(lines), previous: decimals(previous) }
}

function value(lines: Parameters<typeof statement>[0], metric: string, convention = year): number | string {
  const outcome = metricOf(statement(lines), metric, convention)
  return outcome.ok ? outcome.value.toNumber() : outcome.code
}

const worked = { revenue: 12_000, cogs: 4_000, inventory: 2_050, receivables: 660, payables: 1_200 }

describe('the worked example of the method', () => {
  test.each([
    ['dio', 187.06],
    ['dso', 20.08],
    ['dpo', 109.5],
    ['ccc', 97.64],
    ['oneDayDso', 32.88],
    ['oneDayDio', 10.96],
    ['oneDayDpo', 10.96],
    ['operatingCycle', 207.14],
    ['operatingWorkingCapital', 1_510],
  ])('%s is %d', (metric, expected) => {
    expect(value(worked, metric)).toBeCloseTo(expected, 2)
  })
})

describe('conventions', () => {
  test('average balances take the mean of opening and closing, and need the opening', () => {
    const average: Convention = { ...year, balances: 'average' }
    const outcome = metricOf(statement(worked, { receivables: 540 }), 'dso', average)
    expect(outcome.ok && outcome.value.toNumber()).toBeCloseTo((600 / 12_000) * 365, 10)
    expect(metricOf(statement(worked), 'dso', average)).toMatchObject({ ok: false, code: 'missingInput' })
  })

  test('net sales puts inventory and payables on revenue; coverage may stand on EBITDA', () => {
    expect(value(worked, 'dpo', { ...year, variant: 'netSales' })).toBeCloseTo(36.5, 10)
    const lines = { operatingIncome: 30, depreciationAmortisation: 10, interest: 5 }
    expect(value(lines, 'interestCoverage')).toBe(6)
    expect(value(lines, 'interestCoverage', { ...year, variant: 'ebitda' })).toBe(8)
  })

  test('over a quarter days are based on 91.25, and measures of a year have no meaning', () => {
    const quarter: Convention = { ...year, days: '91.25' }
    expect(value(worked, 'dso', quarter)).toBeCloseTo(5.02, 2)
    expect(value({ ...worked, debt: 1, cash: 0 }, 'netDebtToEbitda', quarter)).toBe('annualOnly')
  })
})

describe('what has no meaning says why', () => {
  test.each([
    [{ ...worked, revenue: 0 }, 'dso', 'notPositive'],
    [{ ...worked, revenue: -5 }, 'grossMargin', 'notPositive'],
    [{ revenue: 1, cogs: 1, receivables: 1, payables: 1 }, 'dio', 'noInventory'],
    [{ revenue: 1, cogs: 1, receivables: 1, payables: 1 }, 'ccc', 'noInventory'],
    [{ currentAssets: 3, currentLiabilities: 2 }, 'quickRatio', 'noInventory'],
    [{ operatingCashFlow: 5, netIncome: -3 }, 'cashConversion', 'notPositive'],
    [{ debt: 5, cash: 1, operatingIncome: -9, depreciationAmortisation: 2 }, 'netDebtToEbitda', 'notPositive'],
    [{ operatingIncome: 5 }, 'interestCoverage', 'missingInput'],
  ])('%j %s: %s', (lines, metric, code) => {
    expect(value(lines, metric)).toBe(code)
  })
})

test('returns, leverage and distress by their formulas', () => {
  const lines = {
    operatingIncome: 100,
    tax: 20,
    pretaxIncome: 80,
    netIncome: 60,
    equity: 300,
    debt: 200,
    cash: 50,
    revenue: 1_000,
  }
  expect(value(lines, 'roic')).toBeCloseTo(75 / 450, 10)
  expect(value(lines, 'roe')).toBeCloseTo(0.2, 10)
  const balance = {
    currentAssets: 300,
    currentLiabilities: 100,
    assets: 1_000,
    retainedEarnings: 200,
    liabilities: 700,
  }
  expect(value({ ...lines, ...balance }, 'altmanZ2')).toBeCloseTo(
    6.56 * 0.2 + 3.26 * 0.2 + 6.72 * 0.1 + (1.05 * 300) / 700,
    10,
  )
})

test('any statement at all gives numbers or reasons, never NaN, infinity or an exception', () => {
  const lines = [
    'revenue',
    'cogs',
    'inventory',
    'receivables',
    'payables',
    'netIncome',
    'operatingIncome',
    'assets',
    'equity',
  ]
  const amount = fc.oneof(
    fc.constantFrom('0', '-0', '1e-18', '9e27'),
    fc.integer().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }).map(String),
  )
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...lines, 'liabilities', 'debt', 'cash', 'tax', 'pretaxIncome'), amount),
      (given) => {
        for (const outcome of Object.values(metricsOf(statement(given), year))) {
          if (outcome.ok) expect(outcome.value.isFinite()).toBe(true)
          else expect(outcome.text.length).toBeGreaterThan(5)
        }
      },
    ),
    { numRuns: 200 },
  )
})
