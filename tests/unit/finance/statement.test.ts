import { describe, expect, test } from 'vitest'
import type { Convention } from '../../../shared/account/records/figure.ts'
import { Decimal } from '../../../shared/finance/decimal.ts'
import { countsDays, type FormulaName, formulas, isMeaningfulOn } from '../../../shared/finance/formulas.ts'
import { metricCatalogue, metricLabel, metricNamed } from '../../../shared/finance/metrics.ts'
import { metricOf, metricsOf } from '../../../shared/finance/statement.ts'
import { standard } from './figures-made.ts'

const reportedLines = metricCatalogue.filter(({ formula }) => formula === null).map(({ name }) => name)
const names = Object.keys(formulas) as FormulaName[] // the keys of a constant record
const quarter: Convention = { ...standard, days: '91.25' }
const average: Convention = { ...standard, balances: 'average' }

/** A company in which every line is 100, but for these. */
function lines(changed: Readonly<Record<string, number | null>> = {}) {
  const all = new Map(reportedLines.map((name) => [name, new Decimal(100)]))
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) all.delete(name)
    else all.set(name, new Decimal(value))
  }
  return all
}

function told(name: string, changed: Parameters<typeof lines>[0] = {}, convention = standard) {
  const outcome = metricOf({ lines: lines(changed), previous: lines() }, name, convention)
  return outcome.ok ? outcome.value.toNumber() : outcome.text
}

/** Lines of a statement that a metric rests on, through other metrics too. */
function leavesOf(name: string, convention: Convention): readonly string[] {
  const formula = Object.hasOwn(formulas, name) ? formulas[name as FormulaName] : null // an own key is one of the names
  return formula === null ? [name] : formula.inputs(convention).flatMap((input) => leavesOf(input, convention))
}

const conventions: readonly Convention[] = [
  standard,
  average,
  { ...standard, variant: 'netSales' },
  { ...standard, variant: 'ebitda' },
]

describe('a line that is missing is named', () => {
  for (const convention of conventions) {
    test.each(names)(`%s, ${convention.balances}, ${convention.variant}`, (name) => {
      for (const leaf of leavesOf(name, convention)) {
        const reason =
          leaf === 'inventory'
            ? 'the company reports no inventory'
            : `a number it is made of is missing: ${metricLabel(leaf)}`
        expect([leaf, told(name, { [leaf]: null }, convention)]).toEqual([leaf, reason])
      }
      expect(typeof told(name, { operatingIncome: 150, pretaxIncome: 120, cash: 20 }, convention)).toBe('number')
    })
  }
})

test('a formula names exactly the inputs it reads, under each convention', () => {
  for (const convention of conventions) {
    for (const name of names) {
      const read = new Set<string>()
      const current = (metric: string) => {
        read.add(metric)
        return new Decimal(metric === 'cash' ? 20 : 100)
      }
      const outcome = formulas[name].compute({ current, previous: () => new Decimal(50) }, convention)
      expect([name, outcome.ok, [...read].sort()]).toEqual([name, true, [...formulas[name].inputs(convention)].sort()])
    }
  }
})

describe('what it is divided by must be above zero, and is named where it is not', () => {
  const cases: readonly (readonly [FormulaName, Readonly<Record<string, number>>, string])[] = [
    ...(['grossMargin', 'operatingMargin', 'netMargin', 'cogsRatio', 'sgaRatio', 'rndRatio', 'dso'] as const).map(
      (name) => [name, { revenue: 0 }, 'Revenue'] as const,
    ),
    ['dio', { cogs: 0 }, 'Cost of goods sold'],
    ['dpo', { cogs: -1 }, 'Cost of goods sold'],
    ['cashConversion', { netIncome: -2 }, 'Net income'],
    ['roe', { equity: -2 }, 'Equity'],
    ['equityMultiplier', { equity: 0 }, 'Equity'],
    ['assetTurnover', { assets: 0 }, 'Total assets'],
    ['netDebtToEbitda', { operatingIncome: -100 }, 'EBITDA'],
    ['interestCoverage', { interest: 0 }, 'Interest expense'],
    ['currentRatio', { currentLiabilities: 0 }, 'Current liabilities'],
    ['quickRatio', { currentLiabilities: 0 }, 'Current liabilities'],
    ['roic', { pretaxIncome: 0 }, 'Income before tax'],
    ['roic', { cash: 200 }, 'invested capital'],
    ['altmanZ2', { assets: 0 }, 'Total assets'],
    ['altmanZ2', { liabilities: 0 }, 'Total liabilities'],
  ]
  test.each(cases)('%s with %j: %s', (name, changed, label) => {
    expect(told(name, changed)).toBe(`the number it is divided by is zero or negative: ${label}`)
  })

  test('under averages too', () => {
    expect(told('dso', { revenue: 0 }, average)).toBe('the number it is divided by is zero or negative: Revenue')
    expect(told('dio', { cogs: 0 }, { ...standard, variant: 'netSales' })).toBe(365)
  })

  test.each([0, -5])('a day of %d is worth nothing', (flow) => {
    expect(told('oneDayDso', { revenue: flow })).toBe('a day of nothing, or of a loss, is worth nothing')
    expect(told('oneDayDpo', { cogs: flow })).toBe('a day of nothing, or of a loss, is worth nothing')
  })

  test('growth needs a period before, above zero', () => {
    const growth = (before: number | null) => {
      const previous = before === null ? new Map() : new Map([['revenue', new Decimal(before)]])
      const outcome = metricOf({ lines: lines(), previous }, 'revenueGrowth', standard)
      return outcome.ok ? outcome.value.toNumber() : outcome.text
    }
    expect(growth(80)).toBe(0.25)
    expect(growth(0)).toBe('growth from a zero or negative number means nothing')
    expect(growth(-1)).toBe('growth from a zero or negative number means nothing')
    expect(growth(null)).toBe('a number it is made of is missing: revenue of the period before')
  })

  test('an average needs the balance at the start', () => {
    for (const [name, label] of [
      ['dso', 'Receivables'],
      ['dio', 'Inventory'],
      ['dpo', 'Trade payables'],
    ] as const) {
      const outcome = metricOf({ lines: lines(), previous: new Map() }, name, average)
      expect(outcome).toMatchObject({
        ok: false,
        text: `a number it is made of is missing: ${label} at the start of the period`,
      })
    }
  })
})

describe('a statement', () => {
  test('what is reported stands; what is not follows from the rest', () => {
    expect(told('grossProfit')).toBe(0)
    expect(told('grossProfit', { grossProfit: 7 })).toBe(7)
    expect(told('ccc', { dso: 1, dio: 2, dpo: 4 })).toBe(-1)
    expect(told('revenue')).toBe(100)
  })

  test('a name that nobody knows is missing', () => {
    expect(told('no such metric')).toBe('a number it is made of is missing: no such metric')
    expect(told('constructor')).toBe('a number it is made of is missing: constructor')
  })

  test('over a quarter the measures of a year have no meaning, and all others have', () => {
    const outcomes = metricsOf({ lines: lines({ cash: 20 }), previous: lines() }, quarter)
    const without = Object.entries(outcomes).flatMap(([name, outcome]) => (outcome.ok ? [] : [[name, outcome.text]]))
    const reason = 'it is measured over a year, not over a quarter'
    expect(without).toEqual([
      ['roic', reason],
      ['roe', reason],
      ['assetTurnover', reason],
      ['netDebtToEbitda', reason],
      ['altmanZ2', reason],
    ])
    expect(names.filter((name) => !isMeaningfulOn(name, standard))).toEqual([])
    expect(names.filter(countsDays)).toEqual([
      ...['dso', 'dio', 'dpo', 'oneDayDso', 'oneDayDio', 'oneDayDpo'],
      ...['roic', 'roe', 'assetTurnover', 'netDebtToEbitda', 'altmanZ2'],
    ])
  })
})

test('the catalogue names each metric once, with a formula for all that follow from others', () => {
  expect(new Set(metricCatalogue.map(({ name }) => name)).size).toBe(metricCatalogue.length)
  expect(new Set(metricCatalogue.map(({ label }) => label)).size).toBe(metricCatalogue.length)
  expect(metricCatalogue.flatMap(({ formula }) => formula ?? []).sort()).toEqual([...names].sort())
  for (const name of names) expect([name, metricNamed(name)?.unit]).toEqual([name, formulas[name].unit])
  expect(metricNamed('own line')).toBeNull()
  expect(metricLabel('own line')).toBe('own line')
})
