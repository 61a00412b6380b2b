import type { AccountId } from '../../../shared/account/ids.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import type { Assessment, Validity } from '../../../shared/readiness/assessment.ts'
import type { BankLineState } from '../../../shared/readiness/badges.ts'

/** From the window to the meter's worker. */
export type MeterRequest =
  | { readonly kind: 'watch'; readonly account: AccountId; readonly today: Day }
  | { readonly kind: 'unwatch'; readonly account: AccountId }
  /** How the account, as it is now, would have stood on another day. */
  | { readonly kind: 'asOf'; readonly account: AccountId; readonly day: Day; readonly question: number }

/** From the worker to the window. What costs more than an edit may cost follows later, under the same turn. */
export type MeterReply =
  | {
      readonly kind: 'assessed'
      readonly account: AccountId
      readonly turn: number
      readonly today: Day
      readonly assessment: Assessment
    }
  | {
      readonly kind: 'outlook'
      readonly account: AccountId
      readonly turn: number
      readonly validity: Validity
      readonly bank: readonly BankLineState[]
    }
  | { readonly kind: 'asOf'; readonly question: number; readonly assessment: Assessment | null }
  | { readonly kind: 'gone'; readonly account: AccountId }
  | { readonly kind: 'failed'; readonly account: AccountId }
