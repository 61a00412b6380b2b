import './icon.css'

interface IconProps {
  /** Codicon name without its prefix: `notebook`, `chevron-right`. */
  readonly name: string
  /** Set when the icon alone carries the meaning; without it the icon is hidden from screen readers. */
  readonly label?: string
  readonly className?: string
}

/** A codicon, 16 px, in the colour of the text around it. */
export function Icon({ name, label, className }: IconProps) {
  const classes = `codicon codicon-${name} ui-icon${className === undefined ? '' : ` ${className}`}`
  if (label === undefined) return <span className={classes} aria-hidden="true" />
  return <span className={classes} role="img" aria-label={label} />
}
