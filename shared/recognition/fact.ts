import type { Day, DecimalString } from '../account/primitives.ts'
import type { Period, Subject } from '../account/records/figure.ts'

/** What the reader of a text knows beside the text. Nothing is read from a clock. */
export interface RecognitionContext {
  /** The reference day: "last year" and "at year end" are counted from it. Without it they stay without a period. */
  readonly today?: Day | undefined
  /** `MM-DD`; the calendar year where it is unknown. */
  readonly fiscalYearEnd?: string | null | undefined
  /** The account's currency: a bare `$` is this one where it is a dollar, else USD. */
  readonly currency?: string | undefined
  /** People whose names are found without a title. */
  readonly knownPeople?: readonly string[] | undefined
  /** Names of the account and of its peers: a figure's subject is certain only where one is written beside it. */
  readonly accountNames?: readonly string[] | undefined
  readonly peers?: readonly string[] | undefined
  /** BCP 47; decides what `1,234` and `02/03/2025` mean where the text itself does not. */
  readonly locale?: string | undefined
}

export interface Span {
  readonly start: number
  readonly end: number
}

export type Direction = 'rose' | 'fell'

export const numberKinds = ['money', 'percent', 'points', 'days', 'count', 'ratio'] as const
export type NumberKind = (typeof numberKinds)[number]

/** What every fact carries. Offsets are UTF-16 code units: `text.slice(start, end)` is the fact's `text`. */
interface FactPlace extends Span {
  readonly text: string
  readonly sentence: Span
  /** 1 written out in full, 0.8 one part taken from beside it, 0.6 one part inferred. */
  readonly confidence: number
}

/** What only a number has; null in the others, so that every fact can be read in one shape. */
interface NoNumber {
  readonly unit: null
  readonly metric: null
  readonly period: null
  readonly range: null
  readonly direction: null
  readonly change: false
  readonly subject: null
}

/**
 * A number in single units. Percent and percentage points are points: `12.1` is 12.1 %, 340 basis points are `3.4`.
 * A change ("down 340 bps", "grew 8%") has its sign and `change`; a level ("to 12.1 %") has not.
 */
export interface NumberFact extends FactPlace {
  readonly kind: NumberKind
  /** Of a range its low end, the careful one. */
  readonly value: DecimalString
  /** Currency code, `%`, `points`, `days`, `ratio` or `count`. */
  readonly unit: string
  /** A known metric name, a line's own name ("Headcount", "Payment terms"), or null where the sentence names none. */
  readonly metric: string | null
  readonly period: Period | null
  readonly range: { readonly low: DecimalString; readonly high: DecimalString } | null
  readonly direction: Direction | null
  readonly change: boolean
  /** Null unless the sentence names the account or exactly one peer. */
  readonly subject: Subject | null
}

export interface PersonFact extends FactPlace, NoNumber {
  readonly kind: 'person'
  /** The name without title and honorific. */
  readonly value: string
  readonly title: string
  readonly organisation: string
}

export interface DateFact extends FactPlace, NoNumber {
  readonly kind: 'date'
  readonly value: Day
}

/** `value` is the words without their quotation marks. */
export interface QuoteFact extends FactPlace, NoNumber {
  readonly kind: 'quote'
  readonly value: string
  readonly speaker: string
}

export type RecognisedFact = NumberFact | PersonFact | DateFact | QuoteFact

export const noNumber: NoNumber = {
  unit: null,
  metric: null,
  period: null,
  range: null,
  direction: null,
  change: false,
  subject: null,
}

export function isNumberFact(fact: RecognisedFact): fact is NumberFact {
  return fact.kind !== 'person' && fact.kind !== 'date' && fact.kind !== 'quote'
}
