import { useShell } from '../shell-context.tsx'
import { useSignal } from '../use-signal.ts'

/**
 * Speaks what `announce` says and what the messages say. The regions are there from the start: one that appears
 * together with its text is not read by every screen reader. A fresh element makes the same sentence a new one.
 */
export function LiveRegion() {
  const { announced, notifications } = useShell()
  const { text, count } = useSignal(announced)
  const spoken = useSignal(notifications.spoken)
  return (
    <>
      <div className="ui-hidden" role="status" aria-live="polite">
        <span key={count}>{text}</span>
      </div>
      <div className="ui-hidden" role="log" aria-live="polite" aria-label="Messages">
        <span key={spoken.count}>{spoken.isUrgent ? '' : spoken.text}</span>
      </div>
      <div className="ui-hidden" role="alert" aria-live="assertive">
        <span key={spoken.count}>{spoken.isUrgent ? spoken.text : ''}</span>
      </div>
    </>
  )
}
