import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { FieldFrame, type FieldProps, fieldState } from './field.tsx'

interface TextAreaProps extends FieldProps {
  readonly value: string
  onChange?(value: string): void
  /** Called with the text when the field is left. */
  onCommit?(value: string): void
  readonly placeholder?: string
  /** Least height in lines; it grows with the text. Default 3. */
  readonly rows?: number
}

/** Several lines of plain text. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, onCommit } = props
  return (
    <AriaTextField
      {...fieldState(props)}
      value={value}
      autoFocus={props.autoFocus === true}
      onChange={(text) => onChange?.(text)}
      onBlur={() => onCommit?.(value)}
    >
      <FieldFrame field={props}>
        <AriaTextArea className="ui-input ui-textarea" rows={props.rows ?? 3} placeholder={props.placeholder ?? ''} />
      </FieldFrame>
    </AriaTextField>
  )
}
