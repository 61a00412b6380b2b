import { DraftField, type Reading } from './DraftField.tsx'
import type { FieldProps } from './field.tsx'

interface NumberFieldProps extends FieldProps {
  /** A decimal string in single units, or null when empty. */
  readonly value: string | null
  onChange(value: string | null): void
  readonly placeholder?: string
}

/** A number as people write it in statements: `1.2bn`, `(47)`, `1,205`. */
export function NumberField(props: NumberFieldProps) {
  return <DraftField {...props} show={(value) => value} read={readNumber} />
}

function readNumber(text: string): Reading {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: null }
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? { ok: true, value: trimmed } : { ok: false, text: 'Write a number.' }
}
