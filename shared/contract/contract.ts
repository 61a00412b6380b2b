import * as v from 'valibot'
import { accountIdSchema } from '../account/ids.ts'
import { accountFileLimit } from '../account/limits.ts'
import { instantSchema, listOf } from '../account/primitives.ts'
import { briefModelSchema } from '../brief/model.ts'
import { commandSchema, menuTableSchema } from './menu.ts'
import {
  appInfoSchema,
  bytesSchema,
  countSchema,
  dataPlaces,
  fileNameSchema,
  generationIdSchema,
  ledgerCountsSchema,
  ledgerSchema,
  looks,
  noneSchema,
  openKinds,
  pathSchema,
  preferenceNameSchema,
  preferenceTextSchema,
  savedFileSchema,
  saveKinds,
  saveLogLineSchema,
  vaultAccountSchema,
  vaultCopySchema,
  vaultDamageSchema,
  vaultWriteSchema,
  zoomLevelSchema,
} from './values.ts'

const kB = 1024
const MB = 1024 * kB

/** Bytes; companyfacts of the largest companies are below 10 MB. */
export const companyfactsLimit = 64 * MB

/** A row is known by what its schemas parse to, not by the schemas' own types, which are too deep for the compiler. */
interface Row<Kind extends 'call' | 'job' | 'event', Request, Response> {
  /** A job is a call that takes a while: it reports through the event `job.progress`. */
  readonly kind: Kind
  /** Which of our pages may call: the window, or the brief's page while it is being printed. */
  readonly from: 'window' | 'print'
  readonly request: v.GenericSchema<unknown, Request>
  readonly response: v.GenericSchema<unknown, Response>
  /** Of the request and of the response, each. */
  readonly maxBytes: number
}

function call<Request, Response>(
  request: v.GenericSchema<unknown, Request>,
  response: v.GenericSchema<unknown, Response>,
  maxBytes = 64 * kB,
): Row<'call', Request, Response> {
  return { kind: 'call', from: 'window', request, response, maxBytes }
}

function job<Request, Response>(
  request: v.GenericSchema<unknown, Request>,
  response: v.GenericSchema<unknown, Response>,
  maxBytes: number,
): Row<'job', Request, Response> {
  return { kind: 'job', from: 'window', request, response, maxBytes }
}

function printCall<Request, Response>(
  request: v.GenericSchema<unknown, Request>,
  response: v.GenericSchema<unknown, Response>,
  maxBytes = 64 * kB,
): Row<'call', Request, Response> {
  return { kind: 'call', from: 'print', request, response, maxBytes }
}

function event<Payload>(
  payload: v.GenericSchema<unknown, Payload>,
  maxBytes = 64 * kB,
): Row<'event', Payload, v.InferOutput<typeof noneSchema>> {
  return { kind: 'event', from: 'window', request: payload, response: noneSchema, maxBytes }
}

/** What takes a while in main and can be called off. */
const jobNames = ['file.open', 'brief.export'] as const
export type JobName = (typeof jobNames)[number]

const calls = {
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
  /** The next file the program was started with; null when there is none (any more). */
  'file.given': call(
    noneSchema,
    v.nullable(v.strictObject({ name: v.string(), bytes: bytesSchema })),
    companyfactsLimit + MB,
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
    vaultCopySchema,
    accountFileLimit + MB,
  ),
  /** What the person deleted for good: `all` copies of an account, or those `older` than the newest. */
  'vault.erase': call(v.strictObject({ account: accountIdSchema, what: v.picklist(['all', 'older']) }), noneSchema),
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

  'preferences.read': call(
    v.strictObject({ name: preferenceNameSchema }),
    v.strictObject({ text: preferenceTextSchema, path: pathSchema }),
    4 * MB,
  ),
  'preferences.write': call(
    v.strictObject({ name: preferenceNameSchema, text: preferenceTextSchema }),
    noneSchema,
    4 * MB,
  ),
  'preferences.reveal': call(v.strictObject({ name: preferenceNameSchema }), noneSchema),

  /** Shows a place of the profile folder in the system's file manager. */
  'data.reveal': call(v.strictObject({ place: v.picklist(dataPlaces) }), noneSchema),

  /** Moves a database that cannot be opened out of the way; it is kept. */
  'database.setAside': call(noneSchema, noneSchema),

  /** Calls off a job of the same page; one that is over already is none of its business. */
  'job.cancel': call(v.strictObject({ job: v.picklist(jobNames) }), noneSchema),
  'menu.set': call(menuTableSchema, noneSchema, 256 * kB),

  'window.new': call(noneSchema, noneSchema),
  /** The notebooks are open here: the other windows of the last session may follow. */
  'window.opened': call(noneSchema, noneSchema),
  /** Goes to full screen and back. */
  'window.fullScreen': call(noneSchema, noneSchema),
  'window.zoom': call(v.strictObject({ level: zoomLevelSchema }), noneSchema),
  'window.look': call(v.strictObject({ look: v.picklist(looks) }), noneSchema),
  /** The answer to `window.leaving`: everything typed is written. */
  'window.written': call(noneSchema, noneSchema),

  'link.open': call(v.strictObject({ url: v.pipe(v.string(), v.maxLength(4096)) }), noneSchema),
} as const

const events = {
  'menu.command': event(v.strictObject({ command: commandSchema })),
  'job.progress': event(
    v.strictObject({
      job: v.string(),
      done: countSchema,
      total: countSchema,
      text: v.pipe(v.string(), v.maxLength(500)),
    }),
  ),
  /** Another program, or another window, wrote the file. */
  'preferences.changed': event(v.strictObject({ name: preferenceNameSchema, text: preferenceTextSchema }), 4 * MB),
  /** The program was started with a file, which waits to be asked for with `file.given`. */
  'file.waiting': event(noneSchema),
  /** The window is about to close, and waits a little for `window.written`. `forGood`: it does not come back. */
  'window.leaving': event(v.strictObject({ forGood: v.boolean() })),
  'space.low': event(v.strictObject({ freeBytes: countSchema, level: v.picklist(['enough', 'warn', 'stop']) })),
} as const

/** All that the window and the main process ever say to each other. What is not a row does not exist. */
const contract = { ...calls, ...events } as const

type Contract = typeof contract
export type CallName = keyof typeof calls
export type EventName = keyof typeof events
export type RowName = keyof Contract
type Kind = 'call' | 'job' | 'event'
export type RequestOf<Name extends RowName> = Contract[Name] extends Row<Kind, infer Request, unknown> ? Request : never
export type ResponseOf<Name extends RowName> =
  Contract[Name] extends Row<Kind, unknown, infer Response> ? Response : never
export type EventOf<Name extends EventName> = RequestOf<Name>

/** The same rows once more, typed so that code that handles any row can hold on to which one it is. */
export const rows: {
  readonly [Name in RowName]: Row<Kind, RequestOf<Name>, ResponseOf<Name>>
} = contract

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name)
}
