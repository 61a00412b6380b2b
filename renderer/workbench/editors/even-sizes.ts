import type { DockviewApi } from 'dockview-react'

/** Gives the groups on both sides of a splitter, and all beside them in the same row or column, the same size. */
export function evenSizes(dock: DockviewApi, sash: Element): void {
  const split = sash.closest('.dv-split-view-container')
  const row = split?.querySelector(':scope > .dv-view-container')
  if (split === null || row === null || row === undefined) return
  const isRow = split.classList.contains('dv-horizontal')
  const views = [...row.children]
  const whole = isRow ? split.clientWidth : split.clientHeight
  const size = Math.floor(whole / views.length)
  for (const view of views) {
    // In a branch any of its groups stands for it: along this axis they are as large as the branch.
    const group = dock.groups.find((one) => view.contains(one.element))
    group?.api.setSize(isRow ? { width: size } : { height: size })
  }
}
