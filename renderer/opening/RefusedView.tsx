import { Button } from '../workbench/ui/Button.tsx'
import { Heading } from '../workbench/ui/Section.tsx'
import './opening.css'

interface RefusedViewProps {
  /** The sentence that says why. */
  readonly text: string
  readonly profile: string | null
  onRetry(): void
  onQuit(): void
}

/** The notebooks cannot be opened now; they are untouched. */
export function RefusedView({ text, profile, onRetry, onQuit }: RefusedViewProps) {
  return (
    <main className="opening">
      <Heading level={1}>Acumen could not open your notebooks</Heading>
      <p>{text}</p>
      <p>
        Nothing was changed.{' '}
        {profile === null ? null : (
          <>
            Everything Acumen keeps is in <code>{profile}</code>.
          </>
        )}
      </p>
      <div className="opening-actions">
        <Button tone="primary" autoFocus onPress={onRetry}>
          Try again
        </Button>
        <Button onPress={onQuit}>Quit</Button>
      </div>
    </main>
  )
}
