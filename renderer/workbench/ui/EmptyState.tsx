import { Button } from './Button.tsx'
import './empty-state.css'

interface EmptyStateProps {
  readonly title?: string
  /** One sentence that teaches; an example helps. */
  readonly text: string
  readonly action?: { readonly label: string; run(): void; readonly icon?: string }
}

/** What stands where nothing is yet. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      {title === undefined ? null : <p className="ui-empty-title">{title}</p>}
      <p className="ui-empty-text">{text}</p>
      {action === undefined ? null : (
        <Button tone="secondary" onPress={action.run} {...(action.icon === undefined ? {} : { icon: action.icon })}>
          {action.label}
        </Button>
      )}
    </div>
  )
}
