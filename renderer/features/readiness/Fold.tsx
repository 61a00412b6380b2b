import { type ReactNode, useId, useState } from 'react'
import { Icon } from '../../workbench/ui/Icon.tsx'

interface FoldProps {
  /** Stands on the button, before what is folded. */
  readonly title: ReactNode
  /** At the end of the line: a number. */
  readonly note?: ReactNode
  readonly children: () => ReactNode
  readonly className?: string
}

/** A line that opens what belongs to it, beneath it; what is folded is not drawn. */
export function Fold({ title, note, children, className }: FoldProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={className}>
      <button
        type="button"
        className="rd-fold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        <span className="rd-fold-title">{title}</span>
        <span className="rd-fold-note">{note}</span>
      </button>
      <div id={id} hidden={!isOpen} className="rd-folded">
        {isOpen ? children() : null}
      </div>
    </div>
  )
}
