import type { DecimalString } from '../../../account/primitives.ts'
import { parseDecimal, toDecimalString } from '../../../finance/decimal.ts'
import { labelWords } from './fold.ts'
import { type Mapping, valuesOf } from './map-rows.ts'
import type { ReadRow } from './read-rows.ts'

/** Outflows by nature, which are positive amounts; a tax may be income in some years. */
const outflows = new Set([
  'cogs',
  'sga',
  'rnd',
  'capex',
  'dividends',
  'interest',
  'depreciationAmortisation',
  'oneDayDso',
])
const results = new Set(['netIncome', 'operatingIncome', 'pretaxIncome', 'grossProfit'])

/** Whether the signs of a row must be turned to read as the method writes them. */
export function isTurned(
  row: ReadRow,
  mapping: Mapping,
  rows: readonly ReadRow[],
  mappings: readonly Mapping[],
): boolean {
  if (mapping.metric === null) return false
  const signs = row.values.map(signOf)
  if (outflows.has(mapping.metric)) return sum(signs) < 0
  if (mapping.metric === 'tax') return isTaxTurned(row, rows, mappings)
  // “Net loss 253” without brackets is a loss all the same.
  return results.has(mapping.metric) && isPlainLoss(row.label) && signs.every((sign) => sign >= 0) && sum(signs) > 0
}

/** `-x`, where there is a value. */
export function turn(value: DecimalString | null): DecimalString | null {
  return value === null ? null : toDecimalString(parseDecimal(value).negated())
}

/** Income before tax, less tax, is net income: that tells the sign. Without them the other costs do. */
function isTaxTurned(row: ReadRow, rows: readonly ReadRow[], mappings: readonly Mapping[]): boolean {
  const pretax = valuesOf(rows, mappings, 'pretaxIncome')
  const net = valuesOf(rows, mappings, 'netIncome')
  let votes = 0
  for (const [at, value] of row.values.entries()) {
    const [before, after] = [pretax?.[at] ?? null, net?.[at] ?? null]
    if (value === null || before === null || after === null) continue
    const [tax, one, other] = [parseDecimal(value), parseDecimal(before), parseDecimal(after)]
    const asExpense = one.minus(tax).minus(other).abs()
    const asSigned = one.plus(tax).minus(other).abs()
    votes += asSigned.lessThan(asExpense) ? 1 : -1
  }
  if (votes !== 0) return votes > 0
  const costs = ['cogs', 'sga'].map((metric) => sum((valuesOf(rows, mappings, metric) ?? []).map(signOf)))
  return sum(row.values.map(signOf)) < 0 && costs.some((sign) => sign < 0)
}

function isPlainLoss(label: string): boolean {
  const words = labelWords(label)
  return (
    /\b(?:net|operating) loss\b|fehlbetrag/.test(words) && !/income|profit|earnings|uberschuss|\(loss\)/.test(words)
  )
}

function signOf(value: DecimalString | null): number {
  if (value === null) return 0
  return value.startsWith('-') ? -1 : /[1-9]/.test(value) ? 1 : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
