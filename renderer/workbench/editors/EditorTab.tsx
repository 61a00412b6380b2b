import type { IDockviewPanelHeaderProps } from 'dockview-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useShell } from '../shell-context.tsx'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useSignal } from '../use-signal.ts'
import { tabMenu } from './editor-menus.ts'
import { panelContent } from './panel-content.ts'
import { tabPath, tabPlace } from './tab-names.ts'

/**
 * A tab's face. Dockview owns the element with the role and the keys (arrows, Enter), so the cross here is for the
 * pointer alone: a button inside a tab would be a control inside a control.
 */
export function EditorTab({ api, params }: IDockviewPanelHeaderProps) {
  const shell = useShell()
  const { editors, keybindings } = shell
  const kinds = useSignal(editors.kinds)
  const content = panelContent(params)
  const kind = content === null ? undefined : kinds.get(content.input.kind)
  const title = content === null || kind === undefined ? 'Gone' : kind.title(content.input)
  const icon = content === null || kind === undefined ? 'circle-slash' : kind.icon(content.input)
  const place = useSyncExternalStore(editors.onChange, () =>
    content === null ? null : tabPlace(kinds, editors.opened(), content.input),
  )
  const path = content === null ? [title] : tabPath(kinds, content.input)
  const face = useRef<HTMLDivElement>(null)
  // The tabs of twins grow by a word; the one in use stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer name is what moves the tabs.
  useEffect(() => {
    if (api.isActive) face.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [api, title, place])

  const state = content?.pinned === true ? ' wb-tab-pinned' : content?.preview === true ? ' wb-tab-preview' : ''
  return (
    <ContextMenu
      label={`${title}: actions`}
      entries={() => (content === null ? [] : tabMenu(shell, content, api.group.panels.length - 1))}
      className="wb-tab-frame"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the pointer's short cuts; the keys are commands. */}
      <div
        ref={face}
        className={`wb-tab${state}`}
        title={path.join(' › ') + (content?.preview === true ? ' (preview: it gives way to the next one)' : '')}
        // The dock has brought it to the front by now; the keys go on where one was in it.
        onClick={() => editors.show(api.id)}
        onDoubleClick={() => editors.keepPanel(api.id)}
        onMouseDown={(event) => {
          // Else the middle button starts to scroll.
          if (event.button === 1) event.preventDefault()
        }}
        onAuxClick={(event) => {
          if (event.button === 1) editors.closeUnlessPinned(api.id)
        }}
      >
        <Icon name={icon} />
        <span className="wb-tab-title">{title}</span>
        {place === null ? null : ' '}
        {place === null ? null : <span className="wb-tab-place">{place}</span>}
        {content?.pinned === true ? (
          <Icon name="pinned" className="wb-tab-pin" />
        ) : (
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
        )}
      </div>
    </ContextMenu>
  )
}
