import type { Disposer } from '../contribution.ts'
import type { Shell } from '../shell.ts'
import { editorKeys } from './editor-keys.ts'
import { registerEditorMenus } from './editor-menus.ts'
import { panelContent } from './panel-content.ts'

interface EditorCommand {
  readonly id: string
  readonly title: string
  readonly category: 'Go' | 'View'
  readonly when?: string
  readonly icon?: string
  enabled?(): boolean
  /** Gets the id of the tab the menu was opened on; null for the one in front. */
  run(id: string | null): void | Promise<void>
}

/** Registers what is done with editors and their groups: the commands, VS Code's keys for them, and the menus. */
export function registerEditorCommands(shell: Shell, target: Window): Disposer {
  const { commands, editors, keybindings, menus } = shell
  // A menu hands over the input of the tab it was opened on.
  const idOf = (args: unknown) => {
    const content = panelContent({ input: args })
    return content === null ? null : editors.idOf(content.input)
  }
  const disposers = [
    ...[...tabCommands(shell), ...groupCommands(shell), ...walkCommands(shell)].map(({ run, ...command }) =>
      commands.register({ ...command, run: (args) => run(idOf(args)) }),
    ),
    commands.register({
      id: 'editor.openNth',
      title: 'Open Editor at Index',
      category: 'Go',
      palette: false,
      run(args) {
        if (typeof args === 'object' && args !== null && 'nth' in args) editors.showNth(Number(args.nth) - 1)
      },
    }),
    ...editorKeys.map((binding) => keybindings.register(binding)),
    registerEditorMenus(menus),
    followSwitcher(shell, target),
    followMouse(shell, target),
  ]
  return () => {
    for (const dispose of disposers.toReversed()) dispose()
  }
}

function tabCommands({ editors, announce }: Shell): readonly EditorCommand[] {
  const view = { category: 'View', when: 'hasEditors' } as const
  return [
    {
      id: 'editor.close',
      title: 'Close Editor',
      category: 'View',
      run: (id) => (id === null ? editors.closeUnlessPinned(null) : editors.closePanel(id)),
    },
    { ...view, id: 'editor.closeAll', title: 'Close All Editors', run: () => editors.closeAll() },
    { ...view, id: 'editor.closeOthers', title: 'Close Other Editors in Group', run: (id) => editors.closeOthers(id) },
    {
      ...view,
      id: 'editor.closeToTheRight',
      title: 'Close Editors to the Right',
      run: (id) => editors.closeToTheRight(id),
    },
    { ...view, id: 'editor.keep', title: 'Keep Editor', run: (id) => editors.keepPanel(id) },
    { ...view, id: 'editor.togglePin', title: 'Pin or Unpin Editor', run: (id) => editors.togglePin(id) },
    {
      ...view,
      id: 'editor.copyName',
      title: 'Copy Name of Editor',
      async run(id) {
        const input = id === null ? editors.active() : editors.content(id)?.input
        const kind = input === undefined || input === null ? undefined : editors.kinds.get().get(input.kind)
        if (input === undefined || input === null || kind === undefined) return
        await navigator.clipboard.writeText(kind.title(input))
        announce('Copied')
      },
    },
    { id: 'editor.reopenClosed', title: 'Reopen Closed Editor', category: 'View', run: () => editors.reopenClosed() },
    { ...view, id: 'editor.moveLeft', title: 'Move Editor Left', run: () => editors.moveTab(-1) },
    { ...view, id: 'editor.moveRight', title: 'Move Editor Right', run: () => editors.moveTab(1) },
  ]
}

// What a splitter moves by a command, in pixels.
const resizeStep = 60

function groupCommands({ editors }: Shell): readonly EditorCommand[] {
  const view = { category: 'View', when: 'hasEditors' } as const
  const several = { category: 'View', when: 'multipleGroups' } as const
  const beside = (['left', 'right', 'above', 'below'] as const).map((direction) => {
    const name = direction.charAt(0).toUpperCase() + direction.slice(1)
    return {
      ...several,
      id: `editor.focus${name}Group`,
      title: `Focus ${name} Editor Group`,
      run: () => editors.focusGroupBeside(direction),
    }
  })
  const sizes = (
    [
      ['Wider', 'Increase Editor Width', { width: resizeStep }],
      ['Narrower', 'Decrease Editor Width', { width: -resizeStep }],
      ['Taller', 'Increase Editor Height', { height: resizeStep }],
      ['Shorter', 'Decrease Editor Height', { height: -resizeStep }],
    ] as const
  ).map(([name, title, by]) => ({
    ...several,
    id: `editor.make${name}`,
    title,
    run: () => editors.resizeGroup(by),
  }))
  const nth = ['First', 'Second', 'Third'].map((name, index) => ({
    category: 'View' as const,
    id: `editor.focusGroup${index + 1}`,
    title: `Focus ${name} Editor Group`,
    run: () => editors.focusGroup(index),
  }))
  return [
    {
      ...view,
      id: 'editor.split',
      title: 'Split Editor Right',
      icon: 'split-horizontal',
      run: (id) => editors.split(id, 'right'),
    },
    {
      ...view,
      id: 'editor.splitDown',
      title: 'Split Editor Down',
      icon: 'split-vertical',
      run: (id) => editors.split(id, 'below'),
    },
    { ...view, id: 'editor.moveToNextGroup', title: 'Move Editor into Next Group', run: () => editors.moveToGroup(1) },
    {
      ...several,
      id: 'editor.moveToPreviousGroup',
      title: 'Move Editor into Previous Group',
      run: () => editors.moveToGroup(-1),
    },
    { id: 'editor.closeGroup', title: 'Close Editor Group', category: 'View', run: (id) => editors.closeGroup(id) },
    {
      ...several,
      id: 'editor.toggleMaximised',
      title: 'Toggle Maximize Editor Group',
      run: () => editors.toggleMaximised(),
    },
    { ...several, id: 'editor.evenSizes', title: 'Reset Editor Group Sizes', run: () => editors.evenGroups() },
    ...sizes,
    ...nth,
    ...beside,
    { ...several, id: 'editor.focusNextGroup', title: 'Focus Next Editor Group', run: () => editors.focusNextGroup(1) },
    {
      ...several,
      id: 'editor.focusPreviousGroup',
      title: 'Focus Previous Editor Group',
      run: () => editors.focusNextGroup(-1),
    },
  ]
}

function walkCommands({ editors }: Shell): readonly EditorCommand[] {
  const go = { category: 'Go', when: 'hasEditors' } as const
  return [
    { id: 'editor.focus', title: 'Focus Editor', category: 'View', run: () => editors.focusActive() },
    {
      ...go,
      id: 'editor.nextRecent',
      title: 'Next Recently Used Editor',
      run: () => editors.switcher.walk(1),
    },
    {
      ...go,
      id: 'editor.previousRecent',
      title: 'Previous Recently Used Editor',
      run: () => editors.switcher.walk(-1),
    },
    { ...go, id: 'editor.next', title: 'Next Editor in Group', run: () => editors.step(1) },
    { ...go, id: 'editor.previous', title: 'Previous Editor in Group', run: () => editors.step(-1) },
    { ...go, id: 'editor.openLast', title: 'Open Last Editor in Group', run: () => editors.showNth(-1) },
    { ...go, id: 'editor.focusBreadcrumbs', title: 'Focus Breadcrumbs', run: () => editors.focusCrumbs() },
    {
      id: 'editor.back',
      title: 'Go Back',
      category: 'Go',
      icon: 'arrow-left',
      enabled: editors.canGoBack,
      run: () => editors.back(),
    },
    {
      id: 'editor.forward',
      title: 'Go Forward',
      category: 'Go',
      icon: 'arrow-right',
      enabled: editors.canGoForward,
      run: () => editors.forward(),
    },
  ]
}

/** The list of Ctrl+Tab stands while Ctrl is down; letting it go is the choice. */
function followSwitcher({ editors: { switcher } }: Shell, target: Window): Disposer {
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Control') switcher.choose()
  }
  const onBlur = () => switcher.cancel()
  target.addEventListener('keyup', onKeyUp, { capture: true })
  target.addEventListener('blur', onBlur)
  return () => {
    target.removeEventListener('keyup', onKeyUp, { capture: true })
    target.removeEventListener('blur', onBlur)
  }
}

/** The side buttons of a mouse go back and forward. */
function followMouse({ commands }: Shell, target: Window): Disposer {
  const sides: ReadonlyMap<number, string> = new Map([
    [3, 'editor.back'],
    [4, 'editor.forward'],
  ])
  const onMouseUp = (event: MouseEvent) => {
    const command = sides.get(event.button)
    if (command === undefined) return
    event.preventDefault()
    void commands.run(command)
  }
  target.addEventListener('mouseup', onMouseUp, { capture: true })
  return () => target.removeEventListener('mouseup', onMouseUp, { capture: true })
}
