import { liveQuery } from 'dexie'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'
import type { ForeignText } from '../../../shared/readiness/assessment.ts'
import { textDigest } from '../../../shared/readiness/digest.ts'
import { proseOf } from '../../../shared/readiness/prose.ts'
import type { AcumenDatabase } from '../../storage/database/database.ts'
import { readAllRecords } from '../../storage/database/read.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import { createTextTally } from './text-tally.ts'

/** The texts that stand in the other accounts, read from the database in idle moments. */
export interface ForeignTexts {
  /** What is known so far of the accounts beside this one. */
  beside(account: AccountId): ForeignText
  dispose(): void
}

interface Options {
  readonly database: AcumenDatabase
  /** Something of it changed: what was judged with the old texts may be judged again. */
  onChange(): void
  /** Runs the step when nothing else is to do, one at a time. */
  whenIdle(step: () => void): Disposer
}

/**
 * Reads each account once, one per idle moment, and again only after a commit touched it. Commits are known by the
 * outbox, which files the account under the sequence of its newest commit: an edit costs a look at a few rows,
 * however many accounts there are.
 */
export function followForeignTexts({ database, onChange, whenIdle }: Options): ForeignTexts {
  const tally = createTextTally()
  const waiting = new Set<AccountId>()
  /** The sequence of the commit up to which an account was read. */
  const seen = new Map<AccountId, number>()
  let stopIdle: Disposer | null = null
  let isOver = false

  const outbox = liveQuery(() => database.outbox.toArray()).subscribe({
    next(rows) {
      for (const { account, revision } of rows) {
        if ((seen.get(account) ?? 0) >= revision) continue
        seen.set(account, revision)
        waiting.add(account)
      }
      goOn()
    },
    // What cannot be read cannot be compared; the meter itself says so where it matters.
    error: () => undefined,
  })
  stopIdle = whenIdle(() => {
    void findAll().finally(next)
  })

  async function findAll() {
    const ids = await database.accounts
      .where('alive')
      .equals(1)
      .primaryKeys()
      .catch(() => [])
    for (const id of ids) waiting.add(id)
  }

  function next() {
    stopIdle = null
    goOn()
  }

  function goOn() {
    if (isOver || stopIdle !== null || waiting.size === 0) return
    stopIdle = whenIdle(() => {
      void readNext().finally(next)
    })
  }

  async function readNext() {
    const [account] = waiting
    if (account === undefined) return
    waiting.delete(account)
    const digests = await digestsIn(database, account).catch(() => null)
    if (digests === null || isOver) return
    tally.set(account, digests)
    onChange()
  }

  return {
    beside: (account) => tally.beside(account),
    dispose() {
      isOver = true
      outbox.unsubscribe()
      stopIdle?.()
    },
  }
}

/** What an account in the Trash holds is nobody's copy. */
async function digestsIn(database: AcumenDatabase, account: AccountId): Promise<ReadonlySet<string>> {
  const row = await database.accounts.get(account)
  return row === undefined || row.alive === 0 ? new Set() : digestsOf(await readAllRecords(database, account))
}

function digestsOf(records: readonly AccountRecord[]): ReadonlySet<string> {
  return new Set(records.flatMap((record) => proseOf(record).map(textDigest)))
}
