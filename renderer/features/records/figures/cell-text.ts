import { type FiguresById, isMoney } from '../../../../shared/finance/computed.ts'
import { Decimal, readDecimal } from '../../../../shared/finance/decimal.ts'
import { formatFigureValue, formatNumber, formatScaled, type MoneyScale } from '../../../../shared/finance/format.ts'
import { metricLabel } from '../../../../shared/finance/metrics.ts'
import { conventionText } from '../../../../shared/finance/periods.ts'
import type { AccountData } from '../account-data.tsx'
import { referenceTitle } from '../values/titles.ts'
import { type Cell, type FigureRow, numberIn } from './period-table.ts'

/** How money is shown in every table of an account: as its statements would, millions rather than billions. */
export function tableScale(figures: FiguresById): MoneyScale {
  let most = new Decimal(0)
  for (const figure of figures.values()) {
    if (figure.subject.kind !== 'account' || figure.value.kind !== 'stated' || !isMoney(figure.unit)) continue
    const size = readDecimal(figure.value.value)?.abs()
    if (size?.gt(most) === true) most = size
  }
  if (most.lt('1e5')) return 'units'
  return most.lt('1e8') ? 'thousands' : 'millions'
}

/** The number in a cell, without its unit, which stands with the row's name. */
export function cellText(cell: Cell, row: FigureRow, scale: MoneyScale, currency: string): string {
  if (cell.kind === 'empty') return ''
  if (!cell.outcome.ok) return cell.outcome.code === 'missingInput' ? '\u2013' : 'n.m.'
  const { value, unit } = cell.outcome
  if (isMoney(unit))
    return unit === currency
      ? formatScaled(value, scale, decimalsOf(row, scale))
      : formatFigureValue(value, unit, scale)
  if (unit === '%' || unit === 'days') return formatNumber(value, 1)
  return unit === 'ratio' ? formatNumber(value, 2) : formatFigureValue(value, unit === row.unit ? '' : unit)
}

const marks: Readonly<Record<string, string>> = {
  guidance: 'their own forecast',
  confirmed: 'confirmed by them',
  disputed: 'disputed',
}

/** A hundred in each scale. */
const hundreds: Readonly<Record<MoneyScale, string>> = {
  units: '1e2',
  thousands: '1e5',
  millions: '1e8',
  billions: '1e11',
}

/** A line whose largest value has at most two digits in the table's scale shows one decimal. */
function decimalsOf(row: FigureRow, scale: MoneyScale): number {
  const isSmall = row.cells.every((cell) => readDecimal(numberIn(cell))?.abs().lt(hundreds[scale]) ?? true)
  return isSmall && scale !== 'units' ? 1 : 0
}

/** Everything there is to say about a cell, as sentences: the formula, the convention, the sources, earlier values. */
export function cellStory(cell: Cell, row: FigureRow, data: AccountData): readonly string[] {
  if (cell.kind === 'empty') return ['No figure. Press Enter to add one.']
  const { figure, outcome } = cell
  const lines: string[] = []
  if (outcome.ok) lines.push(`${row.label}: ${formatFigureValue(outcome.value, outcome.unit)}`)
  else lines.push(`${row.label} is not meaningful: ${outcome.text}.`)
  if (figure.value.kind === 'computed') {
    const inputs = figure.value.inputs.map((id) => data.figures.get(id)).filter((input) => input !== undefined)
    const from = [...new Set(inputs.map((input) => metricLabel(input.metric)))]
    if (from.length > 0) lines.push(`${formulaText(figure.value.formula)} (from ${from.join(', ')})`)
    lines.push(conventionText(figure.value.convention))
  }
  if (figure.status.kind !== 'asserted') {
    const why = figure.status.kind === 'disputed' && figure.status.why !== '' ? `: ${figure.status.why}` : ''
    lines.push(`${capital(marks[figure.status.kind] ?? '')}${why}`)
  }
  const sources = [...new Set(figure.citations.map((citation) => referenceTitle(citation.source, data.byId)))].filter(
    Boolean,
  )
  if (sources.length > 0) lines.push(`Source: ${sources.join('; ')}`)
  else if (figure.value.kind === 'stated') lines.push('No source yet')
  for (const earlier of figure.restated)
    lines.push(
      `Earlier: ${formatFigureValue(earlier.value, figure.unit)}${earlier.filed === null ? '' : `, filed ${earlier.filed}`}`,
    )
  if (cell.kind === 'follows' && outcome.ok) lines.push('Not kept yet: press Enter to keep it.')
  return lines
}

const formulaTexts: Readonly<Record<string, string>> = {
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

/** A formula in words; the method, section 8. */
export function formulaText(name: string): string {
  return formulaTexts[name] ?? name
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
