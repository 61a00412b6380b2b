import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { Icon } from '../ui/Icon.tsx'
import type { Match } from './fuzzy.ts'
import { Highlighted } from './Highlighted.tsx'
import type { QuickPickItem } from './quick-input.ts'

interface QuickListProps<T> {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  onText(text: string): void
  readonly matches: readonly Match<T>[]
  /** Index highlighted at first and after each change of the text. */
  readonly start: number
  readonly isLoading?: boolean
  onChoose(item: QuickPickItem<T>): void
  onHighlight?(item: QuickPickItem<T>): void
}

// 24 px, as the style sheet has it: rows of one height are what lets ten thousand of them cost a screenful.
const rowHeight = 24
const rowsShown = 14
const page = rowsShown - 1

/** A search box over a list, of which only the rows in sight are drawn. */
export function QuickList<T>(props: QuickListProps<T>) {
  const { label, placeholder, text, onText, matches, start, isLoading = false, onChoose, onHighlight } = props
  const [cursor, setCursor] = useState(start)
  const [top, setTop] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const current = Math.min(cursor, matches.length - 1)
  const first = Math.max(0, Math.floor(top / rowHeight) - 4)
  const rows = matches.slice(first, first + rowsShown + 8)

  const scrollTo = useEffectEvent((index: number) => {
    const box = list.current
    if (box === null || index < 0) return
    const y = index * rowHeight
    if (y < box.scrollTop) box.scrollTop = y
    else if (y + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = y + rowHeight - box.clientHeight
  })
  useEffect(() => scrollTo(current), [current])

  function goTo(index: number) {
    const next = Math.min(matches.length - 1, Math.max(0, index))
    setCursor(next)
    const match = matches[next]
    if (match !== undefined) onHighlight?.(match.item)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const actions = new Map<string, () => void>([
      ['ArrowDown', () => goTo(current + 1 >= matches.length ? 0 : current + 1)],
      ['ArrowUp', () => goTo(current <= 0 ? matches.length - 1 : current - 1)],
      ['PageDown', () => goTo(current + page)],
      ['PageUp', () => goTo(current - page)],
      [
        'Enter',
        () => {
          const match = matches[current]
          if (match !== undefined) onChoose(match.item)
        },
      ],
    ])
    const action = actions.get(event.key)
    if (action === undefined) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }

  return (
    <>
      <input
        className="wb-quick-input"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={current < 0 ? undefined : `${id}${current}`}
        placeholder={placeholder}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          onText(event.target.value)
          setCursor(0)
          if (list.current !== null) list.current.scrollTop = 0
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}list`}
        role="listbox"
        aria-label={label}
        className="wb-quick-list"
        tabIndex={-1}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        // The box keeps the focus: leaving it dismisses.
        onMouseDown={(event) => event.preventDefault()}
      >
        <div className="wb-quick-space" role="presentation" style={{ height: matches.length * rowHeight }}>
          {rows.map(({ item, positions }, offset) => {
            const index = first + offset
            const group = groupHead(matches, index)
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the box above has the focus and the keys.
              <div
                key={index}
                id={`${id}${index}`}
                role="option"
                aria-selected={index === current}
                aria-posinset={index + 1}
                aria-setsize={matches.length}
                className="wb-quick-row"
                style={{ top: index * rowHeight }}
                onClick={() => onChoose(item)}
              >
                {item.icon === undefined ? null : <Icon name={item.icon} />}
                <Highlighted item={item} positions={positions} />
                <span className="wb-spring" />
                {group === undefined ? null : <span className="wb-quick-group">{group}</span>}
                {item.hint === undefined ? null : <kbd className="wb-quick-hint">{item.hint}</kbd>}
              </div>
            )
          })}
        </div>
      </div>
      {matches.length === 0 ? <p className="wb-quick-note">{isLoading ? 'Loading' : 'Nothing matches'}</p> : null}
      <div className="ui-hidden" role="status">
        {text === '' || isLoading ? '' : `${matches.length} found`}
      </div>
    </>
  )
}

/** The name of the group that begins here. A search orders by match and tears groups apart: it shows none. */
function groupHead<T>(matches: readonly Match<T>[], index: number): string | undefined {
  const match = matches[index]
  if (match === undefined || match.positions.size > 0) return undefined
  const { group } = match.item
  return group === matches[index - 1]?.item.group ? undefined : group
}
