import type { Grid, TableProblemCode } from '../grid.ts'
import { mostRows } from './bounds.ts'
import { leadingIndent, textCell } from './cell.ts'
import { readRunningLines } from './running-lines.ts'
import { tidyGrid } from './tidy.ts'

export interface SpacedText {
  readonly grid: Grid
  readonly problems: readonly TableProblemCode[]
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

const longestLine = 2_000
/** Above this share of lines with gaps the text is laid out in columns. */
const leastShare = 0.5

/**
 * Plain text whose columns stand apart by two spaces or more, or, as copied from a PDF, by one; null where the lines
 * show no columns.
 */
export function readSpacedText(text: string, name: string): SpacedText | null {
  const all = text.split(/\r\n|\r|\n/)
  const lines = all.slice(0, mostRows).map((line) => line.slice(0, longestLine).trimEnd())
  const problems: readonly TableProblemCode[] = all.length > mostRows ? ['tooManyRows'] : []
  const grid = readGaps(lines, name) ?? readRunningLines(lines, name)
  return grid === null ? null : { grid, problems }
}

function readGaps(lines: readonly string[], name: string): Grid | null {
  const pieces = lines.map(piecesOf)
  const filled = pieces.filter((line) => line.length > 0)
  const divided = filled.filter((line) => line.length > 1)
  if (divided.length < 2 || divided.length < filled.length * leastShare) return null
  const columns = columnsOf(divided)
  const rows = pieces.map((line, row) => rowOf(line, columns, lines[row] ?? ''))
  return tidyGrid({ name, lead: [], rows, spans: new Map() })
}

function piecesOf(line: string): readonly Piece[] {
  return [...line.matchAll(/\S+(?:[ \u00A0]\S+)*/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
}

/** The place of each column: as far as it reaches in the lines that have the usual number of pieces. */
function columnsOf(lines: readonly (readonly Piece[])[]): readonly Piece[] {
  const counts = new Map<number, number>()
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [usual = 0] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? []
  const full = lines.filter(({ length }) => length === usual)
  return Array.from({ length: usual }, (_, column) => ({
    text: '',
    start: Math.min(...full.map((line) => line[column]?.start ?? 0)),
    end: Math.max(...full.map((line) => line[column]?.end ?? 0)),
  }))
}

function rowOf(line: readonly Piece[], columns: readonly Piece[], whole: string) {
  const texts: string[] = columns.map(() => '')
  let from = 0
  for (const [index, piece] of line.entries()) {
    const isFull = line.length === columns.length
    const column = isFull ? index : nearestColumn(piece, columns, from)
    texts[column] = [texts[column], piece.text].filter((part) => part !== '').join(' ')
    from = column
  }
  return texts.map((text, column) => textCell(text, column === 0 ? { indent: leadingIndent(whole) } : {}))
}

/** The column that a piece overlaps most, or stands nearest to; never one before the last piece's. */
function nearestColumn(piece: Piece, columns: readonly Piece[], from: number): number {
  let best = from
  let bestOverlap = -Infinity
  for (const [index, column] of columns.entries()) {
    const overlap = Math.min(piece.end, column.end) - Math.max(piece.start, column.start)
    if (index >= from && overlap > bestOverlap) {
      best = index
      bestOverlap = overlap
    }
  }
  return best
}
