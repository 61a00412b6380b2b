import * as v from 'valibot'
import { statementSchema } from './citation.ts'
import { accountIdSchema, pageIdSchema } from './ids.ts'
import { daySchema, instantSchema, listOf, scaleSchema, textSchema } from './primitives.ts'
import { recordSchema } from './records/record.ts'
import { sectionSchema } from './sections.ts'

export const presets = ['none', 'bank', 'insurer', 'services', 'public sector', 'private company'] as const
export type Preset = (typeof presets)[number]

export const accountSchema = v.pipe(
  v.strictObject({
    id: accountIdSchema,
    revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
    author: textSchema,
    created: instantSchema,
    updated: instantSchema,
    name: v.pipe(textSchema, v.minLength(1, 'An account needs a name')),
    legalName: textSchema,
    domain: textSchema,
    industry: textSchema,
    preset: v.picklist(presets),
    headcount: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    /** ISO 4217. There is no currency conversion anywhere. */
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'A currency is three capital letters, such as USD')),
    /** `MM-DD`, or null when unknown. */
    fiscalYearEnd: v.nullable(v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Written MM-DD'))),
    tags: listOf(textSchema, 100),
    /** Our company and products; a text that names them is about us, not about the customer. */
    ourNames: listOf(textSchema, 100),
    ourDomains: listOf(textSchema, 100),
    /** Reserved for groups of companies. */
    parent: v.nullable(accountIdSchema),
    whatTheyWant: statementSchema,
    whyTheyShouldCare: statementSchema,
    archived: v.boolean(),
    /** The bundled example is kept out of portfolio and badges. */
    sample: v.boolean(),
  }),
  v.readonly(),
)
export type Account = v.InferOutput<typeof accountSchema>

/** Lexical's serialised state. It is outside data for everyone but the editor: `document` walks it defensively. */
export const pageBodySchema = v.record(v.string(), v.unknown())
export type PageBody = v.InferOutput<typeof pageBodySchema>

export const pageSchema = v.pipe(
  v.strictObject({
    id: pageIdSchema,
    revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
    author: textSchema,
    created: instantSchema,
    updated: instantSchema,
    title: textSchema,
    /** The section whose notes these are; null for a free page. One page per section. */
    section: v.nullable(sectionSchema),
    parent: v.nullable(pageIdSchema),
    /** Sorts free pages among their siblings. */
    position: v.pipe(v.number(), v.finite()),
    /** Never leaves in a customer edition. */
    internal: v.boolean(),
    bodyVersion: v.literal(1),
    body: pageBodySchema,
  }),
  v.readonly(),
)
export type Page = v.InferOutput<typeof pageSchema>

/** One day of the meter, with the cause of the change. */
export const historyEntrySchema = v.pipe(
  v.strictObject({
    day: daySchema,
    level: scaleSchema(0, 3),
    knowing: scaleSchema(0, 100),
    caring: scaleSchema(0, 100),
    rubricVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
    cause: textSchema,
  }),
  v.readonly(),
)
export type HistoryEntry = v.InferOutput<typeof historyEntrySchema>

/** All there is to know about one account: what `assess`, the brief, the vault and the account file work on. */
export const notebookSchema = v.pipe(
  v.strictObject({
    account: accountSchema,
    records: listOf(recordSchema, 100_000),
    pages: listOf(pageSchema, 20_000),
    history: listOf(historyEntrySchema, 40_000),
  }),
  v.readonly(),
)
export type Notebook = v.InferOutput<typeof notebookSchema>
