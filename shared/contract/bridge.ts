import type { CallName, EventName, EventOf, RequestOf, ResponseOf } from './contract.ts'
import type { Outcome } from './errors.ts'

/** `window.acumen`: the only door out of the sandboxed page. */
export interface AcumenBridge {
  /** Never rejects: what goes wrong is a value with a code and its sentence. */
  call<Name extends CallName>(name: Name, request: RequestOf<Name>): Promise<Outcome<ResponseOf<Name>>>
  /** Returns what ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (event: EventOf<Name>) => void): () => void
}

/** The one channel of each direction; the row's name travels as an argument and is checked like everything else. */
export const callChannel = 'acumen.call'
export const eventChannel = 'acumen.event'
