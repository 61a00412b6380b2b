import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { FieldFrame, type FieldProps, fieldState } from './field.tsx'
import { Icon } from './Icon.tsx'
import './list-box.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly description?: string
}

interface SelectProps<Value extends string> extends FieldProps {
  readonly value: NoInfer<Value> | null
  readonly choices: readonly Choice<Value>[]
  onChange(value: NoInfer<Value> | null): void
  /** Adds a first entry that stands for null, with this label. */
  readonly emptyLabel?: string
  readonly placeholder?: string
}

// An item key must not be empty, and no value of ours contains a control character.
const emptyKey = '\u0000'

/** One of a short list of choices. */
export function Select<const Value extends string>(props: SelectProps<Value>) {
  const { value, choices, onChange, emptyLabel } = props
  return (
    <AriaSelect
      {...fieldState(props)}
      value={value ?? (emptyLabel === undefined ? null : emptyKey)}
      autoFocus={props.autoFocus === true}
      placeholder={props.placeholder ?? 'Choose'}
      onChange={(key) => onChange(choices.find((choice) => choice.value === key)?.value ?? null)}
    >
      <FieldFrame field={props}>
        <Button className="ui-input ui-select">
          <SelectValue className="ui-select-value">
            {({ selectedText }) => selectedText ?? props.placeholder ?? 'Choose'}
          </SelectValue>
          <Icon name="chevron-down" />
        </Button>
      </FieldFrame>
      <Popover className="ui-popover" offset={2}>
        <ListBox className="ui-list-box">
          {emptyLabel === undefined ? null : (
            <ListBoxItem id={emptyKey} textValue={emptyLabel} className="ui-list-item ui-list-empty">
              {emptyLabel}
            </ListBoxItem>
          )}
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className="ui-list-item">
              <span>{choice.label}</span>
              {choice.description === undefined ? null : <span className="ui-list-note">{choice.description}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
