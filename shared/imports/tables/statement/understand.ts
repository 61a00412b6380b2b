import type { Grid } from '../grid.ts'
import type { GridReading, TableCorrection } from './statement.ts'

/**
 * What a grid says as financial statements: its periods, unit, currency and rows, each with how sure the reading is
 * and what decided it. What a person corrected goes before what was detected.
 */
export function understandGrid(_grid: Grid, _correction: TableCorrection = {}): GridReading {
  return { statements: [], problems: [] }
}
