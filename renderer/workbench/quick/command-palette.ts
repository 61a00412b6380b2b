import type { Command, CommandRegistry } from '../commands/command.ts'
import type { KeybindingRegistry } from '../commands/keybinding.ts'
import { type Persistence, readKept } from '../persistence.ts'
import { touched } from '../recent.ts'
import type { QuickOpenItem, QuickOpenProvider } from './quick-input.ts'

interface Options {
  readonly commands: CommandRegistry
  readonly keybindings: KeybindingRegistry
  readonly persistence: Persistence
}

const storageKey = 'recent-commands'
const recentLimit = 30

/** The `>` of quick open: every command that could run now, first those that were run from here lately. */
export function commandPalette({ commands, keybindings, persistence }: Options): QuickOpenProvider {
  // What has a key of its own is seldom looked for here: keys and menus do not count, as in VS Code.
  let used: readonly string[] = readKept(persistence, storageKey, isTexts) ?? []

  function run(id: string) {
    used = touched(used, id, recentLimit)
    persistence.write(storageKey, JSON.stringify(used))
    void commands.run(id)
  }

  return {
    id: 'commands',
    prefix: '>',
    title: 'Run a command',
    placeholder: 'Type the name of a command',
    command: 'workbench.commands',
    nothingFound: (query) => ({ text: `No command is called “${query}”.` }),
    items() {
      const listed = commands.list().filter((command) => command.palette !== false && commands.isAvailable(command.id))
      const first = used
        .map((id) => listed.find((command) => command.id === id))
        .filter((command) => command !== undefined)
      const rest = listed
        .filter((command) => !used.includes(command.id))
        .toSorted((a, b) => commandTitle(a).localeCompare(commandTitle(b), 'en'))
      const item = (group: string, leads: boolean) => (command: Command) => ({
        ...paletteItem(command, keybindings, run),
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

function paletteItem(command: Command, keybindings: KeybindingRegistry, run: (id: string) => void): QuickOpenItem {
  const keys = keybindings.labelFor(command.id)
  return {
    label: commandTitle(command),
    ...(keys === null ? {} : { hint: keys }),
    value: () => run(command.id),
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}
