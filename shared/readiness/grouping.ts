import type { Figure } from '../account/records/figure.ts'

/** A pure function of a Figure that is asked again and again: kept with the Figure, which never changes. */
export function keyed<Value>(compute: (figure: Figure) => Value): (figure: Figure) => Value {
  const known = new WeakMap<Figure, Value>()
  return (figure) => {
    const found = known.get(figure)
    if (found !== undefined) return found
    const value = compute(figure)
    known.set(figure, value)
    return value
  }
}

/** Figures by a key, each group in the order of the list. */
export function groupBy(
  figures: readonly Figure[],
  keyOf: (figure: Figure) => string,
): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = keyOf(figure)
    const held = groups.get(key)
    if (held === undefined) groups.set(key, [figure])
    else held.push(figure)
  }
  return groups
}
