import { useSyncExternalStore } from 'react'
import { useShell } from '../shell-context.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useSignal } from '../use-signal.ts'
import { doNotDisturb } from './do-not-disturb.ts'

/** The bell of the status bar with the number of messages that nobody has seen. */
export function NotificationBell() {
  const { notifications, settings } = useShell()
  const all = useSignal(notifications.all)
  const isQuiet = useSyncExternalStore(settings.onChange, () => settings.get(doNotDisturb))
  const unread = all.filter((one) => one.isUnread).length
  const isWorking = all.some((one) => one.severity === 'progress')
  const name = [
    unread === 0 ? 'Notifications' : unread === 1 ? '1 new notification' : `${unread} new notifications`,
    ...(isWorking ? ['work under way'] : []),
    ...(isQuiet ? ['do not disturb'] : []),
  ].join(', ')
  return (
    <>
      {isWorking ? <Icon name="sync" className="wb-spin" /> : null}
      <Icon name={`bell${isQuiet ? '-slash' : ''}${unread > 0 ? '-dot' : ''}`} />
      {unread > 0 ? <span aria-hidden="true">{unread}</span> : null}
      <span className="ui-hidden">{name}</span>
    </>
  )
}
