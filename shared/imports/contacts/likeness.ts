import { fold, usesSpaces } from '../../readiness/words.ts'

/** What of a person tells whether two are one. A stakeholder has it as well as a card. */
export interface Comparable {
  readonly name: string
  readonly organisation: string
  readonly emails: readonly string[]
}

export interface Likeness {
  /** Above 0, at most 1: how sure one may be that it is one person. */
  readonly confidence: number
  /** A clause for the user: "same name and company". */
  readonly why: string
}

/** A person prepared for many comparisons. */
export interface Identity {
  readonly emails: readonly string[]
  /** Words of the name in the order written, accents and titles gone, spellings of umlauts made one. */
  readonly words: readonly string[]
  /** The words sorted: the same for "Doe, John" and "John Doe". */
  readonly nameKey: string
  readonly organisationKey: string
  /** Domains of the company's own, free mail left out. */
  readonly domains: readonly string[]
}

const legalForms =
  /^(the|inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|gmbh|mbh|ag|se|kg|kgaa|ohg|ug|sa|sas|sarl|spa|srl|bv|nv|oy|oyj|ab|as|asa|aps|sp|z|o|oo|sro|kk|pty|holding|holdings|group|und|and|et)$/
const nameTrimmings = /^(mr|mrs|ms|miss|dr|prof|herr|frau|m|mme|sir|jr|sr|ii|iii|iv|phd|mba|cpa|cfa|esq|dipl|ing)$/
const freeMail =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|proton|protonmail|orange|free|laposte|qq|163|mail)\.[a-z.]+$/

export function identityOf(person: Comparable): Identity {
  const all = plainWords(person.name.includes('@') ? '' : person.name)
  const kept = all.filter((word) => !nameTrimmings.test(word))
  const words = kept.length > 0 ? kept : all
  const emails = person.emails.map((email) => email.trim().toLowerCase())
  return {
    emails,
    words,
    nameKey: [...words].sort().join(' '),
    organisationKey: organisationKey(person.organisation),
    domains: emails.map((email) => email.slice(email.indexOf('@') + 1)).filter((domain) => !freeMail.test(domain)),
  }
}

/** A company's name without its legal form, order, case and accents. */
export function organisationKey(name: string): string {
  const words = plainWords(name)
  const kept = words.filter((word) => !legalForms.test(word))
  return (kept.length > 0 ? kept : words).sort().join(' ')
}

/** Whether the e-mail address belongs to a domain or one below it. */
export function isAtDomain(email: string, domain: string): boolean {
  const host = email.slice(email.indexOf('@') + 1).toLowerCase()
  const wanted = domain
    .trim()
    .toLowerCase()
    .replace(/^@|^www\./, '')
  return wanted !== '' && (host === wanted || host.endsWith(`.${wanted}`))
}

/** Whether an address at a provider of free mail says nothing of a company. */
export function isFreeMail(email: string): boolean {
  return freeMail.test(email.slice(email.indexOf('@') + 1).toLowerCase())
}

/**
 * How alike two people are, or null. The same name in two companies is no likeness: people share names, and one who
 * has moved is a new person in a role.
 */
export function likeness(one: Identity, other: Identity): Likeness | null {
  const isSameEmail = one.emails.some((email) => other.emails.includes(email))
  const isSameName = one.nameKey !== '' && one.nameKey === other.nameKey
  if (isSameEmail) {
    if (isSameName || one.nameKey === '' || other.nameKey === '') return { confidence: 1, why: 'same e-mail address' }
    if (areInitialsOf(one.words, other.words)) return { confidence: 0.95, why: 'same e-mail address, a name that fits' }
    return { confidence: 0.7, why: 'same e-mail address under two names; it may be shared' }
  }
  const company = companyLikeness(one, other)
  if (company === 'other') return null
  if (isSameName) {
    const isWholeName = one.words.length > 1 || !usesSpaces(one.nameKey)
    if (company === 'same') return { confidence: isWholeName ? 0.95 : 0.6, why: sameNameWords(one, other, 'company') }
    if (company === 'domain')
      return { confidence: isWholeName ? 0.9 : 0.5, why: sameNameWords(one, other, 'e-mail domain') }
    return isWholeName ? { confidence: 0.6, why: 'same name; a company stands with only one or none of them' } : null
  }
  if (company === 'unknown') return null
  if (areInitialsOf(one.words, other.words))
    return { confidence: 0.7, why: 'same company, one name abbreviates the other' }
  return isSlip(one.nameKey, other.nameKey) ? { confidence: 0.6, why: 'same company, names one letter apart' } : null
}

function sameNameWords(one: Identity, other: Identity, what: string): string {
  const isSwapped = one.words.join(' ') !== other.words.join(' ')
  return isSwapped ? `same name in another order, same ${what}` : `same name and ${what}`
}

function companyLikeness(one: Identity, other: Identity): 'same' | 'domain' | 'unknown' | 'other' {
  if (one.organisationKey !== '' && one.organisationKey === other.organisationKey) return 'same'
  if (one.domains.some((domain) => other.domains.includes(domain))) return 'domain'
  const isKnown = one.organisationKey !== '' && other.organisationKey !== ''
  const areDomainsKnown = one.domains.length > 0 && other.domains.length > 0
  return isKnown || areDomainsKnown ? 'other' : 'unknown'
}

/** "J. Doe" and "John Doe", "John R. Doe" and "John Doe": the family name is the same, the rest abbreviates. */
function areInitialsOf(one: readonly string[], other: readonly string[]): boolean {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  const [first = '', last = ''] = [fewer[0], fewer.at(-1)]
  if (fewer.length < 2 || last.length < 2 || last !== more.at(-1)) return false
  const given = more[0] ?? ''
  const isInitial = first.length === 1 || given.length === 1
  if (isInitial ? first[0] !== given[0] : first !== given) return false
  const [fewerMiddle, moreMiddle] = [fewer.slice(1, -1), more.slice(1, -1)]
  return fewerMiddle.every((word, at) => moreMiddle[at]?.[0] === word[0])
}

/** At most one letter put in, left out, changed or swapped with its neighbour, in names of some length. */
function isSlip(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length < 6 || longer.length - shorter.length > 1) return false
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at++
  if (shorter.length < longer.length) return shorter.slice(at) === longer.slice(at + 1)
  const isSwap = shorter[at] === longer[at + 1] && shorter[at + 1] === longer[at]
  return shorter.slice(at + 1) === longer.slice(at + 1) || (isSwap && shorter.slice(at + 2) === longer.slice(at + 2))
}

/** Folded words; ae, oe and ue as the plain vowel, since half the programs write umlauts so. */
function plainWords(text: string): string[] {
  return fold(
    text
      .slice(0, 500)
      .replaceAll('ø', 'o')
      .replaceAll('Ø', 'O')
      .replaceAll('ł', 'l')
      .replaceAll('Ł', 'L')
      .replaceAll('ß', 'ss'),
  )
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replace(/([aou])e/g, '$1'))
}
