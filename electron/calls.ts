import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { callChannel, eventChannel } from '../shared/contract/bridge.ts'
import {
  type CallName,
  type EventName,
  type EventOf,
  isCallName,
  type RequestOf,
  type ResponseOf,
  rows,
} from '../shared/contract/contract.ts'
import { type Failure, failure, type Outcome } from '../shared/contract/errors.ts'
import { parseEvent, parseRequest, parseResponse } from '../shared/contract/parse.ts'
import { log } from './log.ts'
import { isPage, type Role } from './security/pages.ts'

/** One function per call of the contract. `contents` is the page that asked. */
export type Handlers = {
  readonly [Name in CallName]: (
    request: RequestOf<Name>,
    contents: WebContents,
  ) => Promise<Outcome<ResponseOf<Name>>> | Outcome<ResponseOf<Name>>
}

/** What of a sender decides. */
export interface Sender {
  /** Null when the frame is gone or was replaced while the message travelled. */
  readonly frame: { readonly url: string; readonly isTop: boolean } | null
  /** What the window was made for; undefined for a page that no one made. */
  readonly role: Role | undefined
}

/**
 * The sender must be the top frame of a window of ours, showing exactly the page the window was made for, and that
 * page must be the one the call is for. An empty address and `about:blank` are pages too, and never ours.
 */
export function isSenderAllowed(sender: Sender, name: CallName): boolean {
  const { frame, role } = sender
  return frame?.isTop === true && role !== undefined && isPage(frame.url, role) && rows[name].from === role
}

/** Knows what each window was made for. */
export class Roles {
  readonly #roles = new WeakMap<WebContents, Role>()

  give(contents: WebContents, role: Role): void {
    this.#roles.set(contents, role)
  }

  of(contents: WebContents): Role | undefined {
    return this.#roles.get(contents)
  }
}

/** The one seam through which every message from a page passes. A call without a handler is refused. */
export function answerCalls(ipcMain: IpcMain, roles: Roles, handlers: Partial<Handlers>): void {
  ipcMain.handle(callChannel, async (event, name: unknown, request: unknown) => {
    if (typeof name !== 'string' || !isCallName(name)) return refuse('badRequest', 'a call of no known name')
    if (!isSenderAllowed(senderOf(event, roles), name)) return refuse('notAllowed', name)
    return run(name, request, event.sender, handlers)
  })
}

async function run<Name extends CallName>(
  name: Name,
  request: unknown,
  contents: WebContents,
  handlers: Partial<Handlers>,
) {
  const handler = handlers[name]
  if (handler === undefined) return refuse('notAllowed', name)
  const asked = parseRequest(name, request)
  if (!asked.ok) {
    log('call refused', asked.code === 'tooLarge' ? `${name} is too large` : asked.text)
    return asked
  }
  try {
    const outcome = await handler(asked.value, contents)
    return outcome.ok ? parseResponse(name, outcome.value) : outcome
  } catch (error) {
    log(`${name} failed`, error)
    return failure('internal')
  }
}

/** Sends an event of the contract. A page that is gone misses it. */
export function sendEvent<Name extends EventName>(contents: WebContents, name: Name, payload: EventOf<Name>): void {
  const parsed = parseEvent(name, payload)
  if (!parsed.ok) log('event not sent', parsed.text)
  else if (!contents.isDestroyed()) contents.send(eventChannel, name, parsed.value)
}

function senderOf(event: IpcMainInvokeEvent, roles: Roles): Sender {
  const frame = event.senderFrame
  const role = roles.of(event.sender)
  if (frame === null) return { frame: null, role }
  // `parent` alone is not enough: a frame that was detached has none either.
  return { frame: { url: frame.url, isTop: frame.parent === null && frame === event.sender.mainFrame }, role }
}

function refuse(code: 'badRequest' | 'notAllowed', what: string): Failure {
  log('call refused', what)
  return failure(code)
}
