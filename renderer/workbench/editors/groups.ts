import type { DockviewGroupPanel, IDockviewPanel } from 'dockview-react'
import { evenSizes } from './even-sizes.ts'
import { groupBeside } from './opening.ts'
import { panelContent } from './panel-content.ts'
import type { Panels } from './panels.ts'

export type Direction = 'left' | 'right' | 'above' | 'below'

/** What is done with whole groups: splitting, moving between them, finding the one beside. */
export interface Groups {
  /** The tab goes into a new group; one that stands alone stays, and the new group waits for the next editor. */
  split(panel: IDockviewPanel, direction: 'right' | 'below'): void
  /** To the next or previous group; past the last one a new group is made. */
  move(panel: IDockviewPanel, by: 1 | -1): void
  /** Among the tabs of its own group. */
  moveTab(panel: IDockviewPanel, by: 1 | -1): void
  /** The group with the number, made when it is the next one to be made; null when it is further than that. */
  nth(index: number): DockviewGroupPanel | null
  beside(direction: Direction): DockviewGroupPanel | null
  /** The next or previous group, around the end. */
  next(by: 1 | -1): DockviewGroupPanel | null
  /** Makes the active group larger or smaller by so many pixels. */
  resize(by: { readonly width?: number; readonly height?: number }): void
  /** The same size for all in each row and column. */
  evenAll(): void
  toggleMaximised(): void
  isMaximised(): boolean
  /** A group that comes to the front while another one hides it ends that one's being maximised. */
  showActive(): void
}

export function createGroups(panels: Panels): Groups {
  function moveTo(panel: IDockviewPanel, group: DockviewGroupPanel) {
    // A pinned tab joins the pinned ones, any other the end; the place among them is settled by the pins.
    const isPinned = panelContent(panel.params)?.pinned === true
    panel.api.moveTo({ group, index: isPinned ? panels.pinnedIn(group) : group.panels.length })
  }

  return {
    split(panel, direction) {
      const dock = panels.dock()
      if (dock === null) return
      const side = { referenceGroup: panel.group.id, direction } as const
      if (panel.group.panels.length === 1) dock.addGroup(side)
      else panel.api.moveTo({ group: dock.addGroup(side) })
    },
    move(panel, by) {
      const dock = panels.dock()
      const groups = panels.groups()
      const target = groups[groups.indexOf(panel.group) + by]
      if (target !== undefined) moveTo(panel, target)
      else if (dock !== null && by === 1 && panel.group.panels.length > 1) moveTo(panel, groupBeside(dock, panel.group))
    },
    moveTab(panel, by) {
      const { group } = panel
      const index = group.panels.indexOf(panel) + by
      if (index >= 0 && index < group.panels.length) panel.api.moveTo({ group, index })
    },
    nth(index) {
      const dock = panels.dock()
      const groups = panels.groups()
      const last = groups.at(-1)
      const found = groups[index]
      if (found !== undefined || dock === null || last === undefined || index > groups.length) return found ?? null
      return dock.addGroup({ referenceGroup: last.id, direction: 'right' })
    },
    beside(direction) {
      const dock = panels.dock()
      if (dock?.activeGroup === undefined) return null
      const towards = direction === 'above' ? 'up' : direction === 'below' ? 'down' : direction
      const found = dock.adjacentGroupInDirection(dock.activeGroup, towards)
      return dock.groups.find((group) => group.id === found?.id) ?? null
    },
    next(by) {
      const groups = panels.groups()
      const active = panels.dock()?.activeGroup
      if (active === undefined) return null
      return groups[(groups.indexOf(active) + by + groups.length) % groups.length] ?? null
    },
    resize({ width, height }) {
      const active = panels.dock()?.activeGroup
      if (width !== undefined) active?.api.setSize({ width: active.width + width })
      if (height !== undefined) active?.api.setSize({ height: active.height + height })
    },
    evenAll() {
      const dock = panels.dock()
      // Outer splits first: what is inside of them then has its final size.
      for (const sash of document.querySelectorAll('.wb-dock .dv-sash')) if (dock !== null) evenSizes(dock, sash)
    },
    toggleMaximised() {
      const dock = panels.dock()
      const active = dock?.activeGroup
      if (dock === null || active === undefined) return
      if (dock.hasMaximizedGroup()) dock.exitMaximizedGroup()
      else if (dock.groups.length > 1) active.api.maximize()
    },
    isMaximised: () => panels.dock()?.hasMaximizedGroup() === true,
    showActive() {
      const dock = panels.dock()
      const active = dock?.activeGroup
      if (dock?.hasMaximizedGroup() === true && active !== undefined && !active.api.isMaximized()) {
        dock.exitMaximizedGroup()
      }
    },
  }
}
