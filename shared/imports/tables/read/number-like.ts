import type { Cell } from '../grid.ts'
import { readNumber } from '../numbers/read-number.ts'

/** Whether a cell stands where a number stands: it is one, or says that there is none, or that it cannot be shown. */
export function isNumberLike(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.text === '') return false
  return cell.number !== null || readNumber(cell.text, 'point').kind !== 'text'
}
