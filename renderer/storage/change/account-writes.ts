import { Dexie } from 'dexie'
import { type Account, accountSchema } from '../../../shared/account/account.ts'
import { newAccount } from '../../../shared/account/blank.ts'
import { type AccountId, accountIdSchema } from '../../../shared/account/ids.ts'
import { sections, sectionTitles } from '../../../shared/account/sections.ts'
import { decode, encode } from '../database/codec.ts'
import type { AccountRow } from '../database/rows.ts'
import { StorageFault } from '../fault.ts'
import { note } from './journal.ts'
import { addPageUnder } from './page-writes.ts'
import { parsed } from './parse.ts'
import { expectRevision, type Scope, stamp } from './scope.ts'

export async function writeAccount(
  scope: Scope,
  before: AccountRow | undefined,
  content: Account,
  trash: Pick<AccountRow, 'alive' | 'deletedOn'> = { alive: 1, deletedOn: null },
): Promise<void> {
  const after: AccountRow = { id: content.id, ...trash, data: encode(content) }
  await scope.database.accounts.put(after)
  note(scope.journal, { table: 'accounts', before, after }, { undo: true })
}

export async function createAccount(scope: Scope, name: string, fields: Partial<Account> = {}): Promise<Account> {
  const id = parsed(accountIdSchema, fields.id ?? scope.mint())
  const account = parsed(
    accountSchema,
    newAccount({ id, now: scope.now, author: scope.author }, name.trim(), { ...fields, id }),
  )
  if ((await scope.database.accounts.get(id)) !== undefined) throw new StorageFault('conflict')
  await writeAccount(scope, undefined, account)
  for (const [position, section] of sections.entries()) {
    await addPageUnder(scope, id, { title: sectionTitles[section], section, position }, { undo: false })
  }
  return account
}

async function accountRow(scope: Scope, id: AccountId): Promise<AccountRow> {
  const row = await scope.database.accounts.get(id)
  if (row === undefined) throw new StorageFault('missing')
  return row
}

export async function putAccount(scope: Scope, account: Account): Promise<Account> {
  const before = await accountRow(scope, account.id)
  if (before.alive === 0) throw new StorageFault('missing')
  const { revision } = decode(before.data)
  expectRevision(revision, account.revision)
  const next = parsed(accountSchema, { ...account, ...stamp(scope, revision) })
  await writeAccount(scope, before, next)
  return next
}

/** Moves an account into the Trash or out of it. Nothing under it is touched. */
export async function setAccountAlive(scope: Scope, id: AccountId, alive: 0 | 1): Promise<void> {
  const before = await accountRow(scope, id)
  if (before.alive === alive) return
  const content = decode(before.data)
  await writeAccount(
    scope,
    before,
    { ...content, ...stamp(scope, content.revision) },
    { alive, deletedOn: alive === 1 ? null : scope.now },
  )
}

/** Takes an account and all under it away for good; a tombstone keeps its id. */
export async function eraseAccount(scope: Scope, id: AccountId): Promise<void> {
  const { database, journal, now } = scope
  const before = await accountRow(scope, id)
  for (const row of await database.records
    .where('[account+id]')
    .between(...under(id))
    .toArray()) {
    note(journal, { table: 'records', before: row, after: undefined }, { undo: false })
  }
  for (const row of await database.pages
    .where('[account+id]')
    .between(...under(id))
    .toArray()) {
    note(journal, { table: 'pages', before: row, after: undefined }, { undo: false })
  }
  await Promise.all([
    database.accounts.delete(id),
    database.records
      .where('[account+id]')
      .between(...under(id))
      .delete(),
    database.pages
      .where('[account+id]')
      .between(...under(id))
      .delete(),
    database.bodies
      .where('[account+id]')
      .between(...under(id))
      .delete(),
    database.history
      .where('[account+day]')
      .between(...under(id))
      .delete(),
  ])
  note(journal, { table: 'accounts', before, after: undefined }, { undo: false })
  await database.tombstones.put({
    account: id,
    id,
    kind: 'account',
    revision: decode(before.data).revision,
    erasedOn: now,
  })
  journal.erased.add(id)
}

function under(account: AccountId): [lower: unknown[], upper: unknown[]] {
  return [
    [account, Dexie.minKey],
    [account, Dexie.maxKey],
  ]
}
