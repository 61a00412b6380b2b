import type { Keybinding } from './commands/keybinding.ts'
import type { Disposer } from './contribution.ts'
import type { PartName } from './parts/layout.ts'
import { walkParts } from './parts/part-walk.ts'
import type { QuickPickItem } from './quick/quick-input.ts'
import type { Shell } from './shell.ts'
import { themeChoices, themeNames } from './theme/theme-store.ts'
import type { ThemeChoice } from './theme/themes.ts'

/** The keys of the shell itself, VS Code's where VS Code has one. */
const keys: readonly Keybinding[] = [
  { command: 'workbench.quickOpen', key: 'ctrl+p' },
  { command: 'workbench.commands', key: 'f1' },
  { command: 'workbench.commands', key: 'ctrl+shift+p' },
  // Inside text Ctrl+B makes it bold.
  { command: 'sideBar.toggle', key: 'ctrl+b', when: '!textFocus' },
  { command: 'secondarySideBar.toggle', key: 'ctrl+alt+b' },
  { command: 'panel.toggle', key: 'ctrl+j' },
  { command: 'parts.next', key: 'f6' },
  { command: 'parts.previous', key: 'shift+f6' },
  { command: 'editor.close', key: 'ctrl+f4' },
  { command: 'editor.close', key: 'ctrl+w' },
  { command: 'editor.closeAll', key: 'ctrl+k ctrl+w' },
  { command: 'editor.reopenClosed', key: 'ctrl+shift+t' },
  { command: 'editor.keep', key: 'ctrl+k enter' },
  { command: 'editor.split', key: 'ctrl+\\' },
  { command: 'editor.nextRecent', key: 'ctrl+tab', mac: 'ctrl+tab' },
  { command: 'editor.previousRecent', key: 'ctrl+shift+tab', mac: 'ctrl+shift+tab' },
  { command: 'editor.next', key: 'ctrl+pagedown' },
  { command: 'editor.previous', key: 'ctrl+pageup' },
  { command: 'editor.focusGroup1', key: 'ctrl+1' },
  { command: 'editor.focusGroup2', key: 'ctrl+2' },
  { command: 'editor.focusGroup3', key: 'ctrl+3' },
  { command: 'theme.select', key: 'ctrl+k ctrl+t' },
  { command: 'notifications.clear', key: 'ctrl+k escape' },
]

/** Registers the shell's own commands, keys and quick open help. */
export function registerBuiltIn(shell: Shell, target: Window): Disposer {
  const { commands, editors, keybindings, layout, notifications, quickInput } = shell
  const disposers: Disposer[] = []
  const add = (category: string, id: string, title: string, run: () => void | Promise<void>, when?: string) => {
    disposers.push(commands.register({ id, title, category, run, ...(when === undefined ? {} : { when }) }))
  }
  const toggle = (part: PartName) => {
    const { isOpen } = layout.state.get()[part]
    const hadFocus = document.activeElement?.closest(`[data-part="${part}"]`) !== null
    layout.change(part, { isOpen: !isOpen })
    if (isOpen && hadFocus) editors.focusActive()
    if (!isOpen && part === 'panel') shell.partWanted.set(part)
  }

  add('Go', 'workbench.quickOpen', 'Go to Account or Page', () => quickInput.open(''))
  add('View', 'workbench.commands', 'Show All Commands', () => quickInput.open('>'))
  add('View', 'sideBar.toggle', 'Toggle Side Bar', () => toggle('left'))
  add('View', 'secondarySideBar.toggle', 'Toggle Secondary Side Bar', () => toggle('right'))
  add('View', 'panel.toggle', 'Toggle Panel', () => toggle('panel'))
  add('View', 'parts.next', 'Focus Next Part', () => walkParts(document, 1))
  add('View', 'parts.previous', 'Focus Previous Part', () => walkParts(document, -1))
  add('View', 'editor.focus', 'Focus Editor', () => editors.focusActive())
  add('View', 'editor.close', 'Close Editor', () => editors.closeActive())
  add('View', 'editor.closeAll', 'Close All Editors', () => editors.closeAll(), 'hasEditors')
  add('View', 'editor.closeOthers', 'Close Other Editors in Group', () => editors.closeOthers(null), 'hasEditors')
  add('View', 'editor.reopenClosed', 'Reopen Closed Editor', () => editors.reopenClosed())
  add('View', 'editor.keep', 'Keep Editor', () => editors.keepActive(), 'hasEditors')
  add('View', 'editor.split', 'Move Editor to the Side', () => editors.splitToSide(), 'hasEditors')
  add('Go', 'editor.nextRecent', 'Next Recently Used Editor', () => editors.walkRecent(1))
  add('Go', 'editor.previousRecent', 'Previous Recently Used Editor', () => editors.walkRecent(-1))
  add('Go', 'editor.next', 'Next Editor in Group', () => editors.step(1), 'hasEditors')
  add('Go', 'editor.previous', 'Previous Editor in Group', () => editors.step(-1), 'hasEditors')
  for (const [index, name] of ['First', 'Second', 'Third'].entries()) {
    add('View', `editor.focusGroup${index + 1}`, `Focus ${name} Editor Group`, () => editors.focusGroup(index))
  }
  add('Preferences', 'theme.select', 'Color Theme', () => selectTheme(shell))
  add('Notifications', 'notifications.clear', 'Clear All Notifications', () => notifications.closeAll())

  add('Notifications', 'notifications.recall', 'Show Notifications', () => notifications.recall())

  for (const binding of keys) disposers.push(keybindings.register(binding))
  disposers.push(
    quickInput.registerProvider({
      id: 'help',
      prefix: '?',
      title: 'Help',
      items: () =>
        quickInput
          .providers()
          .filter((provider) => provider.prefix !== '?')
          .map((provider) => ({
            label: provider.prefix === '' ? '…' : provider.prefix,
            description: provider.title,
            value: () => quickInput.open(provider.prefix),
          })),
    }),
    followWalk(shell, target),
  )
  return () => {
    for (const dispose of disposers.toReversed()) dispose()
  }
}

/** Ctrl+Tab walks while Ctrl is down; letting it go is the choice. */
function followWalk(shell: Shell, target: Window): Disposer {
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Control') shell.editors.endWalk()
  }
  const onBlur = () => shell.editors.endWalk()
  target.addEventListener('keyup', onKeyUp, { capture: true })
  target.addEventListener('blur', onBlur)
  return () => {
    target.removeEventListener('keyup', onKeyUp, { capture: true })
    target.removeEventListener('blur', onBlur)
  }
}

/** Each theme is shown while it is highlighted; Escape gives the old one back. */
async function selectTheme({ themes, quickInput }: Shell): Promise<void> {
  const items: readonly QuickPickItem<ThemeChoice>[] = themeChoices.map((choice) => ({
    label: themeNames[choice],
    value: choice,
  }))
  const chosen = await quickInput.pick(items, {
    title: 'Color theme',
    placeholder: 'Select a color theme (up and down keys to preview)',
    selected: themes.choice(),
    onHighlight: (choice) => themes.preview(choice),
  })
  if (chosen === null) themes.preview(null)
  else themes.set(chosen)
}
