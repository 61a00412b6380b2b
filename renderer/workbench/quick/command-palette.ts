import type { Command, CommandRegistry } from '../commands/command.ts'
import type { KeybindingRegistry } from '../commands/keybinding.ts'
import type { QuickOpenItem, QuickOpenProvider } from './quick-input.ts'

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
    placeholder: 'Type the name of a command',
    command: 'workbench.commands',
    nothingFound: (query) => ({ text: `No command is called “${query}”.` }),
    items() {
      const used = recent()
      const listed = commands.list().filter((command) => command.palette !== false && commands.isAvailable(command.id))
      const first = used
        .map((id) => listed.find((command) => command.id === id))
        .filter((command) => command !== undefined)
      const rest = listed
        .filter((command) => !used.includes(command.id))
        .toSorted((a, b) => commandTitle(a).localeCompare(commandTitle(b), 'en'))
      const item = (group: string, leads: boolean) => (command: Command) => ({
        ...paletteItem(command, commands, keybindings),
        group,
        leads,
      })
      return [...first.map(item('recently used', true)), ...rest.map(item('other commands', false))]
    },
  }
}

/** `Accounts: New Account`. */
export function commandTitle(command: Command): string {
  return command.category === undefined ? command.title : `${command.category}: ${command.title}`
}

function paletteItem(command: Command, commands: CommandRegistry, keybindings: KeybindingRegistry): QuickOpenItem {
  const keys = keybindings.labelFor(command.id)
  return {
    label: commandTitle(command),
    ...(keys === null ? {} : { hint: keys }),
    value: () => void commands.run(command.id),
  }
}
