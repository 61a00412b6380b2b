import type { SerializedDockview } from 'dockview-react'
import { type Persistence, readKept } from '../persistence.ts'

interface KeptLayout {
  readonly dock: SerializedDockview
  /** Panel ids, most recently used first. */
  readonly recent: readonly string[]
}

export function readLayout(persistence: Persistence): KeptLayout | null {
  return readKept(persistence, 'editors', isKeptLayout)
}

export function writeLayout(persistence: Persistence, layout: KeptLayout): void {
  persistence.write('editors', JSON.stringify(layout))
}

// Only the frame is checked here: dockview refuses what it cannot build, and the caller starts empty then.
function isKeptLayout(value: unknown): value is KeptLayout {
  if (typeof value !== 'object' || value === null || !('dock' in value) || !('recent' in value)) return false
  const { dock, recent } = value
  return typeof dock === 'object' && dock !== null && 'grid' in dock && 'panels' in dock && Array.isArray(recent)
}
