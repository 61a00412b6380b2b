import type { Day } from '../../account/primitives.ts'

export interface CalendarPerson {
  /** The name the calendar shows; empty where it has none. */
  readonly name: string
  readonly email: string
}

/** One occasion of a calendar, at the time of its own zone. */
export interface CalendarEvent {
  readonly uid: string
  /** Which occurrence of a repeated event, as its first plan says; empty for one that is not repeated. */
  readonly occurrence: string
  readonly title: string
  readonly day: Day
  /** `HH:MM`; null for a whole day. */
  readonly time: string | null
  /** IANA name. */
  readonly zone: string
  readonly isCancelled: boolean
  readonly description: string
  readonly location: string
  readonly organizer: CalendarPerson | null
  /** Everybody invited, rooms and things left out. */
  readonly attendees: readonly CalendarPerson[]
  readonly source: string
}

export const calendarProblemTexts = {
  damagedEvent: 'The event is damaged and is left out.',
  damagedLine: 'Lines that say nothing are left out.',
  noStart: 'The event has no day and is left out.',
  unknownZone: 'Its time zone is not known; the zone of the calendar stands for it.',
  likelyZone: 'Its time zone has a name of its own; one with the same hours stands for it.',
  cutSeries: 'The event repeats on and on; only the next 60 days, at most 50 times, are taken.',
  tooFrequent: 'It repeats too often, or by a rule that is not followed here; only its first time is taken.',
  pastSeries: 'The repeated event has no time left in the next 60 days.',
  tooMany: 'Only the first 10,000 events are read.',
  tooManyOccasions: 'Only the first 2,000 occasions are taken.',
} as const
export type CalendarProblemCode = keyof typeof calendarProblemTexts

export interface CalendarProblem {
  readonly code: CalendarProblemCode
  /** A sentence for the user. */
  readonly text: string
  /** `event 3 "Kick-off"`; empty for the file as a whole. */
  readonly where: string
}

export const calendarFailureTexts = {
  tooBig: 'The file is larger than 50 MB; a calendar is far smaller.',
  empty: 'The file is empty.',
  notCalendar: 'The file is no calendar: it has no iCalendar event in it.',
  noEvent: 'No event of the file can be read as a meeting.',
} as const
export type CalendarFailureCode = keyof typeof calendarFailureTexts

export type CalendarOutcome =
  | { readonly ok: true; readonly events: readonly CalendarEvent[]; readonly problems: readonly CalendarProblem[] }
  | { readonly ok: false; readonly code: CalendarFailureCode; readonly text: string }

export const calendarLimits = {
  bytes: 50 * 1024 * 1024,
  events: 10_000,
  occasions: 2_000,
  attendees: 200,
  /** Days from today in which repeated events are spread out, today included in front. */
  days: 60,
  /** Occurrences of one repeated event. */
  occurrences: 50,
  /** Steps of a rule before its window: daily since 1900. */
  steps: 60_000,
  /** Steps of all rules of a file. */
  allSteps: 200_000,
  problems: 1_000,
} as const

export function calendarProblem(code: CalendarProblemCode, where: string): CalendarProblem {
  return { code, text: calendarProblemTexts[code], where }
}
