import type { Command, CommandRegistry } from '../commands/command.ts'
import type { KeybindingRegistry } from '../commands/keybinding.ts'
import type { QuickOpenProvider, QuickPickItem } from './quick-input.ts'

interface Options {
  readonly commands: CommandRegistry
  readonly keybindings: KeybindingRegistry
  /** Ids, most recently used first. */
  recent(): readonly string[]
}

/** The `>` of quick open: every command that could run now, the recently used ones first. */
export function commandPalette({ commands, keybindings, recent }: Options): QuickOpenProvider {
  return {
    id: 'commands',
    prefix: '>',
    title: 'Run a command',
    items() {
      const used = recent()
      const listed = commands.list().filter((command) => command.palette !== false && commands.isAvailable(command.id))
      const first = used
        .map((id) => listed.find((command) => command.id === id))
        .filter((command) => command !== undefined)
      const rest = listed
        .filter((command) => !used.includes(command.id))
        .toSorted((a, b) => commandTitle(a).localeCompare(commandTitle(b), 'en'))
      const item = (group: string) => (command: Command) => paletteItem(command, group, commands, keybindings)
      return [...first.map(item('recently used')), ...rest.map(item('other commands'))]
    },
  }
}

/** `Accounts: New Account`. */
export function commandTitle(command: Command): string {
  return command.category === undefined ? command.title : `${command.category}: ${command.title}`
}

function paletteItem(
  command: Command,
  group: string,
  commands: CommandRegistry,
  keybindings: KeybindingRegistry,
): QuickPickItem<() => void> {
  const keys = keybindings.labelFor(command.id)
  return {
    label: commandTitle(command),
    group,
    ...(keys === null ? {} : { hint: keys }),
    value: () => void commands.run(command.id),
  }
}
