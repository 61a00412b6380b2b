import { Suspense } from 'react'
import { keysLabel } from '../commands/chord.ts'
import { Guard } from '../Guard.tsx'
import { useShell } from '../shell-context.tsx'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import type { MenuEntry } from '../ui/Menu.tsx'
import { useSignal } from '../use-signal.ts'
import type { StatusBarItem } from './views.ts'
import './status-bar.css'

/** One line of facts; each is a command where there is something to do about it. */
export function StatusBar() {
  const shell = useShell()
  const items = useSignal(shell.statusItems.views)
  const { hiddenItems } = useSignal(shell.layout.state)
  const pending = useSignal(shell.keys.pending)
  const shown = items.filter((item) => !hiddenItems.includes(item.id))
  const nameOf = ({ id, name, tooltip, command }: StatusBarItem) =>
    name ?? tooltip ?? shell.commands.get(command ?? '')?.title ?? id

  function menu(target: Element): readonly MenuEntry[] {
    const clicked = items.find((one) => one.id === target.closest<HTMLElement>('[data-item]')?.dataset['item'])
    const toggle = (item: StatusBarItem) => () => void shell.commands.run('statusBar.toggleItem', item.id)
    return [
      ...(clicked === undefined
        ? []
        : [{ id: 'hide', label: `Hide “${nameOf(clicked)}”`, run: toggle(clicked) }, 'separator' as const]),
      ...items.map((item) => ({
        id: `item:${item.id}`,
        label: nameOf(item),
        checked: !hiddenItems.includes(item.id),
        run: toggle(item),
      })),
      'separator',
      ...shell.menus.entries('statusBar', clicked?.id),
    ]
  }

  return (
    <footer className="wb-status-bar" data-part="status" tabIndex={-1}>
      <ContextMenu label="Status bar" className="wb-status" entries={menu}>
        {shown
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
        {shown
          .filter((item) => item.side === 'right')
          .map((item) => (
            <Item key={item.id} item={item} />
          ))}
      </ContextMenu>
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
      <span className="wb-status-item" title={tooltip} data-item={item.id}>
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
      data-item={item.id}
      onClick={() => void commands.run(command, item.args)}
    >
      {content}
    </button>
  )
}
