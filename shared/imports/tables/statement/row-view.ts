import type { Cell } from '../grid.ts'
import type { NumberStyle } from '../numbers/read-number.ts'
import { type DateOrder, type PeriodHint, readPeriodText } from './period-text.ts'
import type { Table } from './table.ts'
import { rowTokens, type Token } from './tokens.ts'

export interface HeaderCell {
  readonly column: number
  /** How many columns it covers by its merging; 1 where the file does not tell. */
  readonly width: number
  readonly text: string
  /** What it says of a period and of nothing else; null where it says anything else. */
  readonly hint: PeriodHint | null
}

/** One row as a reader's eye sorts it: a heading, the names of the columns, or numbers behind a label. */
export interface RowView {
  readonly index: number
  readonly form: 'blank' | 'text' | 'header' | 'names' | 'body'
  readonly label: string
  /** Numbers right of the label. */
  readonly tokens: readonly Token[]
  /** Cells beside the label's that are no numbers, or name periods. */
  readonly cells: readonly HeaderCell[]
  /** What the label's own cell says of a period: `Years ended December 31,`. */
  readonly labelHint: PeriodHint | null
}

export interface ViewOptions {
  readonly style: NumberStyle
  readonly order: DateOrder
  readonly labelColumn: number
  readonly headerRow: number | undefined
}

/** A cell of a header: a whole day may have a few words beside it, all else must be about the period alone. */
export function headerHint(cell: Cell, order: DateOrder): PeriodHint | null {
  if (cell.day !== null) {
    const [year, month, day] = cell.day.split('-').map(Number)
    if (year !== undefined && month !== undefined && day !== undefined) return { year, month, day, rest: '' }
  }
  const hint = readPeriodText(cell.text, order)
  if (hint === null) return null
  if (hint.rest === '') return hint
  const isWholeDay = hint.day !== undefined && hint.year !== undefined && cell.text.length <= 60
  return isWholeDay && /^(?:usd|eur|gbp|chf|[$€£]| |vendors?|shares?|segments?)+$/.test(hint.rest) ? hint : null
}

export function viewRows(table: Table, options: ViewOptions): readonly RowView[] {
  let seenBody = false
  return table.rows.map((cells, index) => {
    const view = viewRow(table, cells, index, options, seenBody)
    if (view.form === 'body') seenBody = true
    return view
  })
}

function viewRow(
  table: Table,
  cells: readonly Cell[],
  index: number,
  options: ViewOptions,
  seenBody: boolean,
): RowView {
  const { labelColumn, order } = options
  const all = rowTokens(cells, options.style)
  const tokens = all.filter((token) => token.column > labelColumn)
  const ownCell = cells[labelColumn]
  const ownHint = ownCell === undefined ? null : readPeriodText(ownCell.text, order)
  const named = cells.flatMap((cell, column): HeaderCell[] => {
    if (cell.text === '' || column === labelColumn) return []
    const hint = headerHint(cell, order)
    if (hint === null && (column < labelColumn || tokens.some((token) => token.column === column))) return []
    return [{ column, width: table.span(index, column), text: cell.text, hint }]
  })
  const label = labelOf(cells, labelColumn, tokens[0]?.column ?? named[0]?.column ?? cells.length)
  const base = { index, label, tokens, cells: named, labelHint: ownHint }
  if (index === options.headerRow) return { ...base, form: 'header', cells: everyCell(table, cells, index, options) }
  if (cells.every((cell) => cell.text === '')) return { ...base, form: 'blank' }
  const shifted = shiftedYears(cells, labelColumn, order)
  if (isHeader(base, shifted, seenBody)) {
    return { ...base, form: 'header', cells: shifted === null ? named : [shifted, ...named] }
  }
  if (tokens.some((token) => token.kind === 'number') || (tokens.length > 0 && label !== ''))
    return { ...base, form: 'body' }
  return { ...base, form: named.some((cell) => cell.column > labelColumn) ? 'names' : 'text' }
}

/** All cells of a row that a person says names the periods. */
function everyCell(table: Table, cells: readonly Cell[], index: number, options: ViewOptions): readonly HeaderCell[] {
  return cells.flatMap((cell, column) =>
    cell.text === '' || column === options.labelColumn
      ? []
      : [{ column, width: table.span(index, column), text: cell.text, hint: headerHint(cell, options.order) }],
  )
}

/** A copied table loses merged cells, and a row of years may begin at the very left: `2024`, ..., `2023`. */
function shiftedYears(cells: readonly Cell[], labelColumn: number, order: DateOrder): HeaderCell | null {
  const own = cells[labelColumn]
  if (own === undefined || !/^(?:FY ?)?(?:19|20)\d\d$/i.test(own.text)) return null
  return { column: labelColumn, width: 1, text: own.text, hint: headerHint(own, order) }
}

function isHeader(row: Omit<RowView, 'form'>, shifted: HeaderCell | null, seenBody: boolean): boolean {
  const hints = row.cells.filter((cell) => cell.hint !== null)
  if (hints.length === 0) return false
  if (row.tokens.some((token) => !hints.some((cell) => cell.column === token.column))) return false
  const isPlainYears = hints.every((cell) => /^\d{4}$/.test(cell.text))
  if (!isPlainYears || shifted !== null) return true
  const years = new Set(hints.map((cell) => cell.text))
  if (row.label === '' || row.labelHint !== null || !/\p{L}/u.test(row.label)) return true
  // A number of 2,011 may be written 2011 too: behind a label, years must differ and come before the first number.
  return !seenBody && years.size === hints.length && hints.length >= 2
}

/** The words before the first number; indented tables set them in several columns. */
function labelOf(cells: readonly Cell[], labelColumn: number, before: number): string {
  const own = cells[labelColumn]?.text ?? ''
  if (own !== '') return own
  return cells
    .slice(0, Math.min(before, labelColumn + 4))
    .map((cell) => cell.text)
    .filter((text) => text !== '' && /\p{L}/u.test(text))
    .join(' ')
}
