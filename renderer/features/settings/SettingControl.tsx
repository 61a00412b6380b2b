import { useState } from 'react'
import type { SettingControl as Control, Setting } from '../../workbench/settings/setting.ts'
import { Checkbox } from '../../workbench/ui/Checkbox.tsx'
import { Select } from '../../workbench/ui/Select.tsx'
import { TextArea } from '../../workbench/ui/TextArea.tsx'
import { TextField } from '../../workbench/ui/TextField.tsx'

interface SettingControlProps {
  readonly setting: Setting<unknown>
  readonly value: unknown
  /** A sentence why the last value was not written, else null. */
  readonly problem: string | null
  /** Takes a value of the setting; one that is none is refused with a sentence. */
  onChange(value: unknown): void
}

/** The control of one setting, by its kind. Text counts once the field is left or Enter is pressed. */
export function SettingControl(props: SettingControlProps) {
  const { setting, value, problem, onChange } = props
  const { control } = setting
  switch (control.kind) {
    case 'boolean':
      return <Checkbox label={setting.description} checked={value === true} onChange={onChange} name={setting.id} />
    case 'choice':
      return (
        <Select
          label={setting.title}
          hideLabel
          name={setting.id}
          error={problem}
          value={typeof value === 'string' ? value : null}
          choices={control.choices}
          onChange={(next) => {
            if (next !== null) onChange(next)
          }}
        />
      )
    case 'texts':
      return <LinesControl {...props} />
    case 'number':
    case 'text':
      return <LineControl {...props} kind={control.kind} />
  }
}

function LineControl(props: SettingControlProps & { readonly kind: Control['kind'] }) {
  const { setting, value, problem, onChange, kind } = props
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <TextField
      label={setting.title}
      hideLabel
      name={setting.id}
      error={problem}
      value={draft ?? String(value)}
      onChange={setDraft}
      onCommit={(text) => {
        if (draft === null) return
        const next = kind === 'number' ? numberOf(text) : text
        if (next !== null && next === value) onChange(value)
        else onChange(next)
        // What is refused stays as it was typed, to be mended.
        if (setting.accept(next) !== null) setDraft(null)
      }}
    />
  )
}

function LinesControl({ setting, value, problem, onChange }: SettingControlProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const lines = Array.isArray(value) ? value.join('\n') : ''
  return (
    <TextArea
      label={setting.title}
      hideLabel
      name={setting.id}
      rows={2}
      error={problem}
      help="One on each line."
      value={draft ?? lines}
      onChange={setDraft}
      onCommit={(text) => {
        if (draft === null) return
        const next = text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
        onChange(next)
        if (setting.accept(next) !== null) setDraft(null)
      }}
    />
  )
}

/** Null where the text is no number: no setting takes that. */
function numberOf(text: string): number | null {
  const trimmed = text.trim().replace(',', '.')
  const number = Number(trimmed)
  return trimmed === '' || !Number.isFinite(number) ? null : number
}
