import type { CommandRegistry } from '../commands/command.ts'
import type { ContextKeys } from '../commands/context-keys.ts'
import type { KeybindingRegistry } from '../commands/keybinding.ts'
import type { Disposer } from '../contribution.ts'
import { createListeners } from '../signal.ts'
import type { MenuEntry } from '../ui/Menu.tsx'

/** One line of a menu: a command, put there by whoever brings the command. */
export interface MenuItem {
  /** Where it stands: `explorer.account`, `editor.tab`, `application.file`. */
  readonly menu: string
  readonly command: string
  /** Groups are sorted by name, with a rule between them: `1 open`. */
  readonly group?: string
  readonly order?: number
  /** Beside the command's own condition. */
  readonly when?: string
  /** In place of the command's title. */
  readonly label?: string
  readonly destructive?: boolean
  /** False for a line that says what it will do (*Hide Panel*) of a command that is on or off: it has no tick. */
  readonly ticks?: boolean
}

/** Every menu of the window, made from the one table of commands. */
export interface Menus {
  register(item: MenuItem): Disposer
  /** The lines of a menu as they are now; each runs its command with `args`: what the menu was opened on. */
  entries(menu: string, args?: unknown): readonly MenuEntry[]
  onChange(listener: () => void): Disposer
}

interface Options {
  readonly commands: CommandRegistry
  readonly context: ContextKeys
  readonly keybindings: KeybindingRegistry
}

export function createMenus({ commands, context, keybindings }: Options): Menus {
  const items = new Set<MenuItem>()
  const listeners = createListeners()

  function entryOf(item: MenuItem, args: unknown): MenuEntry | null {
    const command = commands.get(item.command)
    if (command === null || !context.evaluate(command.when)) return null
    return {
      id: item.command,
      label: item.label ?? command.title,
      keys: keybindings.labelFor(item.command),
      disabled: command.enabled?.() === false,
      destructive: item.destructive === true,
      run: () => void commands.run(item.command, args),
      ...(command.isOn === undefined || item.ticks === false ? {} : { checked: command.isOn() }),
      ...(command.icon === undefined ? {} : { icon: command.icon }),
    }
  }

  return {
    register(item) {
      context.evaluate(item.when)
      items.add(item)
      listeners.tell()
      return () => {
        items.delete(item)
        listeners.tell()
      }
    },
    entries(menu, args) {
      const mine = [...items].filter((item) => item.menu === menu && context.evaluate(item.when)).toSorted(inOrder)
      const entries: MenuEntry[] = []
      let group: string | null = null
      for (const item of mine) {
        const entry = entryOf(item, args)
        if (entry === null) continue
        if (group !== null && group !== groupOf(item)) entries.push('separator')
        group = groupOf(item)
        entries.push(entry)
      }
      return entries
    },
    onChange: listeners.add,
  }
}

function inOrder(one: MenuItem, other: MenuItem): number {
  return groupOf(one).localeCompare(groupOf(other), 'en') || (one.order ?? 0) - (other.order ?? 0)
}

function groupOf(item: MenuItem): string {
  return item.group ?? ''
}
