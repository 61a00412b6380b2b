import * as v from 'valibot'
import { recordIdSchema, stakeholderIdSchema } from '../ids.ts'
import { daySchema, decimalSchema, textSchema } from '../primitives.ts'
import { languageSchema } from '../sections.ts'
import { recordBase } from './base.ts'

export const profileTopics = [
  'industry',
  'size',
  'business model',
  'structure',
  'incumbent',
  'competitor',
  'contract and renewal date',
  'other',
] as const

export const profileSchema = v.pipe(
  v.strictObject({
    type: v.literal('profile'),
    id: recordIdSchema,
    ...recordBase,
    topic: textSchema,
    text: textSchema,
    number: v.nullable(decimalSchema),
    asOf: v.nullable(daySchema),
  }),
  v.readonly(),
)
export type ProfileFact = v.InferOutput<typeof profileSchema>

export const prioritySchema = v.pipe(
  v.strictObject({
    type: v.literal('priority'),
    id: recordIdSchema,
    ...recordBase,
    sentence: textSchema,
    asOf: v.nullable(daySchema),
  }),
  v.readonly(),
)
export type Priority = v.InferOutput<typeof prioritySchema>

export const newsSchema = v.pipe(
  v.strictObject({
    type: v.literal('news'),
    id: recordIdSchema,
    ...recordBase,
    sentence: textSchema,
    asOf: v.nullable(daySchema),
  }),
  v.readonly(),
)
export type News = v.InferOutput<typeof newsSchema>

/** Why a line moves, and who of theirs answers for it. */
export const driverSchema = v.pipe(
  v.strictObject({
    type: v.literal('driver'),
    id: recordIdSchema,
    ...recordBase,
    section: languageSchema,
    line: textSchema,
    why: textSchema,
    owner: v.nullable(stakeholderIdSchema),
    asOf: v.nullable(daySchema),
  }),
  v.readonly(),
)
export type Driver = v.InferOutput<typeof driverSchema>
