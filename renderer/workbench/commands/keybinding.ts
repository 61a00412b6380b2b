import type { Disposer } from '../contribution.ts'
import type { PreferenceProblem } from '../settings/preference-problem.ts'

export interface Keybinding {
  readonly command: string
  /**
   * `ctrl+k ctrl+e`: chords separated by a blank, modifiers ctrl, shift, alt, meta before the key.
   * `mod` is Cmd on macOS and Ctrl elsewhere; `ctrl` is Ctrl everywhere but on macOS, where it is read as Cmd
   * unless `mac` is given.
   */
  readonly key: string
  /** Replaces `key` on macOS, literally. */
  readonly mac?: string
  readonly when?: string
  readonly args?: unknown
}

/** A binding that is in force, with its keys read. */
export interface BoundKeys extends Keybinding {
  /** `['ctrl+k', 'ctrl+e']`, in the canonical order of modifiers. */
  readonly chords: readonly string[]
  readonly source: 'default' | 'user'
  /** The place in the list of the user's own file; null for a default. */
  readonly entry: number | null
}

export interface KeybindingRegistry {
  /** Later registrations win over earlier ones with the same key. Throws on a key or `when` that cannot be read. */
  register(binding: Keybinding): Disposer
  /** The label of the binding that would run the command, `Ctrl+K Ctrl+E` or `⌘K ⌘E`; null without one. */
  labelFor(command: string): string | null
  /** The same for any chords, by the platform and the layout of the keyboard. */
  label(chords: readonly string[]): string
  /** All in force, the user's own last: later ones win. The same list until something changes. */
  list(): readonly BoundKeys[]
  /** What the user's own file holds that has no effect. */
  problems(): readonly PreferenceProblem[]
  /** Changes the text of the user's own file. Null when it is written, else a sentence why not. */
  edit(change: (text: string) => string): Promise<string | null>
  /** Bindings, labels, or problems changed. */
  onChange(listener: () => void): Disposer
}
