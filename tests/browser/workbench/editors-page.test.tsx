import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { PageEditor } from '../../../renderer/editor/page-editor.tsx'
import { StoreProvider } from '../../../renderer/storage/context.tsx'
import { openStore } from '../../../renderer/storage/open.ts'
import type { Contribution } from '../../../renderer/workbench/contribution.ts'
import { memoryKeeper } from '../../unit/storage/memory-keeper.ts'
import { testOptions } from '../../unit/storage/test-options.ts'
import { page as demoPage, mountWorkbench } from './demo-workbench.tsx'
import { groups, tab } from './editor-tabs.ts'

const text = () => document.querySelector<HTMLElement>('[data-testid="page-editor"][contenteditable="true"]')
const lines = () => [...(text()?.children ?? [])].map((line) => line.textContent)
const body = () => text()?.closest('.wb-editor-body')

/** How far below the top of the editor a line stands: what is seen, however the rest wraps. */
const height = (line: number) =>
  Math.round((text()?.children[line]?.getBoundingClientRect().top ?? 0) - (body()?.getBoundingClientRect().top ?? 0))

/** The line with the caret and the offset in it. */
function caret() {
  const selection = document.getSelection()
  const anchor = selection?.anchorNode ?? null
  const line = [...(text()?.children ?? [])].findIndex((one) => one.contains(anchor))
  return { line, offset: selection?.anchorOffset }
}

/** A real page, over a real database, in a tab. */
async function mountPageTab() {
  const opened = await openStore(testOptions(memoryKeeper(), `tabs-${crypto.randomUUID()}`))
  if (opened.kind !== 'ready') throw new Error('The store did not open')
  const { store } = opened
  const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  const page = await store.change('Page', account.id, (tx) => tx.addPage({ title: 'Plan' }))
  const written: Contribution = {
    id: 'written',
    phase: 'starting',
    activate: (workbench) =>
      workbench.editors.register({
        kind: 'written',
        component: () => (
          <StoreProvider value={store}>
            <PageEditor account={account.id} page={page.id} label="Plan, text" />
          </StoreProvider>
        ),
        title: () => 'Plan',
        icon: () => 'note',
      }),
  }
  const { shell } = await mountWorkbench({ more: [written] })
  const input = { kind: 'written', account: account.id, page: page.id }
  shell.editors.open(demoPage('A'))
  shell.editors.open(input)
  await expect.poll(text).not.toBeNull()
  return { shell, input }
}

it('a page keeps its text, caret, scroll and undo when its tab moves to another group and back', {
  timeout: 60_000,
}, async () => {
  const { shell, input } = await mountPageTab()
  const before = text()
  if (before === null) throw new Error('No text')
  await userEvent.click(before)
  await userEvent.keyboard(Array.from({ length: 30 }, (_, line) => `Line ${line}{Enter}`).join(''))
  const half = before.children[20]?.firstChild?.firstChild
  if (half === null || half === undefined) throw new Error('No line')
  document.getSelection()?.collapse(half, 4)
  before.children[20]?.scrollIntoView({ block: 'center' })
  await userEvent.keyboard('!')
  await expect.poll(() => lines()[20]).toBe('Line! 20')
  const seen = height(20)
  expect(body()?.scrollTop).toBeGreaterThan(0)

  for (const key of ['{Control>}\\{/Control}', '{Control>}{Alt>}{ArrowLeft}{/Alt}{/Control}']) {
    const groupsBefore = groups().length
    await userEvent.keyboard(key)
    await expect.poll(() => groups().length).not.toBe(groupsBefore)
    await expect.poll(() => shell.editors.active()).toEqual(input)
    expect(text()).toBe(before)
    await expect.poll(() => document.activeElement).toBe(before)
    expect({ caret: caret(), seen: height(20) }).toEqual({ caret: { line: 20, offset: 5 }, seen })
  }
  await userEvent.keyboard('?')
  await expect.poll(() => lines()[20]).toBe('Line!? 20')
  await userEvent.keyboard('{Control>}z{/Control}')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => lines()[20]).toBe('Line 20')
})

it('a page comes back to its caret when its tab comes to the front again', { timeout: 60_000 }, async () => {
  const { shell, input } = await mountPageTab()
  const field = text()
  if (field === null) throw new Error('No text')
  await userEvent.click(field)
  await userEvent.keyboard('One{Enter}Two{Enter}Three{ArrowUp}{Home}{ArrowRight}')
  expect(caret()).toEqual({ line: 1, offset: 1 })
  await expect.poll(() => shell.editors.places.get(shell.editors.idOf(input) ?? '')?.caret?.path[0]).toBe(1)
  shell.editors.open(demoPage('A'))
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('A')
  await userEvent.keyboard('{Control>}{Tab}{/Control}')
  await expect.poll(() => document.activeElement).toBe(field)
  await userEvent.keyboard('x')
  await expect.poll(lines).toEqual(['One', 'Txwo', 'Three'])
  await userEvent.click(tab('A'))
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('A')
  await userEvent.click(tab('Plan'))
  await expect.poll(() => document.activeElement).toBe(field)
  await userEvent.keyboard('y')
  await expect.poll(lines).toEqual(['One', 'Txywo', 'Three'])
})
