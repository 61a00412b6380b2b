import { type ReactNode, useId } from 'react'
import './section.css'

interface SectionProps {
  readonly title: string
  /** Shown after the title, quiet: units, a count. */
  readonly note?: ReactNode
  /** Buttons at the right end of the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly level?: 2 | 3
}

/** A titled part of a page; a landmark region named by its heading. */
export function Section({ title, note, actions, children, level = 2 }: SectionProps) {
  const id = useId()
  return (
    <section className="ui-section" aria-labelledby={id}>
      <div className="ui-section-head">
        <Heading level={level} id={id}>
          {title}
        </Heading>
        {note === undefined ? null : <span className="ui-section-note">{note}</span>}
        {actions === undefined ? null : <span className="ui-section-actions">{actions}</span>}
      </div>
      {children}
    </section>
  )
}

interface HeadingProps {
  readonly level: 1 | 2 | 3
  readonly children: ReactNode
  readonly id?: string
}

/** 1 is the page's title, one per editor. */
export function Heading({ level, children, id }: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag className={`ui-heading ui-heading-${level}`} id={id}>
      {children}
    </Tag>
  )
}
