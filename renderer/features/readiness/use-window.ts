import { type RefObject, useEffect, useState } from 'react'

interface RowWindow {
  /** The first row to draw, and the one after the last. */
  readonly from: number
  readonly to: number
}

/** Rows drawn beyond what is in sight, so that a turn of the wheel meets no blank. */
const spare = 8

/** Which rows of one height a scrolled box must draw. */
export function useRowWindow(box: RefObject<HTMLElement | null>, rowHeight: number, count: number): RowWindow {
  const [sight, setSight] = useState({ first: 0, shown: 40 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight)
      const shown = Math.ceil(element.clientHeight / rowHeight)
      setSight((before) => (before.first === first && before.shown === shown ? before : { first, shown }))
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, rowHeight])
  return { from: Math.max(0, sight.first - spare), to: Math.min(count, sight.first + sight.shown + spare) }
}
