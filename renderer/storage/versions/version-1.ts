import type { DatabaseVersion } from './version.ts'

export const version1: DatabaseVersion = {
  version: 1,
  minReader: 1,
  tables: {
    accounts: 'id, alive',
    records: '[account+id], [account+alive+type], alive',
    pages: '[account+id], [account+alive], alive',
    bodies: '[account+id]',
    history: '[account+day]',
    tombstones: '[account+id]',
    outbox: 'account',
    meta: 'key',
    settings: 'key',
  },
  upgrade: null,
}
