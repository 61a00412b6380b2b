import { useRef } from 'react'
import { ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components'
import { Icon } from '../ui/Icon.tsx'
import type { CrumbChoice } from './editor-area.ts'

interface CrumbListProps {
  readonly label: string
  /** The crumb it hangs on. */
  readonly button: HTMLElement
  readonly choices: readonly CrumbChoice[]
  onClose(): void
}

// As the style sheet has it: rows of one height are what lets a thousand accounts cost a screenful.
const rowHeight = 24
const mostInSight = 14

/** The drop-down list of a crumb; letters lead to the line that begins with them. */
export function CrumbList({ label, button, choices, onClose }: CrumbListProps) {
  const anchor = useRef<HTMLElement>(button)
  const current = choices.find((choice) => choice.isCurrent === true)?.id
  function choose(id: string | number | undefined) {
    onClose()
    const choice = choices.find((one) => one.id === id)
    // The list gives the focus back to its crumb in the next frame; what is chosen takes it after that.
    requestAnimationFrame(() => requestAnimationFrame(() => choice?.run()))
  }
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
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, padding: 4 }}>
        <ListBox
          aria-label={label}
          items={choices}
          autoFocus
          selectionMode="single"
          selectedKeys={current === undefined ? [] : [current]}
          // Choosing what is chosen already empties the selection: it is chosen all the same.
          onSelectionChange={(keys) => choose(keys === 'all' ? undefined : ([...keys][0] ?? current))}
          style={{ height: Math.min(choices.length, mostInSight) * rowHeight + 8 }}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label.trim()} className="wb-crumb-choice">
              {choice.icon === undefined ? null : <Icon name={choice.icon} />}
              <span className="wb-crumb-label">{choice.label}</span>
              {choice.description === undefined ? null : (
                <span className="wb-crumb-description">{choice.description}</span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </Popover>
  )
}
