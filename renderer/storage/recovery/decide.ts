import type { Probe } from '../database/probe.ts'
import type { RecoveryReason } from './report.ts'

/** What the rows say: as counted, and as the head promised. */
export interface Held {
  readonly counted: {
    readonly accounts: number
    readonly records: number
    readonly pages: number
    readonly bodies: number
  }
  readonly head: {
    readonly sequence: number
    readonly accounts: number
    readonly records: number
    readonly pages: number
  }
}

export type Opening =
  | { readonly kind: 'open' }
  | { readonly kind: 'refuse'; readonly code: 'newerData' }
  | { readonly kind: 'recovery'; readonly reason: RecoveryReason }

const open: Opening = { kind: 'open' }

/** Before Dexie opens: may this program touch the database at all? */
export function decideBeforeOpening(probe: Probe, ours: number): Opening {
  return probe.version > ours && (probe.minReader === 0 || probe.minReader > ours)
    ? { kind: 'refuse', code: 'newerData' }
    : open
}

/**
 * Once it is open: is it what was last saved? Nothing here writes.
 * @param lastKnown the newest sequence that anything outside the database knows of; 0 when there was nothing yet
 */
export function decideOpening(probe: Probe, held: Held, lastKnown: number): Opening {
  const { counted, head } = held
  const before = lastKnown > 0
  if (probe.dataLoss !== 'none' && (before || counted.accounts > 0)) return { kind: 'recovery', reason: 'dataLoss' }
  if (before && head.sequence === 0) return { kind: 'recovery', reason: 'emptied' }
  const rowsMissing =
    counted.accounts !== head.accounts ||
    counted.records !== head.records ||
    counted.pages !== head.pages ||
    counted.bodies < counted.pages
  if (rowsMissing) return { kind: 'recovery', reason: 'rowsMissing' }
  // Ledger, save log and vault are told after the commit: they may be behind the database, never ahead of it.
  if (lastKnown > head.sequence) return { kind: 'recovery', reason: 'older' }
  return open
}
