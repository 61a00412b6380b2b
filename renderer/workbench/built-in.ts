import type { Keybinding } from './commands/keybinding.ts'
import type { Disposer } from './contribution.ts'
import { registerEditorCommands } from './editors/editor-commands.ts'
import { registerNotifications } from './notify/notification-commands.ts'
import { registerLayout } from './parts/layout-commands.ts'
import type { QuickPickItem } from './quick/quick-input.ts'
import type { Shell } from './shell.ts'
import { themeChoices, themeNames } from './theme/theme-store.ts'
import type { ThemeChoice } from './theme/themes.ts'

/** The keys of the shell itself, VS Code's where VS Code has one. */
const keys: readonly Keybinding[] = [
  { command: 'workbench.quickOpen', key: 'ctrl+p' },
  { command: 'workbench.commands', key: 'f1' },
  { command: 'workbench.commands', key: 'ctrl+shift+p' },
  { command: 'theme.select', key: 'ctrl+k ctrl+t' },
]

/** Registers the shell's own commands, keys and quick open help. */
export function registerBuiltIn(shell: Shell, target: Window): Disposer {
  const { commands, keybindings, quickInput } = shell
  const disposers: Disposer[] = []
  const add = (category: string, id: string, title: string, run: () => void | Promise<void>, when?: string) => {
    disposers.push(commands.register({ id, title, category, run, ...(when === undefined ? {} : { when }) }))
  }

  add('Go', 'workbench.quickOpen', 'Go to Account or Page', () => quickInput.open(''))
  add('View', 'workbench.commands', 'Show All Commands', () => quickInput.open('>'))
  add('Preferences', 'theme.select', 'Color Theme', () => selectTheme(shell))

  for (const binding of keys) disposers.push(keybindings.register(binding))
  disposers.push(registerNotifications(shell), registerLayout(shell, target))
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
