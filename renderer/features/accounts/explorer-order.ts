import type { Account } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { SortOrder } from './explorer-settings.ts'
import type { AccountStanding } from './standing.ts'

/** The accounts in the order asked for; those of which it is not known come last, and equals follow by name. */
export function inOrder(
  accounts: readonly Account[],
  order: SortOrder,
  standings: ReadonlyMap<AccountId, AccountStanding>,
): readonly Account[] {
  const byName = accounts.toSorted((one, other) => names.compare(one.name, other.name))
  if (order === 'name') return byName
  const keys = new Map(byName.map((account) => [account.id, keyOf(standings.get(account.id), order)]))
  const key = (account: Account) => keys.get(account.id) ?? last
  return byName.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
}

// `Account 9` before `Account 10`; one collator for all, since making one costs more than comparing.
const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

// After every day and every digit.
const last = '~'

function keyOf(standing: AccountStanding | undefined, order: Exclude<SortOrder, 'name'>): string {
  if (standing === undefined) return last
  if (order === 'level') return String(9 - standing.level)
  return (order === 'expiry' ? standing.validUntil : standing.nextMeeting) ?? last
}
