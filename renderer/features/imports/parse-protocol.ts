import type { Notebook } from '../../../shared/account/account.ts'
import type { AccountFileProblem } from '../../../shared/account/file-problem.ts'
import type { Instant } from '../../../shared/account/primitives.ts'
import type { Subject } from '../../../shared/account/records/figure.ts'
import type { Proposal } from '../../../shared/imports/companyfacts/propose.ts'

export type ParseRequest =
  | {
      readonly kind: 'filing'
      readonly bytes: Uint8Array
      /** Whom the filing is about; a peer is named after the filer. */
      readonly subject: 'account' | 'peer'
      readonly now: Instant
      readonly author: string
    }
  | { readonly kind: 'account'; readonly bytes: Uint8Array }

export type FilingReading =
  | {
      readonly ok: true
      readonly entity: string
      readonly currency: string
      readonly years: number
      readonly quarters: number
      readonly subject: Subject
      readonly proposal: Proposal
    }
  | { readonly ok: false; readonly text: string }

export type AccountReading =
  | { readonly ok: true; readonly notebook: Notebook; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly AccountFileProblem[] }

export type ParseReply =
  | { readonly kind: 'filing'; readonly reading: FilingReading }
  | { readonly kind: 'account'; readonly reading: AccountReading }
