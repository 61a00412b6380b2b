import { Fragment, type MouseEvent, type ReactNode, useRef } from 'react'
import { Group, Panel as Pane, type PanelImperativeHandle, Separator } from 'react-resizable-panels'
import { EditorAreaView } from '../editors/EditorAreaView.tsx'
import { useShell } from '../shell-context.tsx'
import { useSignal } from '../use-signal.ts'
import { initialSizes, type PartName } from './layout.ts'
import { Panel } from './Panel.tsx'
import { SideBar } from './SideBar.tsx'

type Side = 'left' | 'right'

const sashNames = {
  left: 'Width of the side bar',
  right: 'Width of the secondary side bar',
  panel: 'Size of the panel',
} as const
// With text of twice the size, a window of 1280 pixels has 640 of ours: all parts have to fit beside each other.
const smallest = { left: 170, right: 180 } as const

/**
 * The parts with sizes of their own, around the editors. Their pixels stay when the window grows: the editors take the
 * rest. The editors keep their place among their siblings whatever is swapped or hidden: moved, they would lose scroll
 * and caret.
 */
export function Parts() {
  const shell = useShell()
  const layout = useSignal(shell.layout.state)
  const views = useSignal(shell.sideBarViews.views)
  const panels = useSignal(shell.panelViews.views)
  const left = useRef<PanelImperativeHandle>(null)
  const right = useRef<PanelImperativeHandle>(null)
  const panel = useRef<PanelImperativeHandle>(null)
  const handles = { left, right, panel } as const
  const isShown = (side: Side) => !layout.isZen && layout[side].isOpen && views.some((view) => view.location === side)
  const hasPanel = !layout.isZen && layout.panel.isOpen && panels.length > 0
  const isMaximized = hasPanel && layout.isPanelMaximized
  const isBeside = layout.panelAt === 'right'
  const [start, end]: readonly Side[] = layout.isSwapped ? ['right', 'left'] : ['left', 'right']

  function remember(part: PartName, size: number) {
    if (part === 'panel' && isBeside) shell.layout.arrange({ panelWidth: size })
    else shell.layout.change(part, { size })
  }

  function keep(part: PartName) {
    const size = Math.round(handles[part].current?.getSize().inPixels ?? 0)
    const known = part === 'panel' && isBeside ? layout.panelWidth : layout[part].size
    if (size > 0 && size !== known) remember(part, size)
  }

  /** A double click on an edge gives back the size the part had at first. */
  function resetSize({ clientX, clientY }: MouseEvent) {
    const sash = [...document.querySelectorAll<HTMLElement>('.wb-sash')].find((one) => isNear(one, clientX, clientY))
    const part = (['left', 'right', 'panel'] as const).find((one) => one === sash?.dataset['edge'])
    if (part === undefined) return
    const size = part === 'panel' && isBeside ? initialSizes.panelWidth : initialSizes[part]
    handles[part].current?.resize(size)
    remember(part, size)
  }

  const edge = (part: PartName) => (
    <Separator className="wb-sash" aria-label={sashNames[part]} data-edge={part} disableDoubleClick />
  )

  const side = (which: Side | undefined, isFirst: boolean): ReactNode => {
    if (which === undefined || !isShown(which)) return null
    return (
      <Fragment key={`${isFirst ? 'start' : 'end'}-${which}`}>
        {isFirst ? null : edge(which)}
        <Pane
          id={which}
          panelRef={handles[which]}
          defaultSize={layout[which].size}
          minSize={smallest[which]}
          maxSize="45%"
          groupResizeBehavior="preserve-pixel-size"
        >
          <SideBar side={which} />
        </Pane>
        {isFirst ? edge(which) : null}
      </Fragment>
    )
  }

  return (
    <Group
      className="wb-columns"
      orientation="horizontal"
      onDoubleClick={resetSize}
      onLayoutChanged={(_, { isUserInteraction }) => {
        if (!isUserInteraction) return
        keep('left')
        keep('right')
      }}
    >
      {side(start, true)}
      <Pane id="centre" minSize={220}>
        <Group
          className="wb-rows"
          orientation={isBeside ? 'horizontal' : 'vertical'}
          onLayoutChanged={(_, { isUserInteraction }) => {
            if (isUserInteraction) keep('panel')
          }}
        >
          <Pane id="editors" minSize={140}>
            {/* Behind a panel that covers them the editors keep their size, and are out of reach. */}
            <div className="wb-editors-frame" inert={isMaximized}>
              <EditorAreaView />
            </div>
          </Pane>
          {hasPanel ? (
            <Fragment key={layout.panelAt}>
              {edge('panel')}
              <Pane
                id={isBeside ? 'panel-beside' : 'panel'}
                panelRef={panel}
                defaultSize={isBeside ? layout.panelWidth : layout.panel.size}
                minSize={isBeside ? 200 : 78}
                maxSize="80%"
                groupResizeBehavior="preserve-pixel-size"
              >
                <Panel />
              </Pane>
            </Fragment>
          ) : null}
        </Group>
      </Pane>
      {side(end, false)}
    </Group>
  )
}

// An edge is one pixel wide; around it the pointer drags it as well.
const reach = 5

function isNear(element: HTMLElement, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach
}
