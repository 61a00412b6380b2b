import { useState } from 'react'
import { Button } from '../workbench/ui/Button.tsx'
import { Heading } from '../workbench/ui/Section.tsx'
import './opening.css'

interface RefusedViewProps {
  /** The sentence that says why. */
  readonly text: string
  readonly profile: string | null
  onRetry(): void
  /** Where only a new database helps. Gives the sentence of what went wrong, else null. */
  readonly onSetAside?: (() => Promise<string | null>) | null
  onQuit(): void
}

/** The notebooks cannot be opened now; they are untouched. */
export function RefusedView({ text, profile, onRetry, onSetAside = null, onQuit }: RefusedViewProps) {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <main className="opening">
      <Heading level={1}>Acumen could not open your notebooks</Heading>
      <p>{text}</p>
      <p>Nothing was changed.</p>
      {problem === null ? null : (
        <p className="opening-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="opening-actions">
        <Button tone="primary" autoFocus onPress={onRetry}>
          Try again
        </Button>
        {onSetAside === null ? null : (
          <Button onPress={() => void onSetAside().then(setProblem)}>Set it aside and restore</Button>
        )}
        <Button onPress={onQuit}>Quit</Button>
      </div>
      {profile === null ? null : <Whereabouts profile={profile} />}
    </main>
  )
}

/** Where everything lies, for who wants to look or to copy it. */
export function Whereabouts({ profile }: { readonly profile: string }) {
  return (
    <p className="opening-note">
      Everything Acumen keeps, the copies too, is in <code>{profile}</code>
    </p>
  )
}
