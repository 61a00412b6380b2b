import { touched } from '../recent.ts'

/** The order in which things were used, last one first, by their ids. */
export interface RecentlyUsed {
  touch(id: string): void
  forget(id: string): void
  list(): readonly string[]
  /** Takes over the order of an earlier session. */
  restore(ids: readonly string[]): void
  /** `ids` with the used ones first, the others in the order given. */
  sort(ids: readonly string[]): readonly string[]
}

export function createRecentlyUsed(limit: number): RecentlyUsed {
  let used: readonly string[] = []
  return {
    touch(id) {
      used = touched(used, id, limit)
    },
    forget(id) {
      used = used.filter((one) => one !== id)
    },
    list: () => used,
    restore(ids) {
      used = ids.slice(0, limit)
    },
    sort(ids) {
      const here = new Set(ids)
      const before = used.filter((id) => here.has(id))
      const known = new Set(before)
      return [...before, ...ids.filter((id) => !known.has(id))]
    },
  }
}
