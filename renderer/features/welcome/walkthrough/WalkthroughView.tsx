import { useEffect, useRef, useState } from 'react'
import { useWorkbench } from '../../../workbench/context.tsx'
import { Button } from '../../../workbench/ui/Button.tsx'
import { Meter } from '../../../workbench/ui/Meter.tsx'
import { useAssessment } from '../../readiness/current-meter.ts'
import { StepRow } from './StepRow.tsx'
import { currentStep, type Step, type StepId, stepsOf, type Walk } from './steps.ts'
import { useWalk } from './use-walk.ts'
import './walkthrough.css'

/** The eight steps beside the work. The next one is unfolded; all can be looked at and done in any order. */
export function WalkthroughView() {
  const walk = useWalk()
  if (walk === undefined) return null
  return <Walkthrough key={walk.account?.id} walk={walk} />
}

function Walkthrough({ walk }: { readonly walk: Walk }) {
  const { commands, keybindings } = useWorkbench()
  const steps = stepsOf(walk)
  const current = currentStep(steps)
  const done = steps.filter((step) => step.isDone).length
  const [unfolded, setUnfolded] = useState<StepId | 'none' | null>(null)
  const open = unfolded ?? current?.id
  useSaid(steps, () => setUnfolded(null))
  const keys = keybindings.labelFor('walkthrough.next')
  return (
    <div className="walk">
      <p className="walk-about">
        {walk.account === null
          ? 'Eight steps, about forty minutes: from nothing to one page for your next meeting.'
          : `With ${walk.account.name}: from nothing to one page for your next meeting.`}
      </p>
      <Meter label="Steps done" value={done} max={steps.length} tone="good" valueText={`${done} of ${steps.length}`} />
      {walk.account === null ? null : <Standing walk={walk} />}
      <ol className="walk-steps" aria-label="Steps">
        {steps.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            number={index + 1}
            isCurrent={step === current}
            isOpen={step.id === open}
            onToggle={() => setUnfolded(step.id === open ? 'none' : step.id)}
          />
        ))}
      </ol>
      {current === null ? (
        <p className="walk-end">All eight are done, and you have a brief. From here the gaps show what to do next.</p>
      ) : keys === null ? null : (
        <p className="walk-keys">
          <kbd>{keys}</kbd> does the next step, wherever you are.
        </p>
      )}
      <div className="walk-foot">
        <Button tone="link" onPress={() => void commands.run('method.open')}>
          How the meter works
        </Button>
        <Button tone="link" onPress={() => void commands.run('walkthrough.dismiss')}>
          Hide the walkthrough
        </Button>
      </div>
    </div>
  )
}

/** The meter in short, so that one sees it move while one works. */
function Standing({ walk }: { readonly walk: Walk }) {
  const live = useAssessment(walk.account?.id ?? null)
  if (live === undefined || live === null) return null
  const { levelName, knowing, caring } = live.assessment
  return (
    <p className="walk-standing">
      {levelName}: Knowing <strong>{knowing}</strong>, Caring <strong>{caring}</strong>
    </p>
  )
}

/** Says a step that was just done, and what comes next. */
function useSaid(steps: readonly Step[], onDone: () => void) {
  const workbench = useWorkbench()
  const known = useRef(new Set(steps.filter((step) => step.isDone).map(({ id }) => id)))
  useEffect(() => {
    const fresh = steps.filter((step) => step.isDone && !known.current.has(step.id))
    known.current = new Set(steps.filter((step) => step.isDone).map(({ id }) => id))
    if (fresh.length === 0) return
    const next = currentStep(steps)
    workbench.announce(
      `Done: ${fresh.map(({ title }) => title).join(', ')}. ${next === null ? 'That was the last step.' : `Next: ${next.title}.`}`,
    )
    onDone()
  })
}
