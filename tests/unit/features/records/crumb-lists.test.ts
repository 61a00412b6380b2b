import { expect, it } from 'vitest'
import { crumbOutline, crumbSiblings } from '../../../../renderer/features/records/crumb-lists.ts'
import { registerSectionPage } from '../../../../renderer/features/records/section-pages.ts'
import type { EditorInput, RevealTarget } from '../../../../renderer/workbench/editors/editor-area.ts'
import type { Workbench } from '../../../../renderer/workbench/workbench.ts'
import { openTestStore } from '../../storage/open-test-store.ts'

/** Two accounts, one of them with a page and risks, and what was opened. */
async function notebooks() {
  const { store } = await openTestStore()
  const kestrel = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  const halden = await store.change('New', null, (tx) => tx.createAccount('Halden'))
  const page = await store.change('Page', kestrel.id, (tx) => tx.addPage({ title: 'Plant visit' }))
  for (const title of ['Refinancing', 'Covenant']) {
    await store.change('Risk', kestrel.id, (tx) => tx.addRecord('risk', { title }))
  }
  registerSectionPage({
    section: 'risks',
    icon: 'warning',
    purpose: '',
    load: () => Promise.reject(new Error('not asked for')),
    holds: ['risk'],
  })
  const opened: { readonly input: EditorInput; readonly target?: RevealTarget }[] = []
  // Only the editors are asked.
  const workbench = {
    editors: {
      open: (input: EditorInput) => opened.push({ input }),
      reveal: (input: EditorInput, target: RevealTarget) => opened.push({ input, target }),
    },
  } as unknown as Workbench
  const input: EditorInput = { kind: 'section', account: kestrel.id, section: 'risks' }
  return { store, kestrel, halden, page, workbench, opened, input }
}

it('lists the accounts by name, and opens the same section of another one', async () => {
  const { store, halden, workbench, opened, input } = await notebooks()
  const choices = await crumbSiblings(workbench, store)(input, 0)
  expect(choices.map(({ label, isCurrent }) => [label, isCurrent])).toEqual([
    ['Halden', false],
    ['Kestrel', true],
  ])
  choices[0]?.run()
  expect(opened).toEqual([{ input: { kind: 'section', account: halden.id, section: 'risks' } }])
})

it('lists the sections and pages of the account', async () => {
  const { store, kestrel, page, workbench, opened, input } = await notebooks()
  const choices = await crumbSiblings(workbench, store)(input, 1)
  expect(choices.map((choice) => choice.label)).toEqual([
    'Overview',
    'Revenue',
    'Costs',
    'Cash flow',
    'Risks',
    'Stakeholders',
    'Hypotheses',
    'Meetings',
    'Sources',
    'Plant visit',
  ])
  expect(choices.filter((choice) => choice.isCurrent === true).map((choice) => choice.label)).toEqual(['Risks'])
  choices.at(-1)?.run()
  expect(opened).toEqual([{ input: { kind: 'page', account: kestrel.id, page: page.id } }])
})

it('lists the records of the page in order, and goes to them', async () => {
  const { store, kestrel, workbench, opened, input } = await notebooks()
  const choices = await crumbOutline(workbench, store)(input)
  expect(choices.map((choice) => choice.label)).toEqual(['Covenant', 'Refinancing'])
  const risk = (await store.listRecords(kestrel.id, 'risk')).find((one) => one.title === 'Covenant')
  choices[0]?.run()
  expect(opened).toEqual([{ input, target: { record: risk?.id, field: '' } }])
})

it('lists nothing for what no account owns', async () => {
  const { store, workbench } = await notebooks()
  expect(await crumbOutline(workbench, store)({ kind: 'section', section: 'risks' })).toEqual([])
  expect(await crumbSiblings(workbench, store)({ kind: 'section', account: 'nobody' }, 1)).toEqual([])
})
