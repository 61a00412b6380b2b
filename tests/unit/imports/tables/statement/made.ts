import type { Cell, Grid } from '../../../../../shared/imports/tables/grid.ts'
import type { Statement, TableCorrection } from '../../../../../shared/imports/tables/statement/statement.ts'
import { understandGrid } from '../../../../../shared/imports/tables/statement/understand.ts'

function cell(text: string): Cell {
  return { text, number: null, isPercent: false, day: null, isHeader: false, indent: 0 }
}

/** A grid from lines of cells set apart by `|`. */
export function gridOf(text: string, lead: readonly string[] = []): Grid {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((one) => one.trim()))
  return gridFrom(rows, lead)
}

export function gridFrom(rows: readonly (readonly string[])[], lead: readonly string[] = []): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const filled = rows.map((row) => Array.from({ length: width }, (_, at) => cell(row[at] ?? '')))
  return { name: 'Sheet1', lead, rows: filled, spans: new Map() }
}

/** What a reader compares: periods and rows as short lines. */
export function told(statement: Statement | undefined) {
  if (statement === undefined) return null
  return {
    unit: `${statement.unit} ${statement.currency}`,
    periods: statement.periods.map((one) => `${one.kind} ${one.start} ${one.end}${one.guidance ? ' guidance' : ''}`),
    rows: statement.rows.map((row) => `${row.metric ?? row.label} ${row.quantity} ${row.values.join(' ')}`),
  }
}

export function understood(text: string, correction: TableCorrection = {}) {
  const { statements, problems } = understandGrid(gridOf(text), correction)
  return { statements: statements.map(told), problems: problems.map(({ code }) => code) }
}
