import * as v from 'valibot'
import { meetingIdSchema, recordIdSchema, stakeholderIdSchema } from '../ids.ts'
import { textSchema } from '../primitives.ts'
import { recordBase } from './base.ts'

/** An honest gap: what we do not know, whom we will ask, and when. */
export const unknownSchema = v.pipe(
  v.strictObject({
    type: v.literal('unknown'),
    id: recordIdSchema,
    ...recordBase,
    /** A criterion id, a metric name or a line of the question bank. */
    about: textSchema,
    text: textSchema,
    askWhom: v.nullable(stakeholderIdSchema),
    meeting: v.nullable(meetingIdSchema),
  }),
  v.readonly(),
)
export type Unknown = v.InferOutput<typeof unknownSchema>

export const notApplicableSchema = v.pipe(
  v.strictObject({
    type: v.literal('notApplicable'),
    id: recordIdSchema,
    ...recordBase,
    criterion: textSchema,
    why: textSchema,
  }),
  v.readonly(),
)
export type NotApplicable = v.InferOutput<typeof notApplicableSchema>

/** The user disagrees with a check. The score stays; the brief shows the reason. */
export const disputeSchema = v.pipe(
  v.strictObject({
    type: v.literal('dispute'),
    id: recordIdSchema,
    ...recordBase,
    criterion: textSchema,
    why: textSchema,
  }),
  v.readonly(),
)
export type Dispute = v.InferOutput<typeof disputeSchema>

export const resolutionSchema = v.pipe(
  v.strictObject({
    type: v.literal('resolution'),
    id: recordIdSchema,
    ...recordBase,
    /** The `key` of the contradiction as `readiness/contradictions.ts` names it. */
    contradiction: textSchema,
    why: textSchema,
  }),
  v.readonly(),
)
export type Resolution = v.InferOutput<typeof resolutionSchema>
