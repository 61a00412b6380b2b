import type { Cell, Grid } from '../grid.ts'
import { emptyCell } from './cell.ts'
import { dropEmptyColumns, mergeSparseColumns, type Spanned } from './columns.ts'
import { joinMarks } from './marks.ts'
import { isNumberLike } from './number-like.ts'

/**
 * A grid as a person sees it: rectangular, signs and brackets in the cell of their number, no filler columns, at most
 * one empty row between two filled ones (it may part two tables of a sheet), none at either end.
 */
export function tidyGrid(grid: Grid, options: { readonly keepsGaps: boolean } = { keepsGaps: true }): Grid {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const rows = fromTheEdge(grid.rows).map((row) => [...row, ...Array<Cell>(width - row.length).fill(emptyCell)])
  const joined = joinMarks(rows)
  const dense = mergeSparseColumns(dropEmptyColumns({ rows: joined, spans: new Map(grid.spans) }))
  const mended = { ...dense, rows: dense.rows.map((row) => mendTornYears(row, dense.rows)) }
  return { ...grid, ...dropEmptyRows(mended, options.keepsGaps) }
}

/** Labels are set in from the leftmost of them, not from the frame around the table. */
function fromTheEdge(rows: Spanned['rows']): Spanned['rows'] {
  const edge = rows.reduce((least, [label]) => (label?.text ? Math.min(least, label.indent) : least), Infinity)
  if (edge === 0 || edge === Infinity) return rows
  return rows.map((row) => row.map((cell) => ({ ...cell, indent: Math.max(0, cell.indent - edge) })))
}

function dropEmptyRows({ rows, spans }: Spanned, keepsGaps: boolean): Spanned {
  const filled = rows.map((row) => row.some(({ text }) => text !== ''))
  const last = filled.lastIndexOf(true)
  const kept: (readonly Cell[])[] = []
  const placeOf = new Map<number, number>()
  for (const [index, row] of rows.entries()) {
    const isGap = !filled[index] && (!keepsGaps || kept.length === 0 || !filled[index - 1])
    if (index > last || isGap) continue
    placeOf.set(index, kept.length)
    kept.push(row)
  }
  return { rows: kept, spans: moveRows(spans, placeOf) }
}

function moveRows(spans: ReadonlyMap<string, number>, placeOf: ReadonlyMap<number, number>): Map<string, number> {
  const moved = new Map<string, number>()
  for (const [key, span] of spans) {
    const [row, column] = key.split(',')
    const place = placeOf.get(Number(row))
    if (place !== undefined) moved.set(`${place},${column}`, span)
  }
  return moved
}

const year = /^(?:19|20)\d\d$/

/**
 * A row of years that lost the empty cells before it, because the text was trimmed when it was copied: the years go
 * over the columns of numbers, one each.
 */
function mendTornYears(row: readonly Cell[], rows: readonly (readonly Cell[])[]): readonly Cell[] {
  const years = row.filter(({ text }) => text !== '')
  if (years.length < 2 || !year.test(row[0]?.text ?? '') || !years.every(({ text }) => year.test(text))) return row
  const columns = [...row.keys()].filter(
    (column) => column > 0 && rows.filter((other) => isNumberLike(other[column]) && other !== row).length > 2,
  )
  if (columns.length !== years.length) return row
  return row.map((_, column) => years[columns.indexOf(column)] ?? emptyCell)
}
