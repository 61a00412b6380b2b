import type { Persistence } from '../persistence.ts'
import type { Signal } from '../signal.ts'
import type { EditorKind } from './editor-area.ts'
import { readLayout, writeLayout } from './kept-layout.ts'
import { panelContent } from './panel-content.ts'
import type { Panels } from './panels.ts'
import type { Places } from './places.ts'
import type { RecentlyUsed } from './recently-used.ts'

/** Keeps the groups, their tabs and the places in them between sessions. */
export interface LayoutKeeper {
  keepSoon(): void
  /** Runs at once, or once the last session's editors are back. */
  whenReady(work: () => void): void
  /** Says that the kinds of editors are there. Resolves when the editors are open. */
  restore(): Promise<void>
  /** Needs both the dock, which mounts, and the word that the kinds are there; the later one does it. */
  bringBack(): void
}

interface Options {
  readonly persistence: Persistence
  readonly panels: Panels
  readonly recent: RecentlyUsed
  readonly places: Places
  readonly kinds: Signal<ReadonlyMap<string, EditorKind>>
  onBack(): void
}

export function createLayoutKeeper({ persistence, panels, recent, places, kinds, onBack }: Options): LayoutKeeper {
  let isRestoreWanted = false
  let isRestored = false
  let waiting: (() => void)[] = []

  function whenReady(work: () => void) {
    if (panels.dock() !== null && isRestored) work()
    else waiting.push(work)
  }

  function bringBack() {
    const dock = panels.dock()
    if (dock === null || !isRestoreWanted || isRestored) return
    const kept = readLayout(persistence)
    if (kept !== null) {
      try {
        places.restore(kept.places)
        dock.fromJSON(kept.dock)
        recent.restore(kept.recent)
      } catch {
        // A layout that dockview does not take is worth less than a window that opens.
        dock.clear()
      }
    }
    isRestored = true
    const works = waiting
    waiting = []
    for (const work of works) work()
    onBack()
  }

  function prepareKept() {
    for (const { params } of Object.values(readLayout(persistence)?.dock.panels ?? {})) {
      const input = panelContent(params)?.input
      if (input !== undefined) kinds.get().get(input.kind)?.prepare?.(input)
    }
  }

  return {
    keepSoon() {
      writeLayout(persistence, () => {
        const dock = panels.dock()
        if (dock === null || !isRestored) return null
        return { dock: dock.toJSON(), recent: recent.list(), places: places.all() }
      })
    },
    whenReady,
    bringBack,
    restore() {
      return new Promise((resolve) => {
        isRestoreWanted = true
        // The dock may have yet to mount: what its editors load is on the way meanwhile.
        if (panels.dock() === null) prepareKept()
        whenReady(resolve)
        bringBack()
      })
    },
  }
}
