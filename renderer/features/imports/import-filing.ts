import * as v from 'valibot'
import { newAccount } from '../../../shared/account/blank.ts'
import { type AccountId, accountIdSchema } from '../../../shared/account/ids.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'
import { metricLabel } from '../../../shared/finance/metrics.ts'
import { type ImportMerge, mergeImport } from '../../../shared/imports/companyfacts/merge.ts'
import type { Store } from '../../storage/store.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { ourFields } from '../accounts/our-names.ts'
import type { Services } from '../feature.ts'
import { parseFiling } from './parse-file.ts'
import type { FilingReading } from './parse-protocol.ts'
import { pickFile } from './pick-file.ts'
import { type ImportReport, notesOf, reportSetting } from './report.ts'

type ReadFiling = Extract<FilingReading, { ok: true }>
type Destination = { readonly kind: 'new' } | { readonly kind: 'account' | 'peer'; readonly account: AccountId }

interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Taken {
  readonly account: AccountId
  readonly merge: ImportMerge
}

const destinationArgs = v.object({ account: accountIdSchema })

/** Picks a companyfacts file, reads it aside, and adds what it says as one step that can be undone. */
export async function importFiling(workbench: Workbench, services: Services, current: AccountId | null, args: unknown) {
  const given = v.safeParse(destinationArgs, args)
  const destination = await chooseDestination(workbench, services, given.success ? given.output.account : current)
  if (destination === null) return
  const file = await pickFile(workbench, services.bridge, 'companyfacts')
  if (file !== null) await readFiling(workbench, services, destination, file)
}

/** The same with a file that is there already; the person is asked where it belongs. */
export async function importGivenFiling(
  workbench: Workbench,
  services: Services,
  current: AccountId | null,
  file: GivenFile,
) {
  const destination = await chooseDestination(workbench, services, current)
  if (destination !== null) await readFiling(workbench, services, destination, file)
}

async function readFiling(
  workbench: Workbench,
  services: Services,
  destination: Destination,
  { name, bytes }: GivenFile,
) {
  const parsing = parseFiling({
    kind: 'filing',
    bytes,
    subject: destination.kind === 'peer' ? 'peer' : 'account',
    now: services.store.now(),
    author: services.store.author,
  })
  const progress = workbench.notifications.progress({
    title: `Reading ${name}`,
    cancel: parsing.cancel,
    source: 'Import',
  })
  try {
    const reading = await parsing.reading
    progress.done()
    if (reading === null) return
    if (!reading.ok) {
      workbench.notifications.error(`${name}: ${reading.text} Nothing was imported.`)
      return
    }
    await take(workbench, services, destination, reading)
  } catch (error) {
    progress.fail(`${name} could not be imported: ${error instanceof Error ? error.message : 'an unknown fault'}`)
  }
}

async function chooseDestination(
  workbench: Workbench,
  { store }: Services,
  current: AccountId | null,
): Promise<Destination | null> {
  const account = current === null ? null : await store.getAccount(current)
  if (account === null) return { kind: 'new' }
  return workbench.quickInput.pick<Destination>(
    [
      {
        label: `Into ${account.name}`,
        description: 'the filing is its own',
        icon: 'notebook',
        value: { kind: 'account', account: account.id },
      },
      {
        label: `As a peer of ${account.name}`,
        description: 'for comparison',
        icon: 'git-compare',
        value: { kind: 'peer', account: account.id },
      },
      { label: 'Into a new account', icon: 'add', value: { kind: 'new' } },
    ],
    { title: 'Where does the filing belong?' },
  )
}

async function take(workbench: Workbench, { store }: Services, destination: Destination, reading: ReadFiling) {
  const { account, merge } =
    destination.kind === 'new'
      ? await takeAsNew(workbench, store, reading)
      : await takeInto(store, destination.account, destination.kind, reading)
  const report = reportOf(reading, merge)
  const id = store.mint()
  await store.setSetting(reportSetting(id), report)
  workbench.editors.open({ kind: 'section', account, section: 'cash' })
  workbench.notifications.info(`${reading.entity}: ${report.taken.join(', ')}.`, [
    {
      title: report.notes.length === 0 ? 'Show report' : `Show ${count(report.notes.length, 'note', 'notes')}`,
      run: () => workbench.editors.open({ kind: 'importReport', account, report: id }),
    },
    { title: 'Undo', run: () => workbench.commands.run('edit.undo') },
  ])
}

async function takeAsNew(workbench: Workbench, store: Store, { entity, proposal }: ReadFiling): Promise<Taken> {
  const birth = { id: v.parse(accountIdSchema, store.mint()), now: store.now(), author: store.author }
  const fields = { ...ourFields(workbench.settings), ...proposal.accountPatch }
  const account = newAccount(birth, entity, fields)
  await store.change(`Import ${entity}`, null, (tx) =>
    tx.importNotebook({ account, records: proposal.records, pages: [], history: [] }),
  )
  return { account: account.id, merge: { added: proposal.records, replaced: [], kept: [], unchanged: [] } }
}

async function takeInto(
  store: Store,
  account: AccountId,
  kind: 'account' | 'peer',
  { entity, proposal }: ReadFiling,
): Promise<Taken> {
  const merge = mergeImport(await store.listAllRecords(account), proposal.records)
  const accountPatch = kind === 'account' ? await openPatch(store, account, proposal.accountPatch) : {}
  await store.change(`Import ${entity}`, account, (tx) =>
    tx.applyImport({ records: [...merge.added, ...merge.replaced], accountPatch }),
  )
  return { account, merge }
}

/** Only what the user has not filled in: a filing never overwrites what a person wrote. */
async function openPatch(store: Store, id: AccountId, patch: ReadFiling['proposal']['accountPatch']) {
  const account = await store.getAccount(id)
  if (account === null) return {}
  const hasFigures = (await store.listRecords(id, 'figure')).length > 0
  return {
    ...(account.legalName === '' && patch.legalName !== undefined ? { legalName: patch.legalName } : {}),
    ...(account.fiscalYearEnd === null && patch.fiscalYearEnd !== undefined
      ? { fiscalYearEnd: patch.fiscalYearEnd }
      : {}),
    ...(!hasFigures && patch.currency !== undefined ? { currency: patch.currency } : {}),
  }
}

function reportOf(reading: ReadFiling, merge: ImportMerge): ImportReport {
  const figures = (records: readonly AccountRecord[]) => records.filter((record) => record.type === 'figure').length
  const taken = [
    count(reading.years, 'fiscal year', 'fiscal years'),
    count(reading.quarters, 'quarter', 'quarters'),
    `${count(figures(merge.added), 'figure', 'figures')} added`,
  ]
  if (figures(merge.replaced) > 0) taken.push(`${count(figures(merge.replaced), 'figure', 'figures')} updated`)
  if (figures(merge.unchanged) > 0) taken.push(`${count(figures(merge.unchanged), 'figure', 'figures')} already there`)
  const kept = merge.kept.map((record) => ({
    where: record.type === 'figure' ? record.period.label : '',
    what: record.type === 'figure' ? metricLabel(record.metric) : record.type,
    text: "Your own value was kept, not the filing's.",
  }))
  return {
    title: `Import of ${reading.entity}, ${reading.currency}`,
    taken,
    notes: [...kept, ...notesOf(reading.proposal.problems)],
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
