import { type Grid, type GridsOutcome, gridFailure, type TableProblem, tableProblem } from '../../grid.ts'
import { mostCells, mostTables } from '../bounds.ts'
import { tidyGrid } from '../tidy.ts'
import { plainText } from './cell-content.ts'
import { isElement, isUnseen } from './element.ts'
import { type HtmlElement, type HtmlNode, parseHtml } from './parse.ts'
import { readTableRows } from './table-rows.ts'

/** Whole annual reports have a few million characters. */
const longestPage = 20_000_000
/** The lines before a table that may be its title. */
const leadLines = 6
const longestLead = 300
/** How many times more cells a table may have before its filler columns are gone. */
const fillerShare = 5
/** The most tables that a table of figures may hold for the look of its cells. */
const mostInner = 20

interface Reading {
  readonly grids: Grid[]
  readonly problems: TableProblem[]
  /** The lines read since the last table, the newest last. */
  lead: string[]
  /** The line that is being read. */
  line: string
  cells: number
  skipped: boolean
}

/** Every table of a page, a fragment or the clipboard's form of one, with the lines of text that stand before it. */
export function readHtml(text: string): GridsOutcome {
  if (text.length > longestPage) return gridFailure('pageTooBig')
  const document = parseHtml(withoutClipboardHeader(text))
  if (document === null) return gridFailure('tooDeep')
  const reading: Reading = { grids: [], problems: [], lead: [], line: '', cells: 0, skipped: false }
  walk(document, reading)
  if (reading.grids.length === 0) return gridFailure('noTable')
  const problems = reading.skipped ? [...reading.problems, tableProblem('tooManyTables')] : reading.problems
  return { ok: true, format: 'html', grids: reading.grids, problems }
}

/** Windows puts `Version:0.9`, `StartHTML:0000000105` and the like before the page. */
function withoutClipboardHeader(text: string): string {
  const start = text.indexOf('<')
  return start > 0 ? text.slice(start) : text
}

const inline = new Set([
  'a',
  'b',
  'i',
  'u',
  's',
  'em',
  'strong',
  'span',
  'font',
  'sup',
  'sub',
  'small',
  'big',
  'mark',
  'code',
])

function walk(node: HtmlNode, reading: Reading): void {
  if (node.nodeName === '#text' && 'value' in node) {
    if (reading.line.length < longestLead) reading.line += node.value
    return
  }
  if (isElement(node)) {
    if (isUnseen(node)) return
    if (node.tagName === 'table' && !isLayout(node)) {
      readTable(node, reading)
      return
    }
  }
  if (!('childNodes' in node)) return
  const isBlock = !isElement(node) || !inline.has(node.tagName)
  if (isBlock) endLine(reading)
  for (const child of node.childNodes) walk(child, reading)
  if (isBlock) endLine(reading)
}

function endLine(reading: Reading): void {
  const line = reading.line.replace(/\s+/g, ' ').trim().slice(0, longestLead)
  reading.line = ''
  if (line !== '') reading.lead = [...reading.lead.slice(-leadLines + 1), line]
}

/**
 * A table around other tables lays out the page, and its own text is a title of theirs; unless most of its rows are
 * rows of figures, where the table within is only how one cell is set.
 */
function isLayout(table: HtmlElement): boolean {
  const inner = countTables(table)
  // Only what holds few tables can be data; this also bounds how often a table deep inside is looked at.
  if (inner === 0 || inner > mostInner) return inner > 0
  return readTableRows(table).rows.filter((row) => row.filter(({ text }) => text !== '').length > 1).length < inner * 3
}

/** How many tables an element holds; stops counting above what can be data. */
function countTables(element: HtmlElement): number {
  let count = 0
  const waiting: HtmlElement[] = [element]
  for (let next = waiting.pop(); next !== undefined && count <= mostInner; next = waiting.pop()) {
    for (const child of next.childNodes) {
      if (!isElement(child) || isUnseen(child)) continue
      if (child.tagName === 'table') count++
      waiting.push(child)
    }
  }
  return count
}

function readTable(table: HtmlElement, reading: Reading): void {
  endLine(reading)
  const lead = reading.lead
  reading.lead = []
  const { rows, spans, problems } = readTableRows(table)
  const size = rows.length * rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (reading.grids.length >= mostTables || reading.cells > mostCells || size > mostCells * fillerShare) {
    reading.skipped = true
    return
  }
  const caption = table.childNodes.find((child) => isElement(child) && child.tagName === 'caption')
  const name = (caption === undefined ? '' : plainText(caption)) || `Table ${reading.grids.length + 1}`
  const grid = tidyGrid({ name, lead, rows, spans }, { keepsGaps: false })
  if (grid.rows.length === 0) {
    reading.lead = lead
    return
  }
  reading.cells += grid.rows.length * (grid.rows[0]?.length ?? 0)
  reading.grids.push(grid)
  reading.problems.push(...[...problems].map((code) => tableProblem(code, name)))
}
