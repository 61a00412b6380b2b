import { readTypedNumber } from '../../../shared/finance/typed-number.ts'
import { DraftField, type Reading } from './DraftField.tsx'
import type { FieldProps } from './field.tsx'

interface NumberFieldProps extends FieldProps {
  /** A decimal string in single units, or null when empty. */
  readonly value: string | null
  onChange(value: string | null): void
  readonly placeholder?: string
}

/** A number as people write it in statements: `1.2bn`, `(47)`, `1,205`. It is shown as it is kept once it is left. */
export function NumberField(props: NumberFieldProps) {
  return <DraftField {...props} show={(value) => value} read={readNumber} />
}

function readNumber(text: string): Reading {
  return text.trim() === '' ? { ok: true, value: null } : readTypedNumber(text)
}
