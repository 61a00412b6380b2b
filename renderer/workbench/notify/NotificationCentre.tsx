import { type KeyboardEvent, useEffect, useRef, useSyncExternalStore } from 'react'
import { useShell } from '../shell-context.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useSignal } from '../use-signal.ts'
import { doNotDisturb } from './do-not-disturb.ts'
import { NotificationBody } from './NotificationBody.tsx'
import './notifications.css'

/** Every message that was not cleared, newest first, above the bell of the status bar. */
export function NotificationCentre() {
  const { notifications } = useShell()
  return useSignal(notifications.isCentreOpen) ? <OpenCentre /> : null
}

function OpenCentre() {
  const { notifications, commands, keybindings, settings, editors } = useShell()
  const all = useSignal(notifications.all).toReversed()
  const isQuiet = useSyncExternalStore(settings.onChange, () => settings.get(doNotDisturb))
  const centre = useRef<HTMLElement>(null)
  const rows = useRef<HTMLUListElement>(null)

  useEffect(() => {
    const before = document.activeElement
    const frame = centre.current
    const first = rows.current?.querySelector<HTMLElement>('[data-row]')
    ;(first ?? frame)?.focus()
    return () => {
      // What had the focus has it again, unless a command has sent it elsewhere meanwhile.
      if (frame !== null && !frame.contains(document.activeElement) && document.activeElement !== document.body) return
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus()
      else editors.focusActive()
    }
  }, [editors])

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape') notifications.showCentre(false)
    else if (event.target instanceof HTMLElement && event.target.matches('[data-row]')) onRowKey(event, event.target)
    else return
  }

  /** On a row itself, not on its buttons: arrows walk, Delete clears. */
  function onRowKey(event: KeyboardEvent<HTMLElement>, row: HTMLElement) {
    const list = [...(rows.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = list.indexOf(row)
    if (event.key === 'Delete') {
      const next = list[at + 1] ?? list[at - 1] ?? centre.current
      next?.focus()
      const id = Number(row.dataset['row'])
      if (all.some((one) => one.id === id && one.severity !== 'progress')) notifications.close(id)
    } else {
      const target = new Map([
        ['ArrowDown', list[at + 1]],
        ['ArrowUp', list[at - 1]],
        ['Home', list[0]],
        ['End', list.at(-1)],
      ]).get(event.key)
      if (target === undefined) return
      target.focus()
    }
    event.preventDefault()
  }

  return (
    <section
      ref={centre}
      className="wb-centre"
      aria-label="Notification centre"
      data-part="notifications"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className="wb-centre-head">
        <h2>{all.length === 0 ? 'No notifications' : 'Notifications'}</h2>
        <IconButton
          icon={isQuiet ? 'bell-slash' : 'bell'}
          label="Do Not Disturb"
          pressed={isQuiet}
          onPress={() => void commands.run('notifications.toggleDoNotDisturb')}
        />
        <IconButton
          icon="clear-all"
          label="Clear All Notifications"
          keys={keybindings.labelFor('notifications.clear')}
          disabled={!all.some((one) => one.severity !== 'progress')}
          onPress={() => void commands.run('notifications.clear')}
        />
        <IconButton
          icon="chevron-down"
          label="Hide Notifications"
          keys={keybindings.labelFor('notifications.toggle')}
          onPress={() => notifications.showCentre(false)}
        />
      </header>
      {all.length === 0 ? null : (
        <ul ref={rows} className="wb-centre-list" aria-label="Messages, newest first">
          {all.map((one, index) => (
            <li
              key={one.id}
              className="wb-centre-row"
              data-row={one.id}
              data-severity={one.severity}
              tabIndex={index === 0 ? 0 : -1}
            >
              <NotificationBody one={one} onClose={() => notifications.close(one.id)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
