import type { IDockviewPanelProps } from 'dockview-react'
import { Suspense, useEffect, useRef } from 'react'
import { focusInto } from '../focus.ts'
import { Guard } from '../Guard.tsx'
import { useShell } from '../shell-context.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useSignal } from '../use-signal.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { editorKey } from './editor-area.ts'
import { panelContent } from './panel-content.ts'
import { goToPlace } from './place.ts'
import { useKeepOnEdit } from './use-keep-on-edit.ts'
import { usePlace } from './use-place.ts'

/** One editor with its breadcrumbs. A preview that is reused mounts the next editor afresh. */
export function EditorHost({ params, api }: IDockviewPanelProps) {
  const shell = useShell()
  const kinds = useSignal(shell.editors.kinds)
  const wanted = useSignal(shell.editors.focusWanted)
  const body = useRef<HTMLElement>(null)
  const content = panelContent(params)
  const input = content?.input
  const kind = input === undefined ? undefined : kinds.get(input.kind)
  const key = input === undefined ? '' : editorKey(input)

  usePlace(api, body, key)
  useKeepOnEdit(api.id, body, content?.preview === true)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a reused tab shows another editor under the same id.
  useEffect(() => {
    if (wanted !== api.id) return
    // Dockview shows a fresh panel a frame or two after it has mounted, and what is hidden takes no focus.
    let frame = requestAnimationFrame(function attempt() {
      const element = body.current
      if (element?.checkVisibility({ visibilityProperty: true }) !== true) {
        frame = requestAnimationFrame(attempt)
        return
      }
      shell.editors.focusWanted.set(null)
      if (element.contains(document.activeElement)) return
      if (element.querySelector('[data-autofocus]') !== null) {
        focusInto(element)
        return
      }
      element.focus({ preventScroll: true })
      // Back to the caret, where there was one and its text is there.
      const place = shell.editors.places.get(api.id)
      if (place !== null && place.caret !== null) goToPlace(element, place, { focus: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [wanted, api.id, key, shell])

  if (input === undefined || kind === undefined) {
    return (
      <div className="wb-editor">
        <EmptyState
          text="What was open here is not there any more."
          action={{ label: 'Close', run: () => api.close() }}
        />
      </div>
    )
  }
  const View = kind.component
  return (
    <div className="wb-editor">
      <Breadcrumbs id={api.id} input={input} kind={kind} body={body} />
      <article className="wb-editor-body" data-panel={api.id} ref={body} tabIndex={-1} aria-label={kind.title(input)}>
        <Guard key={key} area={`editor ${input.kind}`} log={shell.log}>
          <Suspense fallback={null}>
            <View input={input} />
          </Suspense>
        </Guard>
      </article>
    </div>
  )
}
