import { fold } from './fold.ts'
import type { QuickPickItem } from './quick-input.ts'
import { findSimilar } from './similar.ts'
import { type Findable, findWords, type WordsFound } from './words.ts'

export interface Match<Item> {
  readonly item: Item
  /** Places of the matched letters in `searchText(item)`, of which the label is the beginning. */
  readonly positions: ReadonlySet<number>
  /** The heading that stands above it; null inside of a group. */
  readonly head: string | null
}

type Any = QuickPickItem<unknown>

interface Prepared<Item> extends Findable {
  readonly item: Item
  readonly text: string
}

interface Found<Item> extends WordsFound {
  readonly prepared: Prepared<Item>
  /** Several words that stand side by side as they were typed: a name that somebody knows. */
  readonly isPhrase: boolean
}

const none: ReadonlySet<number> = new Set()
/** More than anyone scrolls; what is cut off is found by one more letter. */
export const mostFound = 500

/** Label and description in normal form C: what a search looks at, and what its positions count in. */
export function searchText({ label, description }: Any): string {
  return (description === undefined ? label : `${label} ${description}`).normalize()
}

/** A search over lists, each of which is read once. An empty query gives everything in its order. */
export function createSearch<Item extends Any>(
  lists: readonly (readonly Item[])[],
): (query: string) => readonly Match<Item>[] {
  return (query) => {
    const words = fold(query)
      .split(/\s+/)
      .filter((word) => word !== '')
    return words.length === 0 ? listAll(lists) : find(lists, words)
  }
}

function listAll<Item extends Any>(lists: readonly (readonly Item[])[]): readonly Match<Item>[] {
  const isNew = onceByKey()
  const matches: Match<Item>[] = []
  let group: string | undefined
  for (const list of lists) {
    for (const item of list) {
      if (item.onlyFound === true || !isNew(item)) continue
      matches.push({ item, positions: none, head: item.group === group ? null : (item.group ?? null) })
      group = item.group
    }
  }
  return matches
}

function find<Item extends Any>(lists: readonly (readonly Item[])[], words: readonly string[]): readonly Match<Item>[] {
  const found: Found<Item>[] = []
  const others: Prepared<Item>[] = []
  const phrase = words.length > 1 ? words.join(' ') : null
  for (const list of lists) {
    for (const prepared of preparedOf(list)) {
      const places = findWords(prepared, words)
      if (places === null) others.push(prepared)
      else found.push({ prepared, ...places, isPhrase: phrase !== null && prepared.folded.includes(phrase) })
    }
  }
  const isNew = onceByKey()
  const best = found
    .sort(inOrder)
    .filter(({ prepared }) => isNew(prepared.item))
    .slice(0, mostFound)
  const similar = findSimilar(others, words.join(''), mostFound - best.length)
  return [...withHeads(best, words), ...similarMatches(similar, best.length > 0, isNew)]
}

/** The ones that lead under their own heading; the others, sorted by how well they fit, under one of theirs. */
function withHeads<Item extends Any>(best: readonly Found<Item>[], words: readonly string[]): readonly Match<Item>[] {
  // Where the typed words stand side by side in one of the others, those lead nobody who was used lately.
  const firstOther = best.findIndex((one) => !isLeading(one))
  const leads = firstOther < 0 ? best.length : firstOther
  const groups = new Set(best.slice(leads).map(({ prepared }) => prepared.item.group))
  const [only] = groups
  const rest = groups.size === 1 && only !== undefined ? only : 'other results'
  return best.map(({ prepared: { item }, starts }, index) => {
    const first = index === 0 && leads > 0 ? (item.group ?? null) : null
    return { item, positions: positionsOf(starts, words), head: index === leads && leads > 0 ? rest : first }
  })
}

function similarMatches<Item extends Any>(
  similar: ReturnType<typeof findSimilar<Prepared<Item>>>,
  isAfterOthers: boolean,
  isNew: (item: Any) => boolean,
): readonly Match<Item>[] {
  return similar
    .filter(({ item }) => isNew(item.item))
    .map(({ item, positions }, index) => ({
      item: item.item,
      positions,
      head: index === 0 && isAfterOthers ? 'similar' : null,
    }))
}

function positionsOf(starts: readonly number[], words: readonly string[]): ReadonlySet<number> {
  const positions = new Set<number>()
  for (const [index, start] of starts.entries()) {
    for (let at = start; at < start + (words[index]?.length ?? 0); at += 1) positions.add(at)
  }
  return positions
}

function inOrder(one: Found<Any>, other: Found<Any>): number {
  return (
    Number(other.isPhrase) - Number(one.isPhrase) ||
    Number(isLeading(other)) - Number(isLeading(one)) ||
    other.rank - one.rank ||
    one.prepared.labelEnd - other.prepared.labelEnd
  )
}

/** What was used lately does not push itself forward by letters inside a word. */
function isLeading({ prepared, isByWords }: Found<Any>): boolean {
  return prepared.item.leads === true && isByWords
}

function onceByKey(): (item: Any) => boolean {
  const seen = new Set<string>()
  return ({ key }) => {
    if (key === undefined) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
}

const known = new WeakMap<readonly Any[], readonly Prepared<Any>[]>()

function preparedOf<Item extends Any>(list: readonly Item[]): readonly Prepared<Item>[] {
  const before = known.get(list)
  // Kept under the very list it was made from.
  if (before !== undefined) return before as readonly Prepared<Item>[]
  const made = list.map((item) => {
    const text = searchText(item)
    return { item, text, folded: fold(text), labelEnd: item.label.normalize().length }
  })
  known.set(list, made)
  return made
}
