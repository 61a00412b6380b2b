import type { Cell } from '../grid.ts'
import { emptyCell } from './cell.ts'

export interface Spanned {
  readonly rows: readonly (readonly Cell[])[]
  readonly spans: ReadonlyMap<string, number>
}

interface WideCell {
  readonly row: number
  readonly column: number
  readonly span: number
}

/**
 * Leaves out the columns in which nothing stands. A cell over several columns goes to the first of them that is kept,
 * which is where its numbers are.
 */
export function dropEmptyColumns({ rows, spans }: Spanned): Spanned {
  const width = rows[0]?.length ?? 0
  const wide = wideCells(rows, spans)
  const kept = new Set<number>()
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (cell.text !== '' && !spans.has(`${index},${column}`)) kept.add(column)
    }
  }
  // The narrow ones first: where nothing but wide cells stands, the numbers are narrower than their headers.
  for (const { column, span } of [...wide].sort((one, other) => one.span - other.span)) {
    if (firstWithin(kept, column, span) === null) kept.add(column)
  }
  const columns = [...Array(width).keys()].filter((column) => kept.has(column))
  const cells = rows.map((row) => [...row])
  for (const cell of wide) moveInto(cells, cell, kept)
  return {
    rows: cells.map((row) => columns.map((column) => row[column] ?? emptyCell)),
    spans: new Map(wide.flatMap((cell) => spanAmong(cell, columns))),
  }
}

function wideCells(rows: Spanned['rows'], spans: Spanned['spans']): readonly WideCell[] {
  return [...spans].flatMap(([key, span]) => {
    const [row = 0, column = 0] = key.split(',').map(Number)
    return span > 1 && (rows[row]?.[column]?.text ?? '') !== '' ? [{ row, column, span }] : []
  })
}

function firstWithin(kept: ReadonlySet<number>, column: number, span: number): number | null {
  for (let at = column; at < column + span; at++) if (kept.has(at)) return at
  return null
}

function moveInto(cells: Cell[][], { row, column, span }: WideCell, kept: ReadonlySet<number>): void {
  const place = firstWithin(kept, column, span)
  const line = cells[row]
  const cell = line?.[column]
  if (place === null || place === column || line === undefined || cell === undefined) return
  line[column] = emptyCell
  line[place] = cell
}

function spanAmong(
  { row, column, span }: WideCell,
  columns: readonly number[],
): readonly (readonly [string, number])[] {
  const first = columns.findIndex((at) => at >= column)
  const covered = columns.filter((at) => at >= column && at < column + span).length
  return covered > 1 ? [[`${row},${first}`, covered]] : []
}

/**
 * A header that stands alone in its column, one or more beside its numbers, goes over them: text copied from a browser
 * has lost which columns a header covered.
 */
export function mergeSparseColumns({ rows, spans }: Spanned): Spanned {
  const width = rows[0]?.length ?? 0
  const sparse = Math.max(2, Math.floor(rows.length * 0.15))
  const filled = Array.from({ length: width }, (_, column) => filledRows(rows, column))
  const target = new Map<number, number>()
  for (let column = width - 2; column > 0; column--) {
    const next = target.get(column + 1) ?? column + 1
    const [mine, theirs] = [filled[column], filled[next]]
    if (mine === undefined || theirs === undefined || mine.size > sparse || theirs.size <= mine.size) continue
    if ([...mine].some((row) => theirs.has(row) || spans.has(`${row},${column}`))) continue
    target.set(column, next)
    for (const row of mine) theirs.add(row)
  }
  return target.size === 0 ? { rows, spans } : mergeInto({ rows, spans }, target)
}

function filledRows(rows: Spanned['rows'], column: number): Set<number> {
  return new Set([...rows.keys()].filter((row) => (rows[row]?.[column]?.text ?? '') !== ''))
}

function mergeInto({ rows, spans }: Spanned, target: ReadonlyMap<number, number>): Spanned {
  const cells = rows.map((row) => {
    const line = [...row]
    for (const [from, to] of target) {
      const cell = line[from]
      if (cell === undefined || cell.text === '') continue
      line[to] = cell
      line[from] = emptyCell
    }
    return line
  })
  return dropEmptyColumns({ rows: cells, spans })
}
