import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import * as v from 'valibot'
import type { Instant } from '../../shared/account/primitives.ts'
import { type Ledger, type LedgerCounts, ledgerSchema } from '../../shared/contract/values.ts'

/** How the program may start, by what the ledger of the last run says. */
export type StartDecision = 'first' | 'clean' | 'unclean' | 'olderChromium'

/**
 * @param chromium version of the one that is running, such as `130.0.6723.137`
 */
export function decideStart(previous: Ledger | null, chromium: string): StartDecision {
  if (previous === null) return 'first'
  if (majorOf(chromium) < majorOf(previous.chromium)) return 'olderChromium'
  return previous.cleanExit ? 'clean' : 'unclean'
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10) || 0
}

/**
 * What the working store held when it last said so, beside the store and out of its reach. Small, and written
 * synchronously: it must be on the disk before a window opens and before the program ends.
 */
export class LedgerFile {
  readonly #path: string
  readonly #chromium: string
  readonly #now: () => Date
  readonly #previousExitClean: boolean
  #counts: LedgerCounts
  /** Null before the first run has said anything. */
  readonly #hadOne: boolean
  #updated = false

  /** Marks the run as begun: until `markClean`, the next start sees an unclean exit. */
  constructor(
    path: string,
    options: { readonly previous: Ledger | null; readonly chromium: string; readonly now: () => Date },
  ) {
    this.#path = path
    this.#chromium = options.chromium
    this.#now = options.now
    this.#hadOne = options.previous !== null
    this.#previousExitClean = options.previous?.cleanExit ?? true
    this.#counts = options.previous === null ? noCounts : countsOf(options.previous)
    this.#write(false)
  }

  /** What the window compares its database with; `cleanExit` is how the run before this one ended. */
  read(): Ledger | null {
    if (!this.#hadOne && !this.#updated) return null
    return { ...this.#entry(this.#previousExitClean) }
  }

  /** Revisions only grow: counts of a lower one come from a database that was emptied under a running window. */
  update(counts: LedgerCounts): void {
    if (counts.lastRevision < this.#counts.lastRevision) return
    this.#counts = counts
    this.#updated = true
    this.#write(false)
  }

  markClean(): void {
    this.#write(true)
  }

  #entry(cleanExit: boolean): Ledger {
    const at = this.#now().toISOString() as Instant // toISOString writes instants
    return { ...this.#counts, at, chromium: this.#chromium, cleanExit }
  }

  #write(cleanExit: boolean): void {
    const draft = `${this.#path}.draft`
    const file = openSync(draft, 'w', 0o600)
    try {
      writeSync(file, JSON.stringify(this.#entry(cleanExit)))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, this.#path)
  }
}

/** Null when there is none or it cannot be understood; the vault then still says what there was. */
export function readLedger(path: string): Ledger | null {
  try {
    return v.parse(ledgerSchema, JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

const noCounts: LedgerCounts = { accounts: 0, records: 0, pages: 0, schemaVersion: 0, lastRevision: 0 }

function countsOf({ accounts, records, pages, schemaVersion, lastRevision }: Ledger): LedgerCounts {
  return { accounts, records, pages, schemaVersion, lastRevision }
}
