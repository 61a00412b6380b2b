import { Dexie, type EntityTable, type Table } from 'dexie'
import type { AccountId, PageId, RecordId } from '../../../shared/account/ids.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import type { DatabaseVersion } from '../versions/version.ts'
import { databaseVersions, newestVersion } from '../versions/versions.ts'
import type {
  AccountRow,
  BodyRow,
  HeadRow,
  HistoryRow,
  OutboxRow,
  PageRow,
  RecordRow,
  SchemaRow,
  SettingRow,
  TombstoneRow,
} from './rows.ts'

export interface AcumenDatabase extends Dexie {
  readonly accounts: EntityTable<AccountRow, 'id'>
  readonly records: Table<RecordRow, [AccountId, RecordId]>
  readonly pages: Table<PageRow, [AccountId, PageId]>
  readonly bodies: Table<BodyRow, [AccountId, PageId]>
  readonly history: Table<HistoryRow, [AccountId, Day]>
  readonly tombstones: Table<TombstoneRow, [AccountId, string]>
  readonly outbox: Table<OutboxRow, AccountId>
  readonly meta: Table<HeadRow | SchemaRow, string>
  readonly settings: Table<SettingRow, string>
}

export const databaseName = 'acumen'

/**
 * A database that is not open yet. Every version is declared, so that an old one climbs step by step.
 * `strict`: a commit is told only when it is on the disk.
 */
export function declareDatabase(name: string, versions: readonly DatabaseVersion[] = databaseVersions): AcumenDatabase {
  const newest = newestVersion(versions)
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
  for (const { version, tables, upgrade } of versions) {
    const declared = database.version(version).stores({ ...tables })
    if (upgrade !== null) declared.upgrade(upgrade)
  }
  database.on('ready', async (opened) => {
    const known: SchemaRow | undefined = await opened.table('meta').get('schema')
    if (known !== undefined && known.version >= newest.version) return
    await opened.table('meta').put({ key: 'schema', version: newest.version, minReader: newest.minReader })
  })
  // The tables are those of the versions above; Dexie makes them properties.
  return database as AcumenDatabase
}
