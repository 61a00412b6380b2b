import type { Language } from '../account/sections.ts'
import type { FormulaName } from './formulas.ts'

/** Flow: over a period. Balance: at an instant. Ratio: follows from others. */
export type MetricNature = 'flow' | 'balance' | 'ratio'
/** `percent` is kept in points in a Figure (`46.2` is 46.2 %) and as a fraction in formulas. */
export type UnitKind = 'money' | 'percent' | 'days' | 'ratio'
/** What a metric is about; criteria and section pages pick by it. */
export type MetricFamily =
  | 'revenue'
  | 'profit'
  | 'costLine'
  | 'margin'
  | 'cashFlow'
  | 'days'
  | 'oneDay'
  | 'workingCapital'
  | 'leverage'
  | 'liquidity'
  | 'return'
  | 'balance'

export interface Metric {
  readonly name: string
  readonly label: string
  readonly section: Language
  readonly unit: UnitKind
  readonly nature: MetricNature
  readonly family: MetricFamily
  /** Which way is good for the company; null where it depends. */
  readonly better: 'higher' | 'lower' | null
  /** How it follows from other Figures; null for what only a statement can say. */
  readonly formula: FormulaName | null
}

type Row = readonly [
  name: string,
  label: string,
  section: Language,
  unit: UnitKind,
  nature: MetricNature,
  family: MetricFamily,
  better: Metric['better'],
]

const reported: readonly Row[] = [
  ['revenue', 'Revenue', 'revenue', 'money', 'flow', 'revenue', 'higher'],
  ['operatingIncome', 'Operating income', 'revenue', 'money', 'flow', 'profit', 'higher'],
  ['pretaxIncome', 'Income before tax', 'revenue', 'money', 'flow', 'profit', 'higher'],
  ['netIncome', 'Net income', 'revenue', 'money', 'flow', 'profit', 'higher'],
  ['cogs', 'Cost of goods sold', 'costs', 'money', 'flow', 'costLine', 'lower'],
  ['sga', 'Selling, general and administrative', 'costs', 'money', 'flow', 'costLine', 'lower'],
  ['rnd', 'Research and development', 'costs', 'money', 'flow', 'costLine', 'lower'],
  ['depreciationAmortisation', 'Depreciation and amortisation', 'costs', 'money', 'flow', 'costLine', 'lower'],
  ['interest', 'Interest expense', 'costs', 'money', 'flow', 'costLine', 'lower'],
  ['tax', 'Income tax', 'costs', 'money', 'flow', 'costLine', 'lower'],
  ['operatingCashFlow', 'Operating cash flow', 'cash', 'money', 'flow', 'cashFlow', 'higher'],
  ['capex', 'Capital expenditure', 'cash', 'money', 'flow', 'cashFlow', null],
  ['dividends', 'Dividends paid', 'cash', 'money', 'flow', 'cashFlow', null],
  ['receivables', 'Receivables', 'cash', 'money', 'balance', 'balance', 'lower'],
  ['inventory', 'Inventory', 'cash', 'money', 'balance', 'balance', 'lower'],
  ['payables', 'Trade payables', 'cash', 'money', 'balance', 'balance', 'higher'],
  ['cash', 'Cash and equivalents', 'risks', 'money', 'balance', 'balance', 'higher'],
  ['debt', 'Debt', 'risks', 'money', 'balance', 'balance', 'lower'],
  ['currentAssets', 'Current assets', 'risks', 'money', 'balance', 'balance', null],
  ['currentLiabilities', 'Current liabilities', 'risks', 'money', 'balance', 'balance', null],
  ['assets', 'Total assets', 'risks', 'money', 'balance', 'balance', null],
  ['liabilities', 'Total liabilities', 'risks', 'money', 'balance', 'balance', null],
  ['equity', 'Equity', 'risks', 'money', 'balance', 'balance', 'higher'],
  ['noncontrollingInterest', 'Noncontrolling interest', 'risks', 'money', 'balance', 'balance', null],
  ['retainedEarnings', 'Retained earnings', 'risks', 'money', 'balance', 'balance', 'higher'],
]

const derived: readonly (Row & { readonly 0: FormulaName })[] = [
  ['grossProfit', 'Gross profit', 'revenue', 'money', 'flow', 'profit', 'higher'],
  ['ebitda', 'EBITDA', 'revenue', 'money', 'flow', 'profit', 'higher'],
  ['revenueGrowth', 'Revenue growth', 'revenue', 'percent', 'ratio', 'revenue', 'higher'],
  ['grossMargin', 'Gross margin', 'costs', 'percent', 'ratio', 'margin', 'higher'],
  ['operatingMargin', 'Operating margin', 'costs', 'percent', 'ratio', 'margin', 'higher'],
  ['netMargin', 'Net margin', 'costs', 'percent', 'ratio', 'margin', 'higher'],
  ['cogsRatio', 'Cost of goods sold, % of revenue', 'costs', 'percent', 'ratio', 'costLine', 'lower'],
  ['sgaRatio', 'SG&A, % of revenue', 'costs', 'percent', 'ratio', 'costLine', 'lower'],
  ['rndRatio', 'R&D, % of revenue', 'costs', 'percent', 'ratio', 'costLine', null],
  ['freeCashFlow', 'Free cash flow', 'cash', 'money', 'flow', 'cashFlow', 'higher'],
  ['cashConversion', 'Cash conversion', 'cash', 'percent', 'ratio', 'cashFlow', 'higher'],
  ['dso', 'Days sales outstanding (DSO)', 'cash', 'days', 'ratio', 'days', 'lower'],
  ['dio', 'Days inventory outstanding (DIO)', 'cash', 'days', 'ratio', 'days', 'lower'],
  ['dpo', 'Days payables outstanding (DPO)', 'cash', 'days', 'ratio', 'days', 'higher'],
  ['operatingCycle', 'Operating cycle', 'cash', 'days', 'ratio', 'days', 'lower'],
  ['ccc', 'Cash conversion cycle (CCC)', 'cash', 'days', 'ratio', 'days', 'lower'],
  ['oneDayDso', 'Worth of one DSO day', 'cash', 'money', 'flow', 'oneDay', null],
  ['oneDayDio', 'Worth of one DIO day', 'cash', 'money', 'flow', 'oneDay', null],
  ['oneDayDpo', 'Worth of one DPO day', 'cash', 'money', 'flow', 'oneDay', null],
  ['workingCapital', 'Working capital', 'cash', 'money', 'balance', 'workingCapital', null],
  ['operatingWorkingCapital', 'Operating working capital', 'cash', 'money', 'balance', 'workingCapital', 'lower'],
  ['roic', 'Return on invested capital', 'cash', 'percent', 'ratio', 'return', 'higher'],
  ['roe', 'Return on equity', 'cash', 'percent', 'ratio', 'return', 'higher'],
  ['assetTurnover', 'Asset turnover', 'cash', 'ratio', 'ratio', 'return', 'higher'],
  ['equityMultiplier', 'Equity multiplier', 'risks', 'ratio', 'ratio', 'leverage', 'lower'],
  ['netDebt', 'Net debt', 'risks', 'money', 'balance', 'leverage', 'lower'],
  ['netDebtToEbitda', 'Net debt / EBITDA', 'risks', 'ratio', 'ratio', 'leverage', 'lower'],
  ['interestCoverage', 'Interest coverage', 'risks', 'ratio', 'ratio', 'leverage', 'higher'],
  ['currentRatio', 'Current ratio', 'risks', 'ratio', 'ratio', 'liquidity', 'higher'],
  ['quickRatio', 'Quick ratio', 'risks', 'ratio', 'ratio', 'liquidity', 'higher'],
  ['altmanZ2', "Altman Z''", 'risks', 'ratio', 'ratio', 'leverage', 'higher'],
]

function metricOf(row: Row, formula: FormulaName | null): Metric {
  const [name, label, section, unit, nature, family, better] = row
  return { name, label, section, unit, nature, family, better, formula }
}

/** Every metric the program knows by name; a Figure may also carry a line name of the user's own. */
export const metricCatalogue: readonly Metric[] = [
  ...reported.map((row) => metricOf(row, null)),
  ...derived.map((row) => metricOf(row, row[0])),
]

const byName = new Map(metricCatalogue.map((metric) => [metric.name, metric]))

/** The metric of that name; null for a line name of the user's own. */
export function metricNamed(name: string): Metric | null {
  return byName.get(name) ?? null
}

/** How a person reads the metric; a line name of the user's own is its own label. */
export function metricLabel(name: string): string {
  return byName.get(name)?.label ?? name
}
