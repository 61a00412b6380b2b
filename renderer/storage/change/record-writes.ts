import { newRecord } from '../../../shared/account/blank.ts'
import type { AccountId, RecordId } from '../../../shared/account/ids.ts'
import {
  type AccountRecord,
  type RecordOf,
  type RecordType,
  recordSchema,
} from '../../../shared/account/records/record.ts'
import { decode, encode } from '../database/codec.ts'
import type { RecordRow } from '../database/rows.ts'
import { StorageFault } from '../fault.ts'
import type { RecordFields } from '../store.ts'
import { note } from './journal.ts'
import { parsed } from './parse.ts'
import { accountInScope, expectRevision, type Scope, stamp } from './scope.ts'

export function recordRow(account: AccountId, content: AccountRecord): RecordRow {
  return { account, id: content.id, type: content.type, alive: 1, deletedOn: null, data: encode(content) }
}

async function writeRecord(scope: Scope, before: RecordRow | undefined, after: RecordRow): Promise<void> {
  await scope.database.records.put(after)
  note(scope.journal, { table: 'records', before, after }, { undo: true })
}

async function foundRow(scope: Scope, id: RecordId): Promise<RecordRow> {
  const row = await scope.database.records.get([accountInScope(scope), id])
  if (row === undefined) throw new StorageFault('missing')
  return row
}

export async function addRecord<Type extends RecordType>(
  scope: Scope,
  type: Type,
  fields: RecordFields<Type> = {},
): Promise<RecordOf<Type>> {
  const birth = { id: scope.mint(), now: scope.now, author: scope.author }
  const blank: AccountRecord = newRecord(type, birth)
  // The schema of `type` yields exactly RecordOf<Type>; TypeScript cannot follow the discriminant.
  const record = parsed(recordSchema, { ...blank, ...fields, type, id: birth.id }) as RecordOf<Type>
  await writeRecord(scope, undefined, recordRow(accountInScope(scope), record))
  return record
}

export async function putRecord<Any extends AccountRecord>(scope: Scope, record: Any): Promise<Any> {
  const before = await foundRow(scope, record.id)
  if (before.alive === 0 || before.type !== record.type) throw new StorageFault('missing')
  const { revision } = decode(before.data)
  expectRevision(revision, record.revision)
  // Parsing keeps the type: `type` is the same as before.
  const next = parsed(recordSchema, { ...record, ...stamp(scope, revision) }) as Any
  await writeRecord(scope, before, recordRow(before.account, next))
  return next
}

export async function setRecordAlive(scope: Scope, id: RecordId, alive: 0 | 1): Promise<void> {
  const before = await foundRow(scope, id)
  if (before.alive === alive) return
  const content = decode(before.data)
  const next: AccountRecord = { ...content, ...stamp(scope, content.revision) }
  await writeRecord(scope, before, {
    ...recordRow(before.account, next),
    alive,
    deletedOn: alive === 1 ? null : scope.now,
  })
}

export async function eraseRecord(scope: Scope, id: RecordId): Promise<void> {
  const before = await foundRow(scope, id)
  const { account } = before
  await scope.database.records.delete([account, id])
  await scope.database.tombstones.put({
    account,
    id,
    kind: 'record',
    revision: decode(before.data).revision,
    erasedOn: scope.now,
  })
  note(scope.journal, { table: 'records', before, after: undefined }, { undo: false })
  scope.journal.erased.add(account)
}

/** Adds the records; one that is there already, in the Trash or not, is replaced and goes on from its revision. */
export async function upsertRecords(scope: Scope, records: readonly AccountRecord[]): Promise<void> {
  const account = accountInScope(scope)
  const found = await scope.database.records.bulkGet(
    records.map((record): [AccountId, RecordId] => [account, record.id]),
  )
  const rows = records.map((record, index) => {
    const before = found[index]
    if (before !== undefined && before.type !== record.type) throw new StorageFault('invalid', 'type')
    const stamps = before === undefined ? {} : stamp(scope, decode(before.data).revision)
    const after = recordRow(account, parsed(recordSchema, { ...record, ...stamps }))
    note(scope.journal, { table: 'records', before, after }, { undo: true })
    return after
  })
  await scope.database.records.bulkPut(rows)
}
