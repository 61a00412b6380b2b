import * as v from 'valibot'

/** A local calendar day, `YYYY-MM-DD`. The method counts in days, never in instants. */
export const daySchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written YYYY-MM-DD'),
  v.check(isCalendarDay, 'There is no such day in the calendar'),
  v.brand('Day'),
)
export type Day = v.InferOutput<typeof daySchema>

/** A point in time, UTC, ISO 8601 with milliseconds. */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'An instant is written in UTC with milliseconds'),
  v.brand('Instant'),
)
export type Instant = v.InferOutput<typeof instantSchema>

/** A number as it was written, in single units: `"1200000000"`, never `"1.2bn"`. Scale is only how it is shown. */
export const decimalSchema = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(/^-?\d+(\.\d+)?$/, 'A number is written with digits and at most one point'),
  v.brand('Decimal'),
)
export type DecimalString = v.InferOutput<typeof decimalSchema>

/** Free text. 20,000 characters hold any field of a record; prose lives on pages. */
export const textSchema = v.pipe(v.string(), v.maxLength(20_000))

/** The longest list inside a record. */
export const mostListed = 500

export function listOf<const Item extends v.GenericSchema>(item: Item, most = mostListed) {
  return v.pipe(v.array(item), v.maxLength(most), v.readonly())
}

/** A whole number from `low` to `high`, both included. */
export function scaleSchema(low: number, high: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high))
}

function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
