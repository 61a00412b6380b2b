import * as v from 'valibot'
import { type Day, daySchema } from '../../account/primitives.ts'
import { wallClock } from './zones.ts'

/** A reading of a clock on a wall somewhere. */
export interface WallTime {
  readonly day: Day
  /** `HH:MM`; null for a whole day. */
  readonly time: string | null
}

export interface WrittenTime extends WallTime {
  readonly isUtc: boolean
}

const dayMilliseconds = 86_400_000

/** A time as jCal writes it: `2026-06-01`, `2026-06-01T14:00:00`, `2026-06-01T14:00:00Z`; null where it is none. */
export function writtenTime(text: string): WrittenTime | null {
  const [, dayText, time, zulu] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}):\d{2}(Z)?)?$/.exec(text) ?? []
  const day = v.safeParse(daySchema, dayText)
  if (!day.success || (time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))) return null
  return { day: day.output, time: time ?? null, isUtc: zulu !== undefined }
}

/** An instant, given on UTC's clock, on the clock of a zone. A whole day stays what it is. */
export function utcToZone({ day, time }: WallTime, zone: string): WallTime {
  if (time === null) return { day, time }
  const local = wallClock(Date.parse(`${day}T${time}:00Z`), zone)
  const parsed = v.safeParse(daySchema, local.day)
  return parsed.success ? { day: parsed.output, time: local.time } : { day, time }
}

/** `2026-06-01T14:00`, or the day alone: sorts as it runs. */
export function wallKey({ day, time }: WallTime): string {
  return time === null ? day : `${day}T${time}`
}

/** The day some days later; the last day of the calendar where that lies beyond it. */
export function dayAfter(day: Day, days: number): Day {
  const parsed = v.safeParse(
    daySchema,
    new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10),
  )
  return parsed.success ? parsed.output : day
}
