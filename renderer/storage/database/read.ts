import { Dexie } from 'dexie'
import type { Account, HistoryEntry, Notebook, Page } from '../../../shared/account/account.ts'
import type { AccountId, PageId, RecordId } from '../../../shared/account/ids.ts'
import type { AccountRecord, RecordOf, RecordType } from '../../../shared/account/records/record.ts'
import { later } from '../later.ts'
import type { PageMeta, SavedBody, TrashItem } from '../store.ts'
import { decode } from './codec.ts'
import type { AcumenDatabase } from './database.ts'
import { readHead } from './head.ts'
import type { BodyRow, PageRow } from './rows.ts'

export async function readAccount(database: AcumenDatabase, id: AccountId): Promise<Account | null> {
  const row = await database.accounts.get(id)
  return row === undefined || row.alive === 0 ? null : decode(row.data)
}

export async function readAccounts(database: AcumenDatabase): Promise<readonly Account[]> {
  const rows = await database.accounts.where('alive').equals(1).toArray()
  return rows.map((row) => decode(row.data)).sort((one, other) => one.name.localeCompare(other.name))
}

export async function readRecord(
  database: AcumenDatabase,
  account: AccountId,
  id: RecordId,
): Promise<AccountRecord | null> {
  const row = await database.records.get([account, id])
  return row === undefined || row.alive === 0 ? null : decode(row.data)
}

/** Of one type, oldest first: ids are in order of time. */
export async function readRecords<Type extends RecordType>(
  database: AcumenDatabase,
  account: AccountId,
  type: Type,
): Promise<readonly RecordOf<Type>[]> {
  const rows = await database.records.where('[account+alive+type]').equals([account, 1, type]).toArray()
  // Rows are filed under the type of their record.
  return rows.map((row) => decode(row.data) as RecordOf<Type>)
}

export async function readAllRecords(database: AcumenDatabase, account: AccountId): Promise<readonly AccountRecord[]> {
  const rows = await database.records
    .where('[account+alive+type]')
    .between([account, 1, Dexie.minKey], [account, 1, Dexie.maxKey])
    .toArray()
  return rows.map((row) => decode(row.data))
}

export async function readPages(database: AcumenDatabase, account: AccountId): Promise<readonly PageMeta[]> {
  const rows = await database.pages.where('[account+alive]').equals([account, 1]).toArray()
  return rows.map((row) => decode(row.data)).sort((one, other) => one.position - other.position)
}

export async function readBody(database: AcumenDatabase, account: AccountId, page: PageId): Promise<SavedBody | null> {
  const row = await database.bodies.get([account, page])
  return row === undefined ? null : { body: decode(row.data), revision: row.revision }
}

/** Of every account; those of accounts in the Trash are among them. */
export async function readFreePages(
  database: AcumenDatabase,
): Promise<readonly { readonly account: AccountId; readonly page: PageMeta }[]> {
  const rows = await database.pages.where('alive').equals(1).toArray()
  return rows.map(({ account, data }) => ({ account, page: decode(data) })).filter(({ page }) => page.section === null)
}

export async function readPage(database: AcumenDatabase, account: AccountId, id: PageId): Promise<PageMeta | null> {
  const row = await database.pages.get([account, id])
  return row === undefined || row.alive === 0 ? null : decode(row.data)
}

export async function readHistory(database: AcumenDatabase, account: AccountId): Promise<readonly HistoryEntry[]> {
  const rows = await database.history
    .where('[account+day]')
    .between([account, Dexie.minKey], [account, Dexie.maxKey])
    .toArray()
  return rows.map((row) => decode(row.data))
}

/** The page as the account file has it: one revision that grows with the text and with the rest. */
function wholePage(page: PageRow, body: BodyRow): Page {
  const meta = decode(page.data)
  return {
    ...meta,
    revision: meta.revision + body.revision - 1,
    updated: later(meta.updated, body.updated),
    bodyVersion: 1,
    body: decode(body.data),
  }
}

/**
 * All of one account outside the Trash, and the sequence at which it stood so.
 * @param which `any` reads an account that is itself in the Trash too
 */
export function readNotebook(
  database: AcumenDatabase,
  account: AccountId,
  which: 'alive' | 'any' = 'alive',
): Promise<{ readonly notebook: Notebook; readonly sequence: number } | null> {
  const { accounts, records, pages, bodies, history, meta } = database
  return database.transaction('r', [accounts, records, pages, bodies, history, meta], async () => {
    const row = await accounts.get(account)
    if (row === undefined || (row.alive === 0 && which === 'alive')) return null
    const pageRows = await pages.where('[account+alive]').equals([account, 1]).toArray()
    const bodyRows = await bodies.bulkGet(pageRows.map((row): [AccountId, PageId] => [account, row.id]))
    const notebook: Notebook = {
      account: decode(row.data),
      records: await readAllRecords(database, account),
      pages: pageRows.flatMap((row, index) => {
        const body = bodyRows[index]
        return body === undefined ? [] : [wholePage(row, body)]
      }),
      history: await readHistory(database, account),
    }
    return { notebook, sequence: (await readHead(database)).sequence }
  })
}

/** Newest first. What hangs under an account in the Trash is not listed by itself. */
export function readTrash(database: AcumenDatabase): Promise<readonly TrashItem[]> {
  const { accounts, records, pages } = database
  return database.transaction('r', [accounts, records, pages], async () => {
    const alive = new Set(await accounts.where('alive').equals(1).primaryKeys())
    const items: TrashItem[] = []
    for (const { id, data, deletedOn } of await accounts.where('alive').equals(0).toArray()) {
      if (deletedOn !== null) items.push({ kind: 'account', account: id, id, name: decode(data).name, deletedOn })
    }
    for (const { account, id, data, deletedOn } of await pages.where('alive').equals(0).toArray()) {
      if (deletedOn === null || !alive.has(account)) continue
      items.push({ kind: 'page', account, id, name: decode(data).title, deletedOn })
    }
    for (const { account, id, data, deletedOn } of await records.where('alive').equals(0).toArray()) {
      if (deletedOn === null || !alive.has(account)) continue
      items.push({ kind: 'record', account, id, record: decode(data), deletedOn })
    }
    return items.sort((one, other) => other.deletedOn.localeCompare(one.deletedOn))
  })
}
