import type { Cell, Grid } from '../grid.ts'
import { detectNumberStyle, type NumberStyle } from '../numbers/read-number.ts'
import { type HintReader, hintReader } from './hint-reader.ts'
import type { DateOrder } from './period-text.ts'
import { type RowView, viewRows } from './row-view.ts'
import type { Orientation, TableCorrection } from './statement.ts'
import { isCut, type Table, tableOf, turned } from './table.ts'

/** A whole sheet, turned so that periods run across, with its rows sorted. */
export interface SheetView {
  readonly table: Table
  readonly orientation: Orientation
  readonly style: NumberStyle
  readonly styleConfidence: number
  readonly order: DateOrder
  readonly orderAssumed: boolean
  readonly labelColumn: number
  readonly rows: readonly RowView[]
  /** Whether the grid is longer or wider than what was looked at. */
  readonly isCut: boolean
}

/** How far down or across the names of periods are looked for. */
const searchDepth = 60
const searchWidth = 200

export function viewSheet(grid: Grid, correction: TableCorrection): SheetView {
  const across = tableOf(grid)
  const detected = detectNumberStyle(untypedTexts(across))
  const style = correction.numberStyle ?? detected.style
  const { order, isAssumed } = dateOrder(across, style)
  const hints = hintReader(order)
  const orientation = correction.orientation ?? orientationOf(across, hints)
  const table = orientation === 'across' ? across : turned(grid)
  const labelColumn = correction.labelColumn ?? labelColumnOf(table, hints)
  const rows = viewRows(table, { style, hints, labelColumn, headerRow: correction.headerRow })
  const styleConfidence = correction.numberStyle === undefined ? detected.confidence : 1
  return {
    table,
    orientation,
    style,
    styleConfidence,
    order,
    orderAssumed: isAssumed,
    labelColumn,
    rows,
    isCut: isCut(grid, orientation === 'down'),
  }
}

function* untypedTexts(table: Table): Iterable<string> {
  for (const row of table.rows) for (const cell of row) if (cell.number === null && cell.text !== '') yield cell.text
}

/** One date that can be read one way only decides for all; else a table with decimal commas puts the day first. */
function dateOrder(table: Table, style: NumberStyle): { readonly order: DateOrder; readonly isAssumed: boolean } {
  let sawEither = false
  for (const row of table.rows.slice(0, 2000)) {
    for (const cell of row.slice(0, searchWidth)) {
      const match = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d\d)(?!\d)/.exec(cell.text.slice(0, 80))
      if (match === null) continue
      if (Number(match[1]) > 12) return { order: 'dayFirst', isAssumed: false }
      if (Number(match[2]) > 12) return { order: 'monthFirst', isAssumed: false }
      sawEither = sawEither || match[1] !== match[2]
    }
  }
  return { order: style === 'comma' ? 'dayFirst' : 'monthFirst', isAssumed: sawEither }
}

/** Periods run down where a column among the first holds little else, and no row above holds several. */
function orientationOf(table: Table, hints: HintReader): Orientation {
  const rows = table.rows.slice(0, searchDepth)
  const acrossBest = Math.max(0, ...rows.map((row) => periodsIn(row.slice(1, searchWidth), hints)))
  const downBest = Math.max(0, ...[0, 1, 2].map((column) => periodsDown(rows, column, hints)))
  if (downBest === 0) return 'across'
  return downBest > acrossBest ? 'down' : 'across'
}

/** Cells that name a year or a day; `Fiscal` alone does not count. */
function periodsIn(cells: readonly Cell[], hints: HintReader): number {
  let count = 0
  for (const cell of cells) {
    if (cell.text === '' || (cell.text.length < 3 && cell.day === null)) continue
    const hint = hints.ofCell(cell)
    if (hint !== null && (hint.year !== undefined || hint.kind === 'TTM')) count += 1
  }
  return count
}

function periodsDown(rows: readonly (readonly Cell[])[], column: number, hints: HintReader): number {
  const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined && cell.text !== '')
  const count = periodsIn(
    cells.filter((cell) => cell !== undefined),
    hints,
  )
  const width = Math.max(0, ...rows.slice(0, 5).map((row) => row.filter((cell) => /\p{L}{3}/u.test(cell.text)).length))
  return count >= 1 && count >= (cells.length - 1) * 0.6 && width >= 3 ? count : 0
}

/** The column with the most different words in it; the leftmost of those that are alike. */
function labelColumnOf(table: Table, hints: HintReader): number {
  const words = new Map<number, Set<string>>()
  for (const row of table.rows.slice(0, 400)) {
    for (const [column, cell] of row.slice(0, 40).entries()) {
      if (!/\p{L}{2}/u.test(cell.text) || cell.number !== null || isPeriod(cell, hints)) continue
      words.set(column, (words.get(column) ?? new Set()).add(cell.text))
    }
  }
  const best = [...words].sort(([a, one], [b, other]) => other.size - one.size || a - b)[0]
  return best?.[0] ?? 0
}

function isPeriod(cell: Cell, hints: HintReader): boolean {
  return cell.day !== null || hints.ofText(cell.text)?.rest === ''
}
