import type { DockviewGroupPanel, IDockviewPanel } from 'dockview-react'
import type { Signal } from '../signal.ts'
import type { Closing } from './closing.ts'
import type { Direction, Groups } from './groups.ts'
import { keepPanel } from './opening.ts'
import type { Panels } from './panels.ts'
import { togglePin } from './pins.ts'

/** What is done with tabs and groups by hand. Where a tab is named by its id, null means the one in front. */
export interface TabActions {
  /** Closes panels, whatever they are, and remembers them. */
  closePanels(panels: readonly (IDockviewPanel | null)[]): void
  /** Brings a panel to the front, and the focus into it. */
  show(id: string): void
  /** The tab of the active group with the index; negative ones count from the end. */
  showNth(index: number): void
  keepPanel(id: string | null): void
  togglePin(id: string | null): void
  closePanel(id: string): void
  /** As Ctrl+W and the middle button do: a pinned tab stays, and the one used before it comes to the front. */
  closeUnlessPinned(id: string | null): void
  closeOthers(id: string | null): void
  closeToTheRight(id: string | null): void
  closeGroup(id: string | null): void
  /** Takes away a group without tabs, unless it is the last one. */
  closeEmpty(group: string): void
  closeAll(): void
  reopenClosed(): void
  split(id: string | null, direction: 'right' | 'below'): void
  moveToGroup(by: 1 | -1): void
  moveTab(by: 1 | -1): void
  resizeGroup(by: { readonly width?: number; readonly height?: number }): void
  evenGroups(): void
  toggleMaximised(): void
  /** Next or previous tab of the active group, around the end. */
  step(by: 1 | -1): void
  focusGroup(index: number): void
  focusGroupBeside(direction: Direction): void
  focusNextGroup(by: 1 | -1): void
}

interface Options {
  readonly panels: Panels
  readonly groups: Groups
  readonly closing: Closing
  readonly focusWanted: Signal<string | null>
  bringForward(panel: IDockviewPanel | null): void
  /** Says that something has changed. */
  tell(): void
}

export function createTabActions({ panels, groups, closing, focusWanted, bringForward, tell }: Options): TabActions {
  function closePanels(list: readonly (IDockviewPanel | null)[]) {
    closing.close(list)
    afterClosing()
  }

  function afterClosing() {
    const next = panels.dock()?.activePanel?.id
    if (next !== undefined && document.activeElement === document.body) focusWanted.set(next)
    tell()
  }

  const focusGroup = (group: DockviewGroupPanel | null) => {
    if (group === null) return
    group.focus()
    focusWanted.set(group.activePanel?.id ?? null)
    // An empty group has no editor that would take the focus: its first way to begin does, once it is drawn.
    if (group.activePanel === undefined) {
      requestAnimationFrame(() => group.element.querySelector<HTMLElement>('.wb-watermark button')?.focus())
    }
  }

  return {
    closePanels,
    show: (id) => bringForward(panels.get(id)),
    showNth: (index) => bringForward(panels.dock()?.activeGroup?.panels.at(index) ?? null),
    keepPanel(id) {
      const panel = panels.meant(id)
      if (panel !== null && keepPanel(panels, panel)) tell()
    },
    togglePin(id) {
      const panel = panels.meant(id)
      if (panel !== null) togglePin(panels, panel)
      tell()
    },
    closePanel: (id) => closePanels([panels.get(id)]),
    closeUnlessPinned(id) {
      const dock = panels.dock()
      const panel = panels.meant(id)
      if (panel !== null) closing.closeUnlessPinned(panel)
      else if (dock?.activeGroup !== undefined && dock.groups.length > 1) dock.removeGroup(dock.activeGroup)
      afterClosing()
    },
    closeOthers: (id) => closePanels(closing.others(panels.meant(id))),
    closeToTheRight: (id) => closePanels(closing.toTheRight(panels.meant(id))),
    closeGroup(id) {
      const dock = panels.dock()
      const group = panels.meant(id)?.group ?? dock?.activeGroup
      closePanels([...(group?.panels ?? [])])
      if (dock !== null && group !== undefined && dock.groups.length > 1 && dock.groups.includes(group)) {
        dock.removeGroup(group)
      }
      afterClosing()
    },
    closeEmpty(id) {
      const dock = panels.dock()
      const group = dock?.getGroup(id)
      if (dock !== null && group !== undefined && dock.groups.length > 1) dock.removeGroup(group)
      afterClosing()
    },
    closeAll() {
      const dock = panels.dock()
      closing.close(closing.all())
      for (const group of dock?.groups.filter((one) => one.panels.length === 0) ?? []) {
        if ((dock?.groups.length ?? 0) > 1) dock?.removeGroup(group)
      }
      afterClosing()
    },
    reopenClosed: () => bringForward(closing.reopen()),
    split(id, direction) {
      const panel = panels.meant(id)
      if (panel !== null) groups.split(panel, direction)
      const active = panels.dock()?.activeGroup
      if (active !== undefined && active.panels.length === 0) focusGroup(active)
      tell()
    },
    moveToGroup(by) {
      const panel = panels.meant(null)
      if (panel === null) return
      groups.move(panel, by)
      bringForward(panel)
      tell()
    },
    moveTab(by) {
      const panel = panels.meant(null)
      if (panel !== null) groups.moveTab(panel, by)
    },
    resizeGroup: groups.resize,
    evenGroups: groups.evenAll,
    toggleMaximised: groups.toggleMaximised,
    step(by) {
      const group = panels.dock()?.activeGroup
      if (group?.activePanel === undefined) return
      const index = group.panels.indexOf(group.activePanel) + by
      bringForward(group.panels[(index + group.panels.length) % group.panels.length] ?? null)
    },
    focusGroup: (index) => focusGroup(groups.nth(index)),
    focusGroupBeside: (direction) => focusGroup(groups.beside(direction)),
    focusNextGroup: (by) => focusGroup(groups.next(by)),
  }
}
