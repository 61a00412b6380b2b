import type { Cell, TableProblemCode } from '../../grid.ts'
import { mostColumns, mostRows } from '../bounds.ts'
import { emptyCell } from '../cell.ts'
import { readCell } from './cell-content.ts'
import { countAttribute, isElement, isUnseen } from './element.ts'
import type { HtmlElement } from './parse.ts'

export interface TableRows {
  readonly rows: readonly (readonly Cell[])[]
  readonly spans: ReadonlyMap<string, number>
  readonly problems: ReadonlySet<TableProblemCode>
}

/** The rows of a table, with every cell at the column where it is seen. */
export function readTableRows(table: HtmlElement): TableRows {
  const rows: Cell[][] = []
  const spans = new Map<string, number>()
  const problems = new Set<TableProblemCode>()
  /** How many more rows each column is covered from above. */
  const covered: number[] = []
  for (const row of rowsOf(table)) {
    if (isUnseen(row)) {
      problems.add('hiddenRows')
      continue
    }
    if (rows.length >= mostRows) {
      problems.add('tooManyRows')
      break
    }
    rows.push(placeCells(row, covered, (column, span) => spans.set(`${rows.length},${column}`, span), problems))
  }
  return { rows, spans, problems }
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    if (!['thead', 'tbody', 'tfoot'].includes(child.tagName) || isUnseen(child)) return []
    return child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr')
  })
}

function placeCells(
  row: HtmlElement,
  covered: number[],
  onSpan: (column: number, span: number) => void,
  problems: Set<TableProblemCode>,
): Cell[] {
  const cells: Cell[] = []
  const below: { readonly column: number; readonly rows: number }[] = []
  let column = 0
  for (const element of row.childNodes) {
    if (!isElement(element) || !['td', 'th'].includes(element.tagName) || isUnseen(element)) continue
    while ((covered[column] ?? 0) > 0) column++
    const span = countAttribute(element, 'colspan', mostColumns)
    if (column + span > mostColumns) {
      problems.add('tooManyColumns')
      break
    }
    while (cells.length < column) cells.push(emptyCell)
    cells.push(readCell(element))
    if (span > 1) onSpan(column, span)
    const rows = countAttribute(element, 'rowspan', mostRows) - 1
    for (let at = column; at < column + span; at++) if (rows > 0) below.push({ column: at, rows })
    column += span
  }
  for (const [at, rows] of covered.entries()) covered[at] = Math.max(0, (rows ?? 0) - 1)
  for (const { column: at, rows } of below) covered[at] = rows
  return cells
}
