import * as v from 'valibot'
import { figureIdSchema, meetingIdSchema, recordIdSchema, stakeholderIdSchema } from '../ids.ts'
import { daySchema, decimalSchema, listOf, textSchema } from '../primitives.ts'
import { languageSchema } from '../sections.ts'
import { recordBase } from './base.ts'

/**
 * How a change of the baseline becomes money:
 * - `amount`: the change is money itself
 * - `percentOfBaseline`: baseline x change / 100
 * - `pointsOfRevenue`: revenue x change / 100, the change being points of a ratio to revenue
 * - `daysOfRevenue`: days x revenue / 365 (DSO)
 * - `daysOfCogs`: days x COGS / 365 (DIO, DPO)
 */
export const worthFormulas = ['amount', 'percentOfBaseline', 'pointsOfRevenue', 'daysOfRevenue', 'daysOfCogs'] as const
export const recurrences = ['once', 'yearly'] as const

export const hypothesisStatusSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('draft') }),
  v.strictObject({ kind: v.literal('tested') }),
  v.strictObject({
    kind: v.literal('confirmed'),
    by: v.nullable(stakeholderIdSchema),
    on: v.nullable(daySchema),
    meeting: v.nullable(meetingIdSchema),
  }),
  v.strictObject({ kind: v.literal('refuted'), why: textSchema }),
])

export const hypothesisSchema = v.pipe(
  v.strictObject({
    type: v.literal('hypothesis'),
    id: recordIdSchema,
    ...recordBase,
    language: v.nullable(languageSchema),
    statement: textSchema,
    statedOn: v.nullable(daySchema),
    baseline: v.nullable(figureIdSchema),
    /** Ordered by benefit: `low` is the least that is hoped for, `high` the most. Signs are those of the baseline. */
    changeLow: v.nullable(decimalSchema),
    changeExpected: v.nullable(decimalSchema),
    changeHigh: v.nullable(decimalSchema),
    changeUnit: textSchema,
    worthFormula: v.nullable(v.picklist(worthFormulas)),
    /** Stated worth, money in the account's currency, single units, positive where the customer gains. */
    worthLow: v.nullable(decimalSchema),
    worthHigh: v.nullable(decimalSchema),
    recurrence: v.nullable(v.picklist(recurrences)),
    /** What the change would cost the customer, for the payback; null when it is not known yet. */
    investment: v.nullable(decimalSchema),
    owner: v.nullable(stakeholderIdSchema),
    assumptions: listOf(v.strictObject({ text: textSchema, holds: v.nullable(v.boolean()) }), 50),
    testedOn: v.nullable(daySchema),
    status: hypothesisStatusSchema,
  }),
  v.readonly(),
)
export type Hypothesis = v.InferOutput<typeof hypothesisSchema>
