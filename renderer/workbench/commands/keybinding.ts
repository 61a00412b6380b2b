import type { Disposer } from '../contribution.ts'

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

export interface KeybindingRegistry {
  /** Later registrations win over earlier ones with the same key. Throws on a key or `when` that cannot be read. */
  register(binding: Keybinding): Disposer
  /** The label of the binding that would run the command, `Ctrl+K Ctrl+E` or `⌘K ⌘E`; null without one. */
  labelFor(command: string): string | null
  list(): readonly Keybinding[]
}
