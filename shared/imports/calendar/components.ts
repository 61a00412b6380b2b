import ICAL from 'ical.js'
import { calendarLimits } from './result.ts'
import type { ZoneDefinition } from './zones.ts'

/** One value of a property as jCal has it: `2026-06-01T14:00:00`, with `Z` where it is UTC. */
export interface EventProperty {
  readonly values: readonly string[]
  readonly parameter: (name: string) => string
}

export interface RawEvent {
  /** Counted from 1. */
  readonly number: number
  /** By name, in small letters. */
  readonly properties: ReadonlyMap<string, readonly EventProperty[]>
  readonly hasDamagedLines: boolean
}

export interface RawCalendar {
  readonly events: readonly RawEvent[]
  readonly zones: ReadonlyMap<string, ZoneDefinition>
  /** X-WR-TIMEZONE; empty where there is none. */
  readonly zone: string
  /** METHOD:CANCEL: every event of the file is called off. */
  readonly isCancellation: boolean
  readonly isCut: boolean
}

const wanted =
  /^(uid|summary|dtstart|rrule|rdate|exdate|recurrence-id|status|sequence|description|location|organizer|attendee)[;:]/i

/**
 * The events of an iCalendar text, line by line through ical.js: its parser for a whole calendar gives up at the first
 * damaged line, and one bad event must not cost the others.
 */
export function readComponents(text: string): RawCalendar {
  const events: RawEvent[] = []
  const zones = new Map<string, ZoneDefinition>()
  const path: string[] = []
  let lines: string[] = []
  let zone = ''
  let isCancellation = false
  for (const line of unfolded(text)) {
    const [, frame = '', component = ''] = /^\s*(BEGIN|END):\s*([A-Za-z-]+)\s*$/i.exec(line.slice(0, 100)) ?? []
    const inside = path.at(-1) ?? ''
    if (/begin/i.test(frame)) {
      path.push(component.toUpperCase())
      if (/^(VEVENT|VTIMEZONE)$/i.test(component)) lines = []
      if (path.length > 20) path.shift()
    } else if (/end/i.test(frame)) {
      if (inside === 'VEVENT') {
        if (events.length >= calendarLimits.events) return { events, zones, zone, isCancellation, isCut: true }
        events.push(readEvent(events.length + 1, lines))
      } else if (inside === 'VTIMEZONE') addZone(zones, lines)
      // An end without its beginning, as in a cut file, closes what is open.
      path.pop()
    } else if (inside === 'VEVENT') {
      if (lines.length < 5000) lines.push(line)
    } else if (path.includes('VTIMEZONE')) {
      if (lines.length < 500) lines.push(`${inside} ${line}`)
    } else if (/^X-WR-TIMEZONE:/i.test(line)) zone = line.slice(line.indexOf(':') + 1).trim()
    else if (/^METHOD:\s*CANCEL\s*$/i.test(line)) isCancellation = true
  }
  // A file that was cut in the middle of an event.
  if (path.at(-1) === 'VEVENT') events.push(readEvent(events.length + 1, lines))
  return { events, zones, zone, isCancellation, isCut: false }
}

function readEvent(number: number, lines: readonly string[]): RawEvent {
  const properties = new Map<string, EventProperty[]>()
  let hasDamagedLines = false
  for (const line of lines) {
    const isBlank = line.trim() === ''
    if (!wanted.test(line)) {
      hasDamagedLines ||= !isBlank && !/^[A-Za-z0-9-]+[;:]/.test(line)
      continue
    }
    const read = readProperty(line)
    if (read === null) hasDamagedLines = true
    else properties.set(read.name, [...(properties.get(read.name) ?? []), read.property].slice(0, 1000))
  }
  return { number, properties, hasDamagedLines }
}

function readProperty(line: string): { readonly name: string; readonly property: EventProperty } | null {
  try {
    const [name, parameters, , ...values] = ICAL.Property.fromString(
      line,
      ICAL.design.icalendar,
    ).toJSON() as unknown as readonly [
      string,
      Readonly<Record<string, string | readonly string[]>>,
      string,
      ...unknown[],
    ] // jCal: name, parameters, type, values
    const parameter = (key: string): string => [parameters[key] ?? ''].flat()[0] ?? ''
    return {
      name,
      property: {
        values: name === 'rrule' ? [line.slice(line.indexOf(':') + 1)] : values.flat().map(String),
        parameter,
      },
    }
  } catch {
    return null // ical.js throws on what it cannot read
  }
}

function* unfolded(text: string): Generator<string> {
  let parts: string[] = []
  let length = 0
  let start = 0
  const lineAt = (end: number): string => text.slice(start, end)
  for (const ending of text.matchAll(/\r\n|\n|\r|$/g)) {
    const line = lineAt(ending.index)
    start = ending.index + ending[0].length
    if (/^[ \t]/.test(line)) {
      length += line.length
      if (length < 200_000) parts.push(line.slice(1))
      continue
    }
    if (parts.length > 0) yield parts.join('')
    parts = [line.length < 200_000 ? line : line.slice(0, 200_000)]
    length = line.length
  }
  if (parts.length > 0) yield parts.join('')
}

/** Lines carry the part they stand in: `STANDARD TZOFFSETTO:+0100`. The last observance is the one in force. */
function addZone(zones: Map<string, ZoneDefinition>, lines: readonly string[]): void {
  const last = (pattern: RegExp): string | null =>
    lines.map((line) => pattern.exec(line)?.[1]).findLast((found) => found !== undefined) ?? null
  const tzid = last(/^VTIMEZONE TZID[^:]*:(.*)$/i)?.trim()
  if (tzid === undefined || zones.size >= 1000) return
  zones.set(tzid, {
    location: last(/^VTIMEZONE X-LIC-LOCATION[^:]*:(.*)$/i)?.trim() ?? '',
    standard: last(/^STANDARD TZOFFSETTO[^:]*:\s*([+-]\d{4})/i) ?? '',
    summer: last(/^DAYLIGHT TZOFFSETTO[^:]*:\s*([+-]\d{4})/i),
  })
}
