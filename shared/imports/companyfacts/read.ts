import * as v from 'valibot'
import { type ImportFailure, importFailure } from './result.ts'

/** One company's whole history is a few megabytes; the largest known file is below 30. */
export const mostBytes = 100_000_000

/** Both browsers and Node have it; `shared` is compiled without the types of either. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => {
  decode(bytes: Uint8Array): string
}

const envelopeSchema = v.object({
  cik: v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,10}$/))]),
  entityName: v.optional(v.nullable(v.string())),
  facts: v.record(v.string(), v.record(v.string(), v.unknown())),
})
export type Envelope = v.InferOutput<typeof envelopeSchema>

/** A concept is read only when a statement line asks for it: most of the 500 in a file are never needed. */
export const conceptSchema = v.object({ units: v.record(v.string(), v.array(v.unknown())) })

/** From bytes to the outermost shape, or the sentence that says what the file is instead. */
export function readEnvelope(bytes: Uint8Array): { readonly ok: true; readonly envelope: Envelope } | ImportFailure {
  if (bytes.byteLength > mostBytes) return importFailure('tooBig')
  const text = decode(bytes)
  if (text === null) return importFailure('notText')
  if (text.trim() === '') return importFailure('empty')
  const json = parse(text)
  if (json === undefined) return importFailure('notJson')
  const parsed = v.safeParse(envelopeSchema, json)
  return parsed.success ? { ok: true, envelope: parsed.output } : importFailure('notCompanyfacts')
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // the decoder throws on what is no UTF-8, and on nothing else
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // JSON.parse throws on what is no JSON, and JSON has no undefined
  }
}
