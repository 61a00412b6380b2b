import type { Disposer } from '../store.ts'

interface Hopes {
  /** This window writes the vault, from now until it lets go. */
  granted(): void
  /** Another window does; `granted` follows when that one is gone. */
  waiting(): void
}

/**
 * One window writes the vault: the first that asked, and when it is gone the next. Where there are no Web Locks
 * (outside of a browser) there is one store alone.
 *
 * @returns what lets go of it
 */
export function becomeOnlyWriter(database: string, { granted, waiting }: Hopes): Disposer {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) {
    granted()
    return () => {}
  }
  const name = `vault:${database}`
  const ending = new AbortController()
  let letGo: () => void = () => {}
  const hold = () =>
    new Promise<void>((resolve) => {
      letGo = resolve
      if (ending.signal.aborted) resolve()
      else granted()
    })
  const ask = async () => {
    const isTaken = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null) return true
      await hold()
      return false
    })
    if (!isTaken || ending.signal.aborted) return
    waiting()
    await navigator.locks.request(name, { signal: ending.signal }, hold)
  }
  ask().catch(() => {
    // Ended while it waited.
  })
  return () => {
    ending.abort()
    letGo()
  }
}
