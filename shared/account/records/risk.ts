import * as v from 'valibot'
import { meetingIdSchema, recordIdSchema, stakeholderIdSchema } from '../ids.ts'
import { daySchema, decimalSchema, scaleSchema, textSchema } from '../primitives.ts'
import { recordBase } from './base.ts'

export const riskCategories = [
  'market',
  'operations',
  'finance',
  'compliance',
  'technology',
  'people',
  'supply',
] as const

export const riskSchema = v.pipe(
  v.strictObject({
    type: v.literal('risk'),
    id: recordIdSchema,
    ...recordBase,
    title: textSchema,
    category: v.nullable(v.picklist(riskCategories)),
    likelihood: v.nullable(scaleSchema(1, 5)),
    impact: v.nullable(scaleSchema(1, 5)),
    /** In the account's currency, single units. */
    amount: v.nullable(decimalSchema),
    trigger: textSchema,
    horizon: textSchema,
    mitigation: textSchema,
    owner: v.nullable(stakeholderIdSchema),
    asOf: v.nullable(daySchema),
    /** A person of theirs confirmed it at a meeting; null until then. */
    confirmed: v.nullable(
      v.strictObject({
        by: v.nullable(stakeholderIdSchema),
        on: v.nullable(daySchema),
        meeting: v.nullable(meetingIdSchema),
      }),
    ),
  }),
  v.readonly(),
)
export type Risk = v.InferOutput<typeof riskSchema>
