import type { Account } from '../../account/account.ts'
import type { Birth } from '../../account/blank.ts'
import type { Subject } from '../../account/records/figure.ts'
import type { AccountRecord } from '../../account/records/record.ts'
import type { CompanyFacts, ImportProblem } from './result.ts'

export interface ProposalContext {
  /** The account itself, or a named peer of it. */
  readonly subject: Subject
  readonly now: Birth['now']
  readonly author: string
  /** How many of each, newest first; 5 and 5 unless told otherwise. */
  readonly years?: number
  readonly quarters?: number
}

export interface Proposal {
  /** What the filing says of the account itself; empty for a peer. The caller keeps what the user wrote. */
  readonly accountPatch: Partial<Pick<Account, 'legalName' | 'currency' | 'fiscalYearEnd'>>
  /** Sources and Figures, with ids that follow from what they are. */
  readonly records: readonly AccountRecord[]
  readonly problems: readonly ImportProblem[]
}

/**
 * What a filing brings to a notebook: the filing as Source, the reported Figures, the ratios that follow from them.
 * No comparator, driver, risk, person or hypothesis: those are what a person thinks.
 */
export function proposeNotebook(facts: CompanyFacts, _context: ProposalContext): Proposal {
  return { accountPatch: {}, records: [], problems: facts.problems }
}
