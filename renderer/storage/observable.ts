import type { Disposer, Observable } from './store.ts'

export interface Subject<Value> extends Observable<Value> {
  set(value: Value): void
}

/** A value that tells when it changes. `get` gives the same object until it does. */
export function subject<Value>(initial: Value): Subject<Value> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(value) {
      current = value
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener): Disposer {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
