import type { Transaction } from 'dexie'

/**
 * One step of the database's form. Frozen once released: a later change is a new version, and `upgrade` imports
 * nothing that lives on.
 */
export interface DatabaseVersion {
  readonly version: number
  /** The oldest version that may still write here without harm. */
  readonly minReader: number
  /** Dexie's schema of the tables that changed; null drops one. */
  readonly tables: Readonly<Record<string, string | null>>
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null
}
