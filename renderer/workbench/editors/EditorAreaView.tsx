import type { DockviewApi } from 'dockview-react'
import { DockviewReact, type DockviewReadyEvent, type DockviewTheme } from 'dockview-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useShell } from '../shell-context.tsx'
import { EditorHost } from './EditorHost.tsx'
import { EditorTab } from './EditorTab.tsx'
import { evenSizes } from './even-sizes.ts'
import { GroupActions } from './GroupActions.tsx'
import { RecentSwitcher } from './RecentSwitcher.tsx'
import { Watermark } from './Watermark.tsx'
import './editor-area.css'

const theme: DockviewTheme = {
  name: 'acumen',
  className: 'wb-dock',
  dndTabIndicator: 'line',
  dndOverlayMounting: 'relative',
}
const components = { editor: EditorHost }

/** The groups of editors. */
export function EditorAreaView() {
  const { editors } = useShell()
  const [api, setApi] = useState<DockviewApi | null>(null)
  const frame = useRef<HTMLElement>(null)
  useEffect(() => (api === null ? undefined : editors.attach(api)), [api, editors])
  useEffect(
    () =>
      editors.focusWanted.subscribe(() => {
        // An empty group has no host that would take the focus.
        if (editors.focusWanted.get() !== null && api?.totalPanels === 0) frame.current?.focus()
      }),
    [api, editors],
  )

  /** Before the dock does: a tab closed by its key is remembered too, and a pinned one stays. */
  function closeByKey(event: KeyboardEvent) {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'tab') return
    const id = event.target.dataset['tabPanelId']
    if (id === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const beside = event.target.nextElementSibling ?? event.target.previousElementSibling
    editors.closeUnlessPinned(id)
    if (beside instanceof HTMLElement && beside.isConnected) beside.focus()
  }

  return (
    <main
      ref={frame}
      className="wb-editors"
      data-part="editor"
      aria-label="Editors"
      tabIndex={-1}
      onKeyDownCapture={closeByKey}
      onDoubleClick={(event) => {
        if (api !== null && event.target instanceof Element && event.target.matches('.dv-sash')) {
          evenSizes(api, event.target)
        }
      }}
    >
      <DockviewReact
        theme={theme}
        components={components}
        defaultTabComponent={EditorTab}
        watermarkComponent={Watermark}
        rightHeaderActionsComponent={GroupActions}
        disableTabsOverflowList
        defaultRenderer="always"
        disableFloatingGroups
        // The edges of the whole area would swallow drops on the first tab; each group has edges of its own.
        dndEdges={false}
        onReady={(event: DockviewReadyEvent) => setApi(event.api)}
      />
      <RecentSwitcher />
    </main>
  )
}
