import type { Disposer } from '../contribution.ts'

export interface QuickPickItem<T> {
  readonly label: string
  readonly description?: string
  /** Right-hand hint: a key, a date. */
  readonly hint?: string
  readonly icon?: string
  /** Heading shown above the first item of a group. */
  readonly group?: string
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

/** One source of Ctrl+P. The provider with the longest prefix that the text starts with answers; '' is the default. */
export interface QuickOpenProvider {
  readonly id: string
  /** '' for plain quick open, '#' for records and so on. '>' is the command palette. */
  readonly prefix: string
  readonly title: string
  items(): Promise<readonly QuickPickItem<() => void>[]> | readonly QuickPickItem<() => void>[]
}

export interface QuickInput {
  /** Resolves with the value chosen, null when dismissed. */
  pick<T>(items: readonly QuickPickItem<T>[], options: QuickPickOptions<T>): Promise<T | null>
  input(options: QuickInputOptions): Promise<string | null>
  /** Several providers may share a prefix: their items are shown together in order of registration. */
  registerProvider(provider: QuickOpenProvider): Disposer
  /** Opens quick open with the text already in it ('' for Ctrl+P, '>' for the palette). */
  open(text?: string): void
}
