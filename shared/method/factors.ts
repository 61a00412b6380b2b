import type { CreditedItem } from '../readiness/assessment.ts'
import { freshFrom, leastRecency } from '../readiness/rubric/ageing.ts'
import { gradeValues } from '../readiness/rubric/rubric.ts'

export interface FactorWords {
  readonly form: string
  readonly evidence: string
  readonly recency: string
}

/** The three factors of a credit in words, for whoever asks why a claim counts as it does. */
export function factorWords({
  form,
  evidence,
  recency,
}: Pick<CreditedItem, 'form' | 'evidence' | 'recency'>): FactorWords {
  return { form: formWords(form), evidence: evidenceWords(evidence), recency: recencyWords(recency) }
}

function formWords(form: number): string {
  if (form >= 1) return 'complete'
  return form > 0 ? 'some checks fail' : 'no check is met'
}

/** In the order of the grades; a second independent source may lift a claim between two of them. */
function evidenceWords(evidence: number): string {
  if (evidence >= gradeValues.A) return 'as good as it gets'
  if (evidence >= gradeValues.B) return 'published, or better'
  if (evidence >= gradeValues.C) return 'second hand'
  if (evidence >= gradeValues.D) return 'an own estimate'
  return evidence > gradeValues['-'] ? 'part of it has no source' : 'no source'
}

function recencyWords(recency: number): string {
  if (recency >= 1) return 'recent'
  if (recency >= freshFrom) return 'ageing, still fresh'
  if (recency > leastRecency) return 'stale'
  return recency > 0 ? 'very old, or without a date' : 'dropped for its date'
}
