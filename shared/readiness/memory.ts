import { computed, type ReadonlySignal } from '@preact/signals-core'

/**
 * Keeps what is worth computing once. What is kept under a name may depend on the object it is kept for, and on what
 * is read through the notebook's own doors (`Reading`, `View`), and on nothing else: an edit is noticed only there.
 */
export interface Memory {
  /** One value for the whole notebook. Every name is used at one place, with one type. */
  memo<Value>(name: string, compute: () => Value): Value
  /** One value for each of many objects, mostly records; a changed record is another object. */
  memoOf<Value>(name: string, about: object, compute: () => Value): Value
}

/** A memory for a notebook that stays as it is: everything is computed at most once. */
export function plainMemory(): Memory {
  const whole = new Map<string, unknown>()
  const parts = new Map<string, Map<object, unknown>>()
  return {
    memo: (name, compute) => kept(whole, name, compute),
    memoOf: (name, about, compute) =>
      kept(
        shelf(parts, name, () => new Map()),
        about,
        compute,
      ),
  }
}

/**
 * A memory for a notebook that changes. Each value knows what it has read, and is computed anew only when some of
 * that has changed; a list whose members are the same as before counts as unchanged. Values of objects that are gone
 * go with them: nothing points from what is read to what has read it.
 */
export function liveMemory(): Memory {
  const whole = new Map<string, ReadonlySignal<unknown>>()
  const parts = new Map<string, WeakMap<object, ReadonlySignal<unknown>>>()
  return {
    memo: (name, compute) => read(kept(whole, name, () => tracked(compute))),
    memoOf: (name, about, compute) =>
      read(
        kept(
          shelf(parts, name, () => new WeakMap()),
          about,
          () => tracked(compute),
        ),
      ),
  }
}

function tracked<Value>(compute: () => Value): ReadonlySignal<Value> {
  let last: Value | undefined
  return computed(() => {
    last = last === undefined ? compute() : kindred(last, compute())
    return last
  })
}

/** What is new, with what is the same as before kept as the same object: the list, or the lists of a map. */
function kindred<Value>(last: Value, next: Value): Value {
  if (last instanceof Map && next instanceof Map) return sameLists(last, next) ? last : next
  return sameMembers(last, next) ? last : next
}

/** Puts the lists of before in place of equal new ones; true when nothing is left that is new. */
function sameLists(last: ReadonlyMap<unknown, unknown>, next: Map<unknown, unknown>): boolean {
  let isSame = last.size === next.size
  for (const [key, list] of next) {
    const before = last.get(key)
    if (before !== undefined && (before === list || sameMembers(before, list))) next.set(key, before)
    else isSame = false
  }
  return isSame
}

function sameMembers(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
  return one.every((member, at) => member === other[at])
}

function read<Value>(signal: ReadonlySignal<unknown>): Value {
  // Every name is used with one type.
  return signal.value as Value
}

function shelf<Shelf>(shelves: Map<string, Shelf>, name: string, make: () => Shelf): Shelf {
  return kept(shelves as Map<string, unknown>, name, make)
}

interface Store<Key> {
  get(key: Key): unknown
  set(key: Key, value: unknown): unknown
}

function kept<Key, Value>(store: Store<Key>, key: Key, compute: () => Value): Value {
  const known = store.get(key)
  // Every name is used with one type; what was computed as undefined is computed again, which changes nothing.
  if (known !== undefined) return known as Value
  const value = compute()
  store.set(key, value)
  return value
}
