import type { Statement, StatementRow } from './statement.ts'

/**
 * Statements one below the other with the same columns, unit and currency are one table with repeated headers. The
 * longest of their titles' kinds of period stands for all: a balance in it belongs to the day on which the period ends.
 */
export function joinStatements(statements: readonly Statement[]): readonly Statement[] {
  const joined: Statement[] = []
  for (const statement of statements) {
    const previous = joined.at(-1)
    if (previous !== undefined && isSame(previous, statement)) joined[joined.length - 1] = join(previous, statement)
    else joined.push(statement)
  }
  return joined
}

function isSame(one: Statement, other: Statement): boolean {
  return (
    one.unit === other.unit &&
    one.currency === other.currency &&
    one.periods.length === other.periods.length &&
    one.periods.every((period, at) => {
      const same = other.periods[at]
      return (
        same?.column === period.column &&
        same.end === period.end &&
        same.guidance === period.guidance &&
        isSameSpan(period.kind, same.kind) &&
        (period.end !== null || same.label === period.label)
      )
    })
  )
}

function isSameSpan(one: string | null, other: string | null): boolean {
  return one === other || one === 'instant' || other === 'instant' || one === null || other === null
}

function join(one: Statement, other: Statement): Statement {
  const flow = one.periods.every((period) => period.kind === 'instant') ? other : one
  return {
    ...one,
    kind: one.kind === other.kind ? one.kind : 'mixed',
    unitConfidence: Math.max(one.unitConfidence, other.unitConfidence),
    periods: flow.periods,
    rows: withoutSecondNames([
      ...one.rows,
      ...other.rows.map((row) => (row.section === '' ? { ...row, section: other.title } : row)),
    ]),
  }
}

/** Net income opens a cash flow statement too: the surer row keeps the name, else the first. */
function withoutSecondNames(rows: readonly StatementRow[]): readonly StatementRow[] {
  const winners = new Map<string, StatementRow>()
  for (const row of rows) {
    if (row.metric === null) continue
    const held = winners.get(row.metric)
    if (held === undefined || row.confidence > held.confidence) winners.set(row.metric, row)
  }
  return rows.map((row) =>
    row.metric === null || winners.get(row.metric) === row
      ? row
      : {
          ...row,
          metric: null,
          confidence: 0.8,
          because: `Row ${(winners.get(row.metric)?.index ?? 0) + 1} stands for it.`,
        },
  )
}
