import { longDay } from '../account/day-words.ts'
import type { Day } from '../account/primitives.ts'
import { daysBetween } from '../finance/periods.ts'
import type { ItemExplanation } from './assessment.ts'
import type { Candidate } from './candidate.ts'
import type { Evidence } from './evidence.ts'
import { counted } from './phrases.ts'
import type { Age } from './recency.ts'
import { ageings } from './rubric/ageing.ts'
import { passedPhrase } from './rubric/passedChecks.ts'
import { sourceName } from './sources.ts'

/** Why an item is worth what it is: its three factors in words. */
export function explainItem({ checks, isPlaceholder, proof, age }: Candidate, today: Day): ItemExplanation {
  // What cannot fail is not asked.
  const asked = checks.filter(([, missing]) => missing !== '')
  return {
    checks: asked.map(([passed, missing]) => ({ text: passed ? (passedPhrase(missing) ?? missing) : missing, passed })),
    grade: proof?.grade ?? null,
    agedFrom: age?.from ?? null,
    form: formText(checks.filter(([passed]) => passed).length, checks.length, isPlaceholder),
    evidence: proof === null ? 'Evidence does not matter here.' : evidenceText(proof),
    recency: age === null ? 'Age does not matter here.' : ageText(age, proof, today),
  }
}

function formText(passed: number, all: number, isPlaceholder: boolean): string {
  return isPlaceholder ? 'It says nothing yet.' : `${passed} of ${counted(all, 'check', 'checks')} passed.`
}

function evidenceText({ grade, source, isIndependent, isAllDropped, value }: Evidence): string {
  if (isAllDropped) return 'Every source it cites was dropped for its date.'
  if (grade === '-') return `No source that counts: ${tidy(value)}.`
  const by = source === null ? 'confirmed at a meeting that was held' : sourceName(source)
  return `Grade ${grade}, ${by}${isIndependent ? ', and a second, independent source' : ''}: ${tidy(value)}.`
}

function ageText({ kind, from, recency }: Age, proof: Evidence | null, today: Day): string {
  if (proof?.isAllDropped === true) return 'It counts for nothing: no source is left.'
  if (from === null) return `It has no date: ${tidy(recency)}.`
  if (from > today) return `Its date, ${longDay(from)}, lies after today.`
  const { grace, halfLife } = ageings[kind]
  const age = counted(daysBetween(from, today), 'day', 'days')
  return `${age} old, from ${longDay(from)}: ${tidy(recency)} (full for ${grace} days, then half every ${halfLife}).`
}

/** Two decimals: binary dust off. */
function tidy(factor: number): string {
  return String(Math.round(factor * 100) / 100)
}
