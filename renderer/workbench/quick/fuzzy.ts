import { byStartAsc, Fzf } from 'fzf'
import type { QuickPickItem } from './quick-input.ts'

export interface Match<T> {
  readonly item: QuickPickItem<T>
  /** Places of the matched characters in `searchText(item)`, of which the label is the beginning. */
  readonly positions: ReadonlySet<number>
}

const none: ReadonlySet<number> = new Set()
// More than anyone scrolls; what is cut off is found by one more letter.
const limit = 500

export function searchText(item: QuickPickItem<unknown>): string {
  return item.description === undefined ? item.label : `${item.label} ${item.description}`
}

/** A search over items, built once per list. An empty query gives them all in their order. */
export function createSearch<T>(items: readonly QuickPickItem<T>[]): (query: string) => readonly Match<T>[] {
  const all = items.map((item) => ({ item, positions: none }))
  let finder: Fzf<readonly QuickPickItem<T>[]> | null = null
  return (query) => {
    if (query === '') return all
    // Blanks between words are for the eye: `cre acc` finds Create Account.
    const wanted = query.replaceAll(/\s+/g, '')
    finder ??= new Fzf(items, { selector: searchText, limit, tiebreakers: [byStartAsc] })
    return finder.find(wanted).map(({ item, positions }) => ({ item, positions }))
  }
}
