import * as v from 'valibot'
import { citationsSchema } from '../citation.ts'
import { pageIdSchema } from '../ids.ts'
import { instantSchema, textSchema } from '../primitives.ts'

/** What every record carries beside its own fields. */
export const recordBase = {
  /** Grows by one with every saved change; writers compare and set on it. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  author: textSchema,
  created: instantSchema,
  updated: instantSchema,
  citations: citationsSchema,
  /** The page on which the record was promoted from prose; null when it was entered in a form or imported. */
  origin: v.nullable(pageIdSchema),
} as const
