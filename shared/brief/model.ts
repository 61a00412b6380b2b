import * as v from 'valibot'
import { daySchema, listOf } from '../account/primitives.ts'
import { languageSchema } from '../account/sections.ts'

/**
 * What a brief says, ready to be set in type: plain JSON, made by `buildBrief` and drawn by the print page. Every
 * number in it already carries its period, and the numbers of its sources in the reference list.
 */
export const briefTemplates = ['one-page', 'executive', 'dossier'] as const
export const briefLenses = ['cfo', 'coo', 'ceo'] as const
export const briefEditions = ['internal', 'customer'] as const
export const briefPages = ['a4', 'letter'] as const
export type BriefTemplate = (typeof briefTemplates)[number]
export type BriefLens = (typeof briefLenses)[number]
export type BriefEdition = (typeof briefEditions)[number]
export type BriefPage = (typeof briefPages)[number]

const text = v.pipe(v.string(), v.maxLength(100_000))
const reference = v.pipe(v.number(), v.integer(), v.minValue(1))

export const lineSchema = v.pipe(
  v.strictObject({
    text,
    /** A second, quieter line under it. */
    detail: text,
    /** Numbers of the reference list, in order. */
    sources: listOf(reference, 200),
    /** What only the seller should read, set apart; always empty in a customer edition. */
    aside: text,
  }),
  v.readonly(),
)
export type Line = v.InferOutput<typeof lineSchema>
const linesSchema = listOf(lineSchema, 20_000)

const seriesSchema = v.pipe(
  v.strictObject({
    name: text,
    /** One per period of the chart; null where nothing is known. */
    values: listOf(v.nullable(v.pipe(v.number(), v.finite())), 60),
    /** The same values as they are written, with their unit. */
    labels: listOf(text, 60),
    /** A comparator is drawn dashed. */
    compared: v.boolean(),
  }),
  v.readonly(),
)
export type Series = v.InferOutput<typeof seriesSchema>

const chartEntries = {
  title: text,
  /** The chart in a sentence, for whoever cannot see it. */
  alternative: text,
  form: v.picklist(['bars', 'line']),
  periods: listOf(text, 60),
  series: listOf(seriesSchema, 6),
  sources: listOf(reference, 200),
} as const
const chartSchema = v.pipe(v.strictObject(chartEntries), v.readonly())
export type Chart = v.InferOutput<typeof chartSchema>

const tableEntries = {
  caption: text,
  columns: listOf(v.strictObject({ title: text, align: v.picklist(['start', 'end']), share: v.number() }), 20),
  rows: listOf(listOf(lineSchema, 20), 20_000),
  /** Such as the convention the ratios are computed by. */
  note: text,
} as const
const tableSchema = v.pipe(v.strictObject(tableEntries), v.readonly())
export type Table = v.InferOutput<typeof tableSchema>

const personSchema = v.pipe(v.strictObject({ name: text, line: lineSchema }), v.readonly())
export type Person = v.InferOutput<typeof personSchema>

const quoteSchema = v.pipe(v.strictObject({ words: text, by: text, sources: listOf(reference, 200) }), v.readonly())
export type QuoteBlock = v.InferOutput<typeof quoteSchema>

const boxSchema = v.pipe(
  v.strictObject({
    language: languageSchema,
    title: text,
    /** The number that says most, and what it is; null where none is known. */
    headline: v.nullable(v.strictObject({ value: text, about: lineSchema })),
    lines: linesSchema,
  }),
  v.readonly(),
)
export type Box = v.InferOutput<typeof boxSchema>

export const blockSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), level: v.picklist([3, 4, 5]), text }),
  v.strictObject({ kind: v.literal('lead'), title: text, line: lineSchema }),
  v.strictObject({ kind: v.literal('text'), line: lineSchema }),
  v.strictObject({ kind: v.literal('list'), ordered: v.boolean(), items: linesSchema }),
  v.strictObject({ kind: v.literal('quote'), quote: quoteSchema }),
  v.strictObject({ kind: v.literal('callout'), title: text, lines: linesSchema }),
  v.strictObject({ kind: v.literal('people'), people: listOf(personSchema, 5000) }),
  v.strictObject({ kind: v.literal('boxes'), boxes: listOf(boxSchema, 4) }),
  v.strictObject({ kind: v.literal('table'), ...tableEntries }),
  v.strictObject({ kind: v.literal('charts'), charts: listOf(chartSchema, 6) }),
])
export type Block = v.InferOutput<typeof blockSchema>

const sectionSchema = v.pipe(
  v.strictObject({ id: text, title: text, blocks: listOf(blockSchema, 20_000) }),
  v.readonly(),
)
export type BriefSection = v.InferOutput<typeof sectionSchema>

/** Lists stand in order of weight: what does not fit on the page is taken from their ends. */
export const onePageSchema = v.pipe(
  v.strictObject({
    kind: v.literal('onePage'),
    want: lineSchema,
    care: lineSchema,
    boxes: listOf(boxSchema, 4),
    questions: linesSchema,
    /** What the meeting is about, where our own questions may not be shown. */
    agenda: v.nullable(lineSchema),
    quote: v.nullable(quoteSchema),
    people: listOf(personSchema, 50),
    gift: v.nullable(lineSchema),
    hypotheses: v.nullable(tableSchema),
    charts: listOf(chartSchema, 2),
    /** How much was left to the full brief already, by name: `2 more people`. */
    left: listOf(text, 20),
  }),
  v.readonly(),
)
export type OnePage = v.InferOutput<typeof onePageSchema>

const fullBriefSchema = v.pipe(
  v.strictObject({ kind: v.literal('full'), sections: listOf(sectionSchema, 200) }),
  v.readonly(),
)

export const briefModelSchema = v.pipe(
  v.strictObject({
    template: v.picklist(briefTemplates),
    lens: v.nullable(v.picklist(briefLenses)),
    edition: v.picklist(briefEditions),
    page: v.picklist(briefPages),
    /** Of the text, for hyphenation and screen readers (BCP 47). */
    language: v.pipe(v.string(), v.maxLength(35)),
    today: daySchema,
    /** Title of the document. */
    title: text,
    name: text,
    subtitle: text,
    /** How deep the preparation is; null in a customer edition. */
    standing: v.nullable(v.strictObject({ headline: text, detail: text })),
    /** Edition, day and rubric, for the foot of every page. */
    footer: text,
    body: v.variant('kind', [onePageSchema, fullBriefSchema]),
    references: listOf(v.strictObject({ number: reference, text }), 100_000),
    /** What stands under the references: the unit of all amounts, the convention, what is not known yet. */
    remarks: listOf(text, 100),
  }),
  v.readonly(),
)
export type BriefModel = v.InferOutput<typeof briefModelSchema>
