import type { Cell } from '../grid.ts'
import { cleanText } from '../numbers/clean.ts'
import { longestCell } from './bounds.ts'

export const emptyCell: Cell = { text: '', number: null, isPercent: false, day: null, isHeader: false, indent: 0 }

/** A cell of text, cleaned and cut to a bounded length. */
export function textCell(text: string, looks?: { readonly isHeader?: boolean; readonly indent?: number }): Cell {
  const clean = cleanText(text.length > longestCell * 4 ? text.slice(0, longestCell * 4) : text)
  if (clean === '') return emptyCell
  return {
    ...emptyCell,
    text: clean.slice(0, longestCell),
    isHeader: looks?.isHeader ?? false,
    indent: looks?.indent ?? 0,
  }
}

/** How far a label of plain text is set in: by tabs, or by pairs of spaces. */
export function leadingIndent(text: string): number {
  const [blank = ''] = /^[\t \u00A0]*/.exec(text) ?? []
  const tabs = blank.split('\t').length - 1
  return Math.min(tabs + Math.floor((blank.length - tabs) / 2), 20)
}
