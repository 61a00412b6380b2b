import * as v from 'valibot'
import { accountIdSchema, recordIdSchema } from '../../../shared/account/ids.ts'
import { type AccountRecord, type RecordType, recordTypes } from '../../../shared/account/records/record.ts'
import { languages } from '../../../shared/account/sections.ts'
import type { RecordFields, Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { descriptionOf } from './fields/all.ts'
import { homeOf } from './section-pages.ts'
import { startingFields } from './starting-fields.ts'
import { recordEdits } from './use-edits.ts'
import { checkField } from './values/field-schema.ts'

const typeSchema = v.picklist(recordTypes)
const addSchema = v.object({
  account: v.optional(accountIdSchema),
  type: typeSchema,
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
})
const pointSchema = v.object({
  account: v.optional(accountIdSchema),
  id: recordIdSchema,
  field: v.optional(v.string()),
})

/** Registers adding, opening and deleting records, and one palette command per type for the account one is in. */
export function registerRecordCommands(workbench: Workbench, store: Store): Disposer {
  const { commands, editors } = workbench

  function currentAccount() {
    const parsed = v.safeParse(accountIdSchema, editors.active()?.account)
    return parsed.success ? parsed.output : null
  }

  /** The page of a section, scrolled to the record with its form open. */
  function show(account: string, record: AccountRecord, field: string) {
    const section = homeOf(record)
    editors.reveal({ kind: 'section', account, section }, { record: record.id, field })
  }

  async function add(type: RecordType, given: Readonly<Record<string, unknown>>, accountId: string | undefined) {
    const parsed = v.safeParse(accountIdSchema, accountId ?? currentAccount())
    const account = parsed.success ? await store.getAccount(parsed.output) : null
    if (account === null) {
      workbench.notifications.info(`Open an account first; the ${descriptionOf(type).noun} is added to it.`)
      return
    }
    const active = editors.active()
    const section = active?.kind === 'section' && active.account === account.id ? active.section : undefined
    const fields = { ...startingFields(type, { account, today: store.today(), section }), ...given }
    if (type === 'figure' && given['value'] === undefined) {
      // A figure without a number would be a claim that it is zero: its line is typed first, on the page it belongs to.
      const home = homeOf({ type, section: languages.find((one) => one === fields['section']) ?? 'revenue' })
      const told = Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      editors.reveal(
        { kind: 'section', account: account.id, section: home },
        { draft: 'figure', ...Object.fromEntries(told) },
      )
      return
    }
    const good = Object.entries(fields).filter(([key, value]) => checkField(type, key, value).ok)
    // Each entry has just passed the schema of its field.
    const record = await recordEdits(store, workbench, account.id).add(
      type,
      Object.fromEntries(good) as RecordFields<typeof type>,
    )
    if (record !== null) show(account.id, record, '')
  }

  const disposers = [
    commands.register({
      id: 'records.add',
      title: 'Add Record',
      category: 'Records',
      palette: false,
      async run(args) {
        const parsed = v.safeParse(addSchema, args)
        if (parsed.success) await add(parsed.output.type, parsed.output.fields, parsed.output.account)
      },
    }),
    commands.register({
      id: 'records.open',
      title: 'Open Record',
      category: 'Records',
      palette: false,
      async run(args) {
        const parsed = v.safeParse(pointSchema, args)
        if (!parsed.success) return
        const account = parsed.output.account ?? currentAccount()
        const record = account === null ? null : await store.getRecord(account, parsed.output.id)
        if (account === null || record === null) {
          workbench.notifications.info('This is no longer there. It may be in the Trash.')
          return
        }
        show(account, record, parsed.output.field ?? '')
      },
    }),
    commands.register({
      id: 'records.delete',
      title: 'Delete Record',
      category: 'Records',
      palette: false,
      async run(args) {
        const parsed = v.safeParse(pointSchema, args)
        const account = parsed.success ? (parsed.output.account ?? currentAccount()) : null
        if (parsed.success && account !== null) await recordEdits(store, workbench, account).remove(parsed.output.id)
      },
    }),
    ...recordTypes.map((type) => {
      const { noun, icon } = descriptionOf(type)
      return commands.register({
        id: `records.add.${type}`,
        title: `Add ${titleCase(noun)}`,
        category: 'Records',
        icon,
        enabled: () => currentAccount() !== null,
        run: () => add(type, {}, undefined),
      })
    }),
  ]
  return () => {
    for (const dispose of disposers) dispose()
  }
}

function titleCase(text: string): string {
  return text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
}
