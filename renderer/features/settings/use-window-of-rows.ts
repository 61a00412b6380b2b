import { type RefObject, useEffect, useState } from 'react'

interface RowWindow {
  readonly first: number
  /** One after the last. */
  readonly end: number
}

/** Rows drawn ahead on both sides, so that a quick scroll shows no gap. */
export const rowsAhead = 12

/** Which rows of equal height are on screen. Only these are drawn. */
export function useWindowOfRows(
  scroller: RefObject<HTMLElement | null>,
  { count, height }: { readonly count: number; readonly height: number },
): RowWindow {
  const [view, setView] = useState({ top: 0, height: 600 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight })
    look()
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [scroller])
  return rowsIn(view, { count, height })
}

export function rowsIn(
  view: { readonly top: number; readonly height: number },
  { count, height }: { readonly count: number; readonly height: number },
): RowWindow {
  const first = Math.max(0, Math.min(count, Math.floor(view.top / height) - rowsAhead))
  return { first, end: Math.min(count, Math.ceil((view.top + view.height) / height) + rowsAhead) }
}
