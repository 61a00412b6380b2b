import { keysLabel, type Platform, parseKeys } from './chord.ts'
import type { CommandRegistry } from './command.ts'
import type { ContextKeys } from './context-keys.ts'
import type { Keybinding, KeybindingRegistry } from './keybinding.ts'

/** A binding with its keys read. */
export interface BoundKeys extends Keybinding {
  readonly chords: readonly string[]
}

export interface Keybindings extends KeybindingRegistry {
  /** In order of registration: later ones win. */
  bound(): readonly BoundKeys[]
}

interface Options {
  readonly context: ContextKeys
  readonly commands: Pick<CommandRegistry, 'get'>
  readonly platform: Platform
}

export function createKeybindings({ context, commands, platform }: Options): Keybindings {
  const all = new Set<BoundKeys>()
  return {
    register(binding) {
      context.evaluate(binding.when)
      const chords =
        platform === 'mac' && binding.mac !== undefined
          ? parseKeys(binding.mac, platform, false)
          : parseKeys(binding.key, platform, true)
      const entry = { ...binding, chords }
      all.add(entry)
      return () => all.delete(entry)
    },
    labelFor(command) {
      const mine = [...all].filter((entry) => entry.command === command)
      const best = mine.findLast((entry) => entry.args === undefined) ?? mine.at(-1)
      if (best === undefined || commands.get(command) === null) return null
      return keysLabel(best.chords, platform)
    },
    list: () => [...all],
    bound: () => [...all],
  }
}
