import type { RecordOf, RecordType } from '../../../../shared/account/records/record.ts'

/** One entry of a closed list, with the words a salesperson would use for it. */
export interface Option {
  readonly value: string
  readonly label: string
}

/** Lists that free text fields offer while one types; free text stays allowed. */
export type SuggestionList =
  | 'criteria'
  | 'unknownAbout'
  | 'questionCloses'
  | 'metrics'
  | 'lines'
  | 'units'
  | 'changeUnits'
  | 'profileTopics'
  | 'contradictions'
  | 'zones'

/** What kind of value a field holds; each kind has one control in `controls/`. */
export type FieldKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'longText' }
  | { readonly kind: 'suggested'; readonly suggestions: SuggestionList }
  | { readonly kind: 'day' }
  | { readonly kind: 'time' }
  | { readonly kind: 'decimal'; readonly unit: 'currency' | 'none' }
  | { readonly kind: 'scale'; readonly low: number; readonly names: readonly string[] }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly optional: boolean }
  | { readonly kind: 'disposition' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'reference'; readonly target: RecordType; readonly only: 'theirs' | 'all' }
  | { readonly kind: 'references'; readonly target: RecordType }
  | { readonly kind: 'list'; readonly item: string }
  | { readonly kind: 'assumptions' }
  | { readonly kind: 'citations' }
  | { readonly kind: 'statement' }
  | { readonly kind: 'period' }
  | { readonly kind: 'subject' }
  | { readonly kind: 'scope' }
  | { readonly kind: 'figureValue' }
  | { readonly kind: 'figureStatus' }
  | { readonly kind: 'hypothesisStatus' }
  | { readonly kind: 'confirmation' }
  | { readonly kind: 'restated' }
  | { readonly kind: 'attachment' }

interface FieldText<Key extends string> {
  readonly key: Key
  readonly label: string
  /** One sentence beneath the control, for what the label cannot say. */
  readonly help?: string
  /** Shown inside the empty control, always starting with "e.g.". */
  readonly example?: string
}

export type Field<Key extends string = string> = FieldText<Key> & FieldKind
export type FieldOf<Type extends RecordType> = Field<keyof RecordOf<Type> & string>

export interface FieldGroup<Key extends string = string> {
  /** Empty for the first group, which needs no heading. */
  readonly title: string
  readonly fields: readonly Field<Key>[]
}

/** How an empty list teaches: one sentence, one example; the action is always "Add ...". */
export interface EmptyLesson {
  readonly text: string
  readonly example: string
}

/** Everything the generic form and list must know about a record type. */
export interface RecordDescription<Type extends RecordType = RecordType> {
  readonly type: Type
  /** `risk`, as it stands inside a sentence. */
  readonly noun: string
  /** `Risks`, as a heading. */
  readonly plural: string
  /** Name of a codicon. */
  readonly icon: string
  /** The field that names the record in lists and messages. */
  readonly titleField: keyof RecordOf<Type> & string
  /** Heading of the first column, where it says more than that field. */
  readonly titleLabel?: string
  readonly groups: readonly FieldGroup<keyof RecordOf<Type> & string>[]
  /** The most telling fields after the title, in order, as the list shows them. */
  readonly columns: readonly (keyof RecordOf<Type> & string)[]
  readonly empty: EmptyLesson
}

/** Keys that no form shows, because the program keeps them itself. */
export const systemKeys: readonly string[] = ['type', 'id', 'revision', 'author', 'created', 'updated', 'origin']

/** Options whose words are the values themselves, with a capital letter. */
export function plainOptions(values: readonly string[]): readonly Option[] {
  return values.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))
}

/** The evidence group every record ends with. */
export const evidence: FieldGroup<'citations'> = {
  title: 'Evidence',
  fields: [
    {
      key: 'citations',
      label: 'Sources',
      kind: 'citations',
      help: 'Where it stands or who said it. A dated filing, or words said to you, weigh most; two independent sources weigh more than one.',
    },
  ],
}
