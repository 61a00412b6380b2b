import type { Disposer } from '../contribution.ts'
import { focusInto } from '../focus.ts'
import type { Shell } from '../shell.ts'
import { doNotDisturb } from './do-not-disturb.ts'
import { NotificationBell } from './NotificationBell.tsx'

/** What can be done about messages, the setting that keeps them quiet, and the bell. Keys are VS Code's. */
export function registerNotifications(shell: Shell): Disposer {
  const { commands, keybindings, notifications, settings, statusBar } = shell
  const category = 'Notifications'
  notifications.quietWhile(() => settings.get(doNotDisturb))
  const newest = () => notifications.shown.get().at(-1)
  const disposers = [
    settings.register(doNotDisturb),
    commands.register({
      id: 'notifications.toggle',
      title: 'Show Notifications',
      category,
      icon: 'bell',
      run: () => notifications.showCentre(!notifications.isCentreOpen.get()),
    }),
    commands.register({
      id: 'notifications.clear',
      title: 'Clear All Notifications',
      category,
      icon: 'clear-all',
      run: () => notifications.closeAll(),
    }),
    commands.register({
      id: 'notifications.accept',
      title: 'Accept the First Action of the Newest Notification',
      category,
      enabled: () => newest()?.actions[0] !== undefined,
      async run() {
        const one = newest()
        if (one === undefined) return
        notifications.close(one.id)
        await one.actions[0]?.run()
      },
    }),
    commands.register({
      id: 'notifications.focusToasts',
      title: 'Focus the Notifications on Screen',
      category,
      enabled: () => newest() !== undefined,
      run() {
        const toasts = document.querySelector<HTMLElement>('.wb-toasts')
        if (toasts !== null) focusInto(toasts)
      },
    }),
    commands.register({
      id: 'notifications.toggleDoNotDisturb',
      title: 'Toggle Do Not Disturb',
      category,
      icon: 'bell-slash',
      async run() {
        const isQuiet = !settings.get(doNotDisturb)
        const fault = await settings.set(doNotDisturb, isQuiet)
        if (fault !== null) notifications.error(fault)
        else shell.announce(isQuiet ? 'Do not disturb is on' : 'Do not disturb is off')
      },
    }),
    keybindings.register({ command: 'notifications.toggle', key: 'ctrl+k ctrl+shift+n' }),
    keybindings.register({ command: 'notifications.accept', key: 'ctrl+shift+a', when: '!textFocus' }),
    keybindings.register({ command: 'notifications.clear', key: 'ctrl+k escape' }),
    statusBar.register({
      id: 'notifications',
      name: 'Notifications',
      side: 'right',
      order: 1000,
      component: NotificationBell,
      command: 'notifications.toggle',
      tooltip: 'Notifications',
    }),
  ]
  return () => {
    for (const dispose of disposers) dispose()
  }
}
