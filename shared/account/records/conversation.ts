import * as v from 'valibot'
import { meetingIdSchema, recordIdSchema, stakeholderIdSchema } from '../ids.ts'
import { daySchema, listOf, textSchema } from '../primitives.ts'
import { recordBase } from './base.ts'

/** Something we can give before asking. */
export const insightSchema = v.pipe(
  v.strictObject({
    type: v.literal('insight'),
    id: recordIdSchema,
    ...recordBase,
    text: textSchema,
    to: v.nullable(stakeholderIdSchema),
    why: textSchema,
    asOf: v.nullable(daySchema),
    givenOn: v.nullable(daySchema),
    cameBack: textSchema,
  }),
  v.readonly(),
)
export type Insight = v.InferOutput<typeof insightSchema>

export const questionSchema = v.pipe(
  v.strictObject({
    type: v.literal('question'),
    id: recordIdSchema,
    ...recordBase,
    text: textSchema,
    forWhom: v.nullable(stakeholderIdSchema),
    /** A criterion id (`cash.days`) or a line of the question bank (`cfo.cash`); empty when it closes neither. */
    closes: textSchema,
    meeting: v.nullable(meetingIdSchema),
    askedOn: v.nullable(daySchema),
    /** The record's citations are the evidence of the answer. */
    answer: textSchema,
  }),
  v.readonly(),
)
export type Question = v.InferOutput<typeof questionSchema>

export const meetingStatuses = ['planned', 'held', 'cancelled'] as const

/** A meeting is a day, a time and a zone, so that it stays put when its owner travels. */
export const meetingSchema = v.pipe(
  v.strictObject({
    type: v.literal('meeting'),
    id: meetingIdSchema,
    ...recordBase,
    title: textSchema,
    day: v.nullable(daySchema),
    time: v.nullable(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written HH:MM'))),
    /** IANA name, such as `Europe/Prague`. */
    zone: textSchema,
    attendees: listOf(stakeholderIdSchema, 200),
    purpose: textSchema,
    commitmentWanted: textSchema,
    agenda: textSchema,
    status: v.picklist(meetingStatuses),
    outcome: textSchema,
  }),
  v.readonly(),
)
export type Meeting = v.InferOutput<typeof meetingSchema>

export const promiseSchema = v.pipe(
  v.strictObject({
    type: v.literal('promise'),
    id: recordIdSchema,
    ...recordBase,
    what: textSchema,
    to: v.nullable(stakeholderIdSchema),
    /** The meeting at which it was made. */
    meeting: v.nullable(meetingIdSchema),
    due: v.nullable(daySchema),
    doneOn: v.nullable(daySchema),
  }),
  v.readonly(),
)
export type PromiseMade = v.InferOutput<typeof promiseSchema>
