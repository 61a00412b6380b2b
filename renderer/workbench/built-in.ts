import type { Keybinding } from './commands/keybinding.ts'
import type { Disposer } from './contribution.ts'
import { registerEditorCommands } from './editors/editor-commands.ts'
import { registerNotifications } from './notify/notification-commands.ts'
import { registerLayout } from './parts/layout-commands.ts'
import type { QuickPickItem } from './quick/quick-input.ts'
import { registerQuickOpen } from './quick/register-quick-open.ts'
import type { Shell } from './shell.ts'
import { themeChoices, themeNames } from './theme/theme-store.ts'
import type { ThemeChoice } from './theme/themes.ts'

/** The keys of the shell itself, VS Code's where VS Code has one. */
const keys: readonly Keybinding[] = [{ command: 'theme.select', key: 'ctrl+k ctrl+t' }]

/** Registers the shell's own commands and keys. */
export function registerBuiltIn(shell: Shell, target: Window): Disposer {
  const { commands, keybindings } = shell
  const disposers: Disposer[] = []
  const add = (category: string, id: string, title: string, run: () => void | Promise<void>, when?: string) => {
    disposers.push(commands.register({ id, title, category, run, ...(when === undefined ? {} : { when }) }))
  }

  add('Preferences', 'theme.select', 'Color Theme', () => selectTheme(shell))

  for (const binding of keys) disposers.push(keybindings.register(binding))
  disposers.push(
    registerQuickOpen(shell),
    registerNotifications(shell),
    registerLayout(shell, target),
    registerEditorCommands(shell, target),
  )
  return () => {
    for (const dispose of disposers.toReversed()) dispose()
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
