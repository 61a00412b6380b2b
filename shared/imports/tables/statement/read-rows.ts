import type { DecimalString } from '../../../account/primitives.ts'
import { Decimal, parseDecimal, toDecimalString } from '../../../finance/decimal.ts'
import { type BlockUnit, labelScale } from './block-unit.ts'
import type { Block } from './blocks.ts'
import { quantityOf } from './quantity.ts'
import type { RowView } from './row-view.ts'
import { type Quantity, type RowTrouble, scalePowers } from './statement.ts'
import { cellName, type Table } from './table.ts'
import type { Token } from './tokens.ts'

/** A row of numbers before it is known what the program calls it. */
export interface ReadRow {
  readonly index: number
  readonly label: string
  readonly section: string
  readonly isTotal: boolean
  readonly quantity: Quantity
  readonly values: readonly (DecimalString | null)[]
  readonly cells: readonly string[]
  readonly trouble: RowTrouble | null
}

const totalWords = /^(?:(?:grand |sub)?totals?|summe|gesamt|sous-total)\b/i

/** @param columns where the values of each period begin, in order; `others` are columns that are left out */
export function readRows(
  table: Table,
  block: Block,
  unit: BlockUnit,
  columns: readonly number[],
  others: readonly number[],
): readonly ReadRow[] {
  const rows: ReadRow[] = []
  const ownerOf = ownersOf(columns, others)
  let section = ''
  let above: Quantity | null = null
  for (const view of block.rows) {
    if (view.form === 'text') {
      section = view.label
      above = null
      continue
    }
    if (view.label === '') continue
    const row = readRow(table, view, unit, columns, ownerOf, section, above)
    above = row.quantity
    rows.push(row)
    if (row.isTotal) section = ''
  }
  return rows
}

function readRow(
  table: Table,
  view: RowView,
  unit: BlockUnit,
  columns: readonly number[],
  ownerOf: (column: number) => number | null,
  section: string,
  above: Quantity | null,
): ReadRow {
  const quantity = quantityOf(view.label, section, view.tokens, above)
  const placed = new Map<number, Token>()
  let hasExtra = false
  for (const token of view.tokens) {
    const at = ownerOf(token.column)
    if (at === null) continue
    const held = placed.get(at)
    if (held === undefined || held.kind !== 'number') placed.set(at, token)
    else if (token.kind === 'number') hasExtra = true
  }
  const own = labelScale(view.label)
  const rowUnit = own === null ? unit : { ...unit, scale: own }
  const at = (place: number): Token | undefined => placed.get(place)
  return {
    index: view.index,
    label: view.label,
    section,
    isTotal: totalWords.test(view.label),
    quantity,
    values: columns.map((_, place) => scaled(at(place), quantity, rowUnit)),
    cells: columns.map((_, place) => {
      const token = at(place)
      return token === undefined ? '' : cellName(table, view.index, token.column)
    }),
    trouble: view.tokens.some((token) => token.kind === 'unreadable') ? 'unreadable' : hasExtra ? 'extraNumber' : null,
  }
}

/** A number belongs to the last column that begins at or left of it; null for one that is left out. */
function ownersOf(columns: readonly number[], others: readonly number[]): (column: number) => number | null {
  const starts = [
    ...columns.map((column, at) => ({ column, at })),
    ...others.map((column) => ({ column, at: null })),
  ].sort((one, other) => one.column - other.column)
  const known = new Map<number, number | null>()
  return (column) => {
    const held = known.get(column)
    if (held !== undefined) return held
    const owner = starts.findLast((start) => start.column <= column)?.at ?? null
    known.set(column, owner)
    return owner
  }
}

function scaled(token: Token | undefined, quantity: Quantity, unit: BlockUnit): DecimalString | null {
  if (token?.value == null) return null
  const value = parseDecimal(token.value)
  if (token.isPercent) return toDecimalString(value.times(100))
  if (token.hasScale) return token.value
  const scale = quantity === 'money' ? unit.scale : quantity === 'shares' ? unit.shareScale : 'ones'
  return toDecimalString(value.times(new Decimal(10).pow(scalePowers[scale])))
}
