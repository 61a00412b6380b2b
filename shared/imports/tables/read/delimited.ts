import Papa from 'papaparse'
import type { Cell, Grid, TableProblemCode } from '../grid.ts'
import { longestCell, mostCells, mostColumns, mostRows } from './bounds.ts'
import { leadingIndent, textCell } from './cell.ts'
import type { Delimiter } from './delimiter.ts'
import { tidyGrid } from './tidy.ts'

/** Rows and cells of a text whose cells one sign divides; titles above and notes below are rows as well. */
export function readDelimited(
  text: string,
  delimiter: Delimiter,
  name: string,
): { readonly grid: Grid; readonly problems: readonly TableProblemCode[] } {
  const problems = new Set<TableProblemCode>()
  const parsed = parse(text, delimiter, problems).filter((row) => delimiter !== '|' || !isRule(row))
  const width = parsed.reduce((most, row) => Math.max(most, Math.min(row.length, mostColumns)), 1)
  const most = Math.min(mostRows, Math.floor(mostCells / width))
  if (parsed.length > most) problems.add('tooManyRows')
  const rows = parsed.slice(0, most).map((row) => cellsOf(row, problems))
  return { grid: tidyGrid({ name, lead: [], rows, spans: new Map() }), problems: [...problems] }
}

/** A quotation mark that is never closed swallows the rest of the file: then the marks are read as plain characters. */
function parse(text: string, delimiter: Delimiter, problems: Set<TableProblemCode>): readonly (readonly string[])[] {
  const preview = mostRows + 1
  const parsed = Papa.parse<string[]>(text, { delimiter, preview })
  if (!parsed.errors.some(({ code }) => code === 'MissingQuotes')) return parsed.data
  problems.add('openQuote')
  return Papa.parse<string[]>(text, { delimiter, preview, quoteChar: '\u0000' }).data
}

/** The line under the header of a table in Markdown. */
function isRule(row: readonly string[]): boolean {
  return row.some((cell) => cell.includes('--')) && row.every((cell) => /^\s*:?-*:?\s*$/.test(cell))
}

function cellsOf(row: readonly string[], problems: Set<TableProblemCode>): readonly Cell[] {
  if (row.length > mostColumns) problems.add('tooManyColumns')
  return row.slice(0, mostColumns).map((text, column) => {
    if (text.length > longestCell) problems.add('longText')
    return textCell(text, column === 0 ? { indent: leadingIndent(text) } : {})
  })
}
