import { emptyBody } from '../empty-body.ts'
import { decode, encode } from './codec.ts'
import type { AcumenDatabase } from './database.ts'
import { countRows, readHead } from './head.ts'
import type { BodyRow } from './rows.ts'

/**
 * Takes what is there for the truth: counts it anew and moves the sequence to at least `sequence`.
 * A page whose text is lost gets an empty one, so that it can be written on.
 */
export function rebase(database: AcumenDatabase, sequence: number): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    const textless: BodyRow[] = []
    for (const { account, id, data } of await database.pages.toArray()) {
      if ((await database.bodies.get([account, id])) !== undefined) continue
      textless.push({ account, id, revision: 1, updated: decode(data).updated, data: encode(emptyBody()) })
    }
    await database.bodies.bulkPut(textless)
    const head = await readHead(database)
    const { accounts, records, pages } = await countRows(database)
    await database.meta.put({ key: 'head', sequence: Math.max(head.sequence, sequence), accounts, records, pages })
  })
}
