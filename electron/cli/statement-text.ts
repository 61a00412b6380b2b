import { formatNumber, formatScaled } from '../../shared/finance/format.ts'
import { metricLabel } from '../../shared/finance/metrics.ts'
import type { ImportTableProblem } from '../../shared/imports/tables/import.ts'
import type { Statement, StatementRow } from '../../shared/imports/tables/statement/statement.ts'

/** Statements for reading: one column per period, money in the unit of the table, what each line is called behind it. */
export function statementText(statements: readonly Statement[], problems: readonly ImportTableProblem[]): string {
  const tables = statements.map((statement) => [heading(statement), ...align(rows(statement)), ''].join('\n'))
  const notes = problems.map(({ sheet, text }) => (sheet === '' ? text : `${sheet}: ${text}`))
  return `${[...tables, ...(notes.length > 0 ? ['Notes', ...notes] : [])].join('\n')}\n`
}

function heading(statement: Statement): string {
  const money = `${statement.currency ?? 'no currency named'}, ${statement.unit}`
  return `${statement.name} (${money}; confidence ${Math.round(statement.confidence * 100)} %)`
}

function rows(statement: Statement): readonly (readonly string[])[] {
  const head = ['', ...statement.periods.map(({ label }) => label), '']
  const ends = ['end', ...statement.periods.map(({ end, kind }) => [kind ?? '?', end ?? '?'].join(' ')), '']
  return [
    head,
    ends,
    ...statement.rows.map((row) => [
      row.label.slice(0, 60),
      ...row.values.map((value) => shown(value, row, statement)),
      known(row),
    ]),
  ]
}

function shown(value: string | null, row: StatementRow, statement: Statement): string {
  if (value === null) return '-'
  if (row.quantity !== 'money' || statement.unit === 'ones') return formatNumber(value, /\./.test(value) ? 2 : 0)
  return formatScaled(value, statement.unit, 0)
}

function known(row: StatementRow): string {
  return row.metric === null ? '' : metricLabel(row.metric)
}

function align(table: readonly (readonly string[])[]): readonly string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return table.map((row) =>
    row
      .map((cell, at) =>
        at === 0 || at === row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}
