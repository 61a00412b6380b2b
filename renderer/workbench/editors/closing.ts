import type { IDockviewPanel } from 'dockview-react'
import type { ClosedEditors } from './closed-editors.ts'
import { panelContent } from './panel-content.ts'
import type { Panels } from './panels.ts'
import type { RecentlyUsed } from './recently-used.ts'

/** Which tabs a command to close means. Pinned ones are closed by their own menu alone, as in VS Code. */
export interface Closing {
  /** Closes what it is given, and remembers each with its place. */
  close(panels: readonly (IDockviewPanel | null)[]): void
  /** The key and the middle button: a pinned tab gives way to the one used before it instead. */
  closeUnlessPinned(panel: IDockviewPanel | null): void
  others(panel: IDockviewPanel | null): readonly IDockviewPanel[]
  toTheRight(panel: IDockviewPanel | null): readonly IDockviewPanel[]
  all(): readonly IDockviewPanel[]
  /** Opens the last closed one again where it was; the panel, or null when there is none left. */
  reopen(): IDockviewPanel | null
}

interface Options {
  readonly panels: Panels
  readonly recent: RecentlyUsed
  readonly closed: ClosedEditors
}

export function createClosing({ panels, recent, closed }: Options): Closing {
  function close(list: readonly (IDockviewPanel | null)[]) {
    for (const panel of list) {
      const own = panelContent(panel?.params)
      if (panel === null) continue
      const index = panel.group.panels.indexOf(panel)
      if (own !== null) closed.push({ input: own.input, isPinned: own.pinned, group: panel.group.id, index })
      panel.api.close()
    }
  }

  return {
    close,
    closeUnlessPinned(panel) {
      if (panel === null || !isPinned(panel)) {
        close([panel])
        return
      }
      const loose = (list: readonly IDockviewPanel[]) => list.filter((one) => !isPinned(one)).map((one) => one.id)
      const [next] = [...recent.sort(loose(panel.group.panels)), ...recent.sort(loose(panels.dock()?.panels ?? []))]
      if (next !== undefined) panels.get(next)?.api.setActive()
    },
    others: (panel) => panel?.group.panels.filter((one) => one !== panel && !isPinned(one)) ?? [],
    toTheRight: (panel) =>
      panel?.group.panels.slice(panel.group.panels.indexOf(panel) + 1).filter((one) => !isPinned(one)) ?? [],
    all: () => panels.dock()?.panels.filter((one) => !isPinned(one)) ?? [],
    reopen() {
      const last = closed.pop()
      const dock = panels.dock()
      if (last === null || dock === null) return null
      const open = panels.find(last.input)
      if (open !== null) return open
      const group = dock.groups.find((one) => one.id === last.group) ?? dock.activeGroup
      const pinned = group === undefined ? 0 : panels.pinnedIn(group)
      const index = last.isPinned ? Math.min(last.index, pinned) : Math.max(last.index, pinned)
      return panels.add(last.input, {
        isPreview: false,
        isPinned: last.isPinned,
        group,
        index: Math.min(index, group?.panels.length ?? 0),
      })
    },
  }
}

function isPinned(panel: IDockviewPanel): boolean {
  return panelContent(panel.params)?.pinned === true
}
