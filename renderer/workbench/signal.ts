import type { Disposer } from './contribution.ts'

/** A value that tells when it changes. */
export interface Signal<Value> {
  get(): Value
  /** Tells nobody when the value is the same one. */
  set(value: Value): void
  subscribe(listener: () => void): Disposer
}

export function createSignal<Value>(initial: Value): Signal<Value> {
  let value = initial
  const listeners = createListeners()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      listeners.tell()
    },
    subscribe: listeners.add,
  }
}

interface Listeners {
  add(listener: () => void): Disposer
  tell(): void
}

/** A set of listeners; one that is removed while others are told is not told any more. */
export function createListeners(): Listeners {
  const listeners = new Set<{ readonly call: () => void }>()
  return {
    add(listener) {
      const entry = { call: listener }
      listeners.add(entry)
      return () => listeners.delete(entry)
    },
    tell() {
      for (const entry of [...listeners]) if (listeners.has(entry)) entry.call()
    },
  }
}
