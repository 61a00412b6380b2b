import { format } from 'date-fns'
import { v7 as uuidv7 } from 'uuid'
import * as v from 'valibot'
import { type Day, daySchema, type Instant, instantSchema } from '../../shared/account/primitives.ts'

// The one place in the window where time and chance come from; everything below takes them as parameters.

export function now(): Instant {
  return v.parse(instantSchema, new Date().toISOString())
}

/** The day it is here, not in Greenwich. */
export function today(): Day {
  return v.parse(daySchema, format(new Date(), 'yyyy-MM-dd'))
}

export function mint(): string {
  return uuidv7()
}
