import { type EditorInput, editorKey, type RevealTarget } from './editor-area.ts'
import { createHistory } from './history.ts'
import { isNear, laterPlace, type Place } from './place.ts'

/** A point of the way a person took: an editor, and where in it. */
export interface NavigationPoint {
  readonly input: EditorInput
  readonly place: Place | null
  /** What was asked for, when the editor was opened at something. */
  readonly target: RevealTarget | null
}

/** Back and forward through the places one has been at, whether their tabs are still open or not. */
export interface Navigation {
  /** An editor came to the front. */
  entered(input: EditorInput): void
  /** The caret or the scroll of the editor in front rests somewhere. */
  placed(input: EditorInput, place: Place): void
  /** Something in an editor was asked for. */
  revealed(input: EditorInput, target: RevealTarget): void
  back(): void
  forward(): void
  canGoBack(): boolean
  canGoForward(): boolean
  drop(isGone: (input: EditorInput) => boolean): void
}

const limit = 100

/** `go` shows a point; the point's editor then reports back as entered, which is no new step. */
export function createNavigation(go: (point: NavigationPoint) => void): Navigation {
  const history = createHistory<NavigationPoint>({ limit, merge })
  let isGoing = false

  function show(point: NavigationPoint | null) {
    if (point === null) return
    isGoing = true
    try {
      go(point)
    } finally {
      isGoing = false
    }
  }

  return {
    entered(input) {
      if (!isGoing) history.visit({ input, place: null, target: null })
    },
    placed(input, place) {
      const current = history.current()
      // A report that comes late, from an editor one has left, is no way back to it.
      if (current !== null && sameEditor(current, { input })) history.visit({ input, place, target: null })
    },
    revealed(input, target) {
      if (!isGoing) history.visit({ input, place: null, target })
    },
    back: () => show(history.back()),
    forward: () => show(history.forward()),
    canGoBack: history.canGoBack,
    canGoForward: history.canGoForward,
    drop: (isGone) => history.drop((point) => isGone(point.input)),
  }
}

function sameEditor(one: Pick<NavigationPoint, 'input'>, other: Pick<NavigationPoint, 'input'>): boolean {
  return editorKey(one.input) === editorKey(other.input)
}

function merge(current: NavigationPoint, next: NavigationPoint): NavigationPoint | null {
  if (!sameEditor(current, next)) return null
  if (next.target !== null) return sameTarget(current.target, next.target) ? current : withTarget(current, next)
  if (next.place === null) return current
  if (current.place !== null && !isNear(current.place, next.place)) return null
  return { ...current, place: laterPlace(current.place, next.place) }
}

/** An editor that was only just entered takes the target; one that was read at some place keeps its own point. */
function withTarget(current: NavigationPoint, next: NavigationPoint): NavigationPoint | null {
  return current.place === null && current.target === null ? next : null
}

function sameTarget(one: RevealTarget | null, other: RevealTarget): boolean {
  return one !== null && one.record === other.record && one.block === other.block && one.field === other.field
}
