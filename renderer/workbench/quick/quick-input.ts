import type { Disposer } from '../contribution.ts'

export interface QuickPickItem<T> {
  readonly label: string
  readonly description?: string
  /** Right-hand hint: a key, a date. */
  readonly hint?: string
  readonly icon?: string
  /** Heading shown above the first item of a group. */
  readonly group?: string
  /** Comes before the others in a search too: what was used lately. */
  readonly leads?: boolean
  /** Found by a search, but not listed before one. */
  readonly onlyFound?: boolean
  /** Items with one key are the same thing: the first one is shown. */
  readonly key?: string
  readonly value: T
}

export interface QuickPickOptions<T> {
  readonly title: string
  readonly placeholder?: string
  /** Called as the highlighted item changes, for a live preview. */
  onHighlight?(value: T): void
  readonly selected?: T
}

export interface QuickInputOptions {
  readonly title: string
  readonly value?: string
  readonly placeholder?: string
  /** A sentence when the value cannot be accepted, else null. */
  validate?(value: string): string | null
}

/** `background` leaves the list open and the focus in it. */
export type OpenHow = 'here' | 'side' | 'background'

export interface QuickOpenItem extends QuickPickItem<(how: OpenHow) => void> {
  /** It opens an editor, which may also stand beside the active one or wait in the background. */
  readonly opensEditor?: boolean
}

/** What a search that finds nothing says, and what can be done then. */
export interface NothingFound {
  readonly text: string
  readonly actions?: readonly QuickOpenItem[]
}

export interface QuickOpenRequest {
  /** Set off when nobody waits for the items any more. */
  readonly signal: AbortSignal
  /** Shows some of the items while the others are still looked for. */
  more(items: readonly QuickOpenItem[]): void
}

/** One source of Ctrl+P. The provider with the longest prefix that the text starts with answers; '' is the default. */
export interface QuickOpenProvider {
  readonly id: string
  /** '' for plain quick open, '#' for records and so on. '>' is the command palette. */
  readonly prefix: string
  /** What one finds here: the name of the list, and its line in the help. */
  readonly title: string
  /** In the empty box; the title where it is missing. */
  readonly placeholder?: string
  /** The command that opens quick open with this prefix, for its key in the help. */
  readonly command?: string
  /** Everything there is to choose from, in the order to show it without a search. Asked once per opening. */
  items(request: QuickOpenRequest): Promise<readonly QuickOpenItem[]> | readonly QuickOpenItem[]
  nothingFound?(query: string): NothingFound
}

export interface QuickInput {
  /** Resolves with the value chosen, null when dismissed. */
  pick<T>(items: readonly QuickPickItem<T>[], options: QuickPickOptions<T>): Promise<T | null>
  input(options: QuickInputOptions): Promise<string | null>
  /** Several providers may share a prefix: their items are shown together in order of registration. */
  registerProvider(provider: QuickOpenProvider): Disposer
  /**
   * Opens quick open with the text already in it ('' for Ctrl+P, '>' for the palette). Where it is open already, the
   * same prefix walks on ('') or selects what was typed, and another prefix takes over what was typed.
   */
  open(text?: string): void
}
