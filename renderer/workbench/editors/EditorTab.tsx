import type { IDockviewPanelHeaderProps } from 'dockview-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useShell } from '../shell-context.tsx'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { MenuEntry } from '../ui/Menu.tsx'
import { useSignal } from '../use-signal.ts'
import { panelContent } from './panel-content.ts'
import { tabPlace } from './tab-names.ts'

/**
 * A tab's face. Dockview owns the element with the role and the keys (arrows, Enter, Delete closes), so the cross
 * here is for the pointer alone: a button inside a tab would be a control inside a control.
 */
export function EditorTab({ api, params }: IDockviewPanelHeaderProps) {
  const { editors, keybindings } = useShell()
  const kinds = useSignal(editors.kinds)
  const content = panelContent(params)
  const kind = content === null ? undefined : kinds.get(content.input.kind)
  const title = content === null || kind === undefined ? 'Gone' : kind.title(content.input)
  const icon = content === null || kind === undefined ? 'circle-slash' : kind.icon(content.input)
  const isPreview = content?.preview === true
  const place = useSyncExternalStore(editors.onChange, () =>
    content === null ? null : tabPlace(kinds, editors.opened(), content.input),
  )
  const name = place === null ? title : `${title} ${place}`
  const face = useRef<HTMLDivElement>(null)
  // The tabs of twins grow by a word; the one in use stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer name is what moves the tabs.
  useEffect(() => {
    if (api.isActive) face.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [api, name])

  function menu(): readonly MenuEntry[] {
    return [
      {
        id: 'close',
        label: 'Close',
        keys: keybindings.labelFor('editor.close'),
        run: () => editors.closePanel(api.id),
      },
      { id: 'others', label: 'Close Others', run: () => editors.closeOthers(api.id) },
      { id: 'right', label: 'Close to the Right', run: () => editors.closeToTheRight(api.id) },
      { id: 'all', label: 'Close All', keys: keybindings.labelFor('editor.closeAll'), run: () => editors.closeAll() },
      'separator',
      { id: 'keep', label: 'Keep Open', disabled: !isPreview, run: () => editors.keep(api.id) },
      {
        id: 'side',
        label: 'Move to the Side',
        keys: keybindings.labelFor('editor.split'),
        run() {
          api.setActive()
          editors.splitToSide()
        },
      },
    ]
  }

  return (
    <ContextMenu label={`${title}: actions`} entries={menu} className="wb-tab-frame">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the pointer's short cuts; the keys are commands. */}
      <div
        ref={face}
        className={isPreview ? 'wb-tab wb-tab-preview' : 'wb-tab'}
        title={isPreview ? `${name} (preview)` : name}
        onDoubleClick={() => editors.keep(api.id)}
        onMouseDown={(event) => {
          // Else the middle button starts to scroll.
          if (event.button === 1) event.preventDefault()
        }}
        onAuxClick={(event) => {
          if (event.button === 1) editors.closePanel(api.id)
        }}
      >
        <Icon name={icon} />
        <span className="wb-tab-title">{title}</span>
        {place === null ? null : ' '}
        {place === null ? null : <span className="wb-tab-place">{place}</span>}
        <span
          className="wb-tab-close codicon codicon-close"
          aria-hidden="true"
          title={`Close (${keybindings.labelFor('editor.close') ?? 'Delete'})`}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation()
            editors.closePanel(api.id)
          }}
        />
      </div>
    </ContextMenu>
  )
}
