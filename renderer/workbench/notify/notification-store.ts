import { createSignal, type Signal } from '../signal.ts'
import type { NotificationAction, NotificationHandle, Notifications } from './notifications.ts'

export interface Notification {
  readonly id: number
  readonly severity: 'info' | 'warn' | 'error' | 'progress'
  readonly text: string
  readonly actions: readonly NotificationAction[]
  readonly progress: { readonly done: number; readonly total: number; readonly text: string } | null
  cancel?(): void
}

export interface NotificationStore extends Notifications {
  /** Newest last. */
  readonly shown: Signal<readonly Notification[]>
  /** What left unanswered, oldest first. */
  readonly rested: Signal<readonly Notification[]>
  close(id: number): void
  /** Takes a message off the screen, to be called back. */
  rest(id: number): void
  /** Shows again what left unanswered. */
  recall(): void
  closeAll(): void
}

// Long enough to read a sentence twice.
const infoStays = 6000
// As many as one wants to see again at once.
const restedLimit = 5

export function createNotifications(): NotificationStore {
  const shown = createSignal<readonly Notification[]>([])
  const rested = createSignal<readonly Notification[]>([])
  let lastId = 0

  function close(id: number) {
    shown.set(shown.get().filter((one) => one.id !== id))
  }

  function update(id: number, change: Partial<Notification>) {
    shown.set(shown.get().map((one) => (one.id === id ? { ...one, ...change } : one)))
  }

  function add(notification: Omit<Notification, 'id'>): number {
    lastId += 1
    const id = lastId
    // The same sentence twice is once.
    const others = shown.get().filter((one) => one.severity === 'progress' || one.text !== notification.text)
    shown.set([...others, { ...notification, id }])
    return id
  }

  function message(
    severity: 'info' | 'warn' | 'error',
    text: string,
    actions: readonly NotificationAction[] = [],
  ): NotificationHandle {
    const id = add({ severity, text, actions, progress: null })
    if (severity === 'info' && actions.length === 0) setTimeout(() => close(id), infoStays)
    return { close: () => close(id) }
  }

  return {
    shown,
    rested,
    close,
    rest(id) {
      const one = shown.get().find((other) => other.id === id)
      if (one === undefined) return
      close(id)
      rested.set([...rested.get(), one].slice(-restedLimit))
    },
    recall() {
      shown.set([...rested.get(), ...shown.get()])
      rested.set([])
    },
    closeAll: () => shown.set(shown.get().filter((one) => one.severity === 'progress')),
    info: (text, actions) => message('info', text, actions),
    warn: (text, actions) => message('warn', text, actions),
    error: (text, actions) => message('error', text, actions),
    progress({ title, cancel }) {
      let isCancelled = false
      const id = add({
        severity: 'progress',
        text: title,
        actions: [],
        progress: { done: 0, total: 0, text: '' },
        ...(cancel === undefined
          ? {}
          : {
              cancel() {
                if (isCancelled) return
                isCancelled = true
                close(id)
                cancel()
              },
            }),
      })
      return {
        report: (done, total, text = '') => update(id, { progress: { done, total, text } }),
        done(text) {
          close(id)
          if (text !== undefined && !isCancelled) message('info', text)
        },
        fail(text) {
          close(id)
          if (!isCancelled) message('error', text)
        },
      }
    },
  }
}
