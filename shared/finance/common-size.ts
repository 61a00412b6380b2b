import { Decimal } from './decimal.ts'
import { type Outcome, ratio } from './outcome.ts'

/**
 * Common size: each line of a statement as a fraction of its revenue, in the order given; revenue itself is 1.
 * Without revenue, or where it is not above zero, every line has the reason.
 */
export function commonSize(lines: ReadonlyMap<string, Decimal>): ReadonlyMap<string, Outcome> {
  const revenue = lines.get('revenue') ?? new Decimal(0)
  return new Map(Array.from(lines, ([line, value]) => [line, ratio(value, revenue, 'Revenue')] as const))
}
