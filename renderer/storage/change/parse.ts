import * as v from 'valibot'
import { StorageFault } from '../fault.ts'

/** Nothing enters the database that its schema does not know. @throws {StorageFault} `invalid`, with the field. */
export function parsed<const Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new StorageFault('invalid', `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`)
}
