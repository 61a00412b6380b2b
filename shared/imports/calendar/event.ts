import { emailOf, oneLine, prose } from '../contacts/tidy.ts'
import type { EventProperty, RawCalendar, RawEvent } from './components.ts'
import { type CalendarPerson, type CalendarProblem, calendarLimits, calendarProblem } from './result.ts'
import { utcToZone, type WallTime, type WrittenTime, writtenTime } from './wall-time.ts'
import { ianaZone, knownZone } from './zones.ts'

/** An event as it was planned, before its rule is followed. */
export interface PlannedEvent {
  readonly where: string
  readonly uid: string
  readonly sequence: number
  readonly start: WallTime
  /** The clock that `start` and the rule are on: `UTC`, or the zone itself. */
  readonly clock: string
  /** The IANA zone in which the event is shown. */
  readonly zone: string
  readonly rule: string
  readonly extra: readonly WallTime[]
  readonly excluded: readonly WallTime[]
  /** Which occurrence of a series this event stands in for. */
  readonly replaces: WallTime | null
  readonly title: string
  readonly description: string
  readonly location: string
  readonly isCancelled: boolean
  readonly organizer: CalendarPerson | null
  readonly attendees: readonly CalendarPerson[]
}

export interface PlannedReading {
  readonly event: PlannedEvent | null
  readonly problems: readonly CalendarProblem[]
}

/** @param ownZone the zone of times that name none, and in which times in UTC are shown */
export function readPlanned(raw: RawEvent, calendar: RawCalendar, ownZone: string): PlannedReading {
  const first = (name: string): EventProperty | undefined => raw.properties.get(name)?.[0]
  const text = (name: string): string => first(name)?.values[0] ?? ''
  const title = oneLine(text('summary'))
  const where = `event ${raw.number}${title === '' ? '' : ` "${title.slice(0, 60)}"`}`
  const problems = raw.hasDamagedLines ? [calendarProblem('damagedLine', where)] : []
  const written = writtenTime(text('dtstart'))
  if (written === null) {
    const code = first('dtstart') === undefined ? 'noStart' : 'damagedEvent'
    return { event: null, problems: [calendarProblem(code, where)] }
  }
  const zoned = zoneOf(first('dtstart'), written, calendar, ownZone)
  if (zoned.problem !== null) problems.push(calendarProblem(zoned.problem, where))
  const clock = written.isUtc ? 'UTC' : zoned.zone
  const times = (name: string): readonly WallTime[] =>
    (raw.properties.get(name) ?? []).flatMap((property) =>
      property.values.flatMap((value) => onClock(value, clock) ?? []),
    )
  const event: PlannedEvent = {
    where,
    uid: oneLine(text('uid')).slice(0, 1000),
    sequence: Number(/^\d{1,9}$/.exec(text('sequence'))?.[0] ?? 0),
    start: { day: written.day, time: written.time },
    clock,
    zone: zoned.zone,
    rule: text('rrule'),
    extra: times('rdate'),
    excluded: times('exdate'),
    replaces: times('recurrence-id')[0] ?? null,
    title,
    description: plainDescription(text('description')),
    location: oneLine(text('location')),
    isCancelled: calendar.isCancellation || /^cancelled$/i.test(text('status').trim()),
    organizer: personOf(first('organizer')),
    attendees: (raw.properties.get('attendee') ?? [])
      .flatMap((one) => personOf(one) ?? [])
      .slice(0, calendarLimits.attendees),
  }
  return { event, problems }
}

function zoneOf(property: EventProperty | undefined, written: WrittenTime, calendar: RawCalendar, ownZone: string) {
  const tzid = property?.parameter('tzid') ?? ''
  if (written.isUtc || written.time === null || tzid === '') return { zone: ownZone, problem: null }
  const read = ianaZone(tzid, calendar.zones.get(tzid), ownZone)
  const problem =
    read.found === 'name' ? null : read.found === 'hours' ? ('likelyZone' as const) : ('unknownZone' as const)
  return { zone: read.zone, problem }
}

/**
 * A time of a series on the series' own clock. Only UTC is carried over: programs write a series and its exceptions in
 * one zone, or the exceptions in UTC.
 */
function onClock(value: string, clock: string): WallTime | null {
  const written = writtenTime(value)
  if (written === null) return null
  const { day, time } = written
  return written.isUtc && clock !== 'UTC' ? utcToZone({ day, time }, clock) : { day, time }
}

/** Somebody invited, or who invites; null for rooms, things, and those without an address. */
function personOf(property: EventProperty | undefined): CalendarPerson | null {
  if (property === undefined || /^(room|resource)$/i.test(property.parameter('cutype'))) return null
  const email = emailOf(property.values[0] ?? '') ?? emailOf(property.parameter('email'))
  if (email === null) return null
  const name = oneLine(property.parameter('cn').replace(/^['"]|['"]$/g, ''))
  return { name: name.toLowerCase() === email.toLowerCase() ? '' : name, email }
}

/** Google writes descriptions in HTML: the tags go, line breaks stay. */
function plainDescription(text: string): string {
  const cut = text.slice(0, 100_000)
  if (!/<(br|p|a|div|ul|ol|li|b|i|html|span)\b[^<>]*>/i.test(cut)) return prose(cut)
  return prose(
    cut
      .replace(/<\s*(br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
      .replace(/<[^<>]*>/g, '')
      .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? ''),
  )
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

/** The zone of a calendar as a whole, where it names one that exists. */
export function calendarZone(calendar: RawCalendar, fallback: string): string {
  return calendar.zone === '' ? fallback : (knownZone(calendar.zone) ?? fallback)
}
