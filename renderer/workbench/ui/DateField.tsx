import { DraftField } from './DraftField.tsx'
import { readDay } from './day-text.ts'
import type { FieldProps } from './field.tsx'

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null when empty. */
  readonly value: string | null
  onChange(value: string | null): void
}

/** A day as quick text: `2026-11-23` or `23.11.2026`. */
export function DateField(props: DateFieldProps) {
  return <DraftField placeholder="YYYY-MM-DD" {...props} show={(day) => day} read={readDay} />
}
