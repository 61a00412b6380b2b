import ICAL from 'ical.js'
import { calendarLimits } from './result.ts'
import { utcToZone, type WallTime, wallKey, writtenTime } from './wall-time.ts'

export interface Window {
  /** `YYYY-MM-DD`, both included. */
  readonly from: string
  readonly to: string
}

export interface Recurrence {
  /** Rising. */
  readonly times: readonly WallTime[]
  /** The rule goes on beyond what was taken. */
  readonly isCut: boolean
  /** The rule was not followed: it repeats within a day, or would take too long. */
  readonly isRefused: boolean
}

/** Steps that all rules of one file may still take. */
export interface StepBudget {
  left: number
}

interface Rule {
  readonly rule: ICAL.Recur
  readonly count: number
  /** On the clock of the series; empty where the rule has no end. */
  readonly until: string
  readonly isTaken: (time: ICAL.Time) => boolean
}

/**
 * The occurrences of a rule within a window, on the clock of its series. ical.js steps; how often it may is counted
 * here, and so is COUNT. Rules that step by days or weeks are sieved here as well: where nothing passes the sieve
 * ("the 31st of February"), ical.js would look for ever.
 * @param zone of the series, in which an UNTIL in UTC is read
 */
export function occurrencesOf(
  text: string,
  start: WallTime,
  zone: string,
  window: Window,
  budget: StepBudget,
): Recurrence {
  const refused: Recurrence = { times: [], isCut: false, isRefused: true }
  const parsed = parseRule(text, zone)
  if (parsed === null) return refused
  const times: WallTime[] = []
  let counted = 0
  try {
    const iterator = parsed.rule.iterator(icalTime(start))
    for (let step = 0; step < calendarLimits.steps && budget.left > 0; step++) {
      budget.left--
      const next: ICAL.Time | null = iterator.next()
      if (next === null) return { times, isCut: false, isRefused: false }
      const time = writtenTime(next.toString())
      if (time === null) return { times, isCut: true, isRefused: false }
      const isPastEnd = parsed.until !== '' && wallKey(time).slice(0, parsed.until.length) > parsed.until
      if (isPastEnd || counted >= parsed.count) return { times, isCut: false, isRefused: false }
      if (time.day > window.to || times.length >= calendarLimits.occurrences)
        return { times, isCut: true, isRefused: false }
      if (!parsed.isTaken(next)) continue
      counted++
      if (time.day >= window.from) times.push({ day: time.day, time: time.time })
    }
  } catch {
    return refused // ical.js throws on rules that contradict themselves
  }
  return refused
}

function parseRule(text: string, zone: string): Rule | null {
  if (text.length > 500) return null
  try {
    const rule = ICAL.Recur.fromString(text)
    const parts = rule.parts as Readonly<Record<string, readonly (string | number)[] | undefined>> // BY parts by name
    const isWithinDay = /^(SECOND|MINUTE|HOUR)LY$/.test(rule.freq)
    if (isWithinDay || parts['BYHOUR'] || parts['BYMINUTE'] || parts['BYSECOND']) return null
    // ical.js takes these for rules without them.
    if (parts['BYWEEKNO'] || parts['BYYEARDAY'] || !hasFoundPositions(rule.freq, parts)) return null
    if (!(rule.interval >= 1 && rule.interval <= 1000)) return null
    const untilText = rule.until?.toString() ?? ''
    const until = untilText === '' ? null : writtenTime(untilText)
    const count = rule.count ?? Number.POSITIVE_INFINITY
    const sieve = sieveOf(rule.freq, parts)
    rule.count = null
    rule.until = null
    for (const name of sieve.names) Reflect.deleteProperty(rule.parts, name)
    return {
      rule,
      count,
      until: until === null ? '' : wallKey(until.isUtc ? utcToZone(until, zone) : until),
      isTaken: sieve.isTaken,
    }
  } catch {
    return null // not a rule
  }
}

/**
 * Whether every month of the rule has the places that BYSETPOS asks for, as in "the last working day": each weekday
 * comes four times in any month. ical.js would look very long for a sixth Monday.
 */
function hasFoundPositions(
  freq: string,
  parts: Readonly<Record<string, readonly (string | number)[] | undefined>>,
): boolean {
  const { BYSETPOS: places, BYDAY: days = [], BYMONTH: months, BYMONTHDAY: monthDays } = parts
  if (places === undefined) return true
  const isByMonth = freq === 'MONTHLY' || (freq === 'YEARLY' && months !== undefined)
  const arePlain = days.length > 0 && days.every((day) => /^[A-Z]{2}$/.test(String(day)))
  const arePlaces = places.every((place) => Number(place) !== 0 && Math.abs(Number(place)) <= 4 * days.length)
  return isByMonth && arePlain && arePlaces && monthDays === undefined
}

/** The parts that only leave out days of a daily or weekly rule, and the test that does so in their stead. */
function sieveOf(freq: string, parts: Readonly<Record<string, readonly (string | number)[] | undefined>>) {
  const names =
    freq === 'DAILY' ? ['BYMONTH', 'BYMONTHDAY', 'BYDAY'] : freq === 'WEEKLY' ? ['BYMONTH', 'BYMONTHDAY'] : []
  const held = (name: string): readonly string[] | null =>
    names.includes(name) ? (parts[name]?.map(String) ?? null) : null
  const [months, monthDays, days] = [held('BYMONTH'), held('BYMONTHDAY'), held('BYDAY')]
  const isTaken = (time: ICAL.Time): boolean =>
    (months?.includes(String(time.month)) ?? true) &&
    (monthDays?.some(
      (day) => Number(day) === time.day || Number(day) === time.day - ICAL.Time.daysInMonth(time.month, time.year) - 1,
    ) ??
      true) &&
    (days?.some((day) => day.slice(-2) === weekdays[time.dayOfWeek() - 1]) ?? true)
  return { names, isTaken }
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

function icalTime({ day, time }: WallTime): ICAL.Time {
  const text = time === null ? day : `${day}T${time}:00`
  return time === null ? ICAL.Time.fromDateString(text) : ICAL.Time.fromDateTimeString(text)
}
