import { useEffect, useRef } from 'react'
import { useShell } from '../shell-context.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useSignal } from '../use-signal.ts'
import type { SwitcherState } from './switcher.ts'
import { tabPath } from './tab-names.ts'

/** The list of the most recently used editors, while Ctrl is held. */
export function RecentSwitcher() {
  const { editors } = useShell()
  const state = useSignal(editors.switcher.state)
  return state === null ? null : <SwitcherList state={state} />
}

function SwitcherList({ state: { ids, at } }: { readonly state: SwitcherState }) {
  const { editors } = useShell()
  const kinds = useSignal(editors.kinds)
  const { switcher } = editors
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    list.current?.focus()
    return () => {
      // What was chosen takes the focus itself; else it goes back to where it was.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const moves: ReadonlyMap<string, () => void> = new Map([
    ['ArrowDown', () => switcher.walk(1)],
    ['ArrowUp', () => switcher.walk(-1)],
    ['Enter', () => switcher.choose()],
    ['Escape', () => switcher.cancel()],
  ])
  return (
    <div
      ref={list}
      className="wb-switcher"
      role="listbox"
      aria-label="Recently used editors"
      aria-activedescendant={`wb-switcher-${ids[at]}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        const move = moves.get(event.key)
        if (move === undefined) return
        event.preventDefault()
        event.stopPropagation()
        move()
      }}
      onBlur={() => switcher.cancel()}
    >
      {ids.map((id, index) => {
        const input = editors.content(id)?.input
        const kind = input === undefined ? undefined : kinds.get(input.kind)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the focus and the keys.
          <div
            key={id}
            id={`wb-switcher-${id}`}
            role="option"
            aria-selected={index === at}
            className="wb-switcher-row"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => switcher.choose(id)}
          >
            <Icon name={input === undefined || kind === undefined ? 'circle-slash' : kind.icon(input)} />
            <span className="wb-switcher-title">
              {input === undefined || kind === undefined ? 'Gone' : kind.title(input)}
            </span>
            <span className="wb-switcher-place">
              {input === undefined ? '' : tabPath(kinds, input).slice(0, -1).join(' › ')}
            </span>
          </div>
        )
      })}
    </div>
  )
}
