import type { Disposer } from '../contribution.ts'
import { createSignal, type Signal } from '../signal.ts'
import { chordOf } from './chord.ts'
import type { CommandRegistry } from './command.ts'
import type { ContextKeys } from './context-keys.ts'
import type { KeybindingRegistry } from './keybinding.ts'
import { resolveKeys } from './resolve-keys.ts'

interface Options {
  readonly commands: CommandRegistry
  readonly context: ContextKeys
  readonly keybindings: Pick<KeybindingRegistry, 'list'>
}

export interface KeyDispatcher {
  /** Chords pressed so far of a binding that needs more. */
  readonly pending: Signal<readonly string[]>
  /** Listens before anything on the page does: a bound key is the workbench's, wherever the focus is. */
  attach(target: Window): Disposer
}

const nothing: readonly string[] = []
// VS Code's: long enough to think, short enough that a forgotten leader does not eat a letter.
const chordPatience = 5000

export function createKeyDispatcher({ commands, context, keybindings }: Options): KeyDispatcher {
  const pending = createSignal<readonly string[]>(nothing)
  let timer: ReturnType<typeof setTimeout> | undefined

  function wait(chords: readonly string[]) {
    clearTimeout(timer)
    pending.set(chords)
    if (chords.length > 0) timer = setTimeout(() => pending.set(nothing), chordPatience)
  }

  function onKeyDown(event: KeyboardEvent) {
    // A composing input method owns its keys, and AltGr arrives as Ctrl+Alt where it types a sign.
    if (event.isComposing || event.getModifierState('AltGraph')) return
    // Behind a question that waits for an answer nothing happens.
    if (context.get('modal') === true) return
    // Someone is pressing the keys that he wants for a command.
    if (context.get('recordingKeys') === true) return
    const chord = chordOf(event)
    if (chord === null) return
    const result = resolveKeys(
      pending.get(),
      chord,
      keybindings.list(),
      (binding) => context.evaluate(binding.when) && commands.isAvailable(binding.command),
    )
    wait(result.kind === 'wait' ? result.pending : nothing)
    if (result.kind === 'none' && !result.swallow) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (result.kind === 'run') void commands.run(result.binding.command, result.binding.args)
  }

  const forget = () => wait(nothing)
  return {
    pending,
    attach(target) {
      target.addEventListener('keydown', onKeyDown, { capture: true })
      target.addEventListener('pointerdown', forget, { capture: true })
      target.addEventListener('blur', forget)
      return () => {
        forget()
        target.removeEventListener('keydown', onKeyDown, { capture: true })
        target.removeEventListener('pointerdown', forget, { capture: true })
        target.removeEventListener('blur', forget)
      }
    },
  }
}
