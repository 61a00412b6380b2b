import { type Grid, type GridsOutcome, gridFailure, type TableProblem, tableProblem } from '../../grid.ts'
import { mostCells, mostTables } from '../bounds.ts'
import { tidyGrid } from '../tidy.ts'
import { readSheet } from './sheet.ts'
import { readStyles } from './styles.ts'
import { unpack } from './unpack.ts'
import { readWorkbookParts } from './workbook.ts'

/**
 * Every visible sheet of an Excel workbook (.xlsx) that has cells; formulas give the values they had when saved. The
 * parts are read here and not by read-excel-file: that refuses a whole workbook for one bad cell, builds every row up
 * to the farthest cell, drops error values, and tells nothing of percentages, bold, merged and hidden cells.
 */
export function readWorkbook(bytes: Uint8Array): GridsOutcome {
  const parts = unpack(bytes)
  if (typeof parts === 'string') return gridFailure(parts)
  const { sheets, styles, strings, is1904 } = readWorkbookParts(parts)
  if (sheets.length === 0) return gridFailure('damagedWorkbook')
  const shared = { strings, is1904, styles: readStyles(styles) }
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const problems: TableProblem[] = visible.length < sheets.length ? [tableProblem('hiddenSheets')] : []
  const grids: Grid[] = []
  let cells = 0
  for (const { name, hasCells, part } of visible) {
    if (!hasCells) continue
    if (part === null) {
      problems.push(tableProblem('sheetUnreadable', name))
      continue
    }
    if (grids.length >= mostTables || cells > mostCells) {
      problems.push(tableProblem('tooManyTables'))
      break
    }
    const sheet = readSheet(part, shared)
    problems.push(...[...sheet.problems].map((code) => tableProblem(code, name)))
    const grid = tidyGrid({ name, lead: [], rows: sheet.rows, spans: sheet.spans })
    if (grid.rows.length === 0) continue
    cells += grid.rows.length * (grid.rows[0]?.length ?? 0)
    grids.push(grid)
  }
  return grids.length === 0 ? gridFailure('noTable') : { ok: true, format: 'xlsx', grids, problems }
}
