import { newRecord } from '../account/blank.ts'
import type { Citation } from '../account/citation.ts'
import { derivedId } from '../account/ids.ts'
import type { Day, Instant } from '../account/primitives.ts'
import type { RecordOf, RecordType } from '../account/records/record.ts'
import { dayFromNumber, dayNumber } from '../finance/periods.ts'

/** Who signs the sample's records. */
export const sampleAuthor = 'Sample'

/** Everything in the sample is laid relative to the day it is made, and named rather than numbered. */
export interface Making {
  readonly today: Day
  readonly now: Instant
  /** A day so many days from today. */
  day(offset: number): Day
  /** The same, moved to a weekday: back for days gone by, forth for those to come. People meet on weekdays. */
  weekday(offset: number): Day
  /** The id of what carries this name; the same name is the same id in every sample. */
  id(name: string): string
  /** A record with its citations; `name` gives it its id. */
  make<Type extends RecordType>(
    type: Type,
    name: string,
    fields: Partial<Omit<RecordOf<Type>, 'type' | 'id'>>,
  ): RecordOf<Type>
  /** A citation of the source of that name. */
  cite(source: string, locator?: string, said?: { readonly quotation?: string; readonly speaker?: string }): Citation
}

/** Ids of the sample follow from names. The cast is the brand alone: derivedId yields a UUID. */
export function sampleId<Id extends string>(name: string): Id {
  return derivedId('sample', name) as Id
}

export function making(today: Day): Making {
  const day = (offset: number) => dayFromNumber(dayNumber(today) + offset)
  const now = `${day(-1)}T09:00:00.000Z` as Instant // the shape of an instant, from a valid day
  return {
    today,
    now,
    day,
    weekday(offset) {
      const number = dayNumber(day(offset))
      // Day 0 of the epoch was a Thursday: 0 is Sunday here.
      const weekday = (((number + 4) % 7) + 7) % 7
      if (weekday === 6) return dayFromNumber(number + (offset < 0 ? -1 : 2))
      if (weekday === 0) return dayFromNumber(number + (offset < 0 ? -2 : 1))
      return dayFromNumber(number)
    },
    id: (name) => sampleId(name),
    make: (type, name, fields) => newRecord(type, { id: sampleId(name), now, author: sampleAuthor }, fields),
    cite: (source, locator = '', said = {}) => ({
      source: sampleId(`source ${source}`),
      locator,
      quotation: said.quotation ?? '',
      speaker: said.speaker === undefined ? null : sampleId(`person ${said.speaker}`),
    }),
  }
}
