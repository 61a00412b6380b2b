import * as v from 'valibot'
import { sourceIdSchema, stakeholderIdSchema } from './ids.ts'
import { listOf, textSchema } from './primitives.ts'

/** Where in a Source a claim stands. The Source is the document or occasion, once, however many claims cite it. */
export const citationSchema = v.pipe(
  v.strictObject({
    source: sourceIdSchema,
    /** Page, cell, paragraph or XBRL concept. */
    locator: textSchema,
    quotation: textSchema,
    /** Who said it, where the source is an occasion. */
    speaker: v.nullable(stakeholderIdSchema),
  }),
  v.readonly(),
)
export type Citation = v.InferOutput<typeof citationSchema>
export const citationsSchema = listOf(citationSchema, 100)

/** A sentence with its evidence, such as the two answers of the Overview. */
export const statementSchema = v.pipe(v.strictObject({ text: textSchema, citations: citationsSchema }), v.readonly())
export type Statement = v.InferOutput<typeof statementSchema>
