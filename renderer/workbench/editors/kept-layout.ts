import type { SerializedDockview } from 'dockview-react'
import { type Persistence, readKept } from '../persistence.ts'
import { isPlace, type Place } from './place.ts'

interface KeptLayout {
  readonly dock: SerializedDockview
  /** Panel ids, most recently used first. */
  readonly recent: readonly string[]
  /** Scroll and caret by panel id. */
  readonly places: Readonly<Record<string, Place>>
}

export function readLayout(persistence: Persistence): KeptLayout | null {
  const kept = readKept(persistence, 'editors', isKeptLayout)
  return kept === null ? null : { ...kept, places: placesOf(kept.places) }
}

/** @param layout asked for only when it is written: a drag of a splitter tells at every pixel */
export function writeLayout(persistence: Persistence, layout: () => KeptLayout | null): void {
  persistence.write('editors', () => {
    const now = layout()
    return now === null ? null : JSON.stringify(now)
  })
}

/** Those that can be read: a place that is lost costs a scroll, never the layout. */
function placesOf(value: unknown): Readonly<Record<string, Place>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Place] => isPlace(entry[1])))
}

// Only the frame is checked here: dockview refuses what it cannot build, and the caller starts empty then.
function isKeptLayout(value: unknown): value is Omit<KeptLayout, 'places'> & { readonly places?: unknown } {
  if (typeof value !== 'object' || value === null || !('dock' in value) || !('recent' in value)) return false
  const { dock, recent } = value
  return (
    typeof dock === 'object' &&
    dock !== null &&
    'grid' in dock &&
    'panels' in dock &&
    Array.isArray(recent) &&
    recent.every((id) => typeof id === 'string')
  )
}
