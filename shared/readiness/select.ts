import { areAlike, exactLikeness, type Likeness } from './alike.ts'

export interface Selectable {
  readonly record: string
  readonly likeness: Likeness
}

/** Comparisons after which the search stops with the best found; only floods of near-copies come near it. */
const mostComparisons = 40_000

/**
 * The `n` items worth most together, no two of them alike. It is the best such choice, not merely the greedy one:
 * an item that is like two others must never lower the sum by pushing both out. Items worth nothing are left out.
 */
export function bestOf<Item extends Selectable>(
  items: readonly Item[],
  n: number,
  worth: (item: Item) => number,
): readonly Item[] {
  const ranked = items
    .filter((item) => worth(item) > 0)
    .sort(
      (one, other) => worth(other) - worth(one) || (one.record < other.record ? -1 : one.record > other.record ? 1 : 0),
    )
  if (n <= 0 || ranked.length === 0) return []
  const [first] = ranked
  if (n === 1 && first !== undefined) return [first]
  return search(withoutCopies(ranked), n, worth)
}

/** How many items, at most `n`, can be told apart. */
export function countApart(items: readonly Selectable[], n: number): number {
  return bestOf(items, n, () => 1).length
}

/** Of items with the very same likeness the first, which is worth most, stands for all. */
function withoutCopies<Item extends Selectable>(ranked: readonly Item[]): readonly Item[] {
  const seen = new Set<string>()
  return ranked.filter(({ likeness }) => {
    const key = exactLikeness(likeness)
    if (key === '') return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function search<Item extends Selectable>(
  ranked: readonly Item[],
  n: number,
  worth: (item: Item) => number,
): readonly Item[] {
  const worths = ranked.map(worth)
  let best: readonly Item[] = []
  let most = 0
  let comparisons = 0
  const extend = (from: number, chosen: readonly Item[], sum: number): void => {
    if (sum > most) {
      best = chosen
      most = sum
    }
    if (chosen.length === n) return
    for (let at = from; at < ranked.length; at++) {
      const item = ranked[at]
      if (item === undefined || sum + mostFrom(worths, at, n - chosen.length) <= most + 1e-12) return
      if (comparisons > mostComparisons) return
      comparisons += chosen.length
      if (chosen.some((other) => areAlike(other.likeness, item.likeness))) continue
      extend(at + 1, [...chosen, item], sum + (worths[at] ?? 0))
    }
  }
  extend(0, [], 0)
  return best
}

/** Upper bound: the next `count` worths, as if none were alike. */
function mostFrom(worths: readonly number[], from: number, count: number): number {
  let sum = 0
  for (let at = from; at < Math.min(from + count, worths.length); at++) sum += worths[at] ?? 0
  return sum
}
