import Papa from 'papaparse'
import { isNil } from '../numbers/nothing.ts'
import { readNumber } from '../numbers/read-number.ts'

/** In the order of how rarely they stand in text that they do not divide. */
const delimiters = ['\t', ';', '|', ','] as const
export type Delimiter = (typeof delimiters)[number]

const sampleLength = 64_000
const sampleRows = 120
/** Below this share of good rows, a sign that divides some lines does so by chance. */
const leastScore = 0.4

/** The sign that divides the lines of a text into cells, and the text without the `sep=;` line that names it. */
export function findDelimiter(text: string): { readonly delimiter: Delimiter | null; readonly body: string } {
  const named = /^"?sep=([\t;|,])"?\r?\n/i.exec(text.slice(0, 20))
  if (named !== null) return { delimiter: asDelimiter(named[1]), body: text.slice(named[0].length) }
  const sample = text.slice(0, sampleLength)
  let best: Delimiter | null = null
  let bestScore = leastScore
  for (const delimiter of delimiters) {
    const score = scoreOf(sample, delimiter)
    if (score > bestScore + 0.05) {
      best = delimiter
      bestScore = score
    }
  }
  return { delimiter: best, body: text }
}

function asDelimiter(sign: string | undefined): Delimiter | null {
  return delimiters.find((delimiter) => delimiter === sign) ?? null
}

/**
 * The share of lines that have more than one filled cell, times the share of cells that no other sign divides:
 * `43.004,0` is a number, but `0;45.754` is two cells.
 */
function scoreOf(sample: string, delimiter: Delimiter): number {
  const rows = Papa.parse<string[]>(sample, { delimiter, preview: sampleRows }).data
  const filled = rows.map(filledCells).filter(({ length }) => length > 0)
  const divided = filled.filter(({ length }) => length > 1)
  const cells = divided.flat()
  if (cells.length === 0) return 0
  const others = delimiters.filter((other) => other !== delimiter).join('')
  const clean = cells.filter((cell) => isWhole(cell, others))
  if (!isRegular(rows.filter((row) => filledCells(row).length > 1))) return 0
  return (divided.length / filled.length) * (clean.length / cells.length)
}

function filledCells(row: readonly string[]): readonly string[] {
  return row.filter((cell) => cell.trim() !== '')
}

/**
 * Prose has commas too, but neither the same number of them in most lines nor numbers between them, and a space after
 * each.
 */
function isRegular(rows: readonly (readonly string[])[]): boolean {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const withNumbers = rows.filter((row) => row.some((cell) => readNumber(cell, 'point').kind === 'number'))
  if (withNumbers.length >= rows.length * 0.5) return true
  const spaced = rows.filter((row) => row.slice(1).every((cell) => cell.startsWith(' ')))
  return spaced.length < rows.length * 0.5 && Math.max(...counts.values()) >= rows.length * 0.5
}

function isWhole(cell: string, others: string): boolean {
  const trimmed = cell.trim()
  // A sign with a space after it is punctuation.
  if (!new RegExp(`[${others}](?=[^ ])`).test(trimmed)) return true
  if (isNil(trimmed)) return true
  return readNumber(trimmed, 'point').kind === 'number'
}
