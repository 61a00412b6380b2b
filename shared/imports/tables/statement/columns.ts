import type { PeriodHint } from './period-text.ts'
import type { HeaderCell, RowView } from './row-view.ts'

/** A column of numbers with all that the headers above it say. */
export interface Column {
  readonly column: number
  readonly label: string
  readonly hint: PeriodHint | null
}

/**
 * The columns that a group of header rows names. The row with the most cells makes the columns; what stands above or
 * below it in wider cells is said of every column it covers.
 */
export function namedColumns(headers: readonly RowView[], valueColumns: readonly number[]): readonly Column[] {
  const main = mainRow(headers)
  if (main === undefined) return []
  const context = headers.flatMap((row) => (row.labelHint === null || isShifted(row) ? [] : [row.labelHint]))
  const placed = places(main, valueColumns)
  return main.cells.map((cell, at) => {
    const others = headers.flatMap((row) => (row === main ? [] : covering(row, main, at)))
    const hints = [cell.hint, ...others.map((other) => other.hint), ...context]
    // A unit above a year is no part of the period's name.
    const above = others.filter((other) => other.hint !== null || !isUnitOnly(other.text))
    const texts = [...above.map((other) => other.text), cell.text]
    const isPeriod = [cell, ...others].some((one) => one.hint !== null)
    return {
      column: placed[at] ?? cell.column,
      label: [...new Set(texts)].join(' '),
      hint: isPeriod && saysMore(cell, others) ? joinHints(hints) : null,
    }
  })
}

/** A column called `Change` under `Year ended` is no period, though a period stands above it. */
function saysMore(cell: HeaderCell, others: readonly HeaderCell[]): boolean {
  return cell.hint !== null || (others.some((other) => other.hint?.year !== undefined) && isUnitOnly(cell.text))
}

function isUnitOnly(text: string): boolean {
  return /^(?:[$€£(]|in |usd|eur|gbp|chf|us|mio|mrd|tsd|actual|audited|unaudited|reported|restated|ist)/i.test(text)
}

function mainRow(headers: readonly RowView[]): RowView | undefined {
  const scored = headers.map((row) => ({ row, hints: row.cells.filter((cell) => cell.hint !== null).length }))
  return scored
    .filter(({ hints, row }) => hints > 0 || row.form === 'header')
    .sort((one, other) => other.hints - one.hints || other.row.index - one.row.index)[0]?.row
}

function isShifted(row: RowView): boolean {
  return row.cells.some((cell) => cell.text === row.label)
}

/** The cells of another header row that are said of a column. */
function covering(row: RowView, main: RowView, at: number): readonly HeaderCell[] {
  const cell = main.cells[at]
  if (cell === undefined) return []
  const sameCount = row.cells.length === main.cells.length && row.cells.every((one) => one.width === 1)
  if (sameCount) return row.cells.slice(at, at + 1)
  const above = row.cells.filter((other, index) => {
    const next = row.cells[index + 1]?.column ?? Number.POSITIVE_INFINITY
    const end = other.width > 1 ? Math.max(other.column + other.width, 0) : next
    return other.column <= cell.column && cell.column < end
  })
  return above.length > 0 || row.cells.length !== 1 ? above.slice(-1) : row.cells
}

/** Where the numbers do not stand under their headers, but are as many, they belong together in order. */
function places(main: RowView, valueColumns: readonly number[]): readonly number[] {
  const starts = main.cells.map((cell) => cell.column)
  if (valueColumns.length !== starts.length) return starts
  const owners = valueColumns.map((column) => starts.filter((start) => start <= column).length - 1)
  const isClear = owners.every((owner) => owner >= 0) && new Set(owners).size === owners.length
  return isClear ? starts : valueColumns
}

/** Parts of one period from several cells; what stands nearest to the numbers wins. */
export function joinHints(hints: readonly (PeriodHint | null)[]): PeriodHint {
  const joined: Record<string, unknown> = {}
  for (const hint of hints) {
    for (const [key, value] of Object.entries(hint ?? {})) {
      if (
        joined[key] === undefined &&
        (key !== 'day' || hint?.month === joined['month'] || joined['month'] === undefined)
      )
        joined[key] = value
    }
  }
  return { ...joined, rest: '' } // the keys are those of PeriodHint, with the values they have there
}

/** Where the numbers of a block stand; a column and its neighbour that never both hold one are the same. */
export function valueColumnsOf(rows: readonly RowView[]): readonly number[] {
  const places = new Map<number, Set<number>>()
  for (const row of rows) {
    for (const token of row.tokens) {
      const held = places.get(token.column) ?? new Set()
      places.set(token.column, held.add(row.index))
    }
  }
  const most = Math.max(0, ...[...places.values()].map((held) => held.size))
  const columns = [...places].filter(([, held]) => held.size >= most * 0.1).sort(([one], [other]) => one - other)
  const kept: { column: number; last: number; held: Set<number> }[] = []
  for (const [column, held] of columns) {
    const previous = kept.at(-1)
    if (previous !== undefined && column - previous.last === 1 && [...held].every((row) => !previous.held.has(row))) {
      for (const row of held) previous.held.add(row)
      previous.last = column
    } else kept.push({ column, last: column, held: new Set(held) })
  }
  return kept.map(({ column }) => column)
}
