import type { Stakeholder } from '../../account/records/stakeholder.ts'
import { type Comparable, type Identity, identityOf, likeness } from './likeness.ts'

/** People of one file who may be one; never merged without a person's word. */
export interface Duplicate {
  /** Two or more places in the list of people, counted from 0, rising. */
  readonly people: readonly number[]
  readonly why: string
  readonly confidence: number
}

export interface StakeholderMatch {
  readonly stakeholder: Stakeholder
  readonly why: string
  readonly confidence: number
}

/** Comparisons within one group of people who share something: bounds a file of 100,000 copies. */
const comparedAtMost = 20
const duplicatesAtMost = 5_000

/** Finds those in a list who may be one person, surest first. */
export function findDuplicates(people: readonly Comparable[]): readonly Duplicate[] {
  const identities = people.map(identityOf)
  const found = new Map<string, Duplicate>()
  for (const group of groupsOf(identities).values()) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1, at + 1 + comparedAtMost)) {
        const key = `${one} ${other}`
        if (found.has(key) || found.size >= duplicatesAtMost) continue
        const alike = likenessAt(identities, one, other)
        if (alike !== null) found.set(key, { people: [one, other], ...alike })
      }
    }
  }
  return joinGroups([...found.values()]).sort(
    (one, other) => other.confidence - one.confidence || (one.people[0] ?? 0) - (other.people[0] ?? 0),
  )
}

/** Those already in the notebook who may be this person, surest first. */
export function findMatches(
  people: readonly Comparable[],
  existing: readonly Stakeholder[],
): readonly (readonly StakeholderMatch[])[] {
  const known = existing.map((stakeholder) => ({ stakeholder, identity: identityOf(stakeholder) }))
  const byKey = new Map<string, typeof known>()
  for (const one of known) {
    for (const key of keysOf(one.identity)) {
      const held = byKey.get(key)
      if (held === undefined) byKey.set(key, [one])
      else held.push(one)
    }
  }
  return people.map((person) => {
    const identity = identityOf(person)
    const candidates = new Set(keysOf(identity).flatMap((key) => (byKey.get(key) ?? []).slice(0, 5 * comparedAtMost)))
    const matches = [...candidates].flatMap((candidate): StakeholderMatch[] => {
      const alike = likeness(identity, candidate.identity)
      return alike === null ? [] : [{ stakeholder: candidate.stakeholder, ...alike }]
    })
    return matches.sort((one, other) => other.confidence - one.confidence)
  })
}

function likenessAt(
  identities: readonly Identity[],
  one: number,
  other: number,
): { confidence: number; why: string } | null {
  const [first, second] = [identities[one], identities[other]]
  return first === undefined || second === undefined ? null : likeness(first, second)
}

/** Only people who share one of these are compared, so that the work grows with the list and not with its square. */
function keysOf({ emails, nameKey, words, organisationKey, domains }: Identity): readonly string[] {
  const companies = [organisationKey, ...domains].filter((key) => key !== '')
  const letters = new Set(words.map((word) => word.slice(0, 3)))
  return [
    ...new Set([
      ...emails.map((email) => `e ${email}`),
      ...(nameKey === '' ? [] : [`n ${nameKey}`]),
      ...companies.flatMap((company) => [...letters].slice(0, 6).map((start) => `c ${company} ${start}`)),
    ]),
  ]
}

function groupsOf(identities: readonly Identity[]): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>()
  identities.forEach((identity, at) => {
    for (const key of keysOf(identity)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [at])
      else group.push(at)
    }
  })
  return groups
}

/** Pairs alike for the same reason become one group where everybody in it is paired with its first. */
function joinGroups(pairs: readonly Duplicate[]): Duplicate[] {
  const groups = new Map<string, { people: number[]; why: string; confidence: number }>()
  const placed = new Set<string>()
  for (const pair of [...pairs].sort((one, other) => (one.people[0] ?? 0) - (other.people[0] ?? 0))) {
    const [one = 0, other = 0] = pair.people
    if (placed.has(`${pair.why} ${other}`) && placed.has(`${pair.why} ${one}`)) continue
    const key = `${pair.why} ${pair.confidence} ${one}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { people: [one, other], why: pair.why, confidence: pair.confidence })
    else group.people.push(other)
    placed.add(`${pair.why} ${one}`).add(`${pair.why} ${other}`)
  }
  return [...groups.values()].map((group) => ({ ...group, people: group.people.sort((one, other) => one - other) }))
}
