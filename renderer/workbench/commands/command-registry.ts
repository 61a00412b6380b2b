import { createListeners } from '../signal.ts'
import type { Command, CommandRegistry } from './command.ts'
import type { ContextKeys } from './context-keys.ts'

interface Options {
  readonly context: ContextKeys
  /** Told when a command throws. */
  onFailure(command: Command, error: unknown): void
}

export function createCommandRegistry({ context, onFailure }: Options): CommandRegistry {
  const commands = new Map<string, Command>()
  const listeners = createListeners()
  // One list per state, so that views can compare it.
  let list: readonly Command[] = []
  const changed = () => {
    list = [...commands.values()]
    listeners.tell()
  }
  const isAvailable = (command: Command) => context.evaluate(command.when) && command.enabled?.() !== false
  return {
    register(command) {
      if (commands.has(command.id)) throw new Error(`The command ${command.id} is registered twice`)
      // A condition that cannot be read must fail here, where its author sees it.
      context.evaluate(command.when)
      commands.set(command.id, command)
      changed()
      return () => {
        if (commands.get(command.id) !== command) return
        commands.delete(command.id)
        changed()
      }
    },
    async run(id, args) {
      const command = commands.get(id)
      if (command === undefined || !isAvailable(command)) return
      try {
        await command.run(args)
      } catch (error) {
        onFailure(command, error)
      }
    },
    get: (id) => commands.get(id) ?? null,
    list: () => list,
    isAvailable(id) {
      const command = commands.get(id)
      return command !== undefined && isAvailable(command)
    },
    onChange: listeners.add,
  }
}
