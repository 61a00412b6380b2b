import type { RecordOf, RecordType } from '../account/records/record.ts'
import type { RecognisedFact, RecognitionContext } from './fact.ts'

/** The record a fact would become: its type and the fields that the text fills. `newRecord` takes both. */
export type RecordProposal = {
  readonly [Type in RecordType]: {
    readonly type: Type
    readonly fields: Partial<Omit<RecordOf<Type>, 'type' | 'id'>>
    /** Who is named but is not a record yet: a quote's speaker. Empty where nobody is. */
    readonly speaker: string
  }
}[RecordType]

export interface Selection {
  readonly start: number
  readonly end: number
}

/** The record that fits a fact; null for a date, which is no record. */
export function proposalOf(_fact: RecognisedFact, _context: RecognitionContext = {}): RecordProposal | null {
  return null
}

/** The record that fits what is selected in a text best; null where the selection holds no letter and no number. */
export function proposeFromSelection(
  _text: string,
  _selection: Selection,
  _context: RecognitionContext = {},
): RecordProposal | null {
  return null
}
