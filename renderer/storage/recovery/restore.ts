import type { AccountId } from '../../../shared/account/ids.ts'
import { writeAccount } from '../change/account-writes.ts'
import { note } from '../change/journal.ts'
import { pageRows } from '../change/page-writes.ts'
import { recordRow } from '../change/record-writes.ts'
import type { Scope } from '../change/scope.ts'
import { decode, encode } from '../database/codec.ts'
import type { HistoryRow } from '../database/rows.ts'
import type { Replayed } from './replay.ts'

const quiet = { undo: false } as const

/** Puts a state back under its own ids. A row that the database has in a newer revision stays; nothing is taken away. */
export async function restoreState(scope: Scope, { notebook, inTrash }: Replayed): Promise<void> {
  const { database, journal } = scope
  const { account, records, pages, history } = notebook
  const id: AccountId = account.id

  const known = await database.accounts.get(id)
  if (known === undefined || decode(known.data).revision < account.revision) {
    await writeAccount(scope, known, account, { alive: inTrash === null ? 1 : 0, deletedOn: inTrash })
  }
  for (const record of records) {
    const before = await database.records.get([id, record.id])
    if (before !== undefined && decode(before.data).revision >= record.revision) continue
    const after = recordRow(id, record)
    await database.records.put(after)
    note(journal, { table: 'records', before, after }, quiet)
  }
  for (const page of pages) {
    const [after, body] = pageRows(id, page)
    const before = await database.pages.get([id, page.id])
    const bodyBefore = await database.bodies.get([id, page.id])
    const revision = before === undefined ? 0 : decode(before.data).revision + (bodyBefore?.revision ?? 1) - 1
    if (bodyBefore !== undefined && revision >= page.revision) continue
    await database.pages.put(after)
    await database.bodies.put(body)
    note(journal, { table: 'pages', before, after }, quiet)
    note(journal, { table: 'bodies', before: bodyBefore, after: body }, quiet)
  }
  for (const entry of history) {
    const before = await database.history.get([id, entry.day])
    if (before !== undefined) continue
    const after: HistoryRow = { account: id, day: entry.day, data: encode(entry) }
    await database.history.put(after)
    note(journal, { table: 'history', before, after }, quiet)
  }
}
