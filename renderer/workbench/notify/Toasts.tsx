import { useEffect, useEffectEvent, useState } from 'react'
import { useShell } from '../shell-context.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useSignal } from '../use-signal.ts'
import type { Notification } from './notification-store.ts'
import './notifications.css'

const icons = { info: 'info', warn: 'warning', error: 'error', progress: 'sync' } as const

/** Messages at the lower right, newest at the bottom; errors interrupt a screen reader, the others wait. */
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

// Long enough to decide on an offer; what left is called back from the status bar.
const offerStays = 15_000

interface ToastProps {
  readonly one: Notification
  onClose(): void
  onRest(): void
}

function Toast({ one, onClose, onRest }: ToastProps) {
  const { progress, cancel } = one
  const [isHeld, setIsHeld] = useState(false)
  const leaves = one.severity === 'info' && one.actions.length > 0 && !isHeld
  const rest = useEffectEvent(onRest)
  useEffect(() => {
    if (!leaves) return
    const timer = setTimeout(() => rest(), offerStays)
    return () => clearTimeout(timer)
  }, [leaves])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears whether someone is at it.
    <div
      className={`wb-toast wb-toast-${one.severity}`}
      role={one.severity === 'error' ? 'alert' : 'status'}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Icon name={icons[one.severity]} />
      <div className="wb-toast-body">
        <p>{one.text}</p>
        {progress === null ? null : <Progress title={one.text} {...progress} />}
        {one.actions.length === 0 ? null : (
          <div className="wb-toast-actions">
            {one.actions.map((action) => (
              <Button
                key={action.title}
                onPress={() => {
                  onClose()
                  void action.run()
                }}
              >
                {action.title}
              </Button>
            ))}
          </div>
        )}
        {cancel === undefined ? null : (
          <div className="wb-toast-actions">
            <Button onPress={cancel}>Cancel</Button>
          </div>
        )}
      </div>
      {one.severity === 'progress' ? null : <IconButton icon="close" label="Close notification" onPress={onClose} />}
    </div>
  )
}

interface ProgressProps {
  readonly title: string
  readonly done: number
  readonly total: number
  readonly text: string
}

function Progress({ title, done, total, text }: ProgressProps) {
  return (
    <>
      {text === '' ? null : <p className="wb-toast-note">{text}</p>}
      {total > 0 ? <progress aria-label={title} max={total} value={done} /> : <progress aria-label={title} />}
    </>
  )
}
