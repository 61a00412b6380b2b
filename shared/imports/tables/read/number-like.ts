import type { Cell } from '../grid.ts'
import { readNumber } from '../numbers/read-number.ts'

/** Whether a cell stands where a number stands: it is one, or says that there is none, or that it cannot be shown. */
export function isNumberLike(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.text === '') return false
  // Labels are the most of what is asked about, and longer than anything without a digit that stands for a number.
  if (cell.number === null && cell.text.length > 20 && !/\d/.test(cell.text)) return false
  return cell.number !== null || readNumber(cell.text, 'point').kind !== 'text'
}
