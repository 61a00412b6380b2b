import * as v from 'valibot'
import { type EventName, type EventOf, type RequestOf, type ResponseOf, type RowName, rows } from './contract.ts'
import { type FailureCode, failure, failureSentences, isFailureCode, type Outcome, success } from './errors.ts'
import { deepestMessage, weigh } from './weigh.ts'

/** Both ends parse: the page so that a mistake shows where it was made, the main process because it trusts no page. */
export function parseRequest<Name extends RowName>(name: Name, value: unknown): Outcome<RequestOf<Name>> {
  return parse(rows[name].request, value, rows[name].maxBytes, 'badRequest', name)
}

/** What went over the limit on the way back is the file's fault, not the program's: `tooLarge`. */
export function parseResponse<Name extends RowName>(name: Name, value: unknown): Outcome<ResponseOf<Name>> {
  return parse(rows[name].response, value, rows[name].maxBytes, 'badResponse', name)
}

/** An answer as it crosses: either a value of the row, or a failure whose sentence is ours and not the sender's. */
export function parseOutcome<Name extends RowName>(name: Name, value: unknown): Outcome<ResponseOf<Name>> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return failure('badResponse', name)
  if (value.ok === true && 'value' in value) return parseResponse(name, value.value)
  const { code, text } = value as { readonly code?: unknown; readonly text?: unknown } // both are checked right here
  if (typeof code !== 'string' || !isFailureCode(code)) return failure('badResponse', name)
  const known = typeof text === 'string' && text.startsWith(failureSentences[code]) && text.length < 5000
  return known ? { ok: false, code, text } : failure(code)
}

export function parseEvent<Name extends EventName>(name: Name, value: unknown): Outcome<EventOf<Name>> {
  return parseRequest(name, value)
}

function parse<Value>(
  schema: v.GenericSchema<unknown, Value>,
  value: unknown,
  maxBytes: number,
  code: FailureCode,
  name: RowName,
): Outcome<Value> {
  const weight = weigh(value, { bytes: maxBytes, depth: deepestMessage })
  if (weight.bytes > maxBytes) return failure('tooLarge')
  if (weight.depth > deepestMessage) return failure(code, `${name}: nested too deeply.`)
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return success(parsed.output)
  // The path of the field, never its content: messages reach the log, and notes must not.
  return failure(code, `${name}: ${v.getDotPath(parsed.issues[0]) ?? 'the message itself'}.`)
}
