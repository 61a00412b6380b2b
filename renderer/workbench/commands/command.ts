import type { Disposer } from '../contribution.ts'

export interface Command {
  /** Area and verb, `accounts.create`. */
  readonly id: string
  readonly title: string
  readonly category?: string
  /** Codicon name without the prefix. */
  readonly icon?: string
  /** Context expression; the command is neither listed nor runnable while it is false. */
  readonly when?: string
  enabled?(): boolean
  /** For what is switched on and off: whether it is on now. Menus show it by a tick. */
  isOn?(): boolean
  run(args: unknown): void | Promise<void>
  /** False keeps it out of the command palette (it needs arguments, say). Default true. */
  readonly palette?: boolean
}

export interface CommandRegistry {
  /** Throws when the id is taken: two features with one id is a bug. */
  register(command: Command): Disposer
  /**
   * Runs a command. An unknown, hidden or disabled command does nothing; what a command throws is logged and
   * shown as an error notification, so callers need no catch.
   */
  run(id: string, args?: unknown): Promise<void>
  get(id: string): Command | null
  list(): readonly Command[]
  /** True when the command exists, its `when` holds and it is enabled. */
  isAvailable(id: string): boolean
  onChange(listener: () => void): Disposer
}
