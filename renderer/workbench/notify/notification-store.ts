import { createSignal, type Signal } from '../signal.ts'
import type { NotificationAction, NotificationHandle, Notifications } from './notifications.ts'
import { createSpeech, type Speech } from './speech.ts'

export interface Notification {
  readonly id: number
  readonly severity: 'info' | 'warn' | 'error' | 'progress'
  readonly text: string
  /** Who says it: `Import`, `Backup`. Empty where the sentence makes it plain. */
  readonly source: string
  readonly actions: readonly NotificationAction[]
  readonly progress: { readonly done: number; readonly total: number; readonly text: string } | null
  /** Nobody has seen it: it went to the centre before anybody could, or by itself. */
  readonly isUnread: boolean
  cancel?(): void
}

export interface NotificationStore extends Notifications {
  /** Everything that was not cleared, newest last: the notification centre. */
  readonly all: Signal<readonly Notification[]>
  /** What stands on the screen as a message, newest last; never more than three. */
  readonly shown: Signal<readonly Notification[]>
  readonly isCentreOpen: Signal<boolean>
  readonly spoken: Signal<Speech>
  /** Clears one for good. */
  close(id: number): void
  /** Takes a message off the screen; the centre keeps it. */
  rest(id: number): void
  /** Opens or closes the centre; what stands in the open one is read. */
  showCentre(isOpen: boolean): void
  /** Clears everything but work that is still under way. */
  closeAll(): void
  /** Do not disturb: while it holds, all but errors goes straight to the centre. */
  quietWhile(isQuiet: () => boolean): void
}

// More hide what one works on.
const toastLimit = 3
// Far more than anyone reads back.
const centreLimit = 100

export function createNotifications(): NotificationStore {
  const all = createSignal<readonly Notification[]>([])
  const shown = createSignal<readonly Notification[]>([])
  const isCentreOpen = createSignal(false)
  const speech = createSpeech()
  let isQuiet = () => false
  let toasts: readonly number[] = []
  let lastId = 0

  /** Keeps the three lists in step. Work under way is never crowded out of the centre. */
  function settle(next: readonly Notification[]) {
    const spare = next.length - centreLimit
    const dropped = new Set(
      next
        .filter((one) => one.severity !== 'progress')
        .slice(0, Math.max(0, spare))
        .map((one) => one.id),
    )
    const kept = next.filter((one) => !dropped.has(one.id))
    toasts = toasts.filter((id) => kept.some((one) => one.id === id))
    const crowded = crowdedOut(kept)
    toasts = toasts.filter((id) => !crowded.includes(id))
    all.set(kept.map((one) => (crowded.includes(one.id) ? { ...one, isUnread: true } : one)))
    shown.set(isCentreOpen.get() ? [] : all.get().filter((one) => toasts.includes(one.id)))
  }

  /** The oldest leave first, errors last, and never what has just come. */
  function crowdedOut(kept: readonly Notification[]): readonly number[] {
    const isError = (id: number) => kept.some((one) => one.id === id && one.severity === 'error')
    const older = toasts.slice(0, -1)
    const inTurn = [...older.filter((id) => !isError(id)), ...older.filter(isError)]
    return inTurn.slice(0, Math.max(0, toasts.length - toastLimit))
  }

  function close(id: number) {
    settle(all.get().filter((one) => one.id !== id))
  }

  function update(id: number, change: Partial<Notification>) {
    settle(all.get().map((one) => (one.id === id ? { ...one, ...change } : one)))
  }

  function add(notification: Omit<Notification, 'id' | 'isUnread'>): number {
    lastId += 1
    const id = lastId
    const isSilent = isQuiet() && notification.severity !== 'error'
    if (!isSilent && !isCentreOpen.get()) toasts = [...toasts, id]
    // The same sentence twice is once.
    const others = all.get().filter((one) => one.severity === 'progress' || one.text !== notification.text)
    settle([...others, { ...notification, id, isUnread: isSilent && !isCentreOpen.get() }])
    if (!isSilent) speech.say(notification.text, notification.severity === 'error')
    return id
  }

  function message(
    severity: 'info' | 'warn' | 'error',
    text: string,
    actions: readonly NotificationAction[] = [],
    source = '',
  ): NotificationHandle {
    const id = add({ severity, text, source, actions, progress: null })
    return { close: () => close(id) }
  }

  return {
    all,
    shown,
    isCentreOpen,
    spoken: speech.spoken,
    close,
    rest(id) {
      toasts = toasts.filter((other) => other !== id)
      update(id, { isUnread: true })
    },
    showCentre(isOpen) {
      isCentreOpen.set(isOpen)
      if (isOpen) toasts = []
      settle(isOpen ? all.get().map((one) => ({ ...one, isUnread: false })) : all.get())
    },
    quietWhile(asked) {
      isQuiet = asked
    },
    closeAll: () => settle(all.get().filter((one) => one.severity === 'progress')),
    info: (text, actions, source) => message('info', text, actions, source),
    warn: (text, actions, source) => message('warn', text, actions, source),
    error: (text, actions, source) => message('error', text, actions, source),
    progress({ title, cancel, source = '' }) {
      let isCancelled = false
      let isOver = false
      const id = add({
        severity: 'progress',
        text: title,
        source,
        actions: [],
        progress: { done: 0, total: 0, text: '' },
        ...(cancel === undefined
          ? {}
          : {
              cancel() {
                if (isCancelled || isOver) return
                isCancelled = true
                close(id)
                speech.say(`Cancelled: ${title}`, false)
                cancel()
              },
            }),
      })
      const end = () => {
        isOver = true
        close(id)
      }
      return {
        report(done, total, text = '') {
          if (isOver) return
          const before = all.get().find((one) => one.id === id)?.progress
          update(id, { progress: { done, total, text } })
          if (before && quarter(done, total) > quarter(before.done, before.total)) {
            speech.say(`${title}: ${quarter(done, total) * 25} %`, false)
          }
        },
        done(text, actions) {
          end()
          if (text !== undefined && !isCancelled) message('info', text, actions, source)
        },
        fail(text, actions) {
          end()
          if (!isCancelled) message('error', text, actions, source)
        },
      }
    },
  }
}

/** Heard often enough to know that it goes on, seldom enough to bear. */
function quarter(done: number, total: number): number {
  return total > 0 ? Math.min(3, Math.floor((done / total) * 4)) : 0
}
