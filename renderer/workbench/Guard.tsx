import { Component, type ReactNode } from 'react'
import type { Log } from './log.ts'
import { Button } from './ui/Button.tsx'

interface GuardProps {
  /** What stands here, for the log: the id of a view or the kind of an editor. */
  readonly area: string
  readonly log: Log
  /** Shows nothing instead of the sentence: for a status bar item, where there is no room. */
  readonly quiet?: boolean
  readonly children: ReactNode
}

/** Keeps what one view throws from taking the window along. */
export class Guard extends Component<GuardProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.log.error(this.props.area, 'the view failed', error)
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    if (this.props.quiet === true) return null
    return (
      <div className="wb-failed" role="alert">
        <p>This view stopped because of a fault in the program. What was saved is safe, and the other views work.</p>
        <Button onPress={() => this.setState({ hasFailed: false })}>Try again</Button>
      </div>
    )
  }
}
