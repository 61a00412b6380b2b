import * as v from 'valibot'
import { type AccountId, accountIdSchema, recordIdSchema } from '../../../shared/account/ids.ts'
import { type Figure, figureSchema } from '../../../shared/account/records/figure.ts'
import { recordTypes } from '../../../shared/account/records/record.ts'
import { bankPersonOf } from '../../../shared/readiness/badges.ts'
import { isProse } from '../../../shared/readiness/placeholder.ts'
import { criterionName } from '../../../shared/readiness/rubric/criterionNames.ts'
import { notApplicableWords } from '../../../shared/readiness/rubric/rubric.ts'
import { isStorageFault } from '../../storage/fault.ts'
import type { ChangeTx, RecordFields, Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { nextMeeting } from '../meetings/order.ts'
import { accountData } from '../records/account-data.tsx'
import { startingFields } from '../records/starting-fields.ts'
import { recordEdits } from '../records/use-edits.ts'
import { checkField } from '../records/values/field-schema.ts'
import { peopleToAsk } from './fixes.ts'

const addArgs = v.object({
  account: accountIdSchema,
  type: v.picklist(recordTypes),
  fields: v.record(v.string(), v.unknown()),
  field: v.string(),
})
const keepFiguresArgs = v.object({ account: accountIdSchema, label: v.string(), figures: v.array(figureSchema) })
const criterionArgs = v.object({ account: accountIdSchema, criterion: v.string() })
const keepClaimArgs = v.object({
  account: accountIdSchema,
  key: v.string(),
  keep: recordIdSchema,
  others: v.array(recordIdSchema),
  value: v.string(),
})
const recordArgs = v.object({ account: accountIdSchema, id: recordIdSchema })
const resolveArgs = v.object({ account: accountIdSchema, key: v.string(), text: v.string() })

type ReasonType = 'notApplicable' | 'dispute'

/** The first steps that the quick fixes take; each is one step of undo. */
export function registerFixCommands(workbench: Workbench, store: Store): readonly Disposer[] {
  const { commands, notifications, quickInput } = workbench

  function register(id: string, title: string, run: (args: unknown) => Promise<void>): Disposer {
    return commands.register({ id, title, category: 'Readiness', palette: false, run })
  }

  /** Runs one change; what the storage refuses is told as its sentence. Null then. */
  async function change<Result>(
    label: string,
    account: AccountId,
    work: (tx: ChangeTx) => Promise<Result>,
  ): Promise<Result | null> {
    try {
      return await store.change(label, account, work)
    } catch (error) {
      if (!isStorageFault(error)) throw error
      notifications.error(error.text)
      return null
    }
  }

  async function addAndOpen({ account, type, fields, field }: v.InferOutput<typeof addArgs>) {
    const known = await store.getAccount(account)
    if (known === null) return
    const section = typeof fields['section'] === 'string' ? fields['section'] : undefined
    const all = { ...startingFields(type, { account: known, today: store.today(), section }), ...fields }
    const good = Object.entries(all).filter(([key, value]) => checkField(type, key, value).ok)
    // Each entry has just passed the schema of its field.
    const record = await recordEdits(store, workbench, account).add(
      type,
      Object.fromEntries(good) as RecordFields<typeof type>,
    )
    if (record !== null) await commands.run('records.open', { account, id: record.id, field })
  }

  /** Asks for a reason and keeps it as a record of the type. */
  async function giveReason(type: ReasonType, account: AccountId, criterion: string) {
    const fewest = type === 'notApplicable' ? notApplicableWords : 3
    const name = criterionName(criterion)
    const why = await quickInput.input({
      title:
        type === 'notApplicable' ? `Why does this not apply here? ${name}` : `Why is this check wrong here? ${name}`,
      placeholder:
        type === 'notApplicable'
          ? 'They sell advice and hold no stock at all'
          : 'The only peer is state-owned and publishes nothing',
      validate: (value) =>
        isProse(value, fewest) ? null : `A reason of ${fewest} words or more; the brief prints it.`,
    })
    if (why === null) return
    const label = type === 'notApplicable' ? 'Set a criterion aside' : 'Object to a check'
    const record = await change(label, account, (tx) => tx.addRecord(type, { criterion, why }))
    if (record === null) return
    const text =
      type === 'notApplicable'
        ? `“${name}” is set aside for this account. The brief gives your reason.`
        : `Your objection to “${name}” is kept. The score stays, the brief gives your reason.`
    notifications.info(text, [
      { title: 'Undo', run: () => void change('Take back the reason', account, (tx) => tx.removeRecord(record.id)) },
    ])
  }

  /** The others are disputed in favour of one, and the contradiction says so. */
  async function keepClaim({ account, key, keep, others, value }: v.InferOutput<typeof keepClaimArgs>) {
    const reason = `${value} was kept; the other is disputed.`
    const done = await change('Choose one of two values', account, async (tx) => {
      const before: Figure[] = []
      for (const id of others) {
        const record = await tx.getRecord(id)
        if (record?.type !== 'figure' || id === keep) continue
        before.push(record)
        await tx.putRecord({ ...record, status: { kind: 'disputed', why: `${value} was kept instead.` } })
      }
      return { before, resolution: await tx.addRecord('resolution', { contradiction: key, why: reason }) }
    })
    if (done === null) return
    notifications.info(`${value} is kept. The other value stays in the notebook, marked as disputed.`, [
      {
        title: 'Undo',
        run: () =>
          void change('Take back the choice', account, async (tx) => {
            await tx.removeRecord(done.resolution.id)
            for (const { id, status } of done.before) {
              const now = await tx.getRecord(id)
              if (now?.type === 'figure') await tx.putRecord({ ...now, status })
            }
          }),
      },
    ])
  }

  async function setScope({ account, id }: v.InferOutput<typeof recordArgs>) {
    const record = await store.getRecord(account, id)
    if (record?.type !== 'figure') return
    const name = await quickInput.input({
      title: 'Which part of the company is this figure about?',
      placeholder: 'Spare parts, Europe, Division West',
      validate: (value) => (value.trim() === '' ? 'A part of the company has a name.' : null),
    })
    if (name === null) return
    const scope = { kind: 'segment', name: name.trim() } as const
    const changed = await change('Set the scope of a figure', account, async (tx) => {
      const now = await tx.getRecord(id)
      return now?.type === 'figure' ? tx.putRecord({ ...now, scope }) : null
    })
    if (changed === null) return
    notifications.info(`The figure is now about ${scope.name} alone.`, [
      {
        title: 'Undo',
        run: () =>
          void change('Take back the scope', account, async (tx) => {
            const now = await tx.getRecord(id)
            if (now?.type === 'figure') await tx.putRecord({ ...now, scope: record.scope })
          }),
      },
    ])
  }

  async function explain({ account, key, text }: v.InferOutput<typeof resolveArgs>) {
    const why = await quickInput.input({
      title: `Why can both stand? ${text}`,
      placeholder: 'Another scope, another definition, a restatement',
      validate: (value) => (isProse(value) ? null : 'A contradiction is resolved by a reason of three words or more.'),
    })
    if (why === null) return
    const record = await change('Resolve contradiction', account, (tx) =>
      tx.addRecord('resolution', { contradiction: key, why }),
    )
    if (record === null) return
    notifications.info('Contradiction resolved. The brief gives your reason.', [
      { title: 'Undo', run: () => void change('Open it again', account, (tx) => tx.removeRecord(record.id)) },
    ])
  }

  async function setOurNames(account: AccountId) {
    const known = await store.getAccount(account)
    const given = await quickInput.input({
      title: 'What are your company and its products called?',
      placeholder: 'Names, with a comma between them',
      value: known?.ourNames.join(', ') ?? '',
    })
    const names = (given ?? '')
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter(Boolean)
    if (names.length === 0) return
    const done = await recordEdits(store, workbench, account).patchAccount('Set our names', { ourNames: names })
    if (done) workbench.announce('Our names are set')
  }

  /** A question for the officer whose bank the line is of, else for whom one meets next. */
  async function askBankLine(account: AccountId, line: string) {
    const [known, records] = await Promise.all([store.getAccount(account), store.listAllRecords(account)])
    if (known === null) return
    const data = accountData(known, records)
    const today = store.today()
    const officer = data
      .of('stakeholder')
      .find((person) => person.side === 'theirs' && line.startsWith(`${bankPersonOf(person)}.`))
    const forWhom = officer ?? peopleToAsk({ data, today })[0] ?? null
    const meeting = nextMeeting(data.of('meeting'), today)
    const fields = { closes: line, forWhom: forWhom?.id ?? null, meeting: meeting?.id ?? null }
    await addAndOpen({ account, type: 'question', fields, field: 'text' })
  }

  return [
    register('readiness.fix.bankLine', 'Ask a Question of the Bank', async (args) => {
      const { account, line } = v.parse(v.object({ account: accountIdSchema, line: v.string() }), args)
      await askBankLine(account, line)
    }),
    register('readiness.fix.ourNames', 'Set Our Names', async (args) =>
      setOurNames(v.parse(v.object({ account: accountIdSchema }), args).account),
    ),
    register('readiness.fix.add', 'Add What Is Missing', async (args) => addAndOpen(v.parse(addArgs, args))),
    register('readiness.fix.keepFigures', 'Keep Computed Figures', async (args) => {
      const { account, label, figures } = v.parse(keepFiguresArgs, args)
      if (!(await recordEdits(store, workbench, account).addAll(label, figures))) return
      const [last] = figures.slice(-1)
      if (last !== undefined) await commands.run('records.open', { account, id: last.id })
    }),
    register('readiness.fix.notApplicable', 'Set a Criterion Aside', async (args) => {
      const { account, criterion } = v.parse(criterionArgs, args)
      await giveReason('notApplicable', account, criterion)
    }),
    register('readiness.fix.dispute', 'Object to a Check', async (args) => {
      const { account, criterion } = v.parse(criterionArgs, args)
      await giveReason('dispute', account, criterion)
    }),
    register('readiness.fix.keepClaim', 'Keep One of Two Values', async (args) =>
      keepClaim(v.parse(keepClaimArgs, args)),
    ),
    register('readiness.fix.scope', 'Set the Scope of a Figure', async (args) => setScope(v.parse(recordArgs, args))),
    register('readiness.resolve', 'Resolve Contradiction', async (args) => explain(v.parse(resolveArgs, args))),
  ]
}
