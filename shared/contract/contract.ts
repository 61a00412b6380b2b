import * as v from 'valibot'
import { accountIdSchema } from '../account/ids.ts'
import { instantSchema, listOf } from '../account/primitives.ts'
import { briefModelSchema } from '../brief/model.ts'
import {
  appInfoSchema,
  bytesSchema,
  countSchema,
  fileNameSchema,
  generationIdSchema,
  ledgerCountsSchema,
  ledgerSchema,
  noneSchema,
  openKinds,
  pathSchema,
  savedFileSchema,
  saveKinds,
  saveLogLineSchema,
  vaultAccountSchema,
  vaultDamageSchema,
  vaultWriteSchema,
} from './values.ts'

const kB = 1024
const MB = 1024 * kB

/** The most an account file may weigh; companyfacts of the largest companies are below 10 MB. */
export const accountFileLimit = 50 * MB
export const companyfactsLimit = 64 * MB

type Schema = v.GenericSchema

interface Row<Kind extends 'call' | 'job' | 'event', Request extends Schema, Response extends Schema> {
  /** A job is a call that takes a while: it reports through the event `job.progress`. */
  readonly kind: Kind
  /** Which of our pages may call: the window, or the brief's page while it is being printed. */
  readonly from: 'window' | 'print'
  readonly request: Request
  readonly response: Response
  /** Of the request and of the response, each. */
  readonly maxBytes: number
}

function call<Request extends Schema, Response extends Schema>(
  request: Request,
  response: Response,
  maxBytes = 64 * kB,
) {
  return { kind: 'call', from: 'window', request, response, maxBytes } as const satisfies Row<'call', Request, Response>
}

function job<Request extends Schema, Response extends Schema>(request: Request, response: Response, maxBytes: number) {
  return { kind: 'job', from: 'window', request, response, maxBytes } as const satisfies Row<'job', Request, Response>
}

function printCall<Request extends Schema, Response extends Schema>(
  request: Request,
  response: Response,
  maxBytes = 64 * kB,
) {
  return { kind: 'call', from: 'print', request, response, maxBytes } as const satisfies Row<'call', Request, Response>
}

function event<Payload extends Schema>(payload: Payload) {
  return {
    kind: 'event',
    from: 'window',
    request: payload,
    response: noneSchema,
    maxBytes: 64 * kB,
  } as const satisfies Row<'event', Payload, typeof noneSchema>
}

/** All that the window and the main process ever say to each other. What is not a row does not exist. */
export const contract = {
  'app.info': call(noneSchema, appInfoSchema),

  'file.open': call(
    v.strictObject({ kind: v.picklist(openKinds) }),
    v.nullable(v.strictObject({ name: v.string(), bytes: bytesSchema })),
    companyfactsLimit + MB,
  ),
  'file.save': call(
    v.strictObject({ suggestedName: fileNameSchema, kind: v.picklist(saveKinds), bytes: bytesSchema }),
    v.nullable(savedFileSchema),
    accountFileLimit + MB,
  ),
  'file.reveal': call(v.strictObject({ path: pathSchema }), noneSchema),

  'brief.export': job(
    v.strictObject({ model: briefModelSchema, suggestedName: fileNameSchema }),
    v.nullable(v.strictObject({ path: pathSchema, pages: countSchema })),
    32 * MB,
  ),
  'print.model': printCall(noneSchema, briefModelSchema, 32 * MB),
  'print.ready': printCall(v.strictObject({ problem: v.nullable(v.pipe(v.string(), v.maxLength(2000))) }), noneSchema),

  'vault.write': call(
    vaultWriteSchema,
    v.strictObject({ at: instantSchema, generation: generationIdSchema }),
    accountFileLimit + MB,
  ),
  'vault.list': call(noneSchema, v.strictObject({ accounts: listOf(vaultAccountSchema, 100_000) }), 64 * MB),
  'vault.read': call(
    v.strictObject({ account: accountIdSchema, generation: v.nullable(generationIdSchema) }),
    v.strictObject({ bytes: bytesSchema }),
    accountFileLimit + MB,
  ),
  'vault.erase': call(v.strictObject({ account: accountIdSchema }), noneSchema),
  'vault.verify': call(
    noneSchema,
    v.strictObject({ accounts: countSchema, damaged: listOf(vaultDamageSchema, 100_000) }),
    64 * MB,
  ),

  'saveLog.append': call(
    v.strictObject({ lines: listOf(saveLogLineSchema, 10_000) }),
    v.strictObject({ at: instantSchema }),
    64 * MB,
  ),
  'saveLog.read': call(noneSchema, v.strictObject({ lines: listOf(saveLogLineSchema, 1_000_000) }), 512 * MB),
  'saveLog.cut': call(v.strictObject({ account: accountIdSchema, throughRevision: countSchema }), noneSchema),

  'ledger.read': call(noneSchema, v.nullable(ledgerSchema)),
  'ledger.update': call(ledgerCountsSchema, noneSchema),

  'link.open': call(v.strictObject({ url: v.pipe(v.string(), v.maxLength(4096)) }), noneSchema),

  'menu.command': event(v.strictObject({ command: v.pipe(v.string(), v.regex(/^[a-zA-Z0-9.]{1,100}$/)) })),
  'job.progress': event(
    v.strictObject({
      job: v.string(),
      done: countSchema,
      total: countSchema,
      text: v.pipe(v.string(), v.maxLength(500)),
    }),
  ),
  'space.low': event(v.strictObject({ freeBytes: countSchema, level: v.picklist(['warn', 'stop']) })),
} as const satisfies Readonly<Record<string, Row<'call' | 'job' | 'event', Schema, Schema>>>

type Contract = typeof contract
export type RowName = keyof Contract
export type EventName = { [Name in RowName]: Contract[Name]['kind'] extends 'event' ? Name : never }[RowName]
export type CallName = Exclude<RowName, EventName>
export type RequestOf<Name extends RowName> = v.InferOutput<Contract[Name]['request']>
export type ResponseOf<Name extends RowName> = v.InferOutput<Contract[Name]['response']>
export type EventOf<Name extends EventName> = RequestOf<Name>

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name) && contract[name as RowName].kind !== 'event' // own key of the contract, just checked
}
