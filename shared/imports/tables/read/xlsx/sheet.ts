import type { Cell, TableProblemCode } from '../../grid.ts'
import { mostCells, mostColumns, mostRows } from '../bounds.ts'
import { emptyCell, textCell } from '../cell.ts'
import { plainStyle, type Style } from './styles.ts'
import { serialDay, typedNumber, writtenDay } from './typed-value.ts'
import { unescaped } from './workbook.ts'
import { type Attributes, readXml } from './xml.ts'

export interface SheetCells {
  readonly rows: readonly (readonly Cell[])[]
  readonly spans: ReadonlyMap<string, number>
  readonly problems: ReadonlySet<TableProblemCode>
}

/** What cells refer to outside their sheet. */
export interface Shared {
  readonly strings: readonly string[]
  readonly styles: readonly Style[]
  readonly is1904: boolean
}

interface RawCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: Style
  value: string
}

/** The cells of a sheet; rows and columns that someone hid are left out, those folded away in an outline are not. */
export function readSheet(part: Uint8Array, shared: Shared): SheetCells {
  const rows: Cell[][] = []
  const merges: string[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const problems = new Set<TableProblemCode>()
  let count = 0
  let row = -1
  let column = -1
  let cell: RawCell | null = null
  let isValue = false
  let isPhonetic = false
  readXml(part, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes.get('r') ?? row + 2) - 1
        column = -1
        if (isHidden(attributes)) hiddenRows.add(row)
      } else if (name === 'c') {
        const place = placeOf(attributes.get('r')) ?? { row, column: column + 1 }
        row = place.row
        column = place.column
        cell = { ...place, type: attributes.get('t') ?? 'n', style: styleOf(attributes, shared), value: '' }
      } else if (name === 'v' || name === 't') isValue = true
      else if (name === 'rph') isPhonetic = true
      else if (name === 'mergecell' && merges.length < 10_000) merges.push(attributes.get('ref') ?? '')
      else if (name === 'col' && isHidden(attributes)) hideColumns(attributes, hiddenColumns)
    },
    isDone: () => count > mostCells,
    text(piece) {
      if (cell !== null && isValue && !isPhonetic && cell.value.length < 10_000) cell.value += piece
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'rph') isPhonetic = false
      else if (name === 'c' && cell !== null) {
        if (cell.value !== '' && ++count <= mostCells) place(rows, cell, shared, problems)
        cell = null
      }
    },
  })
  if (count > mostCells) problems.add('tooManyRows')
  const seen = rows.map((cells, index) => seenCells(cells ?? [], hiddenRows.has(index), hiddenColumns, problems))
  return { rows: seen, spans: spansOf(merges), problems }
}

function isHidden(attributes: Attributes): boolean {
  const isOn = ['1', 'true'].includes(attributes.get('hidden') ?? '')
  return isOn && Number(attributes.get('outlinelevel') ?? 0) === 0
}

function hideColumns(attributes: Attributes, hidden: Set<number>): void {
  const from = Number(attributes.get('min'))
  const to = Math.min(Number(attributes.get('max')), mostColumns)
  for (let column = from; column <= to; column++) hidden.add(column - 1)
}

function styleOf(attributes: Attributes, { styles }: Shared): Style {
  return styles[Number(attributes.get('s') ?? 0)] ?? plainStyle
}

/** `C12` as row 11, column 2. */
function placeOf(reference: string | undefined): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '')
  if (match === null) return null
  const letters = (match[1] ?? '').toUpperCase()
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(match[2]) - 1, column: column - 1 }
}

function place(rows: Cell[][], raw: RawCell, shared: Shared, problems: Set<TableProblemCode>): void {
  if (!(raw.row >= 0 && raw.row < mostRows)) return void problems.add('tooManyRows')
  if (!(raw.column < mostColumns)) return void problems.add('tooManyColumns')
  while (rows.length <= raw.row) rows.push([])
  const row = rows[raw.row] ?? []
  while (row.length <= raw.column) row.push(emptyCell)
  row[raw.column] = readCell(raw, shared)
}

function readCell({ type, value, style }: RawCell, { strings, is1904 }: Shared): Cell {
  const looks = { isHeader: style.isBold, indent: style.indent }
  if (type === 's') return labelCell(strings[Number(value)] ?? '', looks)
  if (type === 'str' || type === 'inlineStr') return labelCell(unescaped(value), looks)
  if (type === 'b') return textCell(value === '1' ? 'TRUE' : 'FALSE', looks)
  if (type === 'd') return dateCell(value, writtenDay(value), looks)
  if (type === 'n' && style.isDate) return dateCell(value, serialDay(Number(value), is1904), looks)
  const number = type === 'n' ? typedNumber(value) : null
  if (number === null) return textCell(value, looks)
  const text = style.isPercent ? `${percentText(value)}%` : number
  return { ...emptyCell, ...looks, text, number, isPercent: style.isPercent }
}

function percentText(value: string): string {
  return typedNumber(String(Number(value) * 100)) ?? value
}

/** Labels are set in by their style or by spaces. */
function labelCell(text: string, looks: { readonly isHeader: boolean; readonly indent: number }): Cell {
  const spaces = /^[ \u00A0]*/.exec(text)?.[0].length ?? 0
  return textCell(text, { ...looks, indent: looks.indent + Math.floor(Math.min(spaces, 20) / 2) })
}

function dateCell(
  value: string,
  day: Cell['day'],
  looks: { readonly isHeader: boolean; readonly indent: number },
): Cell {
  return day === null ? textCell(value, looks) : { ...emptyCell, ...looks, text: day, day }
}

/** Hidden cells are emptied, not taken out: what is merged keeps its place, and empty rows and columns go later. */
function seenCells(
  cells: readonly Cell[],
  isHiddenRow: boolean,
  hiddenColumns: ReadonlySet<number>,
  problems: Set<TableProblemCode>,
): readonly Cell[] {
  if (!isHiddenRow && hiddenColumns.size === 0) return cells
  const seen = cells.map((cell, column) => (isHiddenRow || hiddenColumns.has(column) ? emptyCell : cell))
  if (seen.some((cell, column) => cell !== cells[column])) problems.add('hiddenRows')
  return seen
}

function spansOf(merges: readonly string[]): ReadonlyMap<string, number> {
  const spans = new Map<string, number>()
  for (const reference of merges) {
    const [from, to] = reference.split(':').map(placeOf)
    if (from == null || to == null || to.column <= from.column) continue
    spans.set(`${from.row},${from.column}`, Math.min(to.column, mostColumns - 1) - from.column + 1)
  }
  return spans
}
