import type { DecimalString } from '../../../account/primitives.ts'
import type { Cell } from '../grid.ts'
import { type NumberStyle, readNumber } from '../numbers/read-number.ts'
import { currencyIn } from './unit-text.ts'

/** A number of a row, put together from the cells that a browser's copy splits it into: `$`, `(1,234`, `)`. */
export interface Token {
  /** The first of its cells. */
  readonly column: number
  readonly kind: 'number' | 'nil' | 'unreadable'
  /** Single units only where the number names its own scale; a fraction where it is a percentage. */
  readonly value: DecimalString | null
  readonly isPercent: boolean
  readonly hasScale: boolean
  readonly currency: string | null
  readonly text: string
}

const currencySign = /^(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3}|[$€£¥₹] ?\()$/
const opensBracket = /^[^)]*\([^)]*$/
const closesOnly = /^\)?\s*%?$/

/** The numbers of one row; cells with other text are left out. */
export function rowTokens(cells: readonly Cell[], style: NumberStyle): readonly Token[] {
  const tokens: Token[] = []
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]
    if (cell === undefined || cell.text === '') continue
    const joined = joinedText(cells, column)
    const token = readToken(cell, joined.text, column, style)
    if (token === null) continue
    tokens.push(token)
    column = joined.end
  }
  return tokens
}

function joinedText(cells: readonly Cell[], column: number): { readonly text: string; readonly end: number } {
  const first = cells[column]?.text ?? ''
  let text = first
  let end = column
  if (currencySign.test(first)) {
    const next = nextText(cells, column, 2)
    if (next === null || !/[\d\u2010-\u2015-]/.test(next.text) || /\p{L}{4}/u.test(next.text))
      return { text: first, end }
    text = `${text} ${next.text}`
    end = next.column
  }
  const after = nextText(cells, end, 2)
  const isOpen = opensBracket.test(text) && /\d/.test(text)
  if (after !== null && closesOnly.test(after.text) && (isOpen || (after.text.trim() === '%' && /\d/.test(text)))) {
    return { text: `${text}${after.text}`, end: after.column }
  }
  return { text, end }
}

function nextText(cells: readonly Cell[], column: number, reach: number) {
  for (let at = column + 1; at <= column + reach; at += 1) {
    const text = cells[at]?.text ?? ''
    if (text !== '') return { text, column: at }
  }
  return null
}

function readToken(cell: Cell, text: string, column: number, style: NumberStyle): Token | null {
  if (cell.number !== null && text === cell.text) {
    const currency = /[$€£¥₹]|[A-Z]{3}/.test(text) ? currencyIn(text) : null
    return { column, kind: 'number', value: cell.number, isPercent: cell.isPercent, hasScale: false, currency, text }
  }
  const reading = readNumber(text, style)
  if (reading.kind === 'text') return null
  if (reading.kind === 'number') {
    const currency = reading.currency === null ? null : currencyIn(reading.currency)
    return {
      column,
      kind: 'number',
      value: reading.value,
      isPercent: reading.isPercent,
      hasScale: reading.hasScale,
      currency,
      text,
    }
  }
  return { column, kind: reading.kind, value: null, isPercent: false, hasScale: false, currency: null, text }
}
