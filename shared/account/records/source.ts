import * as v from 'valibot'
import { sourceIdSchema } from '../ids.ts'
import { daySchema, textSchema } from '../primitives.ts'
import { recordBase } from './base.ts'

export const sourceKinds = ['filing', 'audited', 'said', 'publication', 'colleague', 'crm', 'estimate'] as const

/** A file kept beside the account, named by the SHA-256 of its bytes. */
export const attachmentSchema = v.pipe(
  v.strictObject({
    name: textSchema,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    size: v.pipe(v.number(), v.integer(), v.minValue(0)),
    mediaType: textSchema,
  }),
  v.readonly(),
)

/** A document or an occasion. What grade it earns is decided in `readiness`, never stored. */
export const sourceSchema = v.pipe(
  v.strictObject({
    type: v.literal('source'),
    id: sourceIdSchema,
    ...recordBase,
    kind: v.picklist(sourceKinds),
    title: textSchema,
    address: textSchema,
    /** Publisher of a publication, filer of a filing, name of the colleague or of the CRM. */
    publisher: textSchema,
    /** Filed, published or said on. */
    date: v.nullable(daySchema),
    form: textSchema,
    accession: textSchema,
    /** How an own estimate was made. */
    method: textSchema,
    /** Said in our presence, to us: an earnings call is not. */
    saidToUs: v.boolean(),
    attachment: v.nullable(attachmentSchema),
  }),
  v.readonly(),
)
export type Source = v.InferOutput<typeof sourceSchema>
