import type { Account } from '../../account/account.ts'
import type { Stakeholder } from '../../account/records/stakeholder.ts'
import { type Comparable, isAtDomain, isFreeMail, organisationKey } from './likeness.ts'

/**
 * Whose side a person is on, by company and e-mail domain: *ours* by our names and domains; *other* where the card
 * names a company, or an address at one, that is not the account's; *theirs* else, as everybody whom a user brings
 * into a notebook. Our names weigh more than the account's domain, an address more than a company's name.
 */
export function sideOf(
  person: Pick<Comparable, 'organisation' | 'emails'>,
  account: Pick<Account, 'name' | 'legalName' | 'domain' | 'ourNames' | 'ourDomains'>,
): Stakeholder['side'] {
  const isAtOne = (domains: readonly string[]): boolean =>
    domains.some((domain) => person.emails.some((email) => isAtDomain(email, domain)))
  const company = organisationKey(person.organisation)
  const isCalled = (names: readonly string[]): boolean =>
    company !== '' && names.some((name) => organisationKey(name) === company)
  if (isAtOne(account.ourDomains) || isCalled(account.ourNames)) return 'ours'
  if (isAtOne([account.domain]) || isCalled([account.name, account.legalName])) return 'theirs'
  if (company !== '') return 'other'
  const isAtAnotherCompany = account.domain !== '' && person.emails.some((email) => !isFreeMail(email))
  return isAtAnotherCompany ? 'other' : 'theirs'
}
