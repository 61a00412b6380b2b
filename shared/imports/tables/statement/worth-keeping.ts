import type { Statement, TableCorrection } from './statement.ts'

/** Whether a table with periods is a statement, and no cover page, list of shares or note that names none of its lines. */
export function isStatement(statement: Statement, correction: TableCorrection): boolean {
  if (correction.periods !== undefined || correction.rows !== undefined) return statement.rows.length > 0
  const numbers = statement.rows.filter((row) => row.values.some((value) => value !== null))
  const known = numbers.filter((row) => row.metric !== null).length
  const money = numbers.filter((row) => row.quantity === 'money').length
  if (!areDifferent(statement)) return false
  if (statement.isNote) return known >= 1 && money >= 2
  return (
    known >= 2 ||
    (known === 1 && numbers.length >= 2) ||
    (money >= 3 && statement.periods.some((period) => period.end !== null))
  )
}

/** A list of companies with the same day in each row has no periods. */
function areDifferent(statement: Statement): boolean {
  const names = new Set(
    statement.periods.map((period) => `${period.kind} ${period.end ?? period.label} ${period.guidance}`),
  )
  return statement.periods.length <= 3 || names.size * 2 > statement.periods.length
}
