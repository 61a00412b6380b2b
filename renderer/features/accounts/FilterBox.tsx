import { useEffect, useRef } from 'react'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { IconButton } from '../../workbench/ui/IconButton.tsx'
import { useSignal } from '../../workbench/use-signal.ts'
import { explorerState } from './explorer-state.ts'

interface FilterBoxProps {
  readonly value: string
  /** How many accounts are left. */
  readonly count: number
  onChange(text: string): void
  onClose(): void
  /** Arrow down and Enter: on to what was found. */
  onLeave(): void
}

/** Narrows the explorer to what is called so; it stands above the tree and does not scroll away. */
export function FilterBox({ value, count, onChange, onClose, onLeave }: FilterBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const wanted = useSignal(explorerState.filterWanted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish for the focus is a new one.
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [wanted])
  const said = count === 1 ? '1 account' : `${count} accounts`
  return (
    <search className="acct-filter">
      <Icon name="filter" />
      <input
        ref={box}
        className="acct-filter-box"
        aria-label="Filter accounts and pages"
        placeholder="Name, or #tag"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <span className="acct-filter-count" role="status">
        {value === '' ? '' : said}
      </span>
      <IconButton icon="close" label="Close the filter" keys="Escape" onPress={onClose} />
    </search>
  )
}
