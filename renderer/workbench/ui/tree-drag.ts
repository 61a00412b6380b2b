import { type DragEvent, useEffect, useRef, useState } from 'react'
import type { TreeRow } from './tree-rows.ts'

export type DropPlace = 'before' | 'inside' | 'after'

/** What a tree asks about rows on their way. */
export interface TreeDrag {
  canDrag(id: string): boolean
  /** Where the rows would go if they were let go over `onto` near `wish`; null where they cannot. */
  place(ids: readonly string[], onto: string, wish: DropPlace): DropPlace | null
  drop(ids: readonly string[], onto: string, place: DropPlace, how: { readonly copy: boolean }): void
}

interface DropMark {
  readonly id: string
  readonly place: DropPlace
}

// VS Code's: long enough to pass over a folder without opening it.
const springPause = 500

/** The upper quarter of a row means before it, the lower one after it, the middle inside. */
export function wishAt(offset: number, height: number): DropPlace {
  if (offset < height / 4) return 'before'
  return offset > (height * 3) / 4 ? 'after' : 'inside'
}

/** Drag and drop of rows within one tree. */
export function useTreeDrag(
  drag: TreeDrag | undefined,
  dragged: (id: string) => readonly string[],
  open: (row: TreeRow) => void,
) {
  const [mark, setMark] = useState<DropMark | null>(null)
  const ids = useRef<readonly string[]>([])
  const spring = useRef<{ readonly id: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null)
  useEffect(
    () => () => {
      if (spring.current !== null) clearTimeout(spring.current.timer)
    },
    [],
  )

  function relax() {
    if (spring.current !== null) clearTimeout(spring.current.timer)
    spring.current = null
  }

  function end() {
    ids.current = []
    setMark(null)
    relax()
  }

  function wait(row: TreeRow) {
    if (spring.current?.id === row.node.id) return
    relax()
    if (row.node.children === undefined || row.open) return
    spring.current = { id: row.node.id, timer: setTimeout(() => open(row), springPause) }
  }

  function over(event: DragEvent<HTMLElement>, row: TreeRow): DropPlace | null {
    const box = event.currentTarget.getBoundingClientRect()
    return drag?.place(ids.current, row.node.id, wishAt(event.clientY - box.top, box.height)) ?? null
  }

  /** The handlers of one row; none where nothing is dragged in this tree. */
  function handlers(row: TreeRow) {
    if (drag === undefined) return {}
    return {
      draggable: drag.canDrag(row.node.id),
      onDragStart(event: DragEvent<HTMLElement>) {
        ids.current = dragged(row.node.id).filter((id) => drag.canDrag(id))
        event.dataTransfer.effectAllowed = 'copyMove'
        // Without data no drag begins; other places must not take it for text.
        event.dataTransfer.setData('application/x-acumen-rows', '')
      },
      onDragOver(event: DragEvent<HTMLElement>) {
        if (ids.current.length === 0) return
        wait(row)
        const place = over(event, row)
        if (mark?.id !== row.node.id || mark.place !== place)
          setMark(place === null ? null : { id: row.node.id, place })
        if (place === null) return
        event.preventDefault()
        event.dataTransfer.dropEffect = isCopy(event) ? 'copy' : 'move'
      },
      onDragLeave() {
        if (mark?.id === row.node.id) setMark(null)
      },
      onDrop(event: DragEvent<HTMLElement>) {
        const place = over(event, row)
        const moved = ids.current
        const copy = isCopy(event)
        end()
        if (place === null || moved.length === 0) return
        event.preventDefault()
        drag.drop(moved, row.node.id, place, { copy })
      },
      onDragEnd: end,
    }
  }
  return { mark, handlers }
}

/** Ctrl copies, as does Option on a Mac. */
function isCopy(event: DragEvent<HTMLElement>): boolean {
  return event.ctrlKey || event.altKey
}
