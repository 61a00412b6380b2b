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

/** One editor with its breadcrumbs. A preview that is reused mounts the next editor afresh. */
export function EditorHost({ params, api }: IDockviewPanelProps) {
  const shell = useShell()
  const kinds = useSignal(shell.editors.kinds)
  const wanted = useSignal(shell.editors.focusWanted)
  const body = useRef<HTMLElement>(null)
  const input = panelContent(params)?.input
  const kind = input === undefined ? undefined : kinds.get(input.kind)
  const key = input === undefined ? '' : editorKey(input)

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
      if (element.querySelector('[data-autofocus]') === null) element.focus({ preventScroll: true })
      else focusInto(element)
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
  const crumbs = kind.crumbs?.(input) ?? []
  return (
    <div className="wb-editor">
      {/* One crumb alone would say the tab's title again. */}
      {crumbs.length < 2 ? null : <Breadcrumbs crumbs={crumbs} />}
      <article className="wb-editor-body" ref={body} tabIndex={-1} aria-label={kind.title(input)}>
        <Guard key={key} area={`editor ${input.kind}`} log={shell.log}>
          <Suspense fallback={null}>
            <View input={input} />
          </Suspense>
        </Guard>
      </article>
    </div>
  )
}
