import * as v from 'valibot'
import { type AccountRecord, type RecordType, recordSchemas } from '../../../../shared/account/records/record.ts'

export type FieldCheck = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly text: string }

/** The schema of one field of a record type; null where the type has no such field. */
export function fieldSchema(type: RecordType, key: string): v.GenericSchema | null {
  const entries: Readonly<Record<string, v.GenericSchema>> = recordSchemas[type].entries
  return Object.hasOwn(entries, key) ? (entries[key] ?? null) : null
}

/** Every key a record of this type has, as its schema says. */
export function schemaKeys(type: RecordType): readonly string[] {
  return Object.keys(recordSchemas[type].entries)
}

/** Checks one value by the schema of its field; the sentence is shown beneath the field. */
export function checkField(type: RecordType, key: string, value: unknown): FieldCheck {
  const schema = fieldSchema(type, key)
  if (schema === null) return { ok: false, text: 'This version keeps no such field.' }
  const result = v.safeParse(schema, value)
  if (result.success) return { ok: true, value: result.output }
  return { ok: false, text: sentenceOf(result.issues[0]) }
}

/** The record with one field changed; null where the value breaks the schema. */
export function withField<R extends AccountRecord>(record: R, key: string, value: unknown): R | null {
  const check = checkField(record.type, key, value)
  // Only the value of a key the record already has is replaced, by one its own schema accepts.
  return check.ok ? ({ ...record, [key]: check.value } as R) : null
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'max_length') return 'This is too long: 20,000 characters are the most a field holds.'
  const ours = issue.message.startsWith('Invalid ') ? 'This value does not fit here.' : issue.message
  return ours.endsWith('.') ? ours : `${ours}.`
}
