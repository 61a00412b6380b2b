import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Disposer } from './contribution.ts'

/** Draws again at each change; the number goes up with it, for memos over what changed. */
export function useVersion(onChange: (listener: () => void) => Disposer): number {
  const version = useRef(0)
  const subscribe = useCallback(
    (told: () => void) =>
      onChange(() => {
        version.current += 1
        told()
      }),
    [onChange],
  )
  return useSyncExternalStore(subscribe, () => version.current)
}
