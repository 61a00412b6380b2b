/** The list with the item in front, each item once, at most `limit` long. */
export function touched<Item>(list: readonly Item[], item: Item, limit: number): readonly Item[] {
  return [item, ...list.filter((other) => other !== item)].slice(0, limit)
}
