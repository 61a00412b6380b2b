import type { RecordType } from '../account/records/record.ts'
import type { Section } from '../account/sections.ts'

/** One field that differs, in words; null where one side has nothing. */
export interface FieldChange {
  /** How a person calls it, such as `likelihood`. */
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** What became of one record, page, or of the account itself, between two notebooks. */
export interface Change {
  readonly section: Section
  readonly kind: 'added' | 'removed' | 'changed'
  /** Id of the record or page, or of the account in the newer notebook. */
  readonly record: string
  readonly type: RecordType | 'account' | 'page'
  /** The change as a line to read: `Risk "Supplier": likelihood 3 → 4`. */
  readonly text: string
  /** Empty for what was added or removed whole. */
  readonly fields: readonly FieldChange[]
}
