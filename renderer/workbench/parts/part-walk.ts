import type { ContextKeys } from '../commands/context-keys.ts'
import type { Disposer } from '../contribution.ts'
import { focusInto, isTextTarget } from '../focus.ts'

/** The parts of the window on screen, in reading order; each carries `data-part`. */
function parts(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-part]')].filter(
    (part) => part.checkVisibility() && part.closest('[inert]') === null,
  )
}

// Where the focus was in each part, so that coming back comes back to the same place.
const lastFocus = new WeakMap<Element, HTMLElement>()

/** Moves the focus to the next or previous part, around the end. */
export function walkParts(root: ParentNode, by: 1 | -1): void {
  const all = parts(root)
  const current = document.activeElement?.closest<HTMLElement>('[data-part]') ?? null
  const from = current === null ? (by === 1 ? -1 : 0) : all.indexOf(current)
  const next = all[(from + by + all.length) % all.length]
  if (next === undefined) return
  const last = lastFocus.get(next)
  if (last?.isConnected === true && next.contains(last) && last.checkVisibility()) last.focus()
  else focusInto(next)
}

/** Keeps the context keys about the focus: `textFocus`, `editorTextFocus`, `part`. */
export function trackFocus(root: HTMLElement, context: ContextKeys): Disposer {
  function update(element: Element | null) {
    const part = element?.closest<HTMLElement>('[data-part]') ?? null
    if (part !== null && element instanceof HTMLElement) lastFocus.set(part, element)
    const isText = isTextTarget(element)
    context.set('textFocus', isText)
    context.set('editorTextFocus', isText && element instanceof HTMLElement && element.isContentEditable)
    context.set('part', part?.getAttribute('data-part') ?? undefined)
    context.set('quickInput', element?.closest('.wb-quick') !== null && element !== null)
  }
  const onFocus = (event: FocusEvent) => update(event.target instanceof Element ? event.target : null)
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget === null) update(null)
  }
  root.addEventListener('focusin', onFocus)
  root.addEventListener('focusout', onBlur)
  return () => {
    root.removeEventListener('focusin', onFocus)
    root.removeEventListener('focusout', onBlur)
  }
}
