import type { BlockUnit } from './block-unit.ts'
import type { Statement, StatementPeriod, StatementRow } from './statement.ts'

/** How sure the reading of a whole statement is, and what weighs on it. */
export function sureness(
  periods: readonly StatementPeriod[],
  unit: BlockUnit,
  rows: readonly StatementRow[],
  isNote: boolean,
): Pick<Statement, 'confidence' | 'because'> {
  const period = periods.length === 0 ? 0 : periods.reduce((sum, one) => sum + one.confidence, 0) / periods.length
  const known = rows.filter((row) => row.metric !== null).length
  const parts = [
    { factor: period, because: 'the periods are not all clear' },
    { factor: 0.6 + 0.4 * unit.confidence, because: 'the unit is not named' },
    { factor: known >= 3 ? 1 : 0.7 + 0.1 * known, because: 'few of its lines are known' },
    { factor: isNote ? 0.4 : 1, because: 'it is a note, not a statement' },
  ]
  const confidence = parts.reduce((product, part) => product * part.factor, 1)
  const worst = parts.reduce((one, other) => (other.factor < one.factor ? other : one))
  const reason = worst.factor >= 0.9 ? 'Periods, unit and lines are clear.' : `To be checked: ${worst.because}.`
  return { confidence: Math.round(confidence * 100) / 100, because: `${reason} ${unit.because}` }
}
