import type { Level } from '../../../shared/readiness/assessment.ts'
import { levelNames as names, thresholds } from '../../../shared/readiness/rubric/rubric.ts'

export const levelNames = names

/** The least of both axes that the level above this one asks. */
export function needed(level: Exclude<Level, 3>): { readonly knowing: number; readonly caring: number } {
  return { knowing: thresholds.knowing[level + 1] ?? 0, caring: thresholds.caring[level + 1] ?? 0 }
}
