import type { Grid } from '../grid.ts'
import { isAttribute, unitOf } from './block-unit.ts'
import { type Block, splitBlocks } from './blocks.ts'
import { type Column, valueColumnsOf } from './columns.ts'
import { findPeriods } from './find-periods.ts'
import { joinStatements } from './join.ts'
import { type Mapping, mapRows } from './map-rows.ts'
import { readPeriodText } from './period-text.ts'
import { problemsOf } from './problems.ts'
import { type ReadRow, readRows } from './read-rows.ts'
import type { RowView } from './row-view.ts'
import { type SheetView, viewSheet } from './sheet-view.ts'
import { isTurned, turn } from './signs.ts'
import type { GridReading, Statement, StatementRow, TableCorrection, TableProblem } from './statement.ts'
import { statementKind } from './statement-kind.ts'
import { sureness } from './sureness.ts'
import { isStatement } from './worth-keeping.ts'

/**
 * What a grid says as financial statements: its periods, unit, currency and rows, each with how sure the reading is
 * and what decided it. What a person corrected goes before what was detected.
 */
export function understandGrid(grid: Grid, correction: TableCorrection = {}): GridReading {
  const sheet = viewSheet(grid, correction)
  const blocks = splitBlocks(sheet.rows.filter((row) => row.form !== 'names' || !isAttribute(row.label)))
  const yearEnd = correction.fiscalYearEnd ?? yearEndOf(blocks)
  const problems: TableProblem[] = []
  const statements: Statement[] = []
  for (const [at, block] of blocks.entries()) {
    const around = [
      ...blocks
        .slice(Math.max(0, at - 5), at)
        .toReversed()
        .flatMap((one) => one.titles),
      ...sheet.table.lead.toReversed(),
      grid.name,
    ]
    statements.push(understandBlock(sheet, block, around, yearEnd, correction, at))
  }
  const kept = joinStatements(statements.filter((one) => one.periods.length > 0 && one.rows.length > 0))
  const worth = kept.filter((one) => isStatement(one, correction))
  if (worth.length === 0) return { statements: [], problems: [problems[0] ?? noStatement(grid, kept, sheet)] }
  const named = worth.map((one) =>
    worth.length > 1 && one.title !== '' ? { ...one, name: `${grid.name}: ${one.title}`.slice(0, 200) } : one,
  )
  return { statements: named, problems: [...problems, ...problemsOf(named, sheet)] }
}

function understandBlock(
  sheet: SheetView,
  block: Block,
  around: readonly string[],
  yearEnd: string | null,
  correction: TableCorrection,
  at: number,
): Statement {
  const { table } = sheet
  const attributes = attributeRows(sheet)
  const unit = unitOf(block, around, attributes, correction)
  const title =
    [...block.titles, ...(at === 0 ? table.lead.toReversed() : [])].find(
      (text) => text.length <= 200 && /\p{L}{2}/u.test(text),
    ) ?? ''
  const titleWords = [...block.titles, ...(at === 0 ? [...table.lead, table.name] : [])].join(' ').slice(0, 1000)
  const labels = block.rows.map((row) => row.label)
  const kind = statementKind(titleWords, labels)
  const isNote = /\((?:details|tables|policies|parenthetical)\b/i.test(titleWords)
  const context = {
    kind,
    titles: [...block.titles.toReversed(), ...around],
    yearEnd,
    corrections: correction.periods ?? [],
    order: sheet.order,
    isNote,
  }
  const columns = withCorrected(titledColumn(block, context.titles, sheet), correction)
  const { periods, ignored } = findPeriods(columns, context)
  const rows = readRows(
    table,
    block,
    unit,
    periods.map((period) => period.column),
    ignored.map((one) => one.column),
  )
  const mappings = corrected(rows, mapRows(rows, kind, isNote), correction)
  const read = statementRows(rows, mappings, correction)
  return {
    name: table.name,
    title,
    kind,
    isNote,
    orientation: sheet.orientation,
    unit: unit.scale,
    unitConfidence: unit.confidence,
    currency: unit.currency,
    numberStyle: sheet.style,
    headerRow: block.headers[0]?.index ?? null,
    labelColumn: sheet.labelColumn,
    ...sureness(periods, unit, read, isNote),
    periods,
    ignored,
    rows: read,
  }
}

function statementRows(
  rows: readonly ReadRow[],
  mappings: readonly Mapping[],
  correction: TableCorrection,
): readonly StatementRow[] {
  return rows.flatMap((row, at) => {
    const mapping = mappings[at]
    if (mapping === undefined || correction.rows?.get(row.index) === 'ignored') return []
    const signTurned = isTurned(row, mapping, rows, mappings)
    return [{ ...row, ...mapping, signTurned, values: signTurned ? row.values.map(turn) : row.values }]
  })
}

function corrected(
  rows: readonly ReadRow[],
  mappings: readonly Mapping[],
  correction: TableCorrection,
): readonly Mapping[] {
  const given = correction.rows
  if (given === undefined) return mappings
  const taken = new Set([...given.values()])
  return rows.map((row, at) => {
    const mapping = mappings[at] ?? { metric: null, confidence: 0, because: '' }
    const said = given.get(row.index)
    if (said === 'ignored') return { metric: null, confidence: 1, because: 'A person left it out.' }
    if (said !== undefined) return { metric: said, confidence: 1, because: 'A person said so.' }
    return mapping.metric !== null && taken.has(mapping.metric)
      ? { metric: null, confidence: 0.8, because: 'A person gave this name to another row.' }
      : mapping
  })
}

/** `Balance sheet as of December 31, 2024` above a single column of numbers is said of that column. */
function titledColumn(block: Block, titles: readonly string[], sheet: SheetView): readonly Column[] {
  if (block.columns.some((column) => column.hint !== null)) return block.columns
  const [column, second] = valueColumnsOf(block.rows)
  if (column === undefined || second !== undefined) return block.columns
  for (const text of titles) {
    const hint = readPeriodText(text.slice(0, 160), sheet.order)
    const isWhole = hint?.year !== undefined && (hint.kind !== undefined || hint.day !== undefined)
    if (isWhole) return [{ column, label: text, hint }]
  }
  return block.columns
}

/** The columns with the ones that only a person knows to be periods. */
function withCorrected(columns: readonly Column[], correction: TableCorrection): readonly Column[] {
  const more = (correction.periods ?? []).filter(({ column }) => !columns.some((one) => one.column === column))
  const added = more.map(({ column, label }): Column => ({ column, label: label ?? '', hint: null }))
  return [...columns, ...added].sort((one, other) => one.column - other.column)
}

/** Rows of words beside labels, such as a currency in each column. */
function attributeRows(sheet: SheetView): readonly RowView[] {
  return sheet.rows.filter((row) => row.form === 'names' && isAttribute(row.label)).slice(0, 5)
}

/** The day on which fiscal years end, where some header of the sheet tells it of years. */
function yearEndOf(blocks: readonly Block[]): string | null {
  for (const hint of blocks.flatMap((block) => [
    ...block.headers.map((row) => row.labelHint),
    ...block.columns.map((one) => one.hint),
    ...block.titles.map((text) => readPeriodText(text)),
  ])) {
    if (hint?.kind === 'FY' && hint.month !== undefined && hint.day !== undefined) {
      return `${String(hint.month).padStart(2, '0')}-${String(hint.day).padStart(2, '0')}`
    }
  }
  return null
}

function noStatement(grid: Grid, found: readonly Statement[], sheet: SheetView): TableProblem {
  const hasNumbers = sheet.rows.some((row) => row.tokens.some((token) => token.kind === 'number'))
  if (!hasNumbers)
    return {
      code: 'noStatement',
      sheet: grid.name,
      text: 'It holds no rows of numbers behind names, so it is no statement.',
    }
  if (found.length === 0)
    return {
      code: 'noPeriods',
      sheet: grid.name,
      text: 'Its numbers stand under no years, quarters or days, so it is no statement.',
    }
  return {
    code: 'noStatement',
    sheet: grid.name,
    text: 'It has periods, but no line of an income statement, balance sheet or cash flow statement.',
  }
}
