import { type Birth, newRecord } from '../../account/blank.ts'
import { derivedId, type MeetingId, type StakeholderId } from '../../account/ids.ts'
import type { Meeting } from '../../account/records/conversation.ts'
import type { Stakeholder } from '../../account/records/stakeholder.ts'
import type { ImportedPerson } from '../contacts/result.ts'
import type { CalendarEvent, CalendarPerson } from './result.ts'
import { uidOfMeeting } from './write.ts'

export interface MeetingContext {
  readonly stakeholders: readonly Stakeholder[]
  readonly meetings: readonly Meeting[]
  readonly now: Birth['now']
  readonly author: string
}

export interface ProposedMeeting {
  readonly meeting: Meeting
  /** Whether the notebook has it already, and whether the calendar says something else now. */
  readonly change: 'new' | 'changed' | 'same'
  /** Those invited who are not in the notebook. */
  readonly unmatched: readonly CalendarPerson[]
}

export interface MeetingProposal {
  readonly meetings: readonly ProposedMeeting[]
  /** Everybody unmatched, once, to be proposed as stakeholders. */
  readonly people: readonly ImportedPerson[]
}

/**
 * Calendar events as meetings. The same event has the same id, so a second import changes what a first one made. A
 * meeting is planned or cancelled: that it was held is what a person says. Purpose, commitment wanted and outcome are
 * never touched, nor is an agenda that somebody has written.
 */
export function proposeMeetings(events: readonly CalendarEvent[], context: MeetingContext): MeetingProposal {
  const byEmail = new Map<string, StakeholderId>()
  for (const stakeholder of context.stakeholders) {
    for (const email of stakeholder.emails) {
      const key = email.trim().toLowerCase()
      if (!byEmail.has(key)) byEmail.set(key, stakeholder.id)
    }
  }
  const existing = new Map(context.meetings.map((meeting) => [meeting.id as string, meeting]))
  const people = new Map<string, ImportedPerson>()
  const meetings = events.map((event): ProposedMeeting => {
    const invited = invitedTo(event)
    const matched = [...new Set(invited.flatMap(({ email }) => byEmail.get(email.toLowerCase()) ?? []))]
    const unmatched = invited.filter(({ email }) => !byEmail.has(email.toLowerCase()))
    for (const person of unmatched) {
      const key = person.email.toLowerCase()
      if (!people.has(key)) people.set(key, asPerson(person, event))
    }
    const id = meetingId(event)
    const current = existing.get(id)
    return { ...withCalendar(event, { id, current, matched, context }), unmatched }
  })
  return { meetings, people: [...people.values()] }
}

/** The id that follows from the event; a meeting that this program has written keeps its own. */
export function meetingId(event: Pick<CalendarEvent, 'uid' | 'occurrence'>): MeetingId {
  const own = event.occurrence === '' ? uidOfMeeting(event.uid) : null
  return own ?? (derivedId('meeting', event.uid, event.occurrence) as MeetingId) // a UUID, which is all the brand says
}

interface Held {
  readonly id: MeetingId
  readonly current: Meeting | undefined
  readonly matched: readonly StakeholderId[]
  readonly context: MeetingContext
}

function withCalendar(
  event: CalendarEvent,
  { id, current, matched, context }: Held,
): Pick<ProposedMeeting, 'meeting' | 'change'> {
  const { day, time, zone } = event
  const agenda = [event.description, event.location === '' ? '' : `Place: ${event.location}`]
    .filter((text) => text !== '')
    .join('\n')
  const fresh = { title: event.title, day, time, zone }
  const status = event.isCancelled ? 'cancelled' : 'planned'
  if (current === undefined) {
    const birth = { id, now: context.now, author: context.author }
    const fields = { ...fresh, agenda: agenda.slice(0, 20_000), attendees: matched.slice(0, 200), status } as const
    return { meeting: newRecord('meeting', birth, fields), change: 'new' }
  }
  const updated: Meeting = {
    ...current,
    ...fresh,
    title: event.title || current.title,
    agenda: current.agenda || agenda.slice(0, 20_000),
    attendees: [...new Set([...current.attendees, ...matched])].slice(0, 200),
    // What was held was held, whatever the calendar says later.
    status: current.status === 'held' ? 'held' : status,
  }
  if (JSON.stringify(updated) === JSON.stringify(current)) return { meeting: current, change: 'same' }
  return { meeting: { ...updated, revision: current.revision + 1, updated: context.now }, change: 'changed' }
}

function invitedTo({ organizer, attendees }: CalendarEvent): readonly CalendarPerson[] {
  const once = new Map<string, CalendarPerson>()
  for (const person of [...(organizer === null ? [] : [organizer]), ...attendees]) {
    const key = person.email.toLowerCase()
    if ((once.get(key)?.name ?? '') === '') once.set(key, person)
  }
  return [...once.values()]
}

function asPerson({ name, email }: CalendarPerson, event: CalendarEvent): ImportedPerson {
  return {
    name: name || email,
    title: '',
    organisation: '',
    department: '',
    emails: [email],
    phones: [],
    faxes: [],
    addresses: [],
    urls: [],
    notes: '',
    also: [],
    uid: '',
    asOf: null,
    connectedOn: null,
    source: `invited to ${event.source}`,
  }
}
