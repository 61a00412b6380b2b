import type { ComponentType } from 'react'
import type { Disposer } from '../contribution.ts'

/**
 * What an editor shows: a kind and plain strings, so that it can be kept and compared. Two inputs with the same
 * entries are the same editor.
 */
export interface EditorInput {
  readonly kind: string
  readonly account?: string
  readonly section?: string
  readonly page?: string
  readonly record?: string
  readonly [key: string]: string | undefined
}

/** A place inside an editor to scroll to and focus; the editor decides what it can honour. */
export interface RevealTarget {
  readonly record?: string
  readonly field?: string
  readonly block?: string
  readonly [key: string]: string | undefined
}

export interface EditorKind {
  readonly kind: string
  readonly component: ComponentType<{ readonly input: EditorInput }>
  title(input: EditorInput): string
  /** Codicon name. */
  icon(input: EditorInput): string
  /** Breadcrumbs, outermost first; default is the title alone. */
  crumbs?(input: EditorInput): readonly Crumb[]
  /** What stands beside a crumb, for its drop-down list: the other accounts, the other pages of the account. */
  siblings?(input: EditorInput, crumb: number): CrumbChoices
  /** What is on the page (its records, say), for the list behind the last crumb; headings are found without it. */
  outline?(input: EditorInput): CrumbChoices
  /** Whether what it shows was deleted: then it is not offered among what was open lately. */
  isGone?(input: EditorInput): boolean | Promise<boolean>
  /** Begins to load what the editor needs; called when the last session's editors are about to come back. */
  prepare?(input: EditorInput): void
  /** Called with a listener that the kind calls when titles or crumbs may have changed (an account was renamed). */
  onTitlesChanged?(listener: () => void): Disposer
}

export interface Crumb {
  readonly label: string
  /** Command run when the crumb is pressed. */
  readonly command?: string
  readonly args?: unknown
}

/** One line of a crumb's list. */
export interface CrumbChoice {
  readonly id: string
  readonly label: string
  /** Codicon name. */
  readonly icon?: string
  readonly description?: string
  /** The crumb itself. */
  readonly isCurrent?: boolean
  run(): void
}

type CrumbChoices = readonly CrumbChoice[] | Promise<readonly CrumbChoice[]>

export interface OpenOptions {
  /** Reuse the group's italic preview tab. */
  readonly preview?: boolean
  readonly pinned?: boolean
  readonly group?: 'active' | 'side'
  /** Open without moving the keyboard focus into the editor. */
  readonly keepFocus?: boolean
}

/** The middle of the window: groups of tabs, side by side. An input is open at most once per window. */
export interface EditorArea {
  register(kind: EditorKind): Disposer
  /** Activates the editor if it is open already; `side` moves it or opens it in the next group. */
  open(input: EditorInput, options?: OpenOptions): void
  close(input: EditorInput): void
  /** A preview becomes a tab that stays, as after an edit in it; nothing happens to others. */
  keep(input: EditorInput): void
  /** Closes every editor whose input names the account. */
  closeAllOf(account: string): void
  active(): EditorInput | null
  /** Open editors, most recently used first. */
  opened(): readonly EditorInput[]
  /** Opens the input if needed and asks it to show the target; a target waits until the editor has mounted. */
  reveal(input: EditorInput, target: RevealTarget): void
  /** Called for every reveal; an editor listens for its own input. Targets that waited for `input` come at once. */
  onReveal(listener: (input: EditorInput, target: RevealTarget) => void, input?: EditorInput): Disposer
  /** Called when the active editor, the set of open ones, or their titles change. */
  onChange(listener: () => void): Disposer
}

/** A stable text for an input: entries in key order. */
export function editorKey(input: EditorInput): string {
  const entries = Object.entries(input).filter(([, value]) => value !== undefined)
  return JSON.stringify(Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))))
}
