import { Icon } from '../ui/Icon.tsx'
import { Highlighted } from './Highlighted.tsx'
import type { OpenHow, QuickOpenItem, QuickPickItem } from './quick-input.ts'
import type { Match } from './search.ts'

interface QuickRowProps<Item> {
  readonly match: Match<Item>
  readonly id: string
  readonly index: number
  readonly count: number
  readonly isCurrent: boolean
  /** Pixels from the top of the list. */
  readonly top: number
  onChoose(item: Item, how: OpenHow): void
}

type AnyItem = QuickPickItem<unknown> & Pick<QuickOpenItem, 'opensEditor'>

/** One line of the list. */
export function QuickRow<Item extends AnyItem>({ match, ...props }: QuickRowProps<Item>) {
  const { item, positions, head } = match
  const { id, index, count, isCurrent, top, onChoose } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the box above has the focus and the keys.
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={head === null || index === 0 ? 'wb-quick-row' : 'wb-quick-row wb-quick-first'}
      style={{ top }}
      onClick={(event) => onChoose(item, event.ctrlKey || event.metaKey ? 'side' : 'here')}
      onAuxClick={(event) => {
        if (event.button === 1) onChoose(item, 'background')
      }}
    >
      {item.icon === undefined ? null : <Icon name={item.icon} />}
      <Highlighted item={item} positions={positions} />
      <span className="wb-spring" />
      {item.hint === undefined ? null : <kbd className="wb-quick-hint">{item.hint}</kbd>}
      {head === null ? null : <span className="wb-quick-group">{head}</span>}
      {item.opensEditor === true ? (
        // A place for the mouse: the keyboard has Ctrl+Enter, which the box says, and no control stands inside an option.
        <span
          className="wb-quick-action"
          aria-hidden="true"
          title="Open to the Side (Ctrl+Enter)"
          onClick={(event) => {
            event.stopPropagation()
            onChoose(item, 'side')
          }}
        >
          <Icon name="split-horizontal" />
        </span>
      ) : null}
    </div>
  )
}
