import * as v from 'valibot'
import { asNewAccount, writeAccountFile } from '../../../shared/account/file.ts'
import type { AccountFileProblem } from '../../../shared/account/file-problem.ts'
import { type AccountId, accountIdSchema } from '../../../shared/account/ids.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Services } from '../feature.ts'
import { fileNameOf } from './file-name.ts'
import { parseAccountFile } from './parse-file.ts'
import { pickFile } from './pick-file.ts'
import { reportSetting } from './report.ts'

/** Reads an account file into a new account; nothing that is there is touched. */
export async function importAccountFile(workbench: Workbench, { store, bridge }: Services) {
  const file = await pickFile(workbench, bridge, 'account')
  if (file !== null) await takeAccountFile(workbench, store, file)
}

/** Reads the bytes of an account file aside and adds it as an account of its own, or says what is wrong with it. */
export async function takeAccountFile(
  workbench: Workbench,
  store: Services['store'],
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
) {
  const parsing = parseAccountFile({ kind: 'account', bytes })
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
      await reportProblems(workbench, store, name, reading.problems)
      return
    }
    const accountId = v.parse(accountIdSchema, store.mint())
    await store.change(`Import ${reading.notebook.account.name}`, null, (tx) =>
      tx.importNotebook(asNewAccount(reading.notebook, { accountId })),
    )
    workbench.editors.open({ kind: 'section', account: accountId, section: 'overview' })
    for (const note of reading.notes.slice(0, 1)) workbench.notifications.warn(note)
  } catch (error) {
    progress.fail(`${name} could not be imported: ${error instanceof Error ? error.message : 'an unknown fault'}`)
  }
}

async function reportProblems(
  workbench: Workbench,
  store: Services['store'],
  name: string,
  problems: readonly AccountFileProblem[],
) {
  const first = problems[0]
  const place =
    first === undefined || first.line === 0 ? '' : ` (line ${first.line}${first.path === '' ? '' : `, ${first.path}`})`
  const id = store.mint()
  await store.setSetting(reportSetting(id), {
    title: `${name} was not imported`,
    taken: ['Nothing was changed'],
    notes: problems.map((problem) => ({ where: `line ${problem.line} ${problem.path}`.trim(), text: problem.text })),
  })
  workbench.notifications.error(`${name}: ${first?.text ?? 'it cannot be read.'}${place} Nothing was changed.`, [
    {
      title: 'Show all problems',
      run: () => workbench.editors.open({ kind: 'importReport', report: id }),
    },
  ])
}

/** Writes the account, whole, to a file of the user's choice. */
export async function exportAccountFile(workbench: Workbench, { store, bridge }: Services, id: AccountId | null) {
  if (id === null) return
  await store.flush()
  const notebook = await store.notebook(id)
  if (notebook === null) return
  const saved = await bridge.call('file.save', {
    kind: 'account',
    suggestedName: `${fileNameOf(notebook.account.name)}.acumen.json`,
    bytes: writeAccountFile(notebook),
  })
  if (!saved.ok) {
    workbench.notifications.error(saved.text)
    return
  }
  if (saved.value === null) return
  const { path } = saved.value
  workbench.notifications.info(`${notebook.account.name} was written to ${path}.`, [
    { title: 'Show in folder', run: () => void bridge.call('file.reveal', { path }) },
  ])
}
