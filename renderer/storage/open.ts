import type { AccountId, MintId } from '../../shared/account/ids.ts'
import type { Day, Instant } from '../../shared/account/primitives.ts'
import { emptyJournal } from './change/journal.ts'
import { createStore } from './create-store.ts'
import { type AcumenDatabase, databaseName, declareDatabase } from './database/database.ts'
import { asFault } from './database/faults.ts'
import { countRows, readHead } from './database/head.ts'
import { probeDatabase } from './database/probe.ts'
import { rebase } from './database/rebase.ts'
import { type FaultCode, isStorageFault, StorageFault } from './fault.ts'
import type { Keeper } from './keeper.ts'
import { type Copies, newestState, readCopies } from './recovery/copies.ts'
import { decideBeforeOpening, decideOpening } from './recovery/decide.ts'
import { lastKnownSequence } from './recovery/last-known.ts'
import { type RecoveryReason, type RecoveryReport, recoveryReport } from './recovery/report.ts'
import { restoreState } from './recovery/restore.ts'
import type { Store } from './store.ts'
import { newestVersion } from './versions/versions.ts'

export interface OpenOptions {
  /** Name of the database; tests use their own. */
  readonly name?: string
  readonly keeper: Keeper
  /** Whose name stands on what is written; read at each change, so that it may be a getter. */
  readonly author: string
  readonly mint: MintId
  readonly now: () => Instant
  readonly today: () => Day
}

interface Refused {
  readonly kind: 'refused'
  readonly code: FaultCode
  /** The sentence for the user. */
  readonly text: string
}

export type OpenResult =
  | { readonly kind: 'ready'; readonly store: Store }
  | {
      /** The database does not hold what it held: nothing was deleted, the user decides. */
      readonly kind: 'recovery'
      readonly report: RecoveryReport
      /** Brings the accounts back from vault and save log, under their own ids, and opens. */
      restore(accounts: readonly AccountId[]): Promise<OpenResult>
      /** Opens with what the database has. Vault and save log stay as they are. */
      continueAsIs(): Promise<OpenResult>
    }
  | Refused

/**
 * Opens the working store. The raw database is looked at before Dexie may create or climb anything, then rows,
 * head and ledger are held against each other: an emptied database is never taken for a first run.
 */
export async function openStore(options: OpenOptions): Promise<OpenResult> {
  const name = options.name ?? databaseName
  try {
    const [probe, ledger] = await Promise.all([probeDatabase(name), options.keeper.readLedger()])
    const before = decideBeforeOpening(probe, newestVersion().version)
    if (before.kind === 'refuse') return refused(before.code)
    if (!ledger.ok) return refused('cannotOpen', ledger.text)

    const database = declareDatabase(name)
    const [lastKnown] = await Promise.all([lastKnownSequence(options.keeper, ledger.value), openUnblocked(database)])
    const [counted, head] = await Promise.all([countRows(database), readHead(database)])
    const held = { counted, head }
    const opening = decideOpening(probe, held, lastKnown)
    return opening.kind === 'recovery'
      ? await offerRecovery(database, options, opening.reason, lastKnown)
      : { kind: 'ready', store: createStore(database, options) }
  } catch (error) {
    const fault = asFault(error)
    if (isStorageFault(fault) && fault.code === 'blocked') return refused('blocked')
    // The engine gave up on its files.
    if (isStorageFault(fault) && fault.code === 'failed') return refused('unreadable')
    return refused('cannotOpen', fault instanceof Error ? fault.name : '')
  }
}

function refused(code: FaultCode, detail = ''): Refused {
  return { kind: 'refused', code, text: new StorageFault(code, detail).text }
}

/** Opens; when another window holds an older form and does not let go, says so instead of waiting for ever. */
async function openUnblocked(database: AcumenDatabase): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    database.on('blocked', () => reject(new StorageFault('blocked')))
    database.open().then(() => resolve(), reject)
  })
}

async function offerRecovery(
  database: AcumenDatabase,
  options: OpenOptions,
  reason: RecoveryReason,
  lastKnown: number,
): Promise<OpenResult> {
  const copies = await readCopies(options.keeper)
  const newest = newestSequence(copies, lastKnown)
  const open = async (): Promise<OpenResult> => {
    await rebase(database, newest)
    return { kind: 'ready', store: createStore(database, options) }
  }
  return {
    kind: 'recovery',
    report: await recoveryReport(database, options.keeper, copies, reason),
    async restore(accounts) {
      try {
        for (const account of accounts) await restoreAccount(database, options, copies, account, newest)
        return await open()
      } catch (error) {
        throw asFault(error)
      }
    },
    continueAsIs: open,
  }
}

/** No commit may get a number that a copy knows already. */
function newestSequence({ vault, log }: Copies, lastKnown: number): number {
  const known = [...vault.map((entry) => entry.revision), ...log.map((line) => line.revision)]
  return known.reduce((one, other) => Math.max(one, other), lastKnown)
}

async function restoreAccount(
  database: AcumenDatabase,
  { keeper, mint, now, author }: OpenOptions,
  copies: Copies,
  account: AccountId,
  revision: number,
): Promise<void> {
  const { state } = await newestState(keeper, copies, account)
  if (state === null) return
  const scope = { database, journal: emptyJournal(), account, mint, now: now(), author }
  await database.transaction('rw', database.tables, async () => {
    await restoreState(scope, state)
    // The vault gets the restored state as a copy of its own.
    await database.outbox.put({ account, revision, task: 'write' })
  })
}
