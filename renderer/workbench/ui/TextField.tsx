import { TextField as AriaTextField, Input } from 'react-aria-components'
import { FieldFrame, type FieldProps, fieldState } from './field.tsx'

interface TextFieldProps extends FieldProps {
  readonly value: string
  onChange?(value: string): void
  /** Called with the text when the field is left or Enter is pressed. */
  onCommit?(value: string): void
  readonly placeholder?: string
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'search'
  readonly maxLength?: number
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onCommit } = props
  return (
    <AriaTextField
      {...fieldState(props)}
      value={value}
      type={props.type ?? 'text'}
      autoFocus={props.autoFocus === true}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      onChange={(text) => onChange?.(text)}
      onBlur={() => onCommit?.(value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onCommit?.(value)
        event.continuePropagation()
      }}
    >
      <FieldFrame field={props}>
        <Input className="ui-input" placeholder={props.placeholder ?? ''} />
      </FieldFrame>
    </AriaTextField>
  )
}
