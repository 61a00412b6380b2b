/** Items by key, keys in the order in which they were first met. */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** The key met most often; the smallest of those met equally often, so that order never matters. */
export function mostCommon<Key extends string | number>(keys: Iterable<Key>): Key | null {
  const counted = [...groupBy(keys, (key) => key)].map(([key, all]) => ({ key, count: all.length }))
  counted.sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
  return counted[0]?.key ?? null
}
