import type { DockviewApi, IDockviewPanel } from 'dockview-react'
import type { Disposer } from '../contribution.ts'
import { panelContent } from './panel-content.ts'
import type { Panels } from './panels.ts'

/** Pins a tab to the left end of its group, or lets it loose just behind the pinned ones. */
export function togglePin(panels: Panels, panel: IDockviewPanel): void {
  const own = panelContent(panel.params)
  if (own === null) return
  // Counted before the change: pinned, the tab comes behind those; loose, behind those that are left.
  const others = panels.pinnedIn(panel.group) - (own.pinned ? 1 : 0)
  panels.show(panel, { ...own, preview: false, pinned: !own.pinned })
  moveWithin(panel, others)
}

/** A drag may drop a tab on the wrong side of the pinned ones: it goes to the nearest place on its own side. */
export function keepPinsInOrder(panels: Panels, dock: DockviewApi): Disposer {
  const subscription = dock.onDidMovePanel(({ panel }) => {
    const { group } = panel
    const isPinned = panelContent(panel.params)?.pinned === true
    const others = panels.pinnedIn(group) - (isPinned ? 1 : 0)
    const at = group.panels.indexOf(panel)
    const right = isPinned ? Math.min(at, others) : Math.max(at, others)
    if (right !== at) moveWithin(panel, right)
  })
  return () => subscription.dispose()
}

/** The tab in front stays in front, and no other comes there. */
function moveWithin(panel: IDockviewPanel, index: number): void {
  panel.api.moveTo({ group: panel.group, index, skipSetActive: panel.group.activePanel !== panel })
}
