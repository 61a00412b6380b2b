import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { Disposer } from '../contribution.ts'
import { listKey } from './list-keys.ts'
import { QuickRow } from './QuickRow.tsx'
import type { OpenHow, QuickOpenItem, QuickPickItem } from './quick-input.ts'
import { type Match, mostFound } from './search.ts'

interface QuickListProps<Item> {
  readonly ref?: Ref<HTMLInputElement>
  readonly label: string
  readonly placeholder: string
  readonly text: string
  onText(text: string): void
  readonly matches: readonly Match<Item>[]
  /** Index highlighted at first and after each change of the text. */
  readonly start: number
  readonly isLoading?: boolean
  /** A sentence above the list: that nothing was found. */
  readonly note: string | null
  /** How many were found, where the rows are something else. */
  readonly found?: number
  /** Tells of each step to the next row that is made from outside. */
  onStep?(listener: () => void): Disposer
  onChoose(item: Item, how: OpenHow): void
  onHighlight?(item: Item): void
}

// 24 px, as the style sheet has it: rows of one height are what lets ten thousand of them cost a screenful.
const rowHeight = 24
const rowsShown = 14
const page = rowsShown - 1

type AnyItem = QuickPickItem<unknown> & Pick<QuickOpenItem, 'opensEditor'>

/** A search box over a list, of which only the rows in sight are drawn. */
export function QuickList<Item extends AnyItem>(props: QuickListProps<Item>) {
  const {
    ref,
    label,
    placeholder,
    text,
    onText,
    matches,
    start,
    isLoading = false,
    note,
    onChoose,
    onHighlight,
  } = props
  const [cursor, setCursor] = useState(start)
  const [top, setTop] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const id = useId()
  const current = Math.min(cursor, matches.length - 1)
  const first = Math.max(0, Math.floor(top / rowHeight) - 4)
  const rows = matches.slice(first, first + rowsShown + 8)
  const opensEditors = matches[current]?.item.opensEditor === true
  useImperativeHandle(ref, () => box.current ?? document.createElement('input'))

  useKeepInSight(list, current)
  const hold = useStepsFromOutside(props.onStep, {
    next: () => goTo(current + 1 >= matches.length ? 0 : current + 1),
    accept: () => choose('here'),
  })

  function goTo(index: number) {
    const next = Math.min(matches.length - 1, Math.max(0, index))
    setCursor(next)
    const match = matches[next]
    if (match !== undefined) onHighlight?.(match.item)
  }

  function choose(how: OpenHow) {
    const match = matches[current]
    if (match !== undefined) onChoose(match.item, how)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    hold.letGo()
    const key = listKey(event, event.currentTarget)
    if (key === null || (key.kind === 'open' && key.how !== 'here' && key.byArrow && !opensEditors)) return
    event.preventDefault()
    event.stopPropagation()
    if (key.kind === 'open') choose(key.how)
    else if (key.kind === 'page') goTo(current + key.by * page)
    else if (key.kind === 'end') goTo(key.by < 0 ? 0 : matches.length - 1)
    else goTo((current + key.by + matches.length) % Math.max(1, matches.length))
  }

  return (
    <>
      <input
        ref={box}
        className="wb-quick-input"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={current < 0 ? undefined : `${id}${current}`}
        aria-describedby={opensEditors ? `${id}keys` : undefined}
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
      <span id={`${id}keys`} className="ui-hidden">
        Ctrl+Enter opens to the side
      </span>
      <div className={isLoading ? 'wb-quick-progress wb-quick-busy' : 'wb-quick-progress'} />
      {note === null ? null : <p className="wb-quick-note">{note}</p>}
      <div
        ref={list}
        id={`${id}list`}
        role="listbox"
        aria-label={label}
        aria-busy={isLoading}
        className="wb-quick-list"
        tabIndex={-1}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        // The box keeps the focus: leaving it dismisses.
        onMouseDown={(event) => event.preventDefault()}
      >
        <div className="wb-quick-space" role="presentation" style={{ height: matches.length * rowHeight }}>
          {rows.map((match, offset) => {
            const index = first + offset
            return (
              <QuickRow
                key={index}
                match={match}
                id={`${id}${index}`}
                index={index}
                count={matches.length}
                isCurrent={index === current}
                top={index * rowHeight}
                onChoose={onChoose}
              />
            )
          })}
        </div>
      </div>
      <div className="ui-hidden" role="status">
        {isLoading ? 'Loading' : resultsText(props.found ?? matches.length, note)}
      </div>
    </>
  )
}

function resultsText(found: number, note: string | null): string {
  if (note !== null) return note
  if (found === mostFound) return `${found} results or more`
  return found === 1 ? '1 result' : `${found} results`
}

function useKeepInSight(list: RefObject<HTMLDivElement | null>, current: number): void {
  useEffect(() => {
    const box = list.current
    if (box === null || current < 0) return
    const y = current * rowHeight
    if (y < box.scrollTop) box.scrollTop = y
    else if (y + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = y + rowHeight - box.clientHeight
  }, [list, current])
}

/** Ctrl+P, and P again while Ctrl is down, walks; letting Ctrl go is the choice, as in VS Code. */
function useStepsFromOutside(
  onStep: QuickListProps<AnyItem>['onStep'],
  actions: { next(): void; accept(): void },
): { letGo(): void } {
  const isHeld = useRef(false)
  const step = useEffectEvent(() => {
    isHeld.current = true
    actions.next()
  })
  const release = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (!isHeld.current || (event.key !== 'Control' && event.key !== 'Meta')) return
    isHeld.current = false
    actions.accept()
  })
  useEffect(() => {
    const stop = onStep?.(() => step())
    const onKeyUp = (event: globalThis.KeyboardEvent) => release(event)
    window.addEventListener('keyup', onKeyUp, { capture: true })
    return () => {
      stop?.()
      window.removeEventListener('keyup', onKeyUp, { capture: true })
    }
  }, [onStep])
  return {
    letGo() {
      isHeld.current = false
    },
  }
}
