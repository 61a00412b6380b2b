import { liveQuery, type Subscription } from 'dexie'
import type { Notebook } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import { type Assessor, startAssessor } from '../../../shared/readiness/assessor.ts'
import { validUntil } from '../../../shared/readiness/validUntil.ts'
import { databaseName, declareDatabase } from '../../storage/database/database.ts'
import { readNotebook } from '../../storage/database/read.ts'
import type { MeterReply, MeterRequest } from './protocol.ts'

// The worker reads the notebooks itself, so that neither reading nor judging an account ever delays a key.
const database = declareDatabase(databaseName)
interface Watched {
  readonly query: Subscription
  validity: ReturnType<typeof setTimeout> | null
}

const watched = new Map<AccountId, Watched>()

// Long enough that a burst of edits works out the validity once.
const validityPause = 300

self.addEventListener('message', (event: MessageEvent<MeterRequest>) => {
  const { data: request } = event
  end(request.account)
  if (request.kind === 'watch') begin(request.account, request.today)
})

function begin(account: AccountId, today: Day) {
  const assessor = startAssessor()
  const query = liveQuery(() => readNotebook(database, account)).subscribe({
    next: (read) => judge(assessor, account, today, read?.notebook ?? null),
    error: () => reply({ kind: 'failed', account }),
  })
  watched.set(account, { query, validity: null })
}

function end(account: AccountId) {
  const entry = watched.get(account)
  if (entry === undefined) return
  entry.query.unsubscribe()
  if (entry.validity !== null) clearTimeout(entry.validity)
  watched.delete(account)
}

function judge(assessor: Assessor, account: AccountId, today: Day, notebook: Notebook | null) {
  if (notebook === null) return reply({ kind: 'gone', account })
  const assessment = assessor.next(notebook, { today })
  reply({ kind: 'assessed', account, today, assessment })
  const entry = watched.get(account)
  if (entry === undefined) return
  if (entry.validity !== null) clearTimeout(entry.validity)
  entry.validity = setTimeout(() => {
    reply({ kind: 'validity', account, assessment, validity: validUntil(notebook, assessment, { today }) })
  }, validityPause)
}

function reply(message: MeterReply) {
  self.postMessage(message)
}
