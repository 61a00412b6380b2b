import { keyLikeness, type Likeness } from './alike.ts'
import { textDigest } from './digest.ts'
import type { Evidence } from './evidence.ts'
import type { Age } from './recency.ts'
import { leastRecency } from './rubric/ageing.ts'
import { foreignFrom, foreignShare, unknownCredit } from './rubric/rubric.ts'
import { documentOf } from './sources.ts'
import type { View } from './view.ts'

/** A check of the rubric: passed or not, and what to say when it is not (a phrase without full stop). */
export type Check = readonly [passed: boolean, missing: string]

/** An item that could earn points for a criterion. */
export interface Candidate {
  readonly record: string
  /** How a person would call it. */
  readonly text: string
  readonly form: number
  readonly evidence: number
  readonly recency: number
  readonly credit: number
  readonly likeness: Likeness
  /** The document whose cap it counts against; null where none does. */
  readonly document: string | null
  readonly checks: readonly Check[]
  readonly isPlaceholder: boolean
  /** Null where evidence does not matter to the criterion. */
  readonly proof: Evidence | null
  readonly age: Age | null
  /** What it lacks, as phrases. */
  readonly missing: readonly string[]
  /** An honest Unknown: a flat credit, capped per axis. */
  readonly isUnknown: boolean
}

export interface CandidateParts {
  readonly record: string
  readonly text: string
  readonly checks: readonly Check[]
  /** A placeholder where content is asked: form 0, whatever else is filled. */
  readonly isPlaceholder?: boolean
  /** Left out where evidence does not matter to the criterion. */
  readonly evidence?: Evidence
  /** Left out where age does not matter. */
  readonly age?: Age
  readonly likeness: Likeness
  /** The text that must not be copied from other accounts. */
  readonly prose?: string
}

/** Weighs one item: form x evidence x recency, a quarter of that for text copied from account to account. */
export function candidateOf(parts: CandidateParts, view: View): Candidate {
  const passed = parts.checks.filter(([isPassed]) => isPassed).length
  const form = parts.isPlaceholder === true ? 0 : passed / parts.checks.length
  const evidence = parts.evidence?.value ?? 1
  const recency = parts.evidence?.isAllDropped === true ? 0 : (parts.age?.recency ?? 1)
  const isForeign = parts.prose !== undefined && isCopied(parts.prose, view)
  const source = parts.evidence?.source ?? null
  return {
    record: parts.record,
    text: parts.text,
    form,
    evidence,
    recency,
    credit: form * evidence * recency * (isForeign ? foreignShare : 1),
    likeness: parts.likeness,
    checks: parts.checks,
    isPlaceholder: parts.isPlaceholder === true,
    proof: parts.evidence ?? null,
    age: parts.age ?? null,
    document: source === null || parts.evidence?.isIndependent === true ? null : documentOf(source),
    missing: [
      ...(parts.isPlaceholder === true ? ['it says nothing yet'] : []),
      ...parts.checks.filter(([isPassed]) => !isPassed).map(([, missing]) => missing),
      ...(parts.evidence === undefined ? [] : evidenceMissing(parts.evidence)),
      ...ageMissing(recency, parts.evidence?.isAllDropped === true),
      ...(isForeign ? ['the same text stands in other accounts'] : []),
    ],
    isUnknown: false,
  }
}

/** An honest gap, routed to a person at a meeting to come. */
export function unknownCandidate(record: string, text: string, likeness: Likeness): Candidate {
  return {
    record,
    text,
    form: 1,
    evidence: 1,
    recency: 1,
    credit: unknownCredit,
    likeness,
    checks: [[true, 'routed to a person of theirs at a meeting ahead']],
    isPlaceholder: false,
    proof: null,
    age: null,
    document: null,
    missing: ['it is an open question until someone answers it'],
    isUnknown: true,
  }
}

/** An item that is alone of its kind. */
export function ownLikeness(record: string): Likeness {
  return keyLikeness(record)
}

function isCopied(text: string, view: View): boolean {
  return view.foreignText.size > 0 && (view.foreignText.get(textDigest(text)) ?? 0) >= foreignFrom
}

function evidenceMissing({ grade, value, isAllDropped }: Evidence): readonly string[] {
  if (isAllDropped) return ['its source cannot be right about its date']
  if (grade === '-') return ['no source that counts']
  return value < 1 ? [`its best source is grade ${grade}`] : []
}

function ageMissing(recency: number, isDropped: boolean): readonly string[] {
  if (isDropped || recency === 1) return []
  if (recency === 0) return ['its date lies after today']
  if (recency <= leastRecency) return ['no date, or long out of date']
  return recency < 0.5 ? ['out of date'] : ['getting old']
}
