import type { Convention } from '../account/records/figure.ts'
import type { FormulaName } from './formulas.ts'

const formulaTexts: Readonly<Record<FormulaName, string>> = {
  grossProfit: 'Revenue \u2212 cost of goods sold',
  ebitda: 'Operating income + depreciation and amortisation',
  revenueGrowth: 'Revenue / revenue of the period before \u2212 1',
  grossMargin: '(Revenue \u2212 cost of goods sold) / revenue',
  operatingMargin: 'Operating income / revenue',
  netMargin: 'Net income / revenue',
  cogsRatio: 'Cost of goods sold / revenue',
  sgaRatio: 'SG&A / revenue',
  rndRatio: 'R&D / revenue',
  freeCashFlow: 'Operating cash flow \u2212 capital expenditure',
  cashConversion: 'Operating cash flow / net income',
  dso: 'Receivables / revenue \u00d7 days',
  dio: 'Inventory / cost of goods sold \u00d7 days',
  dpo: 'Trade payables / cost of goods sold \u00d7 days',
  operatingCycle: 'DSO + DIO',
  ccc: 'DSO + DIO \u2212 DPO',
  oneDayDso: 'Revenue / days; a one-time release',
  oneDayDio: 'Cost of goods sold / days; a one-time release',
  oneDayDpo: 'Cost of goods sold / days; a one-time release',
  workingCapital: 'Current assets \u2212 current liabilities',
  operatingWorkingCapital: 'Receivables + inventory \u2212 trade payables',
  roic: 'Operating income \u00d7 (1 \u2212 tax rate) / (equity + debt \u2212 cash)',
  roe: 'Net income / equity',
  assetTurnover: 'Revenue / total assets',
  equityMultiplier: 'Total assets / equity',
  netDebt: 'Debt \u2212 cash',
  netDebtToEbitda: '(Debt \u2212 cash) / EBITDA',
  interestCoverage: 'Operating income / interest expense',
  currentRatio: 'Current assets / current liabilities',
  quickRatio: '(Current assets \u2212 inventory) / current liabilities',
  altmanZ2: '6.56 working capital/assets + 3.26 retained earnings/assets + 6.72 EBIT/assets + 1.05 equity/liabilities',
}

/** Where a variant stands on another line than the standard. */
const variantTexts: Readonly<Record<Convention['variant'], Readonly<Partial<Record<FormulaName, string>>>>> = {
  standard: {},
  netSales: {
    dio: 'Inventory / revenue \u00d7 days',
    dpo: 'Trade payables / revenue \u00d7 days',
    oneDayDio: 'Revenue / days; a one-time release',
    oneDayDpo: 'Revenue / days; a one-time release',
  },
  ebitda: { interestCoverage: 'EBITDA / interest expense' },
}

/** A formula in words, under a variant of its convention; the method, section 8. */
export function formulaText(name: string, variant: Convention['variant'] = 'standard'): string {
  // The set of names is closed, but a file of a newer version may hold one more.
  const texts = new Map<string, string>(Object.entries({ ...formulaTexts, ...variantTexts[variant] }))
  return texts.get(name) ?? name
}
