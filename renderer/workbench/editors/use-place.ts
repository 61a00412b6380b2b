import type { DockviewPanelApi } from 'dockview-react'
import { type RefObject, useEffect } from 'react'
import { useShell } from '../shell-context.tsx'
import { goToPlace, placeIn } from './place.ts'
import type { Places } from './places.ts'

// A caret that is moving is on its way, not at a place.
const restsAfter = 300
// What an editor loads comes within this time, or the place is not there any more.
const patience = 3000

/** Reports where a person is in the editor in `body`, and goes where the shell wants it. */
export function usePlace(api: DockviewPanelApi, body: RefObject<HTMLElement | null>, key: string): void {
  const { editors } = useShell()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reused tab shows another editor under the same id.
  useEffect(() => {
    const element = body.current
    if (element === null) return
    const going = goWhereWanted(api, element, editors.places)
    const stopReports = reportPlace(element, (place) => {
      // On the way to a place, where it is now says nothing; nor does an editor behind another one.
      if (!going.isGoing() && api.isVisible) editors.places.report(api.id, place)
    })
    return () => {
      stopReports()
      going.end()
    }
  }, [editors, api, body, key])
}

function reportPlace(body: HTMLElement, report: (place: ReturnType<typeof placeIn>) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  function now() {
    clearTimeout(timer)
    timer = undefined
    if (body.isConnected) report(placeIn(body))
  }
  function soon() {
    clearTimeout(timer)
    timer = setTimeout(now, restsAfter)
  }
  const onSelection = () => {
    if (body.contains(document.activeElement)) soon()
  }
  const onLeave = () => {
    if (timer !== undefined) now()
  }
  document.addEventListener('selectionchange', onSelection)
  body.addEventListener('scroll', soon, { passive: true })
  body.addEventListener('focusout', onLeave)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('selectionchange', onSelection)
    body.removeEventListener('scroll', soon)
    body.removeEventListener('focusout', onLeave)
  }
}

function goWhereWanted(api: DockviewPanelApi, body: HTMLElement, places: Places) {
  let frame = 0
  let isGoing = false

  function go() {
    // Behind another tab nothing can be scrolled.
    const wanted = api.isVisible ? places.take(api.id) : null
    if (wanted === null) return
    const until = performance.now() + patience
    isGoing = true
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(function attempt() {
      // Dockview shows a fresh panel a frame or two after it has mounted.
      const isSeen = body.checkVisibility({ visibilityProperty: true })
      const isThere = isSeen && goToPlace(body, wanted.place, wanted)
      if (isThere || performance.now() > until) isGoing = false
      else frame = requestAnimationFrame(attempt)
    })
  }
  // A person who scrolls or types meanwhile knows better.
  const stop = () => {
    isGoing = false
    cancelAnimationFrame(frame)
  }

  const stopWanted = places.onWanted(api.id, go)
  const shown = api.onDidVisibilityChange(go)
  body.addEventListener('wheel', stop, { passive: true })
  body.addEventListener('pointerdown', stop)
  body.addEventListener('beforeinput', stop)
  go()
  return {
    isGoing: () => isGoing,
    end() {
      stop()
      stopWanted()
      shown.dispose()
      body.removeEventListener('wheel', stop)
      body.removeEventListener('pointerdown', stop)
      body.removeEventListener('beforeinput', stop)
    },
  }
}
