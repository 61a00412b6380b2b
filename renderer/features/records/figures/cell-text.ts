import { type FiguresById, isMoney } from '../../../../shared/finance/computed.ts'
import { Decimal, readDecimal } from '../../../../shared/finance/decimal.ts'
import { formatFigureValue, formatNumber, formatScaled, type MoneyScale } from '../../../../shared/finance/format.ts'
import { formulaText } from '../../../../shared/finance/formula-text.ts'
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
export function cellStory(cell: Cell, row: FigureRow, data: Pick<AccountData, 'byId' | 'figures'>): readonly string[] {
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
