import { useId } from 'react'
import { useWorkbench } from '../../../workbench/context.tsx'
import { Button } from '../../../workbench/ui/Button.tsx'
import { Icon } from '../../../workbench/ui/Icon.tsx'
import type { Step } from './steps.ts'

interface StepRowProps {
  readonly step: Step
  readonly number: number
  /** The next one to do. */
  readonly isCurrent: boolean
  readonly isOpen: boolean
  onToggle(): void
}

/** One step: its state and name, and unfolded why, how, and the buttons that do it. */
export function StepRow({ step, number, isCurrent, isOpen, onToggle }: StepRowProps) {
  const { commands } = useWorkbench()
  const body = useId()
  return (
    <li className={isOpen ? 'walk-step walk-step-open' : 'walk-step'} aria-current={isCurrent ? 'step' : undefined}>
      <button
        type="button"
        className="walk-head"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={onToggle}
        data-autofocus={isCurrent || undefined}
      >
        {step.isDone ? (
          <Icon name="pass-filled" label="Done" className="walk-done" />
        ) : (
          <Icon name="circle-large-outline" label="To do" />
        )}
        <span className="walk-title">
          <span className="ui-hidden">{`Step ${number}: `}</span>
          {step.title}
        </span>
        {step.lacks === null ? null : <span className="walk-lacks">{step.lacks}</span>}
      </button>
      <div className="walk-body" id={body} hidden={!isOpen}>
        <p>{step.text}</p>
        <div className="walk-actions">
          {step.actions.map(({ label, command, args }, index) => (
            <Button
              key={label}
              tone={index === 0 && isCurrent ? 'primary' : 'secondary'}
              onPress={() => void commands.run(command, args)}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
    </li>
  )
}
