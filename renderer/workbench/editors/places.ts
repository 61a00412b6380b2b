import { laterPlace, type Place } from './place.ts'

/** Where a person is in each open editor, by panel id; its host reports it, and goes there when that is wanted. */
export interface Places {
  get(id: string): Place | null
  report(id: string, place: Place): void
  /** Asks the host of the panel to go to a place, now or when it mounts. */
  want(id: string, place: Place): void
  /** Takes what is wanted of the panel; null when nothing is. */
  take(id: string): Wanted | null
  onWanted(id: string, listener: () => void): () => void
  forget(id: string): void
  all(): Readonly<Record<string, Place>>
  /** The places of the last session: editors are scrolled there when they mount. */
  restore(places: Readonly<Record<string, Place>>): void
}

interface Wanted {
  readonly place: Place
  /** Whether the caret is to be set, which takes the focus. */
  readonly focus: boolean
}

export function createPlaces(onReport: (id: string, place: Place) => void): Places {
  const places = new Map<string, Place>()
  const wanted = new Map<string, Wanted>()
  const listeners = new Map<string, () => void>()
  return {
    get: (id) => places.get(id) ?? null,
    report(id, place) {
      places.set(id, laterPlace(places.get(id) ?? null, place))
      onReport(id, place)
    },
    want(id, place) {
      wanted.set(id, { place, focus: true })
      listeners.get(id)?.()
    },
    take(id) {
      const found = wanted.get(id) ?? null
      wanted.delete(id)
      return found
    },
    onWanted(id, listener) {
      listeners.set(id, listener)
      return () => {
        if (listeners.get(id) === listener) listeners.delete(id)
      }
    },
    forget(id) {
      places.delete(id)
      wanted.delete(id)
    },
    all: () => Object.fromEntries(places),
    restore(kept) {
      for (const [id, place] of Object.entries(kept)) {
        places.set(id, place)
        wanted.set(id, { place, focus: false })
      }
    },
  }
}
