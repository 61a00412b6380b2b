import { type Account, accountSchema, type Notebook, notebookSchema } from '../../../shared/account/account.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'
import { sections, sectionTitles } from '../../../shared/account/sections.ts'
import { decode, encode } from '../database/codec.ts'
import type { HistoryRow } from '../database/rows.ts'
import { StorageFault } from '../fault.ts'
import { writeAccount } from './account-writes.ts'
import { note } from './journal.ts'
import { addPageUnder, pageRows } from './page-writes.ts'
import { parsed } from './parse.ts'
import { recordRow, upsertRecords } from './record-writes.ts'
import { accountInScope, type Scope, stamp } from './scope.ts'

/** Ids, revisions and stamps stay as they are in the notebook. Section pages that it lacks are added. */
export async function importNotebook(scope: Scope, given: Notebook): Promise<void> {
  const { database, journal } = scope
  const { account, records, pages, history } = parsed(notebookSchema, given)
  if ((await database.accounts.get(account.id)) !== undefined) throw new StorageFault('conflict')
  await writeAccount(scope, undefined, account)

  const recordRows = records.map((record) => recordRow(account.id, record))
  await database.records.bulkPut(recordRows)
  for (const after of recordRows) note(journal, { table: 'records', before: undefined, after }, { undo: false })

  const split = pages.map((page) => pageRows(account.id, page))
  await database.pages.bulkPut(split.map(([row]) => row))
  await database.bodies.bulkPut(split.map(([, body]) => body))
  for (const [row, body] of split) {
    note(journal, { table: 'pages', before: undefined, after: row }, { undo: false })
    note(journal, { table: 'bodies', before: undefined, after: body }, { undo: false })
  }

  const days: HistoryRow[] = history.map((entry) => ({ account: account.id, day: entry.day, data: encode(entry) }))
  await database.history.bulkPut(days)
  for (const after of days) note(journal, { table: 'history', before: undefined, after }, { undo: false })

  const present = new Set(pages.map((page) => page.section))
  for (const [position, section] of sections.entries()) {
    if (present.has(section)) continue
    await addPageUnder(scope, account.id, { title: sectionTitles[section], section, position }, { undo: false })
  }
}

/** Records and a patch of the account, as one step. */
export async function applyImport(
  scope: Scope,
  proposal: { readonly records: readonly AccountRecord[]; readonly accountPatch?: Partial<Account> },
): Promise<void> {
  await upsertRecords(scope, proposal.records)
  if (proposal.accountPatch === undefined) return
  const id = accountInScope(scope)
  const before = await scope.database.accounts.get(id)
  if (before === undefined || before.alive === 0) throw new StorageFault('missing')
  const content = decode(before.data)
  const next = parsed(accountSchema, { ...content, ...proposal.accountPatch, id, ...stamp(scope, content.revision) })
  await writeAccount(scope, before, next)
}
