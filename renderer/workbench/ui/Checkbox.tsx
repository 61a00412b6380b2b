import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { Icon } from './Icon.tsx'
import './field.css'

interface CheckboxProps {
  readonly label: string
  readonly checked: boolean
  onChange(checked: boolean): void
  readonly disabled?: boolean
  readonly help?: string
  readonly name?: string
}

export function Checkbox({ label, checked, onChange, disabled = false, help, name }: CheckboxProps) {
  return (
    <div className="ui-field" data-field={name}>
      <AriaCheckbox className="ui-checkbox" isSelected={checked} isDisabled={disabled} onChange={onChange}>
        <span className="ui-checkbox-box" aria-hidden="true">
          {checked ? <Icon name="check" /> : null}
        </span>
        <span>{label}</span>
      </AriaCheckbox>
      {help === undefined ? null : <div className="ui-help ui-checkbox-help">{help}</div>}
    </div>
  )
}
