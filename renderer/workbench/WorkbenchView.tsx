import './theme/base.css'
import { useEffect, useRef } from 'react'
import { Group, Panel as Pane, type PanelImperativeHandle, Separator } from 'react-resizable-panels'
import { EditorAreaView } from './editors/EditorAreaView.tsx'
import { ConfirmDialog } from './notify/ConfirmDialog.tsx'
import { LiveRegion } from './notify/LiveRegion.tsx'
import { Toasts } from './notify/Toasts.tsx'
import { ActivityBar } from './parts/ActivityBar.tsx'
import type { PartName } from './parts/layout.ts'
import { Panel } from './parts/Panel.tsx'
import { trackFocus } from './parts/part-walk.ts'
import { SideBar } from './parts/SideBar.tsx'
import { StatusBar } from './parts/StatusBar.tsx'
import { TitleBar } from './parts/TitleBar.tsx'
import { QuickInputView } from './quick/QuickInputView.tsx'
import type { Shell } from './shell.ts'
import { ShellProvider } from './shell-context.tsx'
import { useSignal } from './use-signal.ts'

/** The whole window. */
export function WorkbenchView({ shell }: { readonly shell: Shell }) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (root.current === null) return
    // The body, so that menus and dialogs, which stand beside the root, count too.
    const stops = [shell.keys.attach(window), shell.themes.attach(), trackFocus(document.body, shell.context)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [shell])
  return (
    <ShellProvider shell={shell}>
      <div className="wb-window" ref={root}>
        <TitleBar />
        <div className="wb-middle">
          <ActivityBar />
          <Parts shell={shell} />
        </div>
        <StatusBar />
        <QuickInputView />
        <Toasts />
        <LiveRegion />
      </div>
      <ConfirmDialog />
    </ShellProvider>
  )
}

/** The parts with sizes of their own. Their pixels stay when the window grows: the editors take the rest. */
function Parts({ shell }: { readonly shell: Shell }) {
  const layout = useSignal(shell.layout.state)
  const views = useSignal(shell.sideBarViews.views)
  const panels = useSignal(shell.panelViews.views)
  const left = useRef<PanelImperativeHandle>(null)
  const right = useRef<PanelImperativeHandle>(null)
  const bottom = useRef<PanelImperativeHandle>(null)
  const hasLeft = layout.left.isOpen && views.some((view) => view.location === 'left')
  const hasRight = layout.right.isOpen && views.some((view) => view.location === 'right')
  const hasPanel = layout.panel.isOpen && panels.length > 0

  function keep(part: PartName, handle: PanelImperativeHandle | null) {
    const size = Math.round(handle?.getSize().inPixels ?? 0)
    if (size > 0 && size !== shell.layout.state.get()[part].size) shell.layout.change(part, { size })
  }

  return (
    <Group
      className="wb-columns"
      orientation="horizontal"
      onLayoutChanged={(_, { isUserInteraction }) => {
        if (!isUserInteraction) return
        keep('left', left.current)
        keep('right', right.current)
      }}
    >
      {hasLeft ? (
        <>
          <Pane
            id="left"
            panelRef={left}
            defaultSize={layout.left.size}
            minSize={170}
            maxSize="45%"
            groupResizeBehavior="preserve-pixel-size"
          >
            <SideBar side="left" />
          </Pane>
          <Separator className="wb-sash" aria-label="Width of the side bar" />
        </>
      ) : null}
      <Pane id="centre" minSize={320}>
        <Group
          className="wb-rows"
          orientation="vertical"
          onLayoutChanged={(_, { isUserInteraction }) => {
            if (isUserInteraction) keep('panel', bottom.current)
          }}
        >
          <Pane id="editors" minSize={140}>
            <EditorAreaView />
          </Pane>
          {hasPanel ? (
            <>
              <Separator className="wb-sash" aria-label="Height of the panel" />
              <Pane
                id="panel"
                panelRef={bottom}
                defaultSize={layout.panel.size}
                minSize={78}
                maxSize="80%"
                groupResizeBehavior="preserve-pixel-size"
              >
                <Panel />
              </Pane>
            </>
          ) : null}
        </Group>
      </Pane>
      {hasRight ? (
        <>
          <Separator className="wb-sash" aria-label="Width of the secondary side bar" />
          <Pane
            id="right"
            panelRef={right}
            defaultSize={layout.right.size}
            minSize={200}
            maxSize="45%"
            groupResizeBehavior="preserve-pixel-size"
          >
            <SideBar side="right" />
          </Pane>
        </>
      ) : null}
    </Group>
  )
}
