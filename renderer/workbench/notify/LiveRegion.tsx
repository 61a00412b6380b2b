import { useShell } from '../shell-context.tsx'
import { useSignal } from '../use-signal.ts'

/** Speaks what `announce` says. The key makes the same sentence twice two sentences. */
export function LiveRegion() {
  const { announced } = useShell()
  const { text, count } = useSignal(announced)
  return (
    <div className="ui-hidden" role="status" aria-live="polite">
      <span key={count}>{text}</span>
    </div>
  )
}
