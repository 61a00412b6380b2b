import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon } from './Icon.tsx'
import './button.css'

interface IconButtonProps {
  readonly icon: string
  /** The accessible name and the tooltip. */
  readonly label: string
  onPress?(): void
  readonly disabled?: boolean
  /** For toggles: whether it is on. */
  readonly pressed?: boolean
  /** Key shown after the label in the tooltip. */
  readonly keys?: string | null
  /** False takes it out of the tab order, for rows that offer the same through a menu. */
  readonly tabStop?: boolean
}

/** A 22 px square button with a codicon and a tooltip. */
export function IconButton({ icon, label, onPress, disabled = false, pressed, keys, tabStop = true }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        className="ui-icon-button"
        aria-label={label}
        isDisabled={disabled}
        excludeFromTabOrder={!tabStop}
        {...(onPress === undefined ? {} : { onPress: () => onPress() })}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="ui-tooltip" offset={6} placement="bottom">
        {label}
        {keys ? <kbd className="ui-keys">{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  )
}
