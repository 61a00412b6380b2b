import { useState } from 'react'
import type { FieldProps } from './field.tsx'
import { TextField } from './TextField.tsx'

/** What a typed text means, or a sentence that says why it means nothing. */
export type Reading =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly text: string }

interface DraftFieldProps extends FieldProps {
  readonly value: string | null
  onChange(value: string | null): void
  /** What the kept value looks like when the field is left. */
  show(value: string): string
  read(text: string): Reading
  readonly placeholder?: string
}

/**
 * A text field whose text stands for a value. Text that can be read is passed on at each key; text that cannot is
 * kept as typed with a sentence under it, and the last good value stays.
 */
export function DraftField({ value, onChange, show, read, ...field }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const reading = draft === null ? null : read(draft)
  const problem = left && reading !== null && !reading.ok ? reading.text : null

  function change(text: string) {
    setDraft(text)
    setLeft(false)
    const next = read(text)
    if (next.ok && next.value !== value) onChange(next.value)
  }

  function leave() {
    if (reading === null) return
    if (reading.ok) setDraft(null)
    else setLeft(true)
  }

  return (
    <TextField
      {...field}
      value={draft ?? (value === null ? '' : show(value))}
      error={problem ?? field.error ?? null}
      onChange={change}
      onCommit={leave}
    />
  )
}
