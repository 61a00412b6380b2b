import type { Day, DecimalString } from '../../account/primitives.ts'

/** One cell of a table as the file shows it. */
export interface Cell {
  /** As shown, trimmed, white space folded. */
  readonly text: string
  /** Only where the file itself types the number (XLSX); 15 significant digits, as spreadsheets keep them. */
  readonly number: DecimalString | null
  /** Whether the typed number is shown as a percentage: `number` is then the fraction, 0.125 for 12.5 %. */
  readonly isPercent: boolean
  /** A typed date. */
  readonly day: Day | null
  /** A header cell of HTML, or bold. */
  readonly isHeader: boolean
  /** How far the text is set in, in steps; 0 at the edge. */
  readonly indent: number
}

export interface Grid {
  /** The sheet's name, the caption, or `Table 1`. */
  readonly name: string
  /** Title lines around the table: headings, caption and paragraphs just before it, in the order they stand. */
  readonly lead: readonly string[]
  /** Rectangular. The text of a merged cell stands in its first cell; `spans` tells how many columns it covers. */
  readonly rows: readonly (readonly Cell[])[]
  /** `'row,column'`, counted from 0, to columns covered, where more than one. */
  readonly spans: ReadonlyMap<string, number>
}

export type GridFormat = 'csv' | 'tsv' | 'text' | 'xlsx' | 'html'

/** Something the reader should know about what was, or was not, read. */
export interface TableProblem {
  readonly code: TableProblemCode
  /** The grid's name; empty for the file as a whole. */
  readonly grid: string
  readonly text: string
}

export const tableProblemTexts = {
  westernEncoding: 'The file is not Unicode; it was read as Windows Western text. Check the accented letters.',
  damagedText: 'Some characters of the file are damaged and were read as question marks.',
  openQuote: 'A quotation mark is opened and never closed, so rows may have run together.',
  tooManyRows: 'The table is longer than can be read; its last rows were left out.',
  tooManyColumns: 'The table is wider than can be read; the columns after the first 500 were left out.',
  tooManyTables: 'There are more tables than can be read; the last ones were left out.',
  hiddenRows: 'Hidden rows were left out.',
  hiddenSheets: 'Hidden sheets were left out.',
  longText: 'Very long text in a cell was cut after 2,000 characters.',
  sheetUnreadable: 'The cells of a sheet are missing from the workbook.',
} as const
export type TableProblemCode = keyof typeof tableProblemTexts

export function tableProblem(code: TableProblemCode, grid = ''): TableProblem {
  return { code, grid, text: tableProblemTexts[code] }
}

export const gridFailureTexts = {
  empty: 'The file is empty.',
  tooDeep: 'The page is nested too deeply to be read.',
  pageTooBig: 'The page is larger than 20 MB: copy only the tables that are needed.',
  tooBig: 'The file is larger than 50 MB; a table of figures is far smaller.',
  notATable: 'The file is not a table: it is neither CSV, text, an Excel workbook (.xlsx) nor a web page.',
  json: 'This is a data file (JSON) and no table; figures of the SEC in this form are imported as a filing.',
  noTable: 'No table was found in the file.',
  oldExcel: 'This is an old .xls workbook: save it as .xlsx.',
  encrypted: 'This workbook is protected by a password: save a copy without one.',
  binaryExcel: 'This is a binary .xlsb workbook: save it as .xlsx.',
  openDocument: 'This is an OpenDocument spreadsheet: save it as .xlsx or .csv.',
  numbersFile: 'This is an Apple Numbers spreadsheet: export it as Excel (.xlsx) or CSV.',
  pdf: 'This is a PDF: copy the table from it as text, or use the workbook it was made from.',
  unpacksTooBig: 'The workbook unpacks to far more than a workbook holds, so it was not opened.',
  damagedWorkbook: 'The workbook is damaged or incomplete: open it in a spreadsheet program and save it again.',
} as const
export type GridFailureCode = keyof typeof gridFailureTexts

export interface GridFailure {
  readonly ok: false
  readonly code: GridFailureCode
  /** A sentence for the user. */
  readonly text: string
}

export function gridFailure(code: GridFailureCode): GridFailure {
  return { ok: false, code, text: gridFailureTexts[code] }
}

export type GridsOutcome =
  | {
      readonly ok: true
      readonly format: GridFormat
      readonly grids: readonly Grid[]
      readonly problems: readonly TableProblem[]
    }
  | GridFailure
