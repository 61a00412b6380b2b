import type { Grid } from './grid.ts'
import type { GridReading, PeriodCorrection, TableCorrection } from './statement/statement.ts'
import { understandGrid } from './statement/understand.ts'

export interface CorrectedReading {
  /** All that a person has said of the table so far. */
  readonly correction: TableCorrection
  readonly reading: GridReading
}

/**
 * Reads a table anew with what a person says of it. Pure: the earlier reading stays as it is, and the same corrections
 * in any order give the same reading.
 */
export function applyCorrection(grid: Grid, earlier: TableCorrection, change: TableCorrection): CorrectedReading {
  const correction = joinCorrections(earlier, change)
  return { correction, reading: understandGrid(grid, correction) }
}

function joinCorrections(earlier: TableCorrection, change: TableCorrection): TableCorrection {
  const rows = new Map([...(earlier.rows ?? []), ...(change.rows ?? [])])
  const periods = joinPeriods(earlier.periods ?? [], change.periods ?? [])
  return {
    ...earlier,
    ...change,
    ...(rows.size > 0 ? { rows } : {}),
    ...(periods.length > 0 ? { periods } : {}),
  }
}

/** What is said of a column later adds to what was said of it before, and wins. */
function joinPeriods(
  earlier: readonly PeriodCorrection[],
  later: readonly PeriodCorrection[],
): readonly PeriodCorrection[] {
  const byColumn = new Map(earlier.map((period) => [period.column, period]))
  for (const period of later) byColumn.set(period.column, { ...byColumn.get(period.column), ...period })
  return [...byColumn.values()].sort((one, other) => one.column - other.column)
}
