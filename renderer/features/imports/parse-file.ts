import { startWorker } from '../../workbench/trusted-worker.ts'
import workerUrl from './parse.worker.ts?worker&url'
import type { AccountReading, FilingReading, ParseReply, ParseRequest } from './parse-protocol.ts'

/** A file being read in its own worker. */
export interface Parsing<Reading> {
  /** Null when cancelled. */
  readonly reading: Promise<Reading | null>
  cancel(): void
}

export function parseFiling(request: Extract<ParseRequest, { kind: 'filing' }>): Parsing<FilingReading> {
  return parse(request, (reply) => (reply.kind === 'filing' ? reply.reading : null))
}

export function parseAccountFile(request: Extract<ParseRequest, { kind: 'account' }>): Parsing<AccountReading> {
  return parse(request, (reply) => (reply.kind === 'account' ? reply.reading : null))
}

function parse<Reading>(request: ParseRequest, pick: (reply: ParseReply) => Reading | null): Parsing<Reading> {
  const worker = startWorker(workerUrl, 'parse')
  let cancel = () => {}
  const reading = new Promise<Reading | null>((resolve, reject) => {
    cancel = () => resolve(null)
    worker.addEventListener('message', (event: MessageEvent<ParseReply>) => resolve(pick(event.data)))
    // Out of memory, mostly: our own parsers give values, they do not throw.
    worker.addEventListener('error', () => reject(new Error('The file could not be read to its end.')))
    worker.postMessage(request, [request.bytes.buffer])
  }).finally(() => worker.terminate())
  return { reading, cancel: () => cancel() }
}
