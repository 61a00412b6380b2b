import type { PreferenceFile } from '../settings/preference-file.ts'
import { type PreferenceProblem, refusalOf } from '../settings/preference-problem.ts'
import { createListeners, createSignal } from '../signal.ts'
import { keysLabel, type Platform, parseKeys } from './chord.ts'
import type { CommandRegistry } from './command.ts'
import type { ContextKeys } from './context-keys.ts'
import type { BoundKeys, Keybinding, KeybindingRegistry } from './keybinding.ts'
import type { KeyboardLayout } from './keyboard-layout.ts'
import { withOverrides } from './overrides.ts'
import { readUserKeybindings } from './user-keybindings.ts'

export interface Keybindings extends KeybindingRegistry {
  /** Labels show what the keys print from now on. */
  useLayout(layout: KeyboardLayout | null): void
}

interface Options {
  readonly context: ContextKeys
  readonly commands: Pick<CommandRegistry, 'get' | 'onChange'>
  readonly platform: Platform
  /** The user's own bindings, `keybindings.json`. */
  readonly file: PreferenceFile
}

export function createKeybindings({ context, commands, platform, file }: Options): Keybindings {
  const defaults = new Set<BoundKeys>()
  const listeners = createListeners()
  const layout = createSignal<KeyboardLayout | null>(null)
  const read = () => readUserKeybindings(file, platform)
  let user = read()
  let own = user.bindings
  // Made once per state: a key press and a palette of a thousand commands read it often.
  let list: readonly BoundKeys[] | null = null
  let byCommand: ReadonlyMap<string, BoundKeys> | null = null

  function changed() {
    list = null
    byCommand = null
    listeners.tell()
  }
  const inForce = () => {
    list ??= withOverrides([...defaults], own)
    return list
  }

  file.onChange(() => {
    user = read()
    // A file that cannot be read leaves the last good bindings in force.
    if (user.isReadable) own = user.bindings
    changed()
  })
  layout.subscribe(changed)
  commands.onChange(listeners.tell)

  return {
    register(binding) {
      context.evaluate(binding.when)
      const entry = { ...binding, chords: chordsOf(binding, platform), source: 'default' as const, entry: null }
      defaults.add(entry)
      changed()
      return () => {
        defaults.delete(entry)
        changed()
      }
    },
    labelFor(command) {
      byCommand ??= bestByCommand(inForce())
      const best = byCommand.get(command)
      if (best === undefined || commands.get(command) === null) return null
      return keysLabel(best.chords, platform, layout.get())
    },
    label: (chords) => keysLabel(chords, platform, layout.get()),
    list: inForce,
    problems() {
      const unknown = own.filter((one) => commands.get(one.command) === null)
      return [
        ...user.problems,
        ...unknown.map(
          ({ command, line }): PreferenceProblem => ({
            kind: 'unknown',
            text: `There is no command “${command}”. The entry is kept.`,
            line,
          }),
        ),
      ]
    },
    edit(change) {
      const [problem] = user.problems
      if (!user.isReadable && problem !== undefined) return Promise.resolve(refusalOf(problem))
      return file.write(change(file.text() ?? ''))
    },
    useLayout: layout.set,
    onChange: listeners.add,
  }
}

function chordsOf({ key, mac }: Keybinding, platform: Platform): readonly string[] {
  return platform === 'mac' && mac !== undefined ? parseKeys(mac, platform, false) : parseKeys(key, platform, true)
}

/** The binding to show for each command: the last one that needs no arguments, else the last one. */
function bestByCommand(list: readonly BoundKeys[]): ReadonlyMap<string, BoundKeys> {
  const best = new Map<string, BoundKeys>()
  for (const binding of list) {
    const known = best.get(binding.command)
    if (known === undefined || binding.args === undefined || known.args !== undefined)
      best.set(binding.command, binding)
  }
  return best
}
