import type { AccountId, MintId } from '../../../shared/account/ids.ts'
import type { Instant } from '../../../shared/account/primitives.ts'
import type { AcumenDatabase } from '../database/database.ts'
import { StorageFault } from '../fault.ts'
import type { Journal } from './journal.ts'

/** What the writes of one change share. */
export interface Scope {
  readonly database: AcumenDatabase
  readonly journal: Journal
  readonly account: AccountId | null
  readonly mint: MintId
  readonly now: Instant
  readonly author: string
}

export function accountInScope({ account }: Scope): AccountId {
  if (account === null) throw new Error('A change of records or pages names its account')
  return account
}

/** The next revision of something that was at `revision`. */
export function stamp(scope: Scope, revision: number) {
  return { revision: revision + 1, updated: scope.now, author: scope.author }
}

/** Compare and set. @throws {StorageFault} */
export function expectRevision(found: number, expected: number): void {
  if (found !== expected) throw new StorageFault('conflict')
}
