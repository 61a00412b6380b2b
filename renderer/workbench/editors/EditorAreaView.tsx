import type { DockviewApi } from 'dockview-react'
import { DockviewReact, type DockviewReadyEvent, type DockviewTheme, type IWatermarkPanelProps } from 'dockview-react'
import { useEffect, useRef, useState } from 'react'
import { useShell } from '../shell-context.tsx'
import { EditorHost } from './EditorHost.tsx'
import { EditorTab } from './EditorTab.tsx'
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
  return (
    <main ref={frame} className="wb-editors" data-part="editor" aria-label="Editors" tabIndex={-1}>
      <DockviewReact
        theme={theme}
        components={components}
        defaultTabComponent={EditorTab}
        watermarkComponent={Watermark}
        defaultRenderer="always"
        disableFloatingGroups
        // The edges of the whole area would swallow drops on the first tab; each group has edges of its own.
        dndEdges={false}
        onReady={(event: DockviewReadyEvent) => setApi(event.api)}
      />
    </main>
  )
}

const hints = ['workbench.quickOpen', 'workbench.commands', 'sideBar.toggle', 'panel.toggle']

/** What an empty group shows: the keys that lead somewhere. */
function Watermark({ group }: IWatermarkPanelProps) {
  const { commands, keybindings } = useShell()
  return (
    <div className="wb-watermark" data-group={group?.id}>
      <dl>
        {hints.map((id) => {
          const command = commands.get(id)
          const keys = keybindings.labelFor(id)
          if (command === null || keys === null) return null
          return (
            <div key={id} className="wb-watermark-row">
              <dt>{command.title}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
