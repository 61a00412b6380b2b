import { readAccountFile } from '../../../shared/account/file.ts'
import { importCompanyfacts } from '../../../shared/imports/companyfacts/import.ts'
import { proposeNotebook } from '../../../shared/imports/companyfacts/propose.ts'
import type { FilingReading, ParseReply, ParseRequest } from './parse-protocol.ts'

// Files from outside are taken apart here: a huge or hostile one holds up nothing, and cancelling ends the worker.
self.addEventListener('message', (event: MessageEvent<ParseRequest>) => {
  const { data: request } = event
  const reply: ParseReply =
    request.kind === 'filing'
      ? { kind: 'filing', reading: readFiling(request) }
      : { kind: 'account', reading: readAccountFile(request.bytes) }
  self.postMessage(reply)
})

function readFiling(request: Extract<ParseRequest, { kind: 'filing' }>): FilingReading {
  const outcome = importCompanyfacts(request.bytes)
  if (!outcome.ok) return { ok: false, text: outcome.text }
  const { facts } = outcome
  const subject =
    request.subject === 'account' ? ({ kind: 'account' } as const) : ({ kind: 'peer', name: facts.entity } as const)
  return {
    ok: true,
    entity: facts.entity,
    currency: facts.currency,
    years: Math.min(5, facts.years.length),
    quarters: Math.min(5, facts.quarters.length),
    subject,
    proposal: proposeNotebook(facts, { subject, now: request.now, author: request.author }),
  }
}
