import { useState } from 'react'
import { ComboBox as AriaComboBox, Button, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { FieldFrame, type FieldProps, fieldState } from './field.tsx'
import { Icon } from './Icon.tsx'
import type { Choice } from './Select.tsx'
import './list-box.css'

interface ComboBoxProps extends FieldProps {
  /** The key of a choice, or with `free` any text. */
  readonly value: string | null
  readonly choices: readonly Choice<string>[]
  onChange(value: string | null): void
  /** Text that matches no choice is itself a value. */
  readonly free?: boolean
  readonly placeholder?: string
}

/** A choice found by typing. Emptying the text gives null. */
export function ComboBox(props: ComboBoxProps) {
  const { value, choices, onChange, free = false } = props
  const chosen = choices.find((choice) => choice.value === value)
  const shown = chosen?.label ?? value ?? ''
  const [text, setText] = useState(shown)
  const [before, setBefore] = useState(shown)
  // The text is the typist's until the value becomes another.
  if (shown !== before) {
    setBefore(shown)
    setText(shown)
  }
  return (
    <AriaComboBox
      {...fieldState(props)}
      value={chosen?.value ?? null}
      inputValue={text}
      onInputChange={(next) => {
        setText(next)
        if (next === '' && value !== null && !free) onChange(null)
      }}
      allowsCustomValue={free}
      allowsEmptyCollection
      menuTrigger="focus"
      autoFocus={props.autoFocus === true}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      onBlur={(event) => {
        if (!free || !(event.target instanceof HTMLInputElement)) return
        const text = event.target.value.trim()
        const match = choices.find((choice) => choice.label === text)
        const next = match?.value ?? (text === '' ? null : text)
        if (next !== value) onChange(next)
      }}
    >
      <FieldFrame field={props}>
        <div className="ui-combo">
          <Input className="ui-input" placeholder={props.placeholder ?? ''} />
          <Button className="ui-combo-button">
            <Icon name="chevron-down" />
          </Button>
        </div>
      </FieldFrame>
      <Popover className="ui-popover" offset={2}>
        <ListBox className="ui-list-box" renderEmptyState={() => <div className="ui-list-none">Nothing matches</div>}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className="ui-list-item">
              <span>{choice.label}</span>
              {choice.description === undefined ? null : <span className="ui-list-note">{choice.description}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
