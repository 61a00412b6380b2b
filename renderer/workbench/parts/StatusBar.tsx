import { Suspense } from 'react'
import { keysLabel } from '../commands/chord.ts'
import { Guard } from '../Guard.tsx'
import { useShell } from '../shell-context.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useSignal } from '../use-signal.ts'
import type { StatusBarItem } from './views.ts'
import './status-bar.css'

/** One line of facts; each is a command where there is something to do about it. */
export function StatusBar() {
  const shell = useShell()
  const items = useSignal(shell.statusItems.views)
  const rested = useSignal(shell.notifications.rested)
  const pending = useSignal(shell.keys.pending)
  return (
    <footer className="wb-status" data-part="status" tabIndex={-1}>
      {items
        .filter((item) => item.side === 'left')
        .map((item) => (
          <Item key={item.id} item={item} />
        ))}
      {pending.length === 0 ? null : (
        <span className="wb-status-item" role="status">
          {keysLabel(pending, shell.platform)} was pressed. Waiting for the next key
        </span>
      )}
      <span className="wb-spring" />
      {items
        .filter((item) => item.side === 'right')
        .map((item) => (
          <Item key={item.id} item={item} />
        ))}
      {rested.length === 0 ? null : (
        <button
          type="button"
          className="wb-status-item"
          title="Show the messages that left"
          onClick={() => shell.notifications.recall()}
        >
          <Icon name="bell-dot" />
          <span className="ui-hidden">{rested.length === 1 ? '1 message' : `${rested.length} messages`}</span>
        </button>
      )}
    </footer>
  )
}

function Item({ item }: { readonly item: StatusBarItem }) {
  const { commands, keybindings, log } = useShell()
  const { command, tooltip } = item
  const Content = item.component
  const content = (
    <Guard area={item.id} log={log} quiet>
      <Suspense fallback={null}>
        <Content />
      </Suspense>
    </Guard>
  )
  if (command === undefined) {
    return (
      <span className="wb-status-item" title={tooltip}>
        {content}
      </span>
    )
  }
  const keys = keybindings.labelFor(command)
  const title = tooltip ?? commands.get(command)?.title
  return (
    <button
      type="button"
      className="wb-status-item"
      title={keys === null ? title : `${title} (${keys})`}
      onClick={() => void commands.run(command, item.args)}
    >
      {content}
    </button>
  )
}
