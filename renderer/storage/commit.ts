import type { AccountId } from '../../shared/account/ids.ts'
import type { Instant } from '../../shared/account/primitives.ts'
import { accountOf, emptyJournal, type Journal, type RowChange } from './change/journal.ts'
import type { AcumenDatabase } from './database/database.ts'
import { asFault } from './database/faults.ts'
import { readHead } from './database/head.ts'
import type { OutboxRow } from './database/rows.ts'
import { StorageFault } from './fault.ts'
import type { SaveStatus } from './save-status.ts'
import type { StoreChange } from './store.ts'
import { type LogLine, logLines } from './vault/log-line.ts'
import type { SaveLog } from './vault/save-log.ts'
import type { VaultSync } from './vault/vault-sync.ts'

export interface Committer {
  readonly database: AcumenDatabase
  readonly status: SaveStatus
  readonly saveLog: SaveLog
  readonly vault: VaultSync
  readonly now: () => Instant
  tell(change: StoreChange): void
}

export interface CommitOptions {
  readonly kind: StoreChange['kind']
  readonly deed: StoreChange['deed']
  /** The tables the work needs; all others stay free for other readers. */
  readonly tables: 'all' | 'bodies' | 'history'
  /** Makes the save-log lines where the plain ones would be too long. */
  lines?(changes: readonly RowChange[], revision: number, at: Instant): readonly LogLine[]
}

/**
 * The one way in: runs the work in a transaction together with sequence, counts and outbox, then tells save log,
 * vault, status and listeners.
 * @throws {StorageFault} and then nothing was written
 */
export async function commit<Result>(
  committer: Committer,
  options: CommitOptions,
  work: (journal: Journal, now: Instant) => Promise<Result> | Result,
): Promise<{ readonly result: Result; readonly journal: Journal }> {
  const { database, status } = committer
  const now = committer.now()
  const journal = emptyJournal()
  status.began()
  try {
    const { result, sequence } = await database.transaction('rw', tablesOf(database, options.tables), async () => {
      const worked = await work(journal, now)
      if (journal.changes.length === 0) return { result: worked, sequence: null }
      return { result: worked, sequence: await writeHead(database, journal) }
    })
    status.committed(now)
    if (sequence !== null) tellOthers(committer, options, journal, sequence, now)
    return { result, journal }
  } catch (error) {
    const fault = asFault(error)
    status.failed(fault instanceof StorageFault ? fault : new StorageFault('conflict'))
    throw fault
  }
}

function tablesOf(database: AcumenDatabase, tables: CommitOptions['tables']) {
  const { bodies, history, meta, outbox } = database
  if (tables === 'all') return database.tables
  return [tables === 'bodies' ? bodies : history, meta, outbox]
}

/** Moves the sequence on, keeps the counts, and files the accounts for the vault. */
async function writeHead(database: AcumenDatabase, journal: Journal): Promise<number> {
  const head = await readHead(database)
  const sequence = head.sequence + 1
  const count = (table: 'accounts' | 'records' | 'pages') => head[table] + growth(journal.changes, table)
  await database.meta.put({
    key: 'head',
    sequence,
    accounts: count('accounts'),
    records: count('records'),
    pages: count('pages'),
  })
  const waiting = new Map((await database.outbox.toArray()).map((row) => [row.account, row.task]))
  await database.outbox.bulkPut(
    touched(journal).map((account): OutboxRow => {
      const gone = journal.changes.some(
        (change) => change.table === 'accounts' && change.after === undefined && accountOf(change) === account,
      )
      const replace = journal.erased.has(account) || waiting.get(account) === 'replace'
      return { account, revision: sequence, task: gone ? 'erase' : replace ? 'replace' : 'write' }
    }),
  )
  return sequence
}

function growth(changes: readonly RowChange[], table: RowChange['table']): number {
  let grown = 0
  for (const change of changes) {
    if (change.table !== table) continue
    grown += Number(change.after !== undefined) - Number(change.before !== undefined)
  }
  return grown
}

function touched(journal: Journal): readonly AccountId[] {
  // Keys of rows are account ids.
  return [...new Set(journal.changes.map((change) => accountOf(change) as AccountId))]
}

function tellOthers(
  { saveLog, vault, tell }: Committer,
  { kind, deed, lines = logLines }: CommitOptions,
  journal: Journal,
  sequence: number,
  now: Instant,
): void {
  saveLog.append(lines(journal.changes, sequence, now))
  for (const account of touched(journal)) {
    vault.touched(account)
    tell({ account, kind, deed })
  }
}
