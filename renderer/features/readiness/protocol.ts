import type { AccountId } from '../../../shared/account/ids.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import type { Assessment, Validity } from '../../../shared/readiness/assessment.ts'

/** From the window to the meter's worker. */
export type MeterRequest =
  | { readonly kind: 'watch'; readonly account: AccountId; readonly today: Day }
  | { readonly kind: 'unwatch'; readonly account: AccountId }

/** From the worker to the window. The validity follows later: it needs many days of assessment. */
export type MeterReply =
  | { readonly kind: 'assessed'; readonly account: AccountId; readonly today: Day; readonly assessment: Assessment }
  | {
      readonly kind: 'validity'
      readonly account: AccountId
      readonly assessment: Assessment
      readonly validity: Validity
    }
  | { readonly kind: 'gone'; readonly account: AccountId }
  | { readonly kind: 'failed'; readonly account: AccountId }
