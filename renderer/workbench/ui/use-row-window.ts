import { type RefObject, useLayoutEffect, useState } from 'react'

/** Of every row of a tree, in CSS pixels; `tree.css` says the same. */
export const rowHeight = 22

// Enough that a quick turn of the wheel shows no blank, few enough that a frame suffices.
const overscan = 12
// Before the box is measured.
const firstRows = 60

interface RowWindow {
  readonly from: number
  readonly to: number
}

/** The rows that are on screen or nearly; all others are only a height. */
export function rowsInView(top: number, height: number): RowWindow {
  return {
    from: Math.max(0, Math.floor(top / rowHeight) - overscan),
    to: Math.ceil((top + height) / rowHeight) + overscan,
  }
}

/** Follows the scrolling and the size of the box; gives a new window only when other rows come in. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>): RowWindow {
  const [rows, setRows] = useState<RowWindow>({ from: 0, to: firstRows })
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return
    const measure = () => {
      const next = rowsInView(box.scrollTop, box.clientHeight)
      setRows((before) => (before.from === next.from && before.to === next.to ? before : next))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(box)
    box.addEventListener('scroll', measure, { passive: true })
    return () => {
      sizes.disconnect()
      box.removeEventListener('scroll', measure)
    }
  }, [scroller])
  return rows
}

/** Scrolls as little as it takes to have the whole row in the box. */
export function scrollToRow(box: HTMLElement, index: number): void {
  const top = index * rowHeight
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight
}
