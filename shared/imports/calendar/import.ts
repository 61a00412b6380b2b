import type { Day } from '../../account/primitives.ts'
import { decodeText } from '../text-encoding/decode.ts'
import { readComponents } from './components.ts'
import { calendarZone, type PlannedEvent, readPlanned } from './event.ts'
import { occurrencesOf, type StepBudget, type Window } from './recurrence.ts'
import {
  type CalendarEvent,
  type CalendarFailureCode,
  type CalendarOutcome,
  type CalendarProblem,
  calendarFailureTexts,
  calendarLimits,
  calendarProblem,
} from './result.ts'
import { dayAfter, utcToZone, type WallTime, wallKey } from './wall-time.ts'
import { knownZone } from './zones.ts'

export interface CalendarImportOptions {
  /** Repeated events are spread out from this day on. */
  readonly today: Day
  /** IANA name: the zone of times that name none, unless the calendar has one of its own. */
  readonly zone: string
}

/**
 * The events of an iCalendar file, each at the time of its own zone. An event that is not repeated comes whatever its
 * day; of a repeated one the next 60 days, at most 50 times. Never throws.
 */
export function importCalendar(bytes: Uint8Array, options: CalendarImportOptions): CalendarOutcome {
  if (bytes.length > calendarLimits.bytes) return failure('tooBig')
  if (bytes.length === 0) return failure('empty')
  const calendar = readComponents(decodeText(bytes).text)
  if (calendar.events.length === 0) return failure('notCalendar')
  const ownZone = calendarZone(calendar, knownZone(options.zone) ?? 'UTC')
  const read = calendar.events.map((raw) => readPlanned(raw, calendar, ownZone))
  const problems = read.flatMap((one) => one.problems)
  const window: Window = { from: options.today, to: dayAfter(options.today, calendarLimits.days) }
  const budget: StepBudget = { left: calendarLimits.allSteps }
  const events: CalendarEvent[] = []
  for (const group of seriesOf(read.flatMap(({ event }) => event ?? [])).values()) {
    const spread = spreadOut(group, window, budget)
    events.push(...spread.events)
    problems.push(...spread.problems)
  }
  if (events.length === 0 && problems.every(({ code }) => code !== 'pastSeries')) return failure('noEvent')
  if (calendar.isCut) problems.push(calendarProblem('tooMany', ''))
  if (events.length > calendarLimits.occasions) problems.push(calendarProblem('tooManyOccasions', ''))
  const kept = events.sort(byTime).slice(0, calendarLimits.occasions)
  return { ok: true, events: kept, problems: problems.slice(0, calendarLimits.problems) }
}

interface Series {
  /** The event itself, or the rule's; null where the file has only single occurrences. */
  readonly master: PlannedEvent | null
  readonly exceptions: readonly PlannedEvent[]
}

/** Events of one UID belong together; of two versions the later one counts. */
function seriesOf(events: readonly PlannedEvent[]): ReadonlyMap<string, Series> {
  const newest = new Map<string, PlannedEvent>()
  for (const event of events) {
    const key = `${uidOf(event)}\u001f${event.replaces === null ? '' : wallKey(event.replaces)}`
    const held = newest.get(key)
    if (held === undefined || event.sequence >= held.sequence) newest.set(key, event)
  }
  const series = new Map<string, { master: PlannedEvent | null; exceptions: PlannedEvent[] }>()
  for (const event of newest.values()) {
    const uid = uidOf(event)
    const held = series.get(uid) ?? { master: null, exceptions: [] }
    if (event.replaces === null) held.master = event
    else held.exceptions.push(event)
    series.set(uid, held)
  }
  return series
}

/** An event without UID is told by what it is and when. */
function uidOf(event: PlannedEvent): string {
  return event.uid === '' ? `${event.title} ${wallKey(event.start)}` : event.uid
}

function spreadOut({ master, exceptions }: Series, window: Window, budget: StepBudget) {
  const problems: CalendarProblem[] = []
  const single = exceptions.map((event) => eventAt(event, event.start, occurrenceKey(event)))
  if (master === null) return { events: single, problems }
  if (master.rule === '' && master.extra.length === 0)
    return { events: [eventAt(master, master.start, ''), ...single], problems }
  const repeated = master.rule === '' ? null : occurrencesOf(master.rule, master.start, master.clock, window, budget)
  if (repeated?.isRefused === true) problems.push(calendarProblem('tooFrequent', master.where))
  if (repeated?.isCut === true && repeated.times.length >= calendarLimits.occurrences) {
    problems.push(calendarProblem('cutSeries', master.where))
  }
  const isInWindow = ({ day }: WallTime): boolean => day >= window.from && day <= window.to
  const firsts = repeated?.isRefused === true ? [master.start] : [master.start].filter(isInWindow)
  const left = new Set([...master.excluded.map(wallKey), ...exceptions.map(occurrenceKey)])
  // Some programs leave out a whole day of a series that has times.
  const isExcluded = (time: WallTime): boolean => left.has(wallKey(time)) || (time.time !== null && left.has(time.day))
  const byKey = new Map(
    [...firsts, ...(repeated?.times ?? []), ...master.extra.filter(isInWindow)].map((time) => [wallKey(time), time]),
  )
  const times = [...byKey.values()]
    .filter((time) => !isExcluded(time))
    .sort((one, other) => (wallKey(one) < wallKey(other) ? -1 : 1))
  const moved = single.filter((event) => event.day >= window.from && event.day <= window.to)
  const events = [
    ...times.slice(0, calendarLimits.occurrences).map((time) => eventAt(master, time, wallKey(time))),
    ...moved,
  ]
  if (events.length === 0) problems.push(calendarProblem('pastSeries', master.where))
  return { events, problems }
}

function occurrenceKey({ replaces, start }: PlannedEvent): string {
  return wallKey(replaces ?? start)
}

function eventAt(event: PlannedEvent, time: WallTime, occurrence: string): CalendarEvent {
  const shown = event.clock === 'UTC' && event.zone !== 'UTC' ? utcToZone(time, event.zone) : time
  const { title, zone, isCancelled, description, location, organizer, attendees, where } = event
  return {
    uid: uidOf(event),
    occurrence,
    title,
    day: shown.day,
    time: shown.time,
    zone,
    isCancelled,
    description,
    location,
    organizer,
    attendees,
    source: where,
  }
}

function byTime(one: CalendarEvent, other: CalendarEvent): number {
  const [first, second] = [`${wallKey(one)} ${one.uid}`, `${wallKey(other)} ${other.uid}`]
  return first < second ? -1 : first > second ? 1 : 0
}

function failure(code: CalendarFailureCode): CalendarOutcome {
  return { ok: false, code, text: calendarFailureTexts[code] }
}
