import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Contribution } from '../../../renderer/workbench/contribution.ts'
import type { EditorInput } from '../../../renderer/workbench/editors/editor-area.ts'
import { memoryPersistence } from '../../../renderer/workbench/persistence.ts'
import { heading, mountWorkbench, page } from './demo-workbench.tsx'
import { activeTitle, titles } from './editor-tabs.ts'

const opened = vi.fn()

/** Long pages with a text to write in, headings, and neighbours. */
const long: Contribution = {
  id: 'long',
  phase: 'starting',
  activate: (workbench) =>
    workbench.editors.register({
      kind: 'long',
      component: LongPage,
      title: (input) => input.page ?? '',
      icon: () => 'note',
      crumbs: (input) => [{ label: 'Kestrel' }, { label: input.page ?? '' }],
      siblings: (input, crumb) =>
        ['One', 'Two'].map((name) => ({
          id: name,
          label: `${name} of ${crumb}`,
          isCurrent: input.page === name,
          run: () => workbench.editors.open(longPage(name)),
        })),
      outline: async () => [{ id: 'r', label: 'A record', run: opened }],
    }),
}

function longPage(name: string): EditorInput {
  return { kind: 'long', account: 'a1', page: name }
}

function LongPage({ input }: { readonly input: EditorInput }) {
  return (
    <div>
      <h1>{input.page}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: a text of many blocks, as a page has it. */}
      <div
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        tabIndex={0}
        aria-label={`${input.page} text`}
      >
        {Array.from({ length: 80 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move.
          <p key={index}>
            Line {index} of {input.page}
          </p>
        ))}
      </div>
      <h2>The end</h2>
    </div>
  )
}

/** The line the caret is in, and how far into it. */
function caret(): string {
  const selection = document.getSelection()
  const line = selection?.anchorNode?.parentElement?.closest('p')
  return line === null || line === undefined ? '' : `${line.textContent} at ${selection?.anchorOffset}`
}

function putCaret(name: string, line: number) {
  const text = document.querySelector<HTMLElement>(`[aria-label="${name} text"]`)
  const node = text?.children[line]?.firstChild
  if (text === null || node === null || node === undefined) throw new Error('No such line')
  text.focus()
  document.getSelection()?.collapse(node, 2)
  text.children[line]?.scrollIntoView({ block: 'center' })
}

const scrolled = () =>
  [...document.querySelectorAll('.wb-editor-body')].find((body) => body.checkVisibility({ visibilityProperty: true }))
    ?.scrollTop ?? 0

it('lists the recently used editors while Ctrl is held, and opens the marked one when it is let go', async () => {
  const { shell } = await mountWorkbench()
  for (const name of ['A', 'B', 'C']) shell.editors.open(page(name))
  await expect.poll(heading).toBe('C')
  const marked = () => document.querySelector('.wb-switcher [aria-selected=true] .wb-switcher-title')?.textContent
  await userEvent.keyboard('{Control>}{Tab}')
  await expect.poll(marked).toBe('B')
  await userEvent.keyboard('{Tab}')
  await expect.poll(marked).toBe('A')
  expect(activeTitle()).toBe('C')
  await userEvent.keyboard('{/Control}')
  await expect.poll(activeTitle).toBe('A')
  expect(document.querySelector('.wb-switcher')).toBeNull()
  expect(shell.editors.opened().map((input) => input.page)).toEqual(['A', 'C', 'B'])
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('A')
  await userEvent.keyboard('{Control>}{Tab}{Escape}{/Control}')
  await expect.poll(marked).toBeUndefined()
  expect(activeTitle()).toBe('A')
})

it('goes back and forward to the caret, also when the tab was closed meanwhile', async () => {
  const { shell } = await mountWorkbench({ more: [long] })
  shell.editors.open(longPage('One'))
  await expect.poll(heading).toBe('One')
  await expect.poll(() => document.querySelector('[aria-label="One text"]')).not.toBeNull()
  putCaret('One', 40)
  await expect.poll(() => shell.editors.places.get(shell.editors.idOf(longPage('One')) ?? '')?.caret?.path[0]).toBe(40)
  const before = scrolled()
  shell.editors.open(longPage('Two'))
  await expect.poll(heading).toBe('Two')
  shell.editors.close(longPage('One'))
  await expect.poll(titles).toEqual(['Two'])
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  await expect.poll(titles).toEqual(['Two', 'One'])
  await expect.poll(caret).toBe('Line 40 of One at 2')
  await expect.poll(scrolled).toBe(before)
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
  await expect.poll(heading).toBe('Two')
})

it('goes by number, and back and forward by the side buttons of the mouse', async () => {
  const { shell } = await mountWorkbench()
  for (const name of ['A', 'B', 'C']) shell.editors.open(page(name))
  await expect.poll(heading).toBe('C')
  await userEvent.keyboard('{Alt>}1{/Alt}')
  await expect.poll(heading).toBe('A')
  await userEvent.keyboard('{Alt>}0{/Alt}')
  await expect.poll(heading).toBe('C')
  const side = (button: number) => window.dispatchEvent(new MouseEvent('mouseup', { button, cancelable: true }))
  expect(side(3)).toBe(false)
  await expect.poll(heading).toBe('A')
  side(4)
  await expect.poll(heading).toBe('C')
})

it('goes back within one text, step by step', async () => {
  const { shell } = await mountWorkbench({ more: [long] })
  shell.editors.open(longPage('One'))
  await expect.poll(heading).toBe('One')
  const at = () => shell.editors.places.get(shell.editors.idOf(longPage('One')) ?? '')?.caret?.path[0]
  for (const line of [2, 30, 70]) {
    putCaret('One', line)
    await expect.poll(at).toBe(line)
  }
  shell.editors.back()
  await expect.poll(caret).toBe('Line 30 of One at 2')
  shell.editors.back()
  await expect.poll(caret).toBe('Line 2 of One at 2')
  expect(shell.editors.canGoBack()).toBe(false)
})

it('comes back after a restart to the scroll, and to the caret when the editor is entered', async () => {
  const persistence = memoryPersistence()
  const first = await mountWorkbench({ persistence, more: [long] })
  first.shell.editors.open(longPage('One'))
  await expect.poll(heading).toBe('One')
  putCaret('One', 60)
  await expect.poll(() => persistence.read('editors')).toContain('"path":[60')
  const before = scrolled()
  await first.screen.unmount()
  const { shell } = await mountWorkbench({ persistence, more: [long] })
  await expect.poll(heading).toBe('One')
  await expect.poll(scrolled).toBe(before)
  shell.editors.focusActive()
  await expect.poll(caret).toBe('Line 60 of One at 2')
})

it('opens from a crumb what stands beside it, and from the last one what is on the page', async () => {
  const { shell } = await mountWorkbench({ more: [long] })
  shell.editors.open(longPage('One'))
  await expect.poll(heading).toBe('One')
  const choices = () => [...document.querySelectorAll('.wb-crumb-choice')].map((line) => line.textContent?.trim())
  await userEvent.keyboard('{Control>}{Shift>}.{/Shift}{/Control}')
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('On this page')
  await userEvent.keyboard('{Enter}')
  await expect.poll(choices).toEqual(['One', 'The end', 'A record'])
  await userEvent.keyboard('{End}{Enter}')
  await expect.poll(() => opened.mock.calls.length).toBe(1)

  await userEvent.keyboard('{Control>}{Shift>}.{/Shift}{/Control}')
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('On this page')
  await userEvent.keyboard('{Enter}')
  await expect.poll(choices).toContain('The end')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => document.activeElement?.textContent).toBe('The end')

  await userEvent.keyboard('{Control>}{Shift>}.{/Shift}{/Control}')
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('On this page')
  await userEvent.keyboard('{ArrowLeft}{ArrowDown}')
  await expect.poll(choices).toEqual(['One of 1', 'Two of 1'])
  await userEvent.keyboard('t')
  await userEvent.keyboard('{Enter}')
  await expect.poll(heading).toBe('Two')
})
