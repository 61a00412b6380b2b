import * as v from 'valibot'
import { figureIdSchema, meetingIdSchema, stakeholderIdSchema } from '../ids.ts'
import { daySchema, decimalSchema, listOf, textSchema } from '../primitives.ts'
import { languageSchema } from '../sections.ts'
import { recordBase } from './base.ts'

export const periodKinds = ['FY', 'Q', 'YTD', 'TTM', 'instant'] as const

/** `start` is null for an instant (a balance). The label is how the company calls it: `FY2025`, `Q2 FY2025`. */
export const periodSchema = v.pipe(
  v.strictObject({
    kind: v.picklist(periodKinds),
    start: v.nullable(daySchema),
    end: daySchema,
    label: textSchema,
  }),
  v.readonly(),
)
export type Period = v.InferOutput<typeof periodSchema>

export const subjectSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('account') }),
  v.strictObject({ kind: v.literal('peer'), name: textSchema }),
  v.strictObject({ kind: v.literal('industry'), name: textSchema, table: textSchema }),
])
export type Subject = v.InferOutput<typeof subjectSchema>

export const scopeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('company') }),
  v.strictObject({ kind: v.literal('segment'), name: textSchema }),
])
export type Scope = v.InferOutput<typeof scopeSchema>

/** Days basis and balance method of a ratio; stored and printed with the number (the method, section 8). */
export const conventionSchema = v.pipe(
  v.strictObject({
    days: v.picklist(['365', '91.25']),
    balances: v.picklist(['closing', 'average']),
    /** `netSales` puts DIO and DPO on revenue; `ebitda` is interest coverage on EBITDA. */
    variant: v.picklist(['standard', 'netSales', 'ebitda']),
  }),
  v.readonly(),
)
export type Convention = v.InferOutput<typeof conventionSchema>

/** A computed Figure keeps its formula, inputs and convention, never its value: it cannot go stale unseen. */
export const figureValueSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('stated'), value: decimalSchema }),
  v.strictObject({
    kind: v.literal('computed'),
    /** Name of a formula in `finance/formulas.ts`. */
    formula: textSchema,
    inputs: listOf(figureIdSchema, 50),
    convention: conventionSchema,
  }),
])
export type FigureValue = v.InferOutput<typeof figureValueSchema>

export const figureStatusSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('asserted') }),
  v.strictObject({ kind: v.literal('guidance') }),
  v.strictObject({
    kind: v.literal('confirmed'),
    by: v.nullable(stakeholderIdSchema),
    on: v.nullable(daySchema),
    meeting: v.nullable(meetingIdSchema),
  }),
  v.strictObject({ kind: v.literal('disputed'), why: textSchema }),
])
export type FigureStatus = v.InferOutput<typeof figureStatusSchema>

/** What an older filing said of the same period, kept visible when a newer one restated it. */
export const restatedSchema = v.strictObject({
  value: decimalSchema,
  filed: v.nullable(daySchema),
  accession: textSchema,
})

export const figureSchema = v.pipe(
  v.strictObject({
    type: v.literal('figure'),
    id: figureIdSchema,
    ...recordBase,
    subject: subjectSchema,
    section: languageSchema,
    /** A known metric name (`finance/metrics.ts`: `revenue`, `dso`, ...) or the user's own line name. */
    metric: textSchema,
    value: figureValueSchema,
    /** Currency code, `%`, `days`, `ratio` or `count`. Percent are points: `12.5` is 12.5 %. */
    unit: textSchema,
    period: periodSchema,
    scope: scopeSchema,
    status: figureStatusSchema,
    restated: listOf(restatedSchema, 20),
  }),
  v.readonly(),
)
export type Figure = v.InferOutput<typeof figureSchema>
