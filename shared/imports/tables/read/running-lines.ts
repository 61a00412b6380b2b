import type { Cell, Grid } from '../grid.ts'
import { readNumber } from '../numbers/read-number.ts'
import { emptyCell, textCell } from './cell.ts'
import { tidyGrid } from './tidy.ts'

interface Line {
  readonly label: string
  readonly values: readonly string[]
}

/** The lines before a table that may be its title. */
const leadLines = 6
/** What is pasted from a PDF is a few pages at most. */
const mostLines = 3_000
/** Words of the longest heading within a table. */
const longestHeading = 12
/** A line of more words is prose. */
const mostWords = 40

/**
 * Lines as a PDF gives them, a label and then its numbers with single spaces between; null where fewer than two lines
 * end in the same number of values.
 */
export function readRunningLines(all: readonly string[], name: string): Grid | null {
  const lines = all.slice(0, mostLines)
  const split = lines.map(splitLine)
  const count = usualCount(split)
  if (count === null) return null
  const isRow = split.map(({ label, values }) => label !== '' && values.length === count)
  const first = isRow.indexOf(true)
  const header = headerBefore(lines, first, count)
  const start = header?.index ?? first
  // `Item 2024 2023` is header and row in one form.
  const body = split
    .slice(start === first && header !== null ? first + 1 : first, isRow.lastIndexOf(true) + 1)
    .flatMap((line) => rowOf(line, count))
  const rows = header === null ? body : [header.cells, ...body]
  const lead = lines
    .slice(0, start)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-leadLines)
  return tidyGrid({ name, lead, rows, spans: new Map() })
}

/** The values at the end of a line, with the signs that belong to them, and what stands before. */
function splitLine(line: string): Line {
  const words = line.trim().split(/\s+/)
  if (words.length > mostWords) return { label: line.trim(), values: [] }
  const values: string[] = []
  let end = words.length
  while (end > 0) {
    const taken = takeValue(words, end)
    if (taken === null) break
    values.unshift(words.slice(end - taken, end).join(' '))
    end -= taken
  }
  return { label: words.slice(0, end).join(' '), values }
}

/** How many words the value takes that ends here: `$ 1,234` takes two, `( 12 ) %` four; null where none ends here. */
function takeValue(words: readonly string[], end: number): number | null {
  for (let taken = Math.min(4, end); taken > 0; taken--) {
    const parts = words.slice(end - taken, end)
    if (/^[)%]/.test(parts[0] ?? '')) continue
    if (parts.length > 1 && parts.some((part, index) => index > 0 && /^[$€£¥]/.test(part))) continue
    if (parts.filter((part) => /\d|^[—–-]$/.test(part)).length !== 1 || parts.some((part) => /^\p{L}/u.test(part)))
      continue
    const { kind } = readNumber(parts.join(' '), 'point')
    if (kind === 'number' || kind === 'nil') return taken
  }
  return null
}

function usualCount(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>()
  for (const { label, values } of lines) {
    if (label !== '' && values.length > 0) counts.set(values.length, (counts.get(values.length) ?? 0) + 1)
  }
  const [best] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])
  return best !== undefined && best[1] >= 2 ? best[0] : null
}

function rowOf({ label, values }: Line, count: number): readonly (readonly Cell[])[] {
  if (values.length === count) return [[textCell(label), ...values.map((value) => textCell(value))]]
  // A heading stays; a number without a label is a page's, and a long line is a sentence beside the table.
  return label === '' || label.split(' ').length > longestHeading
    ? []
    : [[textCell([label, ...values].join(' ')), ...Array<Cell>(count).fill(emptyCell)]]
}

/** The nearest of the lines above that names as many years as there are values. */
function headerBefore(
  lines: readonly string[],
  first: number,
  count: number,
): { readonly index: number; readonly cells: readonly Cell[] } | null {
  for (let index = first; index >= Math.max(0, first - leadLines); index--) {
    const pieces = (lines[index] ?? '').trim().match(/.*?\b(?:19|20)\d\d\b/g)
    if (pieces === null || pieces.length !== count) continue
    const [title, ...rest] = pieces.map((piece) => piece.trim())
    const { label, period } = cutTitle(title ?? '', rest[0] ?? '')
    return { index, cells: [label, period, ...rest].map((text) => textCell(text, { isHeader: true })) }
  }
  return null
}

/** The first period begins as the second does: `(in millions) Fiscal 2024` before `Fiscal 2023`. */
function cutTitle(first: string, second: string): { readonly label: string; readonly period: string } {
  const word = second.replace(/\d+$/, '').trim()
  const at = word === '' ? first.length - 4 : first.lastIndexOf(word)
  const cut = at < 0 ? first.length - 4 : at
  return { label: first.slice(0, cut).trim(), period: first.slice(cut) }
}
