import type { Day } from '../../../shared/account/primitives.ts'
import type { Assessment, Validity } from '../../../shared/readiness/assessment.ts'

/** The meter of one account as it stands on screen. */
export interface LiveAssessment {
  readonly today: Day
  readonly assessment: Assessment
  /** Null while it is being worked out. */
  readonly validity: Validity | null
}
