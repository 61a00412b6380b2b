import { type ReactNode, useEffect, useRef } from 'react'
import { focusInto } from '../focus.ts'
import { useShell } from '../shell-context.tsx'
import { useSignal } from '../use-signal.ts'
import type { PartName } from './layout.ts'

interface PartFrameProps {
  readonly part: PartName
  readonly label: string
  /** Covers the editors. */
  readonly isMaximized?: boolean
  readonly children: ReactNode
}

/** A part of the window as a landmark that the focus can be sent to. */
export function PartFrame({ part, label, isMaximized = false, children }: PartFrameProps) {
  const { partWanted } = useShell()
  const wanted = useSignal(partWanted)
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    if (wanted !== part) return
    partWanted.set(null)
    const body = frame.current?.querySelector<HTMLElement>('[data-part-body]') ?? frame.current
    if (body !== null) focusInto(body)
  }, [wanted, part, partWanted])
  return (
    <aside
      ref={frame}
      className={`wb-part wb-${part}${isMaximized ? ' wb-part-maximized' : ''}`}
      aria-label={label}
      data-part={part}
      tabIndex={-1}
    >
      {children}
    </aside>
  )
}
