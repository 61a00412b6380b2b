import type { AcumenDatabase } from './database.ts'
import type { HeadRow } from './rows.ts'

const emptyHead: HeadRow = { key: 'head', sequence: 0, accounts: 0, records: 0, pages: 0 }

export async function readHead(database: AcumenDatabase): Promise<HeadRow> {
  const row = await database.meta.get('head')
  return row?.key === 'head' ? row : emptyHead
}

/** What is really there, to hold against the head. */
export async function countRows(
  database: AcumenDatabase,
): Promise<{ accounts: number; records: number; pages: number; bodies: number }> {
  const [accounts, records, pages, bodies] = await Promise.all([
    database.accounts.count(),
    database.records.count(),
    database.pages.count(),
    database.bodies.count(),
  ])
  return { accounts, records, pages, bodies }
}
