import { useState } from 'react'
import { ComboBox } from '../../../workbench/ui/ComboBox.tsx'
import type { Choice } from '../../../workbench/ui/Select.tsx'
import { Select } from '../../../workbench/ui/Select.tsx'
import { dispositionLabels } from '../values/show.ts'
import type { ControlText } from './TextControl.tsx'
import type { Save } from './use-draft.ts'

interface PickProps extends ControlText {
  readonly choices: readonly Choice<string>[]
  readonly value: string | null
  readonly save: Save
}

/** Free text with suggestions. */
export function SuggestedControl({ example, save, value, ...field }: PickProps) {
  const [error, setError] = useState<string | null>(null)
  return (
    <ComboBox
      {...field}
      free
      value={value === '' ? null : value}
      error={error}
      placeholder={example ?? ''}
      onChange={(next) => setError(save(next ?? ''))}
    />
  )
}

interface ChoiceControlProps extends PickProps {
  readonly optional: boolean
}

/** One of a closed list. */
export function ChoiceControl({ optional, save, example, ...field }: ChoiceControlProps) {
  return (
    <Select
      {...field}
      placeholder="Not chosen"
      {...(optional ? { emptyLabel: 'Not chosen' } : {})}
      onChange={(next) => {
        if (next !== null || optional) save(next)
      }}
    />
  )
}

interface ScaleControlProps extends ControlText {
  readonly value: number | null
  readonly low: number
  readonly names: readonly string[]
  readonly save: Save
}

/** A step of a scale, by number and by name. */
export function ScaleControl({ low, names, value, save, example, ...field }: ScaleControlProps) {
  return (
    <Select
      {...field}
      value={value === null ? null : String(value)}
      emptyLabel="Not chosen"
      choices={names.map((name, index) => ({ value: String(low + index), label: `${low + index}  ${name}` }))}
      onChange={(next) => save(next === null ? null : Number(next))}
    />
  )
}

interface DispositionControlProps extends ControlText {
  readonly value: number | 'unknown' | null
  readonly save: Save
}

/** -2 opponent to +2 supporter, or chosen as unknown. */
export function DispositionControl({ value, save, example, ...field }: DispositionControlProps) {
  const choices = ['2', '1', '0', '-1', '-2', 'unknown'].map((key) => ({
    value: key,
    label: key === 'unknown' ? 'Unknown' : `${Number(key) > 0 ? '+' : ''}${key}  ${dispositionLabels[key] ?? ''}`,
  }))
  return (
    <Select
      {...field}
      value={value === null ? null : String(value)}
      emptyLabel="Not chosen"
      choices={choices}
      onChange={(next) => save(next === null || next === 'unknown' ? next : Number(next))}
    />
  )
}
