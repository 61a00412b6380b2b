import type { NumberStyle } from './read-number.ts'

/** Which decimal sign a table's cells use, and how sure that is, from 0 to 1. */
export function detectNumberStyle(_texts: Iterable<string>): {
  readonly style: NumberStyle
  readonly confidence: number
} {
  return { style: 'point', confidence: 0 }
}
