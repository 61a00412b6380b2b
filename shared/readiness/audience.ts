import type { Day } from '../account/primitives.ts'
import type { RecordOf } from '../account/records/record.ts'
import type { Stakeholder } from '../account/records/stakeholder.ts'
import type { Facts } from './facts.ts'

type Meeting = RecordOf<'meeting'>

/** Whom questions are for. */
export interface Audience {
  /** The earliest planned meeting from today on; null where none is planned. */
  readonly next: Meeting | null
  /** Attendees of theirs at the next meeting. */
  readonly invitees: readonly string[]
  /** A person one may prepare a question for: an invitee, or a key person where no meeting is planned. */
  includes(person: string | null): boolean
}

/**
 * The audience of today. A planned meeting whose day has passed without word of it being held or cancelled still
 * keeps the questions to those of its invitees who are key persons: otherwise the mere passing of its day would
 * widen the audience and raise the score.
 */
export function audienceOf(facts: Facts, today: Day): Audience {
  const planned = facts.records('meeting').filter((meeting) => meeting.status === 'planned' && meeting.day !== null)
  const inviteesOf = (meeting: Meeting | null) => (meeting?.attendees ?? []).filter((id) => facts.isTheirs(id))
  const next = planned.filter((meeting) => (meeting.day ?? '') >= today).sort(byTime)[0] ?? null
  if (next !== null) {
    const invitees = inviteesOf(next)
    return { next, invitees, includes: (person) => person !== null && invitees.some((id) => id === person) }
  }
  const last = planned
    .map(({ day }) => day ?? '')
    .sort()
    .at(-1)
  const unsettled = last === undefined ? null : (planned.filter(({ day }) => day === last).sort(byTime)[0] ?? null)
  const kept = unsettled === null ? null : new Set<string>(inviteesOf(unsettled))
  return {
    next,
    invitees: [],
    includes: (person) => isKeyPerson(person, facts) && person !== null && (kept === null || kept.has(person)),
  }
}

/** Someone of theirs with power 4 or 5, or who decides, pays or sponsors. */
export function isKeyPerson(id: string | null, facts: Facts): boolean {
  const person = id === null ? undefined : facts.people.get(id)
  return person !== undefined && facts.isTheirs(person.id) && isKey(person)
}

export function isKey(person: Stakeholder): boolean {
  return (person.power ?? 0) >= 4 || isDecider(person) || person.buyingRole === 'sponsor'
}

/** Decision maker or economic buyer. */
export function isDecider({ buyingRole }: Stakeholder): boolean {
  return buyingRole === 'decision maker' || buyingRole === 'economic buyer'
}

function byTime(one: Meeting, other: Meeting): number {
  const key = (meeting: Meeting) => `${meeting.day ?? ''} ${meeting.time ?? ''} ${meeting.id}`
  return key(one) < key(other) ? -1 : 1
}
