import { describe, expect, test } from 'vitest'
import type { Convention } from '../../../shared/account/records/figure.ts'
import { Decimal } from '../../../shared/finance/decimal.ts'
import { formulaText } from '../../../shared/finance/formula-text.ts'
import { type FormulaName, formulas } from '../../../shared/finance/formulas.ts'
import { onePercentLevers } from '../../../shared/finance/levers.ts'
import { metricsOf } from '../../../shared/finance/statement.ts'
import { standard } from './figures-made.ts'

const decimals = (given: Readonly<Record<string, number>>) =>
  new Map(Object.entries(given).map(([name, value]) => [name, new Decimal(value)]))

/** The company of the method's check: millions, working capital alone. */
const methodCheck = { revenue: 12_000, cogs: 4_000, inventory: 2_050, receivables: 660, payables: 1_200 }

/** Apple Inc., 10-K for the year to 2025-09-27, filed 2025-10-31; millions of dollars. */
const apple = {
  ...{ revenue: 416_161, cogs: 220_960, sga: 27_601, rnd: 34_550, operatingIncome: 133_050, pretaxIncome: 132_729 },
  ...{ tax: 20_719, netIncome: 112_010, depreciationAmortisation: 11_698, operatingCashFlow: 111_482, capex: 12_715 },
  ...{ receivables: 39_777, inventory: 5_718, payables: 69_860, cash: 35_934, debt: 98_657, assets: 359_241 },
  ...{ currentAssets: 147_957, currentLiabilities: 165_631, liabilities: 285_508, equity: 73_733 },
  retainedEarnings: -14_264,
}
/** The same 10-K's comparatives: the year to 2024-09-28. */
const appleBefore = { revenue: 391_035, receivables: 33_410, inventory: 7_286, payables: 68_960 }

/** The Home Depot, 10-K for the 53 weeks to 2025-02-02, filed 2025-03-21; millions of dollars. */
const homeDepot = {
  ...{ revenue: 159_514, cogs: 106_206, sga: 28_748, operatingIncome: 21_526, netIncome: 14_806 },
  ...{ receivables: 4_903, inventory: 23_451, payables: 11_938, operatingCashFlow: 19_810, capex: 3_485 },
  ...{ interest: 2_321, depreciationAmortisation: 3_336 },
}

/** Marvell Technology, 10-K for the 52 weeks to 2026-01-31, filed 2026-03-11; millions of dollars. */
const marvell = {
  ...{ revenue: 8_194.6, cogs: 4_013.9, sga: 767.1, operatingIncome: 1_322.9, netIncome: 2_670.1 },
  ...{ receivables: 2_186.6, inventory: 1_388, payables: 1_073.8, operatingCashFlow: 1_750.5, capex: 354.1 },
}

const average: Convention = { ...standard, balances: 'average' }
const netSales: Convention = { ...standard, variant: 'netSales' }
const onEbitda: Convention = { ...standard, variant: 'ebitda' }
const quarter: Convention = { ...standard, days: '91.25' }

type Example = readonly [FormulaName, number, places?: number, convention?: Convention]
type Lines = Readonly<Record<string, number>>

/** Worked out by hand from the lines above. */
const examples: readonly (readonly [company: string, lines: Lines, before: Lines, all: readonly Example[]])[] = [
  [
    'the method',
    methodCheck,
    {},
    [
      ['dio', 187.0625, 4],
      ['dso', 20.075, 4],
      ['dpo', 109.5, 4],
      ['ccc', 97.6375, 4],
      ['operatingCycle', 207.1375, 4],
      ['oneDayDso', 32.8767, 4],
      ['oneDayDio', 10.9589, 4],
      ['oneDayDpo', 10.9589, 4],
      ['operatingWorkingCapital', 1_510, 0],
      ['grossProfit', 8_000, 0],
      ['dso', 5.01875, 5, quarter],
      ['oneDayDso', 131.5068, 4, quarter],
      ['dio', 62.3542, 4, netSales],
      ['dpo', 36.5, 4, netSales],
      ['dso', 20.075, 4, netSales],
      ['oneDayDio', 32.8767, 4, netSales],
      ['oneDayDpo', 32.8767, 4, netSales],
    ],
  ],
  [
    'Apple',
    apple,
    appleBefore,
    [
      ['grossProfit', 195_201, 0],
      ['grossMargin', 0.4691, 4],
      ['operatingMargin', 0.3197, 4],
      ['netMargin', 0.2692, 4],
      ['cogsRatio', 0.5309, 4],
      ['sgaRatio', 0.0663, 4],
      ['rndRatio', 0.083, 4],
      ['ebitda', 144_748, 0],
      ['revenueGrowth', 0.0643, 4],
      ['freeCashFlow', 98_767, 0],
      ['cashConversion', 0.9953, 4],
      ['dso', 34.89, 2],
      ['dio', 9.45, 2],
      ['dpo', 115.4, 2],
      ['ccc', -71.07, 2],
      ['dso', 32.09, 2, average],
      ['dio', 10.74, 2, average],
      ['dpo', 114.66, 2, average],
      ['workingCapital', -17_674, 0],
      ['operatingWorkingCapital', -24_365, 0],
      ['currentRatio', 0.8933, 4],
      ['quickRatio', 0.8588, 4],
      ['netDebt', 62_723, 0],
      ['netDebtToEbitda', 0.4333, 4],
      ['roic', 0.8228, 4],
      ['roe', 1.5191, 4],
      ['assetTurnover', 1.1584, 4],
      ['equityMultiplier', 4.8722, 4],
      ['altmanZ2', 2.3078, 4],
    ],
  ],
  [
    'Home Depot',
    homeDepot,
    {},
    [
      ['grossMargin', 0.3342, 4],
      ['dso', 11.22, 2],
      ['dpo', 41.03, 2],
      ['dio', 80.59, 2],
      ['ccc', 50.79, 2],
      ['freeCashFlow', 16_325, 0],
      ['interestCoverage', 9.27445, 5],
      ['interestCoverage', 10.71176, 5, onEbitda],
    ],
  ],
  [
    'Marvell',
    marvell,
    {},
    [
      ['grossMargin', 0.5102, 4],
      ['dso', 97.39, 2],
      ['dpo', 97.64, 2],
      ['dio', 126.22, 2],
      ['ccc', 125.97, 2],
      ['freeCashFlow', 1_396.4, 1],
    ],
  ],
]

for (const [company, lines, before, all] of examples) {
  describe(`worked by hand: ${company}`, () => {
    const rows = all.map(([name, expected, places = 4, convention = standard]) => ({
      name,
      expected,
      places,
      convention,
    }))
    test.each(rows)('$name is $expected', ({ name, expected, places, convention }) => {
      const outcome = metricsOf({ lines: decimals(lines), previous: decimals(before) }, convention)[name]
      expect(outcome.ok ? outcome.value.toNumber() : outcome.text).toBeCloseTo(expected, places)
    })
  })
}

test('every formula has a worked example, and says what it is in words of its own', () => {
  const names = Object.keys(formulas)
  const worked = new Set(examples.flatMap(([, , , all]) => all.map(([name]): string => name)))
  expect(names.filter((name) => !worked.has(name))).toEqual([])
  expect(names.filter((name) => formulaText(name) === name)).toEqual([])
  expect(formulaText('of a newer version')).toBe('of a newer version')
})

test('a formula under a variant says what it stands on', () => {
  expect(formulaText('dpo', 'netSales')).toBe('Trade payables / revenue × days')
  expect(formulaText('dso', 'netSales')).toBe(formulaText('dso'))
  expect(formulaText('oneDayDio', 'netSales')).toBe('Revenue / days; a one-time release')
  expect(formulaText('interestCoverage', 'ebitda')).toBe('EBITDA / interest expense')
  expect(formulaText('interestCoverage')).toBe('Operating income / interest expense')
})

test('one percent levers: Home Depot with three quarters of its cost taken as variable', () => {
  // Cost 137,988: variable 103,491, fixed 34,497; operating income 21,526.
  const levers = onePercentLevers(new Decimal(159_514), new Decimal(21_526), new Decimal('0.75'))
  const shown = Object.fromEntries(
    Object.entries(levers).map(([name, one]) => [name, one.ok ? one.value.toFixed(3) : one.text]),
  )
  expect(shown).toEqual({ price: '7.410', variableCost: '4.808', fixedCost: '1.603', volume: '2.603' })
})
