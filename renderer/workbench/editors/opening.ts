import type { DockviewApi, DockviewGroupPanel, IDockviewPanel } from 'dockview-react'
import type { EditorInput, OpenOptions } from './editor-area.ts'
import { panelContent } from './panel-content.ts'
import type { Panels } from './panels.ts'

/** The panel that shows the input, made or found; null while there is no dock. It is not yet in front. */
export function panelFor(panels: Panels, input: EditorInput, options: OpenOptions): IDockviewPanel | null {
  const dock = panels.dock()
  if (dock === null) return null
  const open = panels.find(input)
  if (open === null) return add(panels, dock, input, options)
  if (options.preview !== true || options.pinned === true) keepPanel(panels, open)
  const isHere = open.group === dock.activeGroup && open.group.panels.length > 1
  if (options.group === 'side' && isHere) open.api.moveTo({ group: groupBeside(dock, open.group) })
  return open
}

/** Ends the preview in a panel; false when there was none to end. */
export function keepPanel(panels: Panels, panel: IDockviewPanel): boolean {
  const own = panelContent(panel.params)
  if (own === null || !own.preview) return false
  panels.show(panel, { ...own, preview: false })
  return true
}

/** The group to the right; a new one when there is none. */
export function groupBeside(dock: DockviewApi, group: DockviewGroupPanel): DockviewGroupPanel {
  const next = dock.adjacentGroupInDirection(group, 'right')
  return (
    dock.groups.find((one) => one.id === next?.id) ?? dock.addGroup({ referenceGroup: group.id, direction: 'right' })
  )
}

function add(panels: Panels, dock: DockviewApi, input: EditorInput, options: OpenOptions): IDockviewPanel | null {
  const isPreview = options.preview === true && options.pinned !== true
  const group = options.group === 'side' ? sideGroup(dock) : dock.activeGroup
  const reusable = group?.panels.find((panel) => panelContent(panel.params)?.preview === true)
  if (isPreview && reusable !== undefined) {
    panels.show(reusable, { input, preview: true, pinned: false })
    return reusable
  }
  const active = group?.activePanel
  const beside = group === undefined || active === undefined ? 0 : group.panels.indexOf(active) + 1
  const index = group === undefined ? 0 : Math.max(beside, panels.pinnedIn(group))
  return panels.add(input, { isPreview, isPinned: false, group, index })
}

/** An empty group is there to be filled. */
function sideGroup(dock: DockviewApi): DockviewGroupPanel | undefined {
  const current = dock.activeGroup
  if (current === undefined || current.panels.length === 0) return current
  return groupBeside(dock, current)
}
