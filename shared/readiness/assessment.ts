import type { Day, DecimalString } from '../account/primitives.ts'
import type { RecordType } from '../account/records/record.ts'
import type { Section } from '../account/sections.ts'

export type Level = 0 | 1 | 2 | 3
export type Axis = 'knowing' | 'caring'
export type Badge = 'cfo' | 'coo' | 'ceo'
export type Grade = 'A' | 'B' | 'C' | 'D' | '-'

/**
 * How many *other* accounts hold a text, by digest (`digest.ts`). Text that stands alike in two or more of
 * them earns a quarter.
 */
export type ForeignText = ReadonlyMap<string, number>

/** What the meter needs beside the notebook: it has no clock and no storage of its own. */
export interface AssessContext {
  readonly today: Day
  readonly foreignText?: ForeignText
}

/** One claim that earned points, with the three factors of its credit, each from 0 to 1. */
export interface CreditedItem {
  readonly record: string
  readonly form: number
  readonly evidence: number
  readonly recency: number
  readonly credit: number
  readonly text: string
  readonly explained: ItemExplanation
}

/** A check of the form, with what it asks or, where it failed, what is missing. */
export interface CheckResult {
  readonly text: string
  readonly passed: boolean
}

/** The three factors of a credit in words, and what they rest on. */
export interface ItemExplanation {
  readonly checks: readonly CheckResult[]
  /** Null where the criterion does not ask for evidence. */
  readonly grade: Grade | null
  /** Null where age does not matter, and where the item has no day. */
  readonly agedFrom: Day | null
  readonly form: string
  readonly evidence: string
  readonly recency: string
}

export interface CriterionResult {
  readonly id: string
  readonly axis: Axis
  /** Where to jump. */
  readonly section: Section
  readonly points: number
  /** The weight; 0 where the criterion does not apply, so that points over possible is the axis. */
  readonly possible: number
  readonly applicable: boolean
  /** Points cut because one source carries too much of the axis. */
  readonly cut: number
  /** What is missing, in words a person would use; empty when nothing is. */
  readonly missing: readonly string[]
  /** Points still to be had. */
  readonly gain: number
  readonly items: readonly CreditedItem[]
  /** The user's written reason for disagreeing with the check, if there is one: the score stays. */
  readonly disputed: string | null
}

export interface GateResult {
  readonly level: 1 | 2 | 3
  readonly id: string
  readonly met: boolean
  /** Why it is met or not, as a sentence. */
  readonly reason: string
  readonly section: Section
}

export interface Reason {
  readonly criterion: string
  readonly text: string
  readonly cost: number
}

/** What to do first about a gap. */
export type GapAction =
  | { readonly kind: 'add'; readonly type: RecordType }
  | { readonly kind: 'open'; readonly record: string }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'account' }

export interface PathStep {
  readonly gate: string
  readonly text: string
  /** Points on the gate's axis, or null where the step opens a gate without points. */
  readonly gain: number | null
  readonly section: Section
  readonly target?: GapAction
}

export type ContradictionKind = 'values' | 'grossProfit' | 'balance' | 'margins' | 'ccc' | 'split' | 'preset'

export interface Contradiction {
  /** Stable name; a Resolution record refers to it. */
  readonly key: string
  readonly kind: ContradictionKind
  readonly text: string
  readonly records: readonly string[]
  /** False once resolved with a reason. */
  readonly open: boolean
}

/** A citation or date that was dropped: a day after today, a period that ends after its source, and the like. */
export interface DroppedClaim {
  readonly record: string
  readonly text: string
}

export interface Gap {
  /** Stable while the gap stands, for lists and focus. */
  readonly id: string
  readonly section: Section
  readonly severity: 'error' | 'warning' | 'info'
  readonly text: string
  /** Points to gain; null where it is a gate, an error or a contradiction. */
  readonly gain: number | null
  readonly criterion: string | null
  readonly record: string | null
  readonly action: GapAction
}

/** The verdict on one notebook on one day. Everything but `validUntil`, which costs more (`validUntil.ts`). */
export interface Assessment {
  readonly level: Level
  readonly levelName: string
  /** Whole points, 0 to 100. */
  readonly knowing: number
  readonly caring: number
  /** One sortable number inside the band of the level. */
  readonly index: number
  readonly badges: readonly Badge[]
  readonly criteria: readonly CriterionResult[]
  readonly gates: readonly GateResult[]
  /** The at most four criteria that cost most, costliest first. */
  readonly reasons: readonly Reason[]
  /** Steps to the next level, cheapest first. */
  readonly path: readonly PathStep[]
  readonly contradictions: readonly Contradiction[]
  readonly errors: readonly DroppedClaim[]
  readonly gaps: readonly Gap[]
  readonly rubricVersion: number
}

/** When the level lapses if nothing is touched. */
export interface Validity {
  /** Last day on which the level holds; null at level 0 and where it holds beyond five years. */
  readonly validUntil: Day | null
  /** The gate that breaks on the day after, and why; null where nothing does. */
  readonly lapse: { readonly day: Day; readonly gate: string; readonly reason: string } | null
}

export type FullAssessment = Assessment & Validity

/** The value of a Figure, stated or computed, in its own unit. */
export type FigureReading =
  | { readonly ok: true; readonly value: DecimalString; readonly unit: string }
  | { readonly ok: false; readonly reason: string }
