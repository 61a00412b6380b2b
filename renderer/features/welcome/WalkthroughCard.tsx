import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { Bar } from '../../workbench/ui/Meter.tsx'
import { currentStep, stepsOf } from './walkthrough/steps.ts'
import { useWalk } from './walkthrough/use-walk.ts'

/** Offers the walkthrough, and says how far one has come with it. */
export function WalkthroughCard() {
  const { commands } = useWorkbench()
  const walk = useWalk()
  if (walk === undefined) return null
  const steps = stepsOf(walk)
  const done = steps.filter((step) => step.isDone).length
  const next = currentStep(steps)
  return (
    <section className="welcome-part">
      <h2>Your first brief</h2>
      <div className="welcome-card">
        <p className="welcome-title">From nothing to a brief in forty minutes</p>
        <p className="welcome-text">
          {next === null
            ? `All ${steps.length} steps are done.`
            : done === 0
              ? `${steps.length} steps beside your work: figures, a person, a meeting, a question, their words, one page.`
              : `${done} of ${steps.length} steps done${walk.account === null ? '' : ` with ${walk.account.name}`}. Next: ${next.title}.`}
        </p>
        <Bar value={done} max={steps.length} tone="good" />
        <Button tone="secondary" icon="checklist" onPress={() => void commands.run('walkthrough.open')}>
          {done === 0 ? 'Show me how' : 'Show the steps'}
        </Button>
      </div>
    </section>
  )
}
