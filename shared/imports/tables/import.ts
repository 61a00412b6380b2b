import { type GridFailureCode, gridFailureTexts } from './grid.ts'
import { readGrids } from './read/read-grids.ts'
import type { Statement, TableCorrection, TableProblem } from './statement/statement.ts'
import { understandGrid } from './statement/understand.ts'

/** A problem of reading the file, or of understanding a table in it. */
export type ImportTableProblem = TableProblem | { readonly code: string; readonly sheet: string; readonly text: string }

export const noStatementText =
  'No table in the file reads as a financial statement: none has lines of one under years, quarters or days.'

export type TablesOutcome =
  | { readonly ok: true; readonly statements: readonly Statement[]; readonly problems: readonly ImportTableProblem[] }
  | {
      readonly ok: false
      readonly code: GridFailureCode | 'noStatement'
      /** A sentence for the user. */
      readonly text: string
      /** What stands in the way, table by table. */
      readonly problems: readonly ImportTableProblem[]
    }

/**
 * Reads every financial statement of a file: CSV, copied text, an Excel workbook or a web page. Nothing is written.
 * @param correction what a person said of all the file's tables, such as the end of the fiscal year
 */
export async function importTables(
  bytes: Uint8Array,
  options: { readonly name?: string; readonly correction?: TableCorrection } = {},
): Promise<TablesOutcome> {
  const read = await readGrids(bytes, options.name === undefined ? {} : { name: options.name })
  if (!read.ok) return { ok: false, code: read.code, text: gridFailureTexts[read.code], problems: [] }
  const readings = read.grids.map((grid) => understandGrid(grid, options.correction))
  const problems = [
    ...read.problems.map(({ code, grid, text }) => ({ code, sheet: grid, text })),
    ...readings.flatMap((reading) => reading.problems),
  ]
  const statements = readings.flatMap((reading) => reading.statements)
  if (statements.length === 0) return { ok: false, code: 'noStatement', text: noStatementText, problems }
  return { ok: true, statements, problems }
}
