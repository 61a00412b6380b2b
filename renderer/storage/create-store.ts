import { liveQuery } from 'dexie'
import * as v from 'valibot'
import { historyEntrySchema, pageBodySchema } from '../../shared/account/account.ts'
import { changeTx } from './change/change-tx.ts'
import { type Journal, note } from './change/journal.ts'
import { parsed } from './change/parse.ts'
import type { Scope } from './change/scope.ts'
import { UndoStack } from './change/undo-stack.ts'
import { applyStep, undoStep } from './change/undo-step.ts'
import { type CommitOptions, type Committer, commit } from './commit.ts'
import { encode } from './database/codec.ts'
import type { AcumenDatabase } from './database/database.ts'
import {
  readAccount,
  readAccounts,
  readAllRecords,
  readBody,
  readFreePages,
  readHistory,
  readNotebook,
  readPage,
  readPages,
  readRecord,
  readRecords,
  readTrash,
} from './database/read.ts'
import type { BodyRow, HistoryRow } from './database/rows.ts'
import { StorageFault } from './fault.ts'
import { onLeave } from './leave.ts'
import type { OpenOptions } from './open.ts'
import { SaveStatus } from './save-status.ts'
import type { Store, StoreChange } from './store.ts'
import { BodyCache } from './vault/body-cache.ts'
import { SaveLog } from './vault/save-log.ts'
import { VaultSync } from './vault/vault-sync.ts'

/** The store over an open database. */
export function createStore(database: AcumenDatabase, options: OpenOptions): Store {
  const { keeper, mint, now, today } = options
  const listeners = new Set<(change: StoreChange) => void>()
  const flushers = new Set<() => Promise<void>>()
  const committing = new Set<Promise<void>>()
  const status = new SaveStatus()
  const bodies = new BodyCache()
  const undoStack = new UndoStack()
  const saveLog = new SaveLog(keeper, (text) => status.backupFailed(text))
  const vault = new VaultSync({
    database,
    keeper,
    onBackedUp: (at) => status.backedUp(at),
    onFailed: (text) => status.backupFailed(text),
  })
  let full = false
  const endSpace = keeper.onSpace((level) => {
    full = level === 'stop'
    status.space(full)
  })

  // Dexie closes the database then, so that the newer program is not held up.
  database.on('versionchange', () => status.closed())

  const committer: Committer = {
    database,
    status,
    saveLog,
    vault,
    now,
    tell(change) {
      for (const listener of [...listeners]) listener(change)
    },
  }

  function run<Result>(
    given: CommitOptions,
    work: (journal: Journal, at: Scope['now']) => Promise<Result> | Result,
  ): Promise<{ readonly result: Result; readonly journal: Journal }> {
    if (full) return Promise.reject(new StorageFault('diskFull'))
    const running = commit(committer, given, work)
    const ended = running.then(
      () => {},
      () => {},
    )
    committing.add(ended)
    void ended.then(() => committing.delete(ended))
    return running
  }

  async function step(side: 'before' | 'after'): Promise<string | null> {
    const next = undoStack.next(side)
    if (next === undefined) return null
    try {
      const deed = side === 'before' ? `Take back: ${next.label}` : next.label
      const { result } = await run({ kind: 'records', tables: 'all', deed }, (journal, at) =>
        applyStep({ database, journal, account: null, mint, now: at, author: options.author }, next, side),
      )
      undoStack.moved(side, result)
      return next.label
    } catch (error) {
      if (error instanceof StorageFault && error.code === 'undoConflict') undoStack.moved(side, null)
      throw error
    }
  }

  async function flush(): Promise<void> {
    await Promise.allSettled([...flushers].map((flushOne) => flushOne()))
    // A field may have begun a change that nobody waits for.
    await Promise.all(committing)
    await saveLog.settled()
    await vault.flush()
  }

  const endLeave = onLeave(() => void flush())
  return {
    get author() {
      return options.author
    },
    mint,
    now,
    today,

    async change(label, account, work) {
      const { result, journal } = await run({ kind: 'records', tables: 'all', deed: label }, (changed, at) =>
        work(changeTx({ database, journal: changed, account, mint, now: at, author: options.author })),
      )
      for (const erased of journal.erased) undoStack.forget(erased)
      const made = undoStep(label, account, journal.undoable)
      if (made !== null && journal.erased.size === 0) undoStack.push(made)
      return result
    },
    undo: () => step('before'),
    redo: () => step('after'),
    undoState: undoStack.labels,

    getAccount: (id) => readAccount(database, id),
    listAccounts: () => readAccounts(database),
    getRecord: (account, id) => readRecord(database, account, id),
    listRecords: (account, type) => readRecords(database, account, type),
    listAllRecords: (account) => readAllRecords(database, account),
    listPages: (account) => readPages(database, account),
    listFreePages: () => readFreePages(database),
    getPage: (account, page) => readPage(database, account, page),
    getBody: (account, page) => readBody(database, account, page),
    watchBody(account, page, listener) {
      const watching = liveQuery(() => readBody(database, account, page)).subscribe(listener)
      return () => watching.unsubscribe()
    },
    listTrash: () => readTrash(database),
    listHistory: (account) => readHistory(database, account),
    async notebook(account) {
      return (await readNotebook(database, account))?.notebook ?? null
    },

    async saveBody(account, page, body, { expects }) {
      const lines = bodies.lines.bind(bodies)
      const { result } = await run(
        { kind: 'body', tables: 'bodies', deed: 'Write notes', lines },
        async (journal, updated) => {
          const before = await database.bodies.get([account, page])
          if (before === undefined) throw new StorageFault('missing')
          if (before.revision !== expects) throw new StorageFault('conflict')
          const data = encode(parsed(pageBodySchema, body))
          const after: BodyRow = { account, id: page, revision: expects + 1, updated, data }
          await database.bodies.put(after)
          note(journal, { table: 'bodies', before, after }, { undo: false })
          return after.revision
        },
      )
      return result
    },

    async saveHistory(account, entry) {
      const data = encode(v.parse(historyEntrySchema, entry))
      const after: HistoryRow = { account, day: entry.day, data }
      await run({ kind: 'records', tables: 'history', deed: null }, async (journal) => {
        const before = await database.history.get([account, entry.day])
        if (before !== undefined && JSON.stringify(before) === JSON.stringify(after)) return
        await database.history.put(after)
        note(journal, { table: 'history', before, after }, { undo: false })
      })
    },

    async getSetting(key) {
      return (await database.settings.get(key))?.value
    },
    async setSetting(key, value) {
      await database.settings.put({ key, value })
    },
    async settingsUnder(prefix) {
      const rows = await database.settings.where('key').startsWith(prefix).toArray()
      return new Map(rows.map(({ key, value }) => [key, value]))
    },
    async setSettings(entries) {
      await database.settings.bulkPut([...entries].map(([key, value]) => ({ key, value })))
    },
    async deleteSettingsUnder(prefix) {
      await database.settings.where('key').startsWith(prefix).delete()
    },

    saveState: status.observable,
    markUnsaved: (key, unsaved) => status.markUnsaved(key, unsaved),
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onFlush(flushOne) {
      flushers.add(flushOne)
      return () => flushers.delete(flushOne)
    },
    flush,
    close() {
      endSpace()
      endLeave()
      vault.close()
      database.close()
    },
  }
}
