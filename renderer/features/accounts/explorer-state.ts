import type { AccountId, PageId } from '../../../shared/account/ids.ts'
import { createSignal } from '../../workbench/signal.ts'
import type { TreeHandle } from '../../workbench/ui/Tree.tsx'

/** A page, by what it takes to find it. */
export interface PageRef {
  readonly account: AccountId
  readonly page: PageId
}

/** Pages that were cut or copied in the explorer and can be pasted there. */
export interface PageClipboard {
  readonly kind: 'cut' | 'copy'
  readonly pages: readonly PageRef[]
}

const nothing: PageClipboard = { kind: 'copy', pages: [] }

/**
 * What the explorer's commands and its view share. One per window, as there is one explorer: the view comes and goes
 * with its side bar, and what was cut or typed into the filter stays.
 */
export const explorerState = {
  /** The tree, while it is on screen. */
  tree: createSignal<TreeHandle | null>(null),
  /** The text of the filter box; null while it is shut. */
  filter: createSignal<string | null>(null),
  /** Told to put the focus into the filter box. */
  filterWanted: createSignal(0),
  /** The row whose name is being edited. */
  renaming: createSignal<string | null>(null),
  clipboard: createSignal<PageClipboard>(nothing),
}

export function clearClipboard(): void {
  explorerState.clipboard.set(nothing)
}
