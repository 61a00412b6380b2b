import ICAL from 'ical.js'
import * as v from 'valibot'
import { type MeetingId, meetingIdSchema } from '../../account/ids.ts'
import type { Meeting } from '../../account/records/conversation.ts'
import type { Stakeholder } from '../../account/records/stakeholder.ts'
import { wallKey } from './wall-time.ts'
import { knownZone, wallClock } from './zones.ts'

const uidEnding = '@acumen'

/** The meeting that a UID written here stands for; null for every other UID. */
export function uidOfMeeting(uid: string): MeetingId | null {
  if (!uid.endsWith(uidEnding)) return null
  const parsed = v.safeParse(meetingIdSchema, uid.slice(0, -uidEnding.length))
  return parsed.success ? parsed.output : null
}

/**
 * Meetings as an iCalendar file: the same meetings give the same bytes. Title, time, agenda, status and invitees with
 * an e-mail address go out; purpose, commitment wanted and outcome are the user's own and stay. Meetings without a day
 * are left out. Times keep their zone, and the zone its offset on the days that are used.
 */
export function writeIcs(meetings: readonly Meeting[], people: readonly Stakeholder[] = []): string {
  const dated = meetings
    .filter((meeting) => meeting.day !== null)
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Acumen//Meetings//EN')
  for (const zone of [...new Set(dated.filter(({ time }) => time !== null).map(zoneOf))].sort()) {
    if (zone !== 'UTC') calendar.addSubcomponent(zoneComponent(zone, dated))
  }
  const byId = new Map(people.map((person) => [person.id, person]))
  for (const meeting of dated) calendar.addSubcomponent(eventComponent(meeting, byId))
  return `${calendar.toString()}\r\n`
}

function sortKey({ day, time, id }: Meeting): string {
  return `${day ?? ''}T${time ?? ''} ${id}`
}

function zoneOf(meeting: Meeting): string {
  return knownZone(meeting.zone) ?? 'UTC'
}

function eventComponent(meeting: Meeting, people: ReadonlyMap<string, Stakeholder>): ICAL.Component {
  const event = new ICAL.Component('vevent')
  const { id, updated, day, time, title, agenda, status } = meeting
  event.addPropertyWithValue('uid', `${id}${uidEnding}`)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${updated.slice(0, 19)}Z`))
  const zone = zoneOf(meeting)
  const written = day === null ? '' : wallKey({ day, time })
  if (time === null) event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(written))
  else {
    const isUtc = zone === 'UTC'
    const start = event.addPropertyWithValue(
      'dtstart',
      ICAL.Time.fromDateTimeString(`${written}:00${isUtc ? 'Z' : ''}`),
    )
    if (!isUtc) start.setParameter('tzid', zone)
  }
  event.addPropertyWithValue('summary', plain(title))
  if (agenda !== '') event.addPropertyWithValue('description', plain(agenda))
  event.addPropertyWithValue('status', status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED')
  for (const attendee of meeting.attendees) {
    const person = people.get(attendee)
    const email = person?.emails[0]
    if (person === undefined || email === undefined || !/^[^\s@<>",;:]+@[^\s@<>",;:]+$/.test(email)) continue
    // A quotation mark cannot be written in a parameter.
    event
      .addPropertyWithValue('attendee', `mailto:${email}`)
      .setParameter('cn', plain(person.name).replaceAll('"', "'").replaceAll('\n', ' '))
  }
  return event
}

/** Line ends in one form, and no other control characters: a calendar has no way to write them. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
}

/** An observance for each day on which the offset is another than before: exact, without rules that may change. */
function zoneComponent(zone: string, meetings: readonly Meeting[]): ICAL.Component {
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', zone)
  const days = meetings.flatMap((meeting) => (zoneOf(meeting) === zone && meeting.day !== null ? [meeting.day] : []))
  let before = ''
  for (const day of [...new Set(days)].sort()) {
    const offset = offsetAt(`${day}T12:00`, zone)
    if (offset === before) continue
    const observance = new ICAL.Component('standard')
    observance.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(`${day}T00:00:00`))
    observance.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(before || offset))
    observance.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(offset))
    component.addSubcomponent(observance)
    before = offset
  }
  return component
}

/** The offset of a zone on a day, `+01:00`. @param utc minutes of UTC's clock, `YYYY-MM-DDTHH:MM` */
function offsetAt(utc: string, zone: string): string {
  const at = Date.parse(`${utc}:00Z`)
  const { day, time } = wallClock(at, zone)
  const minutes = Math.round((Date.parse(`${day}T${time}:00Z`) - at) / 60_000)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
