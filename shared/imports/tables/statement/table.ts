import type { Cell, Grid } from '../grid.ts'

/** A grid seen so that periods run across; the places of the cells are still those of the file. */
export interface Table {
  readonly name: string
  readonly lead: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  readonly isTurned: boolean
  /** How many columns a merged cell covers. */
  span(row: number, column: number): number
}

/** Longest and widest that is looked at; a statement has some hundred rows and some ten columns. */
const mostRows = 20_000
const mostColumns = 500
const mostCells = 1_000_000

/** Whether some of the grid is not looked at. */
export function isCut(grid: Grid, isTurned: boolean): boolean {
  const width = grid.rows[0]?.length ?? 0
  return width > mostColumns || grid.rows.length > (isTurned ? mostColumns : rowsFor(width))
}

function rowsFor(width: number): number {
  return Math.min(mostRows, Math.floor(mostCells / Math.max(1, Math.min(width, mostColumns))))
}

export function tableOf(grid: Grid): Table {
  return {
    name: grid.name,
    lead: grid.lead.slice(0, 20),
    rows: grid.rows
      .slice(0, rowsFor(grid.rows[0]?.length ?? 0))
      .map((row) => (row.length > mostColumns ? row.slice(0, mostColumns) : row)),
    isTurned: false,
    span: (row, column) => grid.spans.get(`${row},${column}`) ?? 1,
  }
}

/** Rows become columns. Of rows that are periods only the first 500 can be. */
export function turned(grid: Grid): Table {
  const rows = grid.rows.slice(0, mostColumns)
  const width = Math.min(mostColumns, rows[0]?.length ?? 0)
  return {
    name: grid.name,
    lead: grid.lead.slice(0, 20),
    rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? blankCell)),
    isTurned: true,
    span: () => 1,
  }
}

export const blankCell: Cell = { text: '', number: null, isPercent: false, day: null, isHeader: false, indent: 0 }

/** How a spreadsheet calls the cell: `B7`. */
export function cellName(table: Table, row: number, column: number): string {
  const [line, place] = table.isTurned ? [column, row] : [row, column]
  return `${columnName(place)}${line + 1}`
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}
