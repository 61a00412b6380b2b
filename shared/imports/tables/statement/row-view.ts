import type { Cell } from '../grid.ts'
import type { NumberStyle } from '../numbers/read-number.ts'
import type { HintReader } from './hint-reader.ts'
import type { PeriodHint } from './period-text.ts'
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
  readonly hints: HintReader
  readonly labelColumn: number
  readonly headerRow: number | undefined
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
  const { labelColumn, hints } = options
  const tokens = rowTokens(cells, options.style).filter((token) => token.column > labelColumn)
  const isForced = index === options.headerRow
  // A number that names no period makes a row of numbers; what its other cells say is not asked.
  const isBody = !isForced && tokens.some((token) => hints.ofCell(cells[token.column]) === null)
  const numbers = new Set(tokens.filter((token) => token.kind === 'number').map((token) => token.column))
  const named = cells.flatMap((cell, column): HeaderCell[] => {
    if (cell.text === '' || column === labelColumn) return []
    const hint = isBody ? null : hints.ofCell(cell)
    if (!isForced && hint === null && (column < labelColumn || numbers.has(column))) return []
    return [{ column, width: table.span(index, column), text: cell.text, hint }]
  })
  const own = cells[labelColumn]
  const label = labelOf(cells, labelColumn, tokens[0]?.column ?? named[0]?.column ?? cells.length)
  const labelHint = isBody || own === undefined ? null : hints.ofText(own.text)
  const base = { index, label, tokens, cells: named, labelHint }
  if (isForced) return { ...base, form: 'header' }
  if (cells.every((cell) => cell.text === '')) return { ...base, form: 'blank' }
  const shifted = isBody ? null : shiftedYears(own, labelColumn, hints)
  if (!isBody && isHeader(base, shifted, seenBody)) {
    return { ...base, form: 'header', cells: shifted === null ? named : [shifted, ...named] }
  }
  if (tokens.some((token) => token.kind === 'number') || (tokens.length > 0 && label !== ''))
    return { ...base, form: 'body' }
  return { ...base, form: named.some((cell) => cell.column > labelColumn) ? 'names' : 'text' }
}

/** A copied table loses merged cells, and a row of years may begin at the very left: `2024`, ..., `2023`. */
function shiftedYears(own: Cell | undefined, labelColumn: number, hints: HintReader): HeaderCell | null {
  if (own === undefined || !/^(?:FY ?)?(?:19|20)\d\d$/i.test(own.text)) return null
  return { column: labelColumn, width: 1, text: own.text, hint: hints.ofCell(own) }
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
