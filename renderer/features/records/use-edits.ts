import { useMemo } from 'react'
import type { Account } from '../../../shared/account/account.ts'
import type { AccountId, RecordId } from '../../../shared/account/ids.ts'
import type { AccountRecord, RecordOf, RecordType } from '../../../shared/account/records/record.ts'
import { useStore } from '../../storage/context.tsx'
import { isStorageFault } from '../../storage/fault.ts'
import type { RecordFields, Store } from '../../storage/store.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import type { Workbench } from '../../workbench/workbench.ts'
import { descriptionOf, fieldOf } from './fields/all.ts'
import { withField } from './values/field-schema.ts'
import { asOwnValue } from './values/own-value.ts'
import { titleOf } from './values/titles.ts'

export type FieldChange = readonly [key: string, value: unknown]

/** The ways a record is changed by hand; each is one step of undo, and failures are told in a notification. */
export interface RecordEdits {
  /** Each value has passed the schema of its field; the first field names the step. False when nothing was kept. */
  setFields(record: AccountRecord, changes: readonly FieldChange[]): Promise<boolean>
  add<Type extends RecordType>(type: Type, fields?: RecordFields<Type>): Promise<RecordOf<Type> | null>
  /** Adds records with the ids they already carry, as one step. */
  addAll(label: string, records: readonly AccountRecord[]): Promise<boolean>
  remove(id: RecordId): Promise<boolean>
  patchAccount(label: string, patch: Partial<Account>): Promise<boolean>
}

export function recordEdits(store: Store, workbench: Workbench, account: AccountId): RecordEdits {
  async function attempt<Result>(
    label: string,
    work: Parameters<typeof store.change<Result>>[2],
  ): Promise<Result | null> {
    try {
      const result = await store.change(label, account, work)
      // What one edits, one means to keep open.
      const active = workbench.editors.active()
      if (active?.account === account) workbench.editors.keep(active)
      return result
    } catch (error) {
      if (!isStorageFault(error)) throw error
      workbench.notifications.error(error.text)
      return null
    }
  }

  // An Undo that stands in a message takes back what the message says, whatever was done since.
  async function putBack(before: AccountRecord): Promise<void> {
    await attempt('Take back the change', async (tx) => {
      const current = await tx.getRecord(before.id)
      if (current !== null) await tx.putRecord({ ...before, revision: current.revision })
    })
  }

  async function restore(id: RecordId, noun: string): Promise<void> {
    await attempt(`Restore ${noun}`, (tx) => tx.restoreRecord(id))
  }

  async function addAll(label: string, records: readonly AccountRecord[]): Promise<boolean> {
    const now = store.now()
    const stamped = records.map((record) => ({ ...record, author: store.author, created: now, updated: now }))
    const done = await attempt(label, async (tx) => {
      await tx.applyImport({ records: stamped })
      return true
    })
    return done === true
  }

  return {
    async setFields(record, changes) {
      const description = descriptionOf(record.type)
      const first = changes[0]?.[0] ?? ''
      const label = `Change ${(fieldOf(record.type, first)?.label ?? first).toLowerCase()} of ${description.noun}`
      // Read before the transaction: nothing but the transaction's own methods may be awaited inside it.
      const cited = new Map<string, AccountRecord>()
      if (record.type === 'figure') {
        for (const source of await store.listRecords(account, 'source')) cited.set(source.id, source)
      }
      let dropped: readonly string[] = []
      let before = record
      const done = await attempt(label, async (tx) => {
        const current = await tx.getRecord(record.id)
        if (current === null) return false
        before = current
        let changed = current
        for (const [key, value] of changes) changed = withField(changed, key, value) ?? changed
        if (changed.type === 'figure') {
          const own = asOwnValue(
            changed,
            changes.map(([key]) => key),
            cited,
          )
          dropped = own.dropped
          changed = own.figure
        }
        await tx.putRecord(changed)
        return true
      })
      if (dropped.length > 0) {
        workbench.notifications.info(
          `This is now your own value, so it no longer cites ${dropped.join(' and ')}. Add where you have it from.`,
          [{ title: 'Undo', run: () => putBack(before) }],
        )
      }
      return done === true
    },

    async add(type, fields) {
      return attempt(`Add ${descriptionOf(type).noun}`, (tx) => tx.addRecord(type, fields))
    },

    addAll,

    async remove(id) {
      const record = await store.getRecord(account, id)
      if (record === null) return false
      const all = new Map((await store.listAllRecords(account)).map((one) => [one.id as string, one]))
      const noun = descriptionOf(record.type).noun
      const done = await attempt(`Delete ${noun}`, async (tx) => {
        await tx.removeRecord(id)
        return true
      })
      if (done === null) return false
      workbench.notifications.info(`Deleted ${noun}: ${titleOf(record, all)}`, [
        { title: 'Undo', run: () => restore(id, noun) },
      ])
      return true
    },

    async patchAccount(label, patch) {
      const current = await store.getAccount(account)
      if (current === null) return false
      const done = await attempt(label, async (tx) => {
        await tx.putAccount({ ...current, ...patch })
        return true
      })
      return done === true
    },
  }
}

export function useEdits(account: AccountId): RecordEdits {
  const store = useStore()
  const workbench = useWorkbench()
  return useMemo(() => recordEdits(store, workbench, account), [store, workbench, account])
}
