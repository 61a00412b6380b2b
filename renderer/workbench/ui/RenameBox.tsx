import { useEffect, useRef, useState } from 'react'

interface RenameBoxProps {
  readonly label: string
  readonly value: string
  /** The new text, or null when it was left empty, unchanged or given up with Escape. Called once. */
  onDone(text: string | null): void
}

/** Edits a name in place: Enter or leaving keeps, Escape gives up. */
export function RenameBox({ label, value, onDone }: RenameBoxProps) {
  const [text, setText] = useState(value)
  const box = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [])

  function finish(next: string | null) {
    if (isDone.current) return
    isDone.current = true
    const trimmed = next?.trim() ?? ''
    onDone(trimmed === '' || trimmed === value ? null : trimmed)
  }

  return (
    <input
      ref={box}
      className="ui-rename"
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(text)
        else if (event.key === 'Escape') finish(null)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
