import * as v from 'valibot'
import { statementSchema } from '../citation.ts'
import { recordIdSchema, stakeholderIdSchema } from '../ids.ts'
import { daySchema, listOf, scaleSchema, textSchema } from '../primitives.ts'
import { recordBase } from './base.ts'

export const sides = ['theirs', 'ours', 'other'] as const
export const buyingRoles = [
  'economic buyer',
  'decision maker',
  'sponsor',
  'champion',
  'user',
  'technical',
  'procurement',
  'coach',
  'blocker',
  'influencer',
] as const
export const responseModes = ['growth', 'trouble', 'even keel', 'overconfident'] as const
export const influenceKinds = ['reports informally to', 'trusts', 'influences', 'conflicts'] as const

/** -2 opponent to +2 supporter; `unknown` is chosen, null is merely empty. */
export const dispositionSchema = v.nullable(v.union([scaleSchema(-2, 2), v.literal('unknown')]))

export const stakeholderSchema = v.pipe(
  v.strictObject({
    type: v.literal('stakeholder'),
    id: stakeholderIdSchema,
    ...recordBase,
    name: textSchema,
    title: textSchema,
    organisation: textSchema,
    side: v.picklist(sides),
    roleConfirmed: v.nullable(daySchema),
    buyingRole: v.nullable(v.picklist(buyingRoles)),
    reportsTo: v.nullable(stakeholderIdSchema),
    power: v.nullable(scaleSchema(1, 5)),
    interest: v.nullable(scaleSchema(1, 5)),
    disposition: dispositionSchema,
    dispositionAsOf: v.nullable(daySchema),
    /** 0 none, 1 brief, 2 several, 3 deep, 4 trusted. */
    relationshipNow: v.nullable(scaleSchema(0, 4)),
    relationshipWanted: v.nullable(scaleSchema(0, 4)),
    relationshipAsOf: v.nullable(daySchema),
    /** What this person would win, in their terms, with its own evidence. */
    personalWin: statementSchema,
    personalWinAsOf: v.nullable(daySchema),
    responseMode: v.nullable(v.picklist(responseModes)),
    accessIntroducer: v.nullable(stakeholderIdSchema),
    accessHow: textSchema,
    accessOn: v.nullable(daySchema),
    emails: listOf(textSchema, 20),
    phones: listOf(textSchema, 20),
    addresses: listOf(textSchema, 20),
    notes: textSchema,
  }),
  v.readonly(),
)
export type Stakeholder = v.InferOutput<typeof stakeholderSchema>

export const influenceSchema = v.pipe(
  v.strictObject({
    type: v.literal('influence'),
    id: recordIdSchema,
    ...recordBase,
    from: v.nullable(stakeholderIdSchema),
    to: v.nullable(stakeholderIdSchema),
    kind: v.picklist(influenceKinds),
    /** 1 weak to 3 strong. */
    strength: v.nullable(scaleSchema(1, 3)),
  }),
  v.readonly(),
)
export type Influence = v.InferOutput<typeof influenceSchema>

export const quoteSchema = v.pipe(
  v.strictObject({
    type: v.literal('quote'),
    id: recordIdSchema,
    ...recordBase,
    speaker: v.nullable(stakeholderIdSchema),
    words: textSchema,
    saidOn: v.nullable(daySchema),
  }),
  v.readonly(),
)
export type Quote = v.InferOutput<typeof quoteSchema>
