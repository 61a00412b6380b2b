import type { Notebook } from '../account/account.ts'
import type { AssessContext, Assessment, FullAssessment } from './assessment.ts'
import { validUntil } from './validUntil.ts'

/**
 * The readiness of one account on one day. Pure: no clock, no storage, no randomness; the order of records
 * never matters. Fast enough for every edit; `validUntil` is left out because it needs many such days.
 */
export function assess(notebook: Notebook, context: AssessContext): Assessment {
  void notebook
  void context
  return {
    level: 0,
    levelName: 'Unprepared',
    knowing: 0,
    caring: 0,
    index: 0,
    badges: [],
    criteria: [],
    gates: [],
    reasons: [],
    path: [],
    contradictions: [],
    errors: [],
    gaps: [],
    rubricVersion: 1,
  }
}

/** `assess` together with the day until which the level holds: for the command line, the brief and the idle meter. */
export function assessFully(notebook: Notebook, context: AssessContext): FullAssessment {
  const assessment = assess(notebook, context)
  return { ...assessment, ...validUntil(notebook, assessment, context) }
}
