import { type FocusEvent, useEffect, useEffectEvent, useState } from 'react'
import { useShell } from '../shell-context.tsx'
import { useSignal } from '../use-signal.ts'
import { NotificationBody } from './NotificationBody.tsx'
import type { Notification } from './notification-store.ts'
import './notifications.css'

/** Messages at the lower right, newest at the bottom. The live region speaks them. */
export function Toasts() {
  const { notifications } = useShell()
  const shown = useSignal(notifications.shown)
  return (
    <section
      className="wb-toasts"
      aria-label="Notifications"
      {...(shown.length === 0 ? {} : { 'data-part': 'notifications' })}
    >
      {shown.map((one) => (
        <Toast
          key={one.id}
          one={one}
          onClose={() => notifications.close(one.id)}
          onRest={() => notifications.rest(one.id)}
        />
      ))}
    </section>
  )
}

// Long enough to read a sentence twice.
const infoStays = 6000

interface ToastProps {
  readonly one: Notification
  onClose(): void
  onRest(): void
}

/** Leaves by itself only when it asks nothing, and never while somebody is at it. Escape sends it to the centre. */
function Toast({ one, onClose, onRest }: ToastProps) {
  const [isHeld, setIsHeld] = useState(false)
  const leaves = one.severity === 'info' && one.actions.length === 0 && !isHeld
  const rest = useEffectEvent(onRest)
  useEffect(() => {
    if (!leaves) return
    const timer = setTimeout(() => rest(), infoStays)
    return () => clearTimeout(timer)
  }, [leaves])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a message and its buttons, not of form fields.
    <div
      className="wb-toast"
      role="group"
      aria-label={one.text}
      data-severity={one.severity}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={(event: FocusEvent<HTMLElement>) => setIsHeld(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onRest()
      }}
    >
      <NotificationBody one={one} onClose={onClose} />
    </div>
  )
}
