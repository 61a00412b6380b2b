import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { Icon } from './Icon.tsx'
import './field.css'

/** What every field takes. */
export interface FieldProps {
  readonly label: string
  /** The label is kept for screen readers only (grids, filters). */
  readonly hideLabel?: boolean
  /** A sentence of help under the field. */
  readonly help?: string
  /** A sentence that says what is wrong; shown under the field and tied to it. */
  readonly error?: string | null
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** Lets a caller find the field, to focus it on reveal: becomes `data-field`. */
  readonly name?: string
}

interface FrameProps {
  readonly field: FieldProps
  readonly children: ReactNode
}

/** Label above, the control, then help and error; stands inside an aria field, which ties them together. */
export function FieldFrame({ field, children }: FrameProps) {
  return (
    <>
      <Label className={field.hideLabel === true ? 'ui-label ui-hidden' : 'ui-label'}>
        {field.label}
        {field.required === true ? (
          <span className="ui-required" aria-hidden="true">
            {' *'}
          </span>
        ) : null}
      </Label>
      {children}
      {field.help === undefined || field.help === '' ? null : (
        <Text slot="description" className="ui-help">
          {field.help}
        </Text>
      )}
      <FieldError className="ui-error">
        {field.error ? (
          <>
            <Icon name="error" />
            {field.error}
          </>
        ) : undefined}
      </FieldError>
    </>
  )
}

/** The properties of an aria field that follow from ours. */
export function fieldState(field: FieldProps) {
  return {
    className: 'ui-field',
    isInvalid: field.error !== undefined && field.error !== null && field.error !== '',
    isRequired: field.required === true,
    isDisabled: field.disabled === true,
    validationBehavior: 'aria' as const,
    'data-field': field.name,
  }
}
