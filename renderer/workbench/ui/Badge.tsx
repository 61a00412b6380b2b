import type { ReactNode } from 'react'
import './badge.css'

interface BadgeProps {
  readonly children: ReactNode
  /** `count` is the small round number; the others are words in a tone. Default `neutral`. */
  readonly tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'count'
  /** What a screen reader says instead of the content: `14 gaps`. */
  readonly label?: string
}

export function Badge({ children, tone = 'neutral', label }: BadgeProps) {
  if (label === undefined) return <span className={`ui-badge ui-badge-${tone}`}>{children}</span>
  return (
    <span className={`ui-badge ui-badge-${tone}`}>
      <span aria-hidden="true">{children}</span>
      <span className="ui-hidden">{label}</span>
    </span>
  )
}
