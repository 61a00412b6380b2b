import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import { Icon } from '../ui/Icon.tsx'
import type { CrumbChoice } from './editor-area.ts'
import { createTypeAhead } from './type-ahead.ts'

interface CrumbListProps {
  readonly label: string
  /** The crumb it hangs on. */
  readonly button: HTMLElement
  readonly choices: readonly CrumbChoice[]
  onClose(): void
}

/** The drop-down list of a crumb. */
export function CrumbList({ label, button, choices, onClose }: CrumbListProps) {
  const anchor = useRef<HTMLElement>(button)
  return (
    <Popover
      className="ui-popover wb-crumb-list"
      aria-label={label}
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={2}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Choices
        label={label}
        choices={choices}
        onChoose={(choice) => {
          onClose()
          // The list gives the focus back to its crumb in the next frame; what is chosen takes it after that.
          requestAnimationFrame(() => requestAnimationFrame(() => choice.run()))
        }}
      />
    </Popover>
  )
}

interface ChoicesProps {
  readonly label: string
  readonly choices: readonly CrumbChoice[]
  onChoose(choice: CrumbChoice): void
}

// As the style sheet has it: rows of one height are what lets a thousand accounts cost a screenful.
const rowHeight = 24
const rowsShown = 14

/** Letters lead to the line that begins with them; only the lines in sight are drawn. */
function Choices({ label, choices, onChoose }: ChoicesProps) {
  const current = choices.findIndex((choice) => choice.isCurrent === true)
  const [at, setAt] = useState(Math.max(0, current))
  const [top, setTop] = useState(0)
  const [typeAhead] = useState(() => createTypeAhead(choices.map((choice) => choice.label.trim())))
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const first = Math.max(0, Math.floor(top / rowHeight) - 4)

  useEffect(() => list.current?.focus(), [])
  useEffect(() => {
    const box = list.current
    if (box === null) return
    const y = at * rowHeight
    if (y < box.scrollTop) box.scrollTop = y
    else if (y + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = y + rowHeight - box.clientHeight
  }, [at])

  function onKeyDown(event: KeyboardEvent) {
    const chosen = choices[at]
    const next = nextIndex(event.key, at, choices.length) ?? typeAhead(event.nativeEvent, at)
    if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen)
    else if (next !== null) setAt(next)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${id}${at}`}
      className="wb-crumb-choices"
      tabIndex={0}
      style={{ height: Math.min(choices.length, rowsShown) * rowHeight }}
      onKeyDown={onKeyDown}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ position: 'relative', height: choices.length * rowHeight }}>
        {choices.slice(first, first + rowsShown + 8).map((choice, offset) => {
          const index = first + offset
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the focus and the keys.
            <div
              key={choice.id}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === at}
              aria-posinset={index + 1}
              aria-setsize={choices.length}
              className={choice.isCurrent === true ? 'wb-crumb-choice wb-crumb-current' : 'wb-crumb-choice'}
              style={{ top: index * rowHeight }}
              onClick={() => onChoose(choice)}
            >
              {choice.icon === undefined ? null : <Icon name={choice.icon} />}
              <span className="wb-crumb-label">{choice.label}</span>
              {choice.description === undefined ? null : (
                <span className="wb-crumb-description">{choice.description}</span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function nextIndex(key: string, at: number, count: number): number | null {
  const within = (index: number) => Math.min(count - 1, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return within(at + 1)
    case 'ArrowUp':
      return within(at - 1)
    case 'PageDown':
      return within(at + rowsShown - 1)
    case 'PageUp':
      return within(at - rowsShown + 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
