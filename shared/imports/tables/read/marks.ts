import type { Cell } from '../grid.ts'
import { emptyCell } from './cell.ts'
import { isNumberLike } from './number-like.ts'

const opening = /^[-–−]?\(?[-–−]?\s?(?:[A-Z]{0,2}[$€£¥₹])\s?\(?[-–−]?$|^\($/
const closing = /^(?:\)|%|\)\s?%|%\s?\)|[*†‡§]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\w{1,2}\])+$/
/** How far a sign may stand from its number. */
const reach = 2

/**
 * Puts a currency sign, a bracket or a footnote's mark that has a cell of its own into the cell of its number:
 * filings write `$`, `(1,234` and `)` in three.
 */
export function joinMarks(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  if (!rows.some(hasMark)) return rows
  const support = new Map<number, number>()
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      if (isNumberLike(cell)) support.set(column, (support.get(column) ?? 0) + 1)
    }
  }
  return rows.map((row) => joinRow(row, support))
}

function hasMark(row: readonly Cell[]): boolean {
  return row.some(({ text }) => text !== '' && text.length < 8 && (opening.test(text) || closing.test(text)))
}

function joinRow(row: readonly Cell[], support: ReadonlyMap<number, number>): readonly Cell[] {
  if (!hasMark(row)) return row
  const cells = [...row]
  for (let column = cells.length - 1; column > 0; column--) joinBackward(cells, column)
  for (let column = 0; column < cells.length; column++) joinForward(cells, column, support)
  return cells
}

/** `)` and `%` go to the number before them. */
function joinBackward(cells: Cell[], column: number): void {
  const mark = cells[column]
  if (mark === undefined || !closing.test(mark.text)) return
  const at = nearestFilled(cells, column, -1)
  const before = at === null ? undefined : cells[at]
  if (at === null || before === undefined || !/[\d)%—–-]$/.test(before.text) || !isNumberLike(before)) return
  cells[at] = { ...before, text: closed(before.text, mark.text, cells[at - 1]?.text ?? '') }
  cells[column] = emptyCell
}

/** A bracket that is only closed was opened in the cell before, or lost: either way the number is negative. */
function closed(number: string, mark: string, before: string): string {
  const isLost = mark.includes(')') && !number.includes('(') && !before.endsWith('(')
  return isLost ? `(${number}${mark}` : `${number}${mark}`
}

/** `$` goes to the number after it; the two stand where the other rows have their numbers. */
function joinForward(cells: Cell[], column: number, support: ReadonlyMap<number, number>): void {
  const mark = cells[column]
  if (mark === undefined || !opening.test(mark.text)) return
  const at = nearestFilled(cells, column, 1)
  const number = at === null ? undefined : cells[at]
  if (at === null || number === undefined) return
  const joined = { ...number, text: `${mark.text}${number.text}` }
  if (!isNumberLike(joined)) return
  cells[column] = emptyCell
  cells[at] = emptyCell
  const place = (support.get(at) ?? 0) >= (support.get(column) ?? 0) ? at : column
  cells[place] = joined
}

function nearestFilled(cells: readonly Cell[], from: number, step: 1 | -1): number | null {
  for (let distance = 1; distance <= reach; distance++) {
    const column = from + step * distance
    if ((cells[column]?.text ?? '') !== '') return column
  }
  return null
}
