import { decode } from '../database/codec.ts'
import type { ChangeTx } from '../store.ts'
import { createAccount, eraseAccount, putAccount, setAccountAlive } from './account-writes.ts'
import { applyImport, importNotebook } from './import-writes.ts'
import { addPage, copyPages, erasePage, movePages, putPage, removePages, setPageAlive } from './page-writes.ts'
import { addRecord, eraseRecord, putRecord, setRecordAlive } from './record-writes.ts'
import { accountInScope, type Scope } from './scope.ts'

/** The writes of one change, bound to its transaction. */
export function changeTx(scope: Scope): ChangeTx {
  return {
    createAccount: (name, fields) => createAccount(scope, name, fields),
    putAccount: (account) => putAccount(scope, account),
    trashAccount: (id) => setAccountAlive(scope, id, 0),
    restoreAccount: (id) => setAccountAlive(scope, id, 1),
    eraseAccount: (id) => eraseAccount(scope, id),

    async getRecord(id) {
      const row = await scope.database.records.get([accountInScope(scope), id])
      return row === undefined || row.alive === 0 ? null : decode(row.data)
    },
    addRecord: (type, fields) => addRecord(scope, type, fields),
    putRecord: (record) => putRecord(scope, record),
    removeRecord: (id) => setRecordAlive(scope, id, 0),
    restoreRecord: (id) => setRecordAlive(scope, id, 1),
    eraseRecord: (id) => eraseRecord(scope, id),

    addPage: (page) => addPage(scope, page),
    putPage: (page) => putPage(scope, page),
    removePage: (id) => setPageAlive(scope, id, 0),
    restorePage: (id) => setPageAlive(scope, id, 1),
    erasePage: (id) => erasePage(scope, id),
    movePages: (ids, to) => movePages(scope, ids, to),
    copyPages: (from, ids, to, asCopied) => copyPages(scope, from, ids, to, asCopied),
    removePages: (from, ids) => removePages(scope, from, ids),

    importNotebook: (notebook) => importNotebook(scope, notebook),
    applyImport: (proposal) => applyImport(scope, proposal),
  }
}
