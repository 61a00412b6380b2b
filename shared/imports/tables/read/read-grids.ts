import {
  type Grid,
  type GridFormat,
  type GridsOutcome,
  gridFailure,
  type TableProblemCode,
  tableProblem,
} from '../grid.ts'
import { mostBytes } from './bounds.ts'
import { decodeText } from './decode.ts'
import { readDelimited } from './delimited.ts'
import { findDelimiter } from './delimiter.ts'
import { readHtml } from './html/read-html.ts'
import { looksLikeHtml, looksLikeJson, sniffBytes } from './sniff.ts'
import { readSpacedText } from './spaced-text.ts'
import { readWorkbook } from './xlsx/read-workbook.ts'

/**
 * Reads every table of a file: CSV, text copied from elsewhere, an Excel workbook or HTML. The content decides what
 * the file is; its name is only kept as the table's.
 */
export async function readGrids(bytes: Uint8Array, options?: { readonly name?: string }): Promise<GridsOutcome> {
  if (bytes.byteLength === 0) return gridFailure('empty')
  if (bytes.byteLength > mostBytes) return gridFailure('tooBig')
  const kind = sniffBytes(bytes)
  if (kind === 'zip') return readWorkbook(bytes)
  if (kind !== 'text') return gridFailure(kind)
  const { text, problem } = decodeText(bytes)
  if (text.trim() === '') return gridFailure('empty')
  if (text.includes('\u0000')) return gridFailure('notATable')
  if (looksLikeJson(text)) return gridFailure('json')
  const outcome = looksLikeHtml(text) ? readHtml(text) : readPlainText(text, nameOf(options?.name))
  if (!outcome.ok || problem === null) return outcome
  return { ...outcome, problems: [tableProblem(problem), ...outcome.problems] }
}

function readPlainText(text: string, name: string): GridsOutcome {
  const { delimiter, body } = findDelimiter(text)
  if (delimiter === null) {
    const spaced = readSpacedText(body, name)
    return spaced === null ? gridFailure('noTable') : done('text', spaced.grid, spaced.problems)
  }
  const { grid, problems } = readDelimited(body, delimiter, name)
  if (grid.rows.length === 0) return gridFailure('noTable')
  return done(delimiter === '\t' ? 'tsv' : 'csv', grid, problems)
}

function done(format: GridFormat, grid: Grid, problems: readonly TableProblemCode[]): GridsOutcome {
  return { ok: true, format, grids: [grid], problems: problems.map((code) => tableProblem(code, grid.name)) }
}

/** A file's name without its folder and ending. */
function nameOf(name: string | undefined): string {
  const bare = (name ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/\.\w{1,5}$/, '')
    .slice(0, 100)
  return bare === '' ? 'Table 1' : bare
}
