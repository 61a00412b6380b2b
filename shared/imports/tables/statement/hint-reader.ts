import type { Cell } from '../grid.ts'
import { type DateOrder, type PeriodHint, readPeriodText } from './period-text.ts'

/** Reads what cells say of periods; the same texts stand in a table many times. */
export interface HintReader {
  /** What a text says of a period, whatever else it says. */
  ofText(text: string): PeriodHint | null
  /** What a header says: its unit may stand beside it, all else must be about the period alone. */
  ofCell(cell: Cell | undefined): PeriodHint | null
}

/** More different texts than that are no headers. */
const mostTexts = 30_000
/** A number with separators, brackets or signs, and no year. */
const plainNumber = /^[-(+\s$€£]*\d(?:\d{0,2}|\d{4,})?(?:[,.' ]\d{3})*(?:[.,]\d{1,2}|[.,]\d{4,})?[\s%)€$£]*$/

/** What may stand beside a period in its header: the unit of the column. */
const unitWords =
  /^(?:(?:in|us|usd|eur|gbp|chf|jpy|cad|aud|[a-z]{0,2}[$€£]|[a-z]{0,2}[$€£]?(?:m|mn|bn|k|000)|[tkm]?(?:eur|usd|€)|mio|mrd|tsd|millions?|thousands?|billions?|vendors?|shares?|segments?)(?: |$))+$/

export function hintReader(order: DateOrder): HintReader {
  const known = new Map<string, PeriodHint | null>()
  const ofText = (text: string): PeriodHint | null => {
    const held = known.get(text)
    if (held !== undefined) return held
    if (known.size >= mostTexts || text.length < 2 || text.length > 200 || plainNumber.test(text)) return null
    const hint = readPeriodText(text, order)
    known.set(text, hint)
    return hint
  }
  const ofCell = (cell: Cell | undefined): PeriodHint | null => {
    if (cell === undefined) return null
    const [year, month, day] = cell.day?.split('-').map(Number) ?? []
    if (year !== undefined && month !== undefined && day !== undefined) return { year, month, day, rest: '' }
    const hint = ofText(cell.text)
    if (hint === null || hint.rest === '') return hint
    return hint.year !== undefined && cell.text.length <= 60 && unitWords.test(hint.rest) ? hint : null
  }
  return { ofText, ofCell }
}
