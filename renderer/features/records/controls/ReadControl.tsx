import { readDay } from '../../../workbench/ui/day-text.ts'
import { TextArea } from '../../../workbench/ui/TextArea.tsx'
import { TextField } from '../../../workbench/ui/TextField.tsx'
import { readDecimalText, showDecimal, showShort } from '../values/decimal-text.ts'
import type { ControlText } from './TextControl.tsx'
import { type Save, useDraft } from './use-draft.ts'

interface ReadControlProps extends ControlText {
  readonly value: string | null
  readonly save: Save
}

/** A calendar day, typed. */
export function DayControl({ value, save, example, ...text }: ReadControlProps) {
  const draft = useDraft({
    value: value ?? '',
    whileTyping: false,
    commit(typed) {
      const reading = readDay(typed)
      return reading.ok ? save(reading.value) : reading.text
    },
  })
  return (
    <TextField
      {...text}
      value={draft.text}
      error={draft.error}
      placeholder={example ?? 'YYYY-MM-DD'}
      onChange={draft.change}
      onCommit={draft.leave}
    />
  )
}

/** A time of day, `9:30` and `930` too. */
export function TimeControl({ value, save, example, ...text }: ReadControlProps) {
  const draft = useDraft({
    value: value ?? '',
    whileTyping: false,
    commit(typed) {
      const match = /^(\d{1,2})[:.h]?(\d{2})?$/.exec(typed.trim())
      if (typed.trim() === '') return save(null)
      return save(match === null ? typed : `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`)
    },
  })
  return (
    <TextField
      {...text}
      value={draft.text}
      error={draft.error}
      placeholder={example ?? 'HH:MM'}
      onChange={draft.change}
      onCommit={draft.leave}
    />
  )
}

interface DecimalControlProps extends ReadControlProps {
  /** Shown after the label, such as `USD`. */
  readonly unit?: string
  /** Emptying the text is refused. */
  readonly needed?: boolean
}

/** A number as people write it; what it was read as is said while it is typed. */
export function DecimalControl({ value, save, example, unit, needed = false, ...text }: DecimalControlProps) {
  const draft = useDraft({
    value: value === null ? '' : showDecimal(value),
    whileTyping: false,
    commit(typed) {
      const reading = readDecimalText(typed)
      if (!reading.ok) return reading.text
      return needed && reading.value === null ? 'A number is needed here.' : save(reading.value)
    },
  })
  return (
    <TextField
      {...text}
      label={unit === undefined ? text.label : `${text.label} (${unit})`}
      help={echo(draft.drafting ? draft.text : '') ?? kept(value) ?? text.help ?? ''}
      value={draft.text}
      error={draft.error}
      placeholder={example ?? ''}
      onChange={draft.change}
      onCommit={draft.leave}
    />
  )
}

function echo(typed: string): string | null {
  const reading = readDecimalText(typed)
  if (!reading.ok || reading.value === null || reading.value === typed.trim()) return null
  return `= ${showDecimal(reading.value)}`
}

function kept(value: string | null): string | null {
  return value !== null && value.replace(/[-.]/g, '').length > 6 ? `= ${showShort(value)}` : null
}

interface ListControlProps extends ControlText {
  readonly value: readonly string[]
  readonly save: Save
}

/** Several short texts, one a line. */
export function ListControl({ value, save, example, ...text }: ListControlProps) {
  const draft = useDraft({
    value: value.join('\n'),
    whileTyping: true,
    commit: (typed) =>
      save(
        typed
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ),
  })
  return (
    <TextArea
      {...text}
      help={text.help ?? 'One on each line.'}
      value={draft.text}
      error={draft.error}
      placeholder={example ?? ''}
      rows={Math.max(1, value.length)}
      onChange={draft.change}
      onCommit={draft.leave}
    />
  )
}
