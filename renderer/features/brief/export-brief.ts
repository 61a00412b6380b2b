import type { AccountId } from '../../../shared/account/ids.ts'
import type { BriefOptions } from '../../../shared/brief/options.ts'
import type { QuickPickItem } from '../../workbench/quick/quick-input.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Services } from '../feature.ts'
import { fileNameOf } from '../imports/file-name.ts'
import { briefForm, briefLens, paperOf } from './brief-settings.ts'
import { exportedSetting } from './exported.ts'

type Choice = Pick<BriefOptions, 'template' | 'edition'>

/** Asks for the form of the brief, prints it in the main process, and says where it lies. */
export async function exportBrief(workbench: Workbench, { store, bridge }: Services, account: AccountId) {
  const choice = await choose(workbench, account)
  if (choice === null) return
  const lens = await chooseLens(workbench, account)
  if (lens === undefined) return
  await store.flush()
  const notebook = await store.notebook(account)
  if (notebook === null) return
  const [{ buildBrief }, { leaks }] = await Promise.all([
    import('../../../shared/brief/build.ts'),
    import('../../../shared/brief/leaks.ts'),
  ])
  const progress = workbench.notifications.progress({
    title: 'Exporting the brief',
    source: 'Brief',
    cancel: () => void bridge.call('job.cancel', { job: 'brief.export' }),
  })
  const stop = bridge.on('job.progress', ({ job, done, total, text }) => {
    if (job === 'brief.export') progress.report(done, total, text)
  })
  try {
    const model = buildBrief(notebook, {
      ...choice,
      lens,
      page: paperOf(workbench.settings, account, navigator.language),
      today: store.today(),
    })
    const leaked = choice.edition === 'customer' ? leaks(model, notebook) : []
    if (leaked.length > 0) {
      const what = [...new Set(leaked.map((leak) => leak.what))].join(', ')
      progress.fail(`Nothing was written: the customer edition would show what is private (${what}).`)
      return
    }
    const printed = await bridge.call('brief.export', {
      model,
      suggestedName: `${fileNameOf(notebook.account.name)}-brief-${store.today()}.pdf`,
    })
    if (!printed.ok) {
      progress.fail(printed.text)
      return
    }
    progress.done()
    if (printed.value === null) return
    const { path, pages } = printed.value
    await store.setSetting(exportedSetting(account), store.now())
    workbench.notifications.info(`The brief, ${pages === 1 ? '1 page' : `${pages} pages`}, was written to ${path}.`, [
      { title: 'Show in folder', run: () => void bridge.call('file.reveal', { path }) },
    ])
  } finally {
    stop()
  }
}

const forms: readonly QuickPickItem<Choice>[] = [
  {
    label: 'One page',
    description: 'what they want, why they care, four languages, three questions',
    group: 'Internal: with grades, gaps and stances',
    icon: 'file',
    value: { template: 'one-page', edition: 'internal' },
  },
  {
    label: 'Executive brief',
    description: 'a few pages',
    icon: 'files',
    value: { template: 'executive', edition: 'internal' },
  },
  {
    label: 'Full dossier',
    description: 'everything in the notebook',
    icon: 'book',
    value: { template: 'dossier', edition: 'internal' },
  },
  {
    label: 'One page for the customer',
    description: 'nothing private',
    group: 'Customer-safe: may leave the house',
    icon: 'file',
    value: { template: 'one-page', edition: 'customer' },
  },
  {
    label: 'Executive brief for the customer',
    description: 'nothing private',
    icon: 'files',
    value: { template: 'executive', edition: 'customer' },
  },
]

function choose({ quickInput, settings }: Workbench, account: AccountId): Promise<Choice | null> {
  const usual = settings.get(briefForm, account)
  const selected = forms.find(({ value }) => `${value.template} ${value.edition}` === usual)?.value
  return quickInput.pick(forms, { title: 'Export brief', ...(selected === undefined ? {} : { selected }) })
}

interface Lens {
  readonly lens: BriefOptions['lens']
}

const lenses: readonly QuickPickItem<Lens>[] = [
  { label: 'Everyone', description: 'in the order of the notebook', value: { lens: null } },
  { label: 'CFO', description: 'cash and costs first', value: { lens: 'cfo' } },
  { label: 'COO', description: 'operations first', value: { lens: 'coo' } },
  { label: 'CEO', description: 'growth and priorities first', value: { lens: 'ceo' } },
]

/** Undefined when dismissed: null is a choice, "nobody in particular". */
async function chooseLens(
  { quickInput, settings }: Workbench,
  account: AccountId,
): Promise<BriefOptions['lens'] | undefined> {
  const usual = settings.get(briefLens, account)
  const selected = lenses.find(({ value }) => (value.lens ?? 'everyone') === usual)?.value
  const picked = await quickInput.pick(lenses, {
    title: 'Whom is the brief for?',
    ...(selected === undefined ? {} : { selected }),
  })
  return picked === null ? undefined : picked.lens
}
