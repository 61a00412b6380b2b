import type { SheetView } from './sheet-view.ts'
import type { Statement, TableProblem, TableProblemCode } from './statement.ts'

/** What the reader should check, one sentence for each thing however many rows it touches. */
export function problemsOf(statements: readonly Statement[], sheet: SheetView): readonly TableProblem[] {
  const found = statements.flatMap((statement) => ofStatement(statement))
  const first = statements[0]
  if (first === undefined) return found
  const add = (code: TableProblemCode, text: string): TableProblem => ({ code, sheet: first.name, text })
  return [
    ...found,
    ...(sheet.isCut
      ? [add('tooMany', 'The table is longer or wider than a statement; what lies beyond was left out.')]
      : []),
    ...(sheet.styleConfidence < 0.5
      ? [
          add(
            'numberStyle',
            `Whether commas group thousands or begin decimals is unclear; they were read as ${sheet.style === 'point' ? '1,234.5' : '1.234,5'}.`,
          ),
        ]
      : []),
    ...(sheet.orderAssumed
      ? [
          add(
            'dateOrderAssumed',
            `Dates such as 3/4/2024 were read with the ${sheet.order === 'dayFirst' ? 'day' : 'month'} first.`,
          ),
        ]
      : []),
  ]
}

function ofStatement(statement: Statement): readonly TableProblem[] {
  const problems: TableProblem[] = []
  const add = (code: TableProblemCode, text: string): void => {
    problems.push({ code, sheet: statement.name, text })
  }
  if (statement.unitConfidence < 0.5)
    add('unitUnknown', 'No unit is named, such as millions: the numbers were taken as they stand. Check the unit.')
  if (statement.currency === null) add('currencyUnknown', 'No currency is named.')
  const open = statement.periods.filter((period) => period.end === null)
  if (open.length > 0) add('periodUnclear', `The table does not tell on which day these periods end: ${names(open)}.`)
  const assumed = statement.periods.filter((period) => period.end !== null && period.confidence < 0.8)
  if (assumed.length > 0)
    add(
      'kindAssumed',
      `The table names only days; whether years or quarters end on them is assumed: ${names(assumed)}.`,
    )
  for (const column of statement.ignored)
    add('columnIgnored', `The column “${column.label}” was left out: ${column.because}`)
  const turnedRows = statement.rows.filter((row) => row.signTurned)
  if (turnedRows.length > 0)
    add(
      'signTurned',
      `Given with the other sign in the table, and turned to read as costs and payments do: ${turnedRows
        .map((row) => row.label)
        .slice(0, 8)
        .join('; ')}.`,
    )
  const unread = statement.rows.filter((row) => row.trouble === 'unreadable')
  if (unread.length > 0)
    add(
      'unreadable',
      `Cells that cannot be read, such as ##### or #DIV/0!: ${unread
        .map((row) => row.label)
        .slice(0, 8)
        .join('; ')}.`,
    )
  const extra = statement.rows.filter((row) => row.trouble === 'extraNumber')
  if (extra.length > 0)
    add(
      'extraNumber',
      `Two numbers stand in one column; the first counts: ${extra
        .map((row) => row.label)
        .slice(0, 8)
        .join('; ')}.`,
    )
  const seen = new Set<string>()
  for (const { end, kind, label } of statement.periods) {
    const key = `${kind} ${end ?? label}`
    if (seen.has(key)) add('samePeriodTwice', `Two columns are the same period, ${label}; the first one counts.`)
    seen.add(key)
  }
  return problems
}

function names(periods: Statement['periods']): string {
  const labels = periods.map((period) => period.label)
  return labels.length <= 6 ? labels.join(', ') : `${labels.slice(0, 6).join(', ')} and ${labels.length - 6} more`
}
