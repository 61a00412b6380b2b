import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../../shared/account/primitives.ts'
import { importCompanyfacts } from '../../../../shared/imports/companyfacts/import.ts'
import { proposeNotebook } from '../../../../shared/imports/companyfacts/propose.ts'
import { metricsReport } from '../../../../shared/imports/companyfacts/report.ts'
import type { ImportedPeriod } from '../../../../shared/imports/companyfacts/result.ts'
import {
  fixtureBytes,
  importFixture,
  importGood,
  type MadeFacts,
  madeFile,
  workedResults,
  year2024,
} from './fixture.ts'

/** Their names and scales, ours. */
const names: Readonly<Record<string, readonly [item: string, scale: number]>> = {
  revenue: ['revenue', 1],
  cogs: ['cogs', 1],
  gross_profit: ['grossProfit', 1],
  gross_margin_pct: ['grossMargin', 100],
  sga: ['sga', 1],
  operating_income: ['operatingIncome', 1],
  net_income: ['netIncome', 1],
  operating_cash_flow: ['operatingCashFlow', 1],
  capex: ['capex', 1],
  fcf: ['freeCashFlow', 1],
  accounts_receivable: ['receivables', 1],
  accounts_payable: ['payables', 1],
  inventory: ['inventory', 1],
  dso: ['dso', 1],
  dio: ['dio', 1],
  dpo: ['dpo', 1],
  ccc: ['ccc', 1],
}

describe('worked results of real filings', () => {
  for (const { file, years } of workedResults()) {
    test(`${file} agrees within 0.05 %, labels included`, () => {
      const report = metricsReport(importFixture(file), { period: 'FY', last: 99 })
      for (const year of years) {
        const period = report.periods.find((one) => one.end === year.end)
        expect(period?.label).toBe(year.label)
        const found: Readonly<Record<string, string | number | null>> = { ...period?.values, ...period?.metrics }
        for (const [name, value] of Object.entries(year.values)) {
          const [item, scale] = names[name] ?? ['', 1]
          const got = found[item]
          if (value === null) expect([year.label, item, got]).toEqual([year.label, item, null])
          else
            expect(Math.abs(Number(got) * scale - value), `${year.label} ${item}`).toBeLessThanOrEqual(
              Math.abs(value) * 5e-4,
            )
        }
      }
    })
  }

  test('a bank has no cost of goods, no operating income and no days, each with its reason', () => {
    const report = metricsReport(importFixture('jpm.json'), { period: 'FY', last: 1 })
    expect(report.periods[0]?.metrics).toMatchObject({ grossMargin: null, dso: null, dio: null, ccc: null })
    for (const item of ['grossMargin', 'dso', 'dio', 'dpo', 'ccc', 'currentRatio']) {
      expect(report.problems).toContainEqual(expect.objectContaining({ code: 'notMeaningful', period: 'FY2025', item }))
    }
  })
})

describe('traps of such files', () => {
  test('the latest filing wins, and what was restated stays visible (Apple 2009, 10-K/A)', () => {
    const year = yearOf(importFixture('aapl.json').years, '2009-09-26')
    expect(year.lines.netIncome?.value).toBe('8235000000')
    expect(year.lines.netIncome?.restated.map((one) => one.value)).toEqual(['5704000000'])
  })

  test('a number reported again with fewer digits is no restatement', () => {
    const told = (val: number, filed: string) => ({ ...year2024, val, filed })
    const coarser = importGood(
      madeFile({ Revenues: [told(2_398_160_000, '2025-02-01'), told(2_398_200_000, '2026-02-01')] }),
    )
    expect(coarser.years[0]?.lines.revenue).toMatchObject({ value: '2398200000', restated: [] })
    const changed = importGood(
      madeFile({ Revenues: [told(2_398_160_000, '2025-02-01'), told(2_401_000_000, '2026-02-01')] }),
    )
    expect(changed.years[0]?.lines.revenue?.restated).toHaveLength(1)
  })

  test('a year of 53 weeks is a year, a quarter tagged 10-K and FY is none', () => {
    const facts = importFixture('aapl.json')
    expect(facts.years.slice(0, 3).map(({ label, start, end }) => [label, start, end])).toEqual([
      ['FY2025', '2024-09-29', '2025-09-27'],
      ['FY2024', '2023-10-01', '2024-09-28'],
      ['FY2023', '2022-09-25', '2023-09-30'],
    ])
  })

  test('trade payables win over payables with accrued liabilities (Coca-Cola)', () => {
    expect(yearOf(importFixture('ko.json').years, '2024-12-31').lines.payables).toMatchObject({
      value: '5468000000',
      sources: [{ concept: 'us-gaap:AccountsPayableTradeCurrent' }],
    })
  })

  test('payables that are told only with accrued liabilities are flagged', () => {
    const year = yearOf(importFixture('crm.json').years, '2025-01-31')
    expect(year.notes).toContainEqual(expect.objectContaining({ code: 'widerConcept', item: 'payables' }))
  })

  test('inventory that is put together from its parts is flagged (Carbo)', () => {
    const year = yearOf(importFixture('crr.json').years, '2017-12-31')
    expect(year.lines.inventory).toMatchObject({ value: '78999000', derived: true })
    expect(year.lines.operatingCashFlow?.sources[0]?.concept).toBe(
      'us-gaap:NetCashProvidedByUsedInOperatingActivitiesContinuingOperations',
    )
    expect(year.lines.revenue?.sources[0]).toMatchObject({ accession: 'local:crr-10-k-2017-12-31', filed: null })
  })

  test('quarters only: imported with a note, and labelled by the filing', () => {
    const facts = importFixture('xom.json')
    expect(facts.years).toEqual([])
    expect(facts.quarters.map((quarter) => quarter.label)).toEqual(['Q2 FY2025', 'Q2 FY2024'])
    expect(facts.problems.map((problem) => problem.code)).toEqual(['quartersOnly'])
    expect(importFixture('aeon.json').quarters.map((quarter) => quarter.label)).toEqual(['Q3 FY2022'])
  })

  test('ifrs-full in several currencies, with a text for cik: the reporting currency', () => {
    const facts = importFixture('lpa.json')
    expect(facts).toMatchObject({ cik: '0001997711', currency: 'USD', taxonomy: 'ifrs-full' })
    expect(facts.years.map((year) => year.label)).toEqual(['FY2024', 'FY2023', 'FY2022', 'FY2021'])
  })

  test('another currency imports with a note', () => {
    const facts = importGood(madeFile({ Revenue: [{ ...year2024, val: 5_000_000, form: '20-F' }] }, 'EUR', 'ifrs-full'))
    expect(facts.currency).toBe('EUR')
    expect(facts.problems).toEqual([
      { code: 'otherCurrency', period: '', item: '', text: 'The company reports in EUR; nothing is converted.' },
    ])
  })

  test('an 8-K recasts and does not count; shares and pure numbers are no money', () => {
    const recast = { ...year2024, val: 999, form: '8-K', filed: '2026-01-01' }
    const facts = importGood(madeFile({ Revenues: [{ ...year2024, val: 1_000 }, recast] }))
    expect(facts.years[0]?.lines.revenue).toMatchObject({ value: '1000', restated: [] })
    expect(importCompanyfacts(madeFile({ Revenues: [{ ...year2024, val: 1 }] }, 'shares'))).toMatchObject({
      code: 'noPeriod',
    })
  })

  test('a fiscal year takes the name its filing gives it, its comparatives whole years less', () => {
    const labels = (name: string) => importFixture(name).years.map((year) => year.label)
    expect(labels('hd.json')).toEqual(['FY2024', 'FY2023', 'FY2022'])
    expect(labels('unp.json')).toEqual(['FY2024', 'FY2023', 'FY2022', 'FY2012', 'FY2011', 'FY2010'])
    const nameless = importGood(madeFile({ Revenues: [{ start: '2024-01-05', end: '2025-01-03', val: 7, fy: null }] }))
    expect(nameless.years[0]?.label).toBe('FY2024')
  })
})

describe('a fiscal year that was changed', () => {
  const annual = (start: string, end: string, val: number, fields: Partial<MadeFacts[string][number]> = {}) => ({
    ...{ start, end, val, fy: Number(end.slice(0, 4)), accn: `0000000042-${end.slice(2, 4)}-000001` },
    ...fields,
  })
  const years = [annual('2021-07-01', '2022-06-30', 90), annual('2022-07-01', '2023-06-30', 100)]
  const next = annual('2024-01-01', '2024-12-31', 120)
  const report = { form: '10-KT', accn: '0000000042-24-000009', fy: 2023 }
  const halfYear = annual('2023-07-01', '2023-12-31', 55_500_000, report)

  test('leaves a short period that is named with its length and is no year', () => {
    const facts = importGood(madeFile({ Revenues: [...years, halfYear, next] }))
    expect(facts.years.map(({ label, end }) => [label, end])).toEqual([
      ['FY2024', '2024-12-31'],
      ['FY2023', '2023-06-30'],
      ['FY2022', '2022-06-30'],
    ])
    expect(facts.problems).toEqual([
      {
        code: 'transitionPeriod',
        period: '',
        item: '',
        text: 'The fiscal year was changed: 2023-07-01 to 2023-12-31 (184 days, 10-KT) is no year and is not compared with one. Revenue of these days: USD 55.5m.',
      },
    ])
  })

  test('without revenue it still says how long it was; of spans to one end the longest counts, amended or not', () => {
    const amended = { ...report, form: '10-KT/A' }
    const told = [annual('2023-10-01', '2023-12-31', 1, amended), annual('2023-07-01', '2023-12-31', 2, amended)]
    const facts = importGood(madeFile({ Revenues: [...years, next], NetIncomeLoss: told }))
    expect(facts.problems.map(({ text }) => text)).toEqual([
      'The fiscal year was changed: 2023-07-01 to 2023-12-31 (184 days, 10-KT) is no year and is not compared with one.',
    ])
  })

  test('a transition report of a whole year is a year', () => {
    const whole = annual('2023-01-02', '2023-12-31', 110, report)
    const facts = importGood(madeFile({ Revenues: [whole, next] }))
    expect(facts.years.map(({ end }) => end)).toEqual(['2024-12-31', '2023-12-31'])
    expect(facts.problems).toEqual([])
  })

  test('growth is not measured over the gap it leaves', () => {
    const { records } = proposeNotebook(importGood(madeFile({ Revenues: [...years, halfYear, next] })), {
      ...{ subject: { kind: 'account' }, author: '' },
      now: '2026-01-02T03:04:05.678Z' as Instant, // a literal instant
    })
    const growth = records.flatMap((record) =>
      record.type === 'figure' && record.metric === 'revenueGrowth' ? [record.period.label] : [],
    )
    expect(growth).toEqual(['FY2023'])
  })
})

describe('facts of another shape are passed over, one by one', () => {
  test.each([
    [{ val: 'many' }],
    [{ val: '1e9' }],
    [{ val: 1e21 }],
    [{ val: '9'.repeat(31) }],
    [{ val: null }],
    [{ end: 20241231 }],
    [{ end: '2024-13-01' }],
    [{ start: '2025-01-01' }],
    [{ start: 5 }],
    [{ start: 'then' }],
    [{ accn: 7 }],
    [{ form: 7 }],
    [{ fp: 7 }],
    [{ fy: '2024' }],
    [{ filed: 7 }],
  ])('%j', (fields) => {
    const odd = { ...year2024, val: 6, ...fields } as unknown as MadeFacts[string][number] // what a file may hold
    const facts = importGood(madeFile({ Revenues: [{ ...year2024, val: 5 }], CostOfRevenue: [odd] }))
    expect([facts.years[0]?.lines.cogs, facts.problems.map(({ code }) => code)]).toEqual([undefined, ['malformed']])
  })

  test('what may be absent is', () => {
    const bare = {
      accn: null,
      form: '10-K',
      fp: null,
      fy: null,
      filed: null,
      val: '4.5',
    } as unknown as MadeFacts[string][number] // what a file may hold
    const facts = importGood(madeFile({ Revenues: [{ ...bare, ...year2024 }] }))
    expect(facts.years[0]?.lines.revenue).toMatchObject({ value: '4.5', sources: [{ accession: '', filed: null }] })
    const unread = new TextEncoder().encode(
      JSON.stringify({
        cik: 1,
        facts: {
          'us-gaap': { Revenues: { units: { USD: [{ ...year2024, val: 1, form: '10-K' }] } }, CostOfRevenue: 7 },
        },
      }),
    )
    expect(importGood(unread)).toMatchObject({ entity: 'CIK 0000000001', problems: [{ code: 'malformed' }] })
  })
})

describe('debt holds no part twice', () => {
  const debtOf = (balances: Readonly<Record<string, number>>) => {
    const facts: MadeFacts = {
      Revenues: [{ ...year2024, val: 1 }],
      ...Object.fromEntries(Object.entries(balances).map(([concept, val]) => [concept, [{ end: '2024-12-31', val }]])),
    }
    return importGood(madeFile(facts)).years[0]?.lines.debt?.value
  }
  test.each([
    [{ DebtCurrent: 30, ShortTermBorrowings: 10, LongTermDebtCurrent: 20, LongTermDebtNoncurrent: 100 }, '130'],
    [{ CommercialPaper: 8, LongTermDebtCurrent: 12, LongTermDebtNoncurrent: 78, LongTermDebt: 90 }, '98'],
    [{ ShortTermBorrowings: 10, CommercialPaper: 8, LongTermDebtNoncurrent: 100 }, '110'],
    [{ LongTermDebtCurrent: 20, LongTermDebt: 120 }, '120'],
    [{ DebtCurrent: 30, LongTermDebtCurrent: 20, LongTermDebt: 120 }, '130'],
    [{ LongTermDebtCurrent: 20 }, undefined],
  ])('%j is %s', (balances, debt) => {
    expect(debtOf(balances)).toBe(debt)
  })
})

describe('quarters and twelve months', () => {
  test('the fourth quarter is the year less nine months, and says so', () => {
    const quarter = importFixture('mrvl.json').quarters.find((one) => one.label === 'Q4 FY2026')
    expect(quarter).toMatchObject({ start: '2025-11-02', end: '2026-01-31' })
    expect(quarter?.lines.revenue).toMatchObject({ value: '2218700000', derived: true })
    expect(quarter?.notes).toContainEqual(expect.objectContaining({ code: 'derived', item: 'revenue' }))
  })

  test('cash flow that is told year to date becomes that of the quarter', () => {
    const facts = importFixture('aapl.json')
    const year = yearOf(facts.years, '2025-09-27')
    const sum = facts.quarters
      .filter((quarter) => quarter.label.endsWith('FY2025'))
      .reduce((total, quarter) => total + Number(quarter.lines.operatingCashFlow?.value), 0)
    expect(sum).toBe(Number(year.lines.operatingCashFlow?.value))
  })

  test('twelve months to a year end are that year; to a quarter the sum of four', () => {
    const facts = importFixture('aapl.json')
    const year = yearOf(facts.years, '2025-09-27')
    const [newest, atYearEnd] = facts.trailing
    expect(newest).toMatchObject({ label: 'TTM Q1 FY2026', start: '2024-12-29', end: '2025-12-27' })
    expect(newest?.lines.revenue?.value).toBe('435617000000')
    expect(atYearEnd?.lines.revenue?.value).toBe(year.lines.revenue?.value)
  })

  test('days of a quarter are based on 91.25, and yearly measures are null', () => {
    const report = metricsReport(importFixture('mrvl.json'), { period: 'Q', last: 1 })
    expect(report.periods[0]?.metrics.dso).toBeCloseTo((1871.7 / 2417.8) * 91.25, 6)
    expect(report.periods[0]?.metrics).toMatchObject({ netDebtToEbitda: null, roic: null, altmanZ2: null })
  })
})

test.each(['Q', 'TTM'] as const)('an empty answer for %s says why', (period) => {
  const { periods, problems } = metricsReport(importFixture('hd.json'), { period, last: 5 })
  expect(periods).toEqual([])
  expect(problems.map(({ code }) => code)).toContain('noPeriod')
})

describe('bad input is a sentence', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const noStatement = { cik: 1, entityName: 'x', facts: { dei: {} } }
  const noPeriod = { cik: 1, entityName: 'x', facts: { 'us-gaap': { Assets: { units: { USD: [] } } } } }
  test.each([
    ['empty', new Uint8Array()],
    ['empty', bytes('  \n')],
    ['tooBig', new Uint8Array(200_000_000)],
    ['notText', new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
    ['notJson', bytes('{"cik": 1, "facts": {"us-g')],
    ['notCompanyfacts', bytes('[1, 2]')],
    ['notCompanyfacts', bytes('{"facts": 3}')],
    ['noTaxonomy', bytes(JSON.stringify(noStatement))],
    ['noPeriod', bytes(JSON.stringify(noPeriod))],
    ['notJson', fixtureBytes('hd.json').slice(0, 5_000)],
  ])('%s', (code, input) => {
    const outcome = importCompanyfacts(input)
    expect(outcome).toMatchObject({ ok: false, code })
    expect(outcome.ok ? '' : outcome.text).toMatch(/^[A-Z].*\.$/)
  })

  test('facts of a strange shape are passed over and counted', () => {
    const file = {
      cik: 1,
      entityName: 'x',
      facts: { 'us-gaap': { Revenues: { units: { USD: [7, null, { end: 'never', val: 1 }] } } } },
    }
    expect(importCompanyfacts(bytes(JSON.stringify(file)))).toMatchObject({ ok: false, code: 'noPeriod' })
    const good = madeFile({
      Revenues: [
        { ...year2024, val: 5 },
        { start: '2024-02-30', end: '2024-12-31', val: 5 },
      ],
    })
    expect(importGood(good).problems.map((problem) => problem.code)).toEqual(['malformed'])
  })
})

test('every fixture imports', () => {
  for (const name of [
    'aapl',
    'aeon',
    'crm',
    'crr',
    'googl',
    'hd',
    'jnj',
    'jpm',
    'ko',
    'lpa',
    'mrvl',
    'msft',
    'unp',
    'xom',
  ]) {
    expect(importCompanyfacts(fixtureBytes(`${name}.json`))).toMatchObject({ ok: true })
  }
})

test('the order of facts in the file never matters', () => {
  const told = fc.record({
    val: fc.integer({ min: 1, max: 9_999_999 }),
    filed: fc.constantFrom(null, '2025-02-01', '2026-02-01'),
    form: fc.constantFrom('10-K', '10-K/A', '10-Q', '8-K'),
    accn: fc.constantFrom('0000000042-25-000001', '0000000042-26-000001', 'local:x'),
    fy: fc.constantFrom(null, 2023, 2024),
  })
  const shuffled = fc
    .array(told, { minLength: 1, maxLength: 8 })
    .chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })))
  fc.assert(
    fc.property(shuffled, ([facts, other]) => {
      const outcome = (order: typeof facts) =>
        importCompanyfacts(madeFile({ Revenues: order.map((fact) => ({ ...year2024, ...fact })) }))
      expect(outcome(other)).toEqual(outcome(facts))
    }),
    { numRuns: 60 },
  )
})

function yearOf(years: readonly ImportedPeriod[], end: string): ImportedPeriod {
  const year = years.find((one) => one.end === end)
  if (year === undefined) throw new Error(`no year ends on ${end}`)
  return year
}
