import type { Day } from '../../../shared/account/primitives.ts'
import type { Assessment, Validity } from '../../../shared/readiness/assessment.ts'
import type { BankLineState } from '../../../shared/readiness/badges.ts'

/** The meter of one account as it stands on screen. */
export interface LiveAssessment {
  readonly today: Day
  /** The same object for as long as nothing about it changes. */
  readonly assessment: Assessment
  /** Null while it is being worked out. */
  readonly validity: Validity | null
  /** How each line of the three question banks stands; null while it is being worked out. */
  readonly bank: readonly BankLineState[] | null
}
