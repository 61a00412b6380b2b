import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Icon } from './Icon.tsx'
import './button.css'

interface ButtonProps {
  readonly children: ReactNode
  /** Undefined when the button is the trigger of a menu. */
  onPress?(): void
  /** One primary per view; `quiet` has no frame; `danger` destroys. Default `secondary`. */
  readonly tone?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'link'
  readonly icon?: string
  readonly disabled?: boolean
  readonly type?: 'button' | 'submit'
  readonly autoFocus?: boolean
  readonly describedBy?: string
  /** A longer name for screen readers when the text alone is not enough; must contain the text. */
  readonly label?: string
}

export function Button(props: ButtonProps) {
  const { children, onPress, tone = 'secondary', icon, disabled = false, type = 'button' } = props
  return (
    <AriaButton
      className={`ui-button ui-button-${tone}`}
      type={type}
      isDisabled={disabled}
      {...(onPress === undefined ? {} : { onPress: () => onPress() })}
      {...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus })}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </AriaButton>
  )
}
