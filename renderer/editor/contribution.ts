import type { AcumenBridge } from '../../shared/contract/bridge.ts'
import type { Disposer, Phase } from '../workbench/contribution.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { activePage } from './active/active-page.ts'
import { editorActions } from './editor-actions.ts'
import { doesTabMoveFocus, TOGGLE_TAB_MOVES_FOCUS } from './tab-key/tab-key-extension.ts'
import { WordCount } from './words/WordCount.tsx'

interface EditorServices {
  readonly bridge: AcumenBridge
}

/** Registers the commands of the text, their keys and the word count; they act on the page written on last. */
export function registerEditorCommands(workbench: Workbench, { bridge }: EditorServices): Disposer {
  const disposers = [
    activePage.connect({
      openLink: (url) => void openLink(workbench, bridge, url),
      say: (text) => void workbench.notifications.info(text),
    }),
    workbench.statusBar.register({
      id: 'editor.words',
      name: 'Words',
      side: 'right',
      order: 10,
      component: WordCount,
      command: 'workbench.goToHeading',
      tooltip: 'Go to a heading',
    }),
    ...editorActions.flatMap(({ id, title, icon, key, run }) => {
      const command = `editor.${id}`
      const registered = workbench.commands.register({
        id: command,
        title,
        category: 'Text',
        ...(icon === undefined ? {} : { icon }),
        enabled: () => activePage.current.get() !== null,
        run: () => withPage(run),
      })
      if (key === undefined) return [registered]
      return [registered, workbench.keybindings.register({ command, key, when: 'editorTextFocus' })]
    }),
    ...focusCommands(workbench),
  ]
  return () => {
    for (const dispose of disposers) dispose()
  }
}

function focusCommands(workbench: Workbench): readonly Disposer[] {
  return [
    workbench.commands.register({
      id: 'editor.toggleTabMovesFocus',
      title: 'Toggle Tab Key Moves Focus',
      category: 'Text',
      enabled: () => activePage.current.get() !== null,
      run: () =>
        withPage(({ editor }) => {
          editor.dispatchCommand(TOGGLE_TAB_MOVES_FOCUS, undefined)
          workbench.announce(doesTabMoveFocus() ? 'Tab moves the focus' : 'Tab indents lists')
        }),
    }),
    workbench.keybindings.register({
      command: 'editor.toggleTabMovesFocus',
      key: 'ctrl+m',
      when: 'editorTextFocus',
    }),
    workbench.commands.register({
      id: 'editor.focusToolbar',
      title: 'Focus the Formatting Toolbar',
      category: 'Text',
      enabled: () => activePage.current.get() !== null,
      run: () => withPage((page) => page.focusToolbar()),
    }),
    workbench.keybindings.register({ command: 'editor.focusToolbar', key: 'alt+f10', when: 'editorTextFocus' }),
  ]
}

function withPage(run: (page: NonNullable<ReturnType<typeof activePage.current.get>>) => void): void {
  const page = activePage.current.get()
  if (page !== null) run(page)
}

async function openLink(workbench: Workbench, bridge: AcumenBridge, url: string): Promise<void> {
  const opened = await bridge.call('link.open', { url })
  if (!opened.ok) workbench.notifications.warn(opened.text)
}

export const contribution: {
  readonly id: string
  readonly phase: Phase
  activate(workbench: Workbench, services: EditorServices): Disposer
} = { id: 'editor', phase: 'starting', activate: registerEditorCommands }
