import type { Axis, CriterionResult, Reason } from './assessment.ts'
import type { Candidate } from './candidate.ts'
import { explainItem } from './explainItem.ts'
import { points } from './phrases.ts'
import { documentName, filingDocuments, type Weighed, type Weighing } from './points.ts'
import { sourceShare } from './rubric/rubric.ts'
import type { View } from './view.ts'

const mostReasons = 4
/** Less than this is rounding, not a loss. */
const leastCost = 0.005

/** What a criterion earned and what it lacks, in words. */
export function criterionResults(view: View, weighing: Weighing): readonly CriterionResult[] {
  const disputes = new Map(view.facts.records('dispute').map(({ criterion, why }) => [criterion, why]))
  return weighing.criteria.map((weighed): CriterionResult => {
    const { row, applies } = weighed
    return {
      id: row.id,
      axis: row.axis,
      section: row.section,
      points: weighed.points,
      possible: applies ? row.points : 0,
      applicable: applies,
      cut: weighed.cut,
      missing: applies ? missingOf(view, weighed, weighing.capped[row.axis]) : [],
      gain: applies ? Math.max(0, row.points - weighed.points) : 0,
      items: weighed.items.map((item) => {
        const { record, form, evidence, recency, credit, text } = item
        return { record, form, evidence, recency, credit, text, explained: explainItem(item, view.today) }
      }),
      disputed: disputes.get(row.id) ?? null,
    }
  })
}

/** The sentences that say what stands between a criterion and its full points, weightiest first. */
function missingOf(view: View, weighed: Weighed, capped: string | null): readonly string[] {
  if (weighed.forfeit !== null) return [weighed.forfeit]
  const sentences: string[] = []
  if (weighed.items.length < weighed.n) sentences.push(absentText(view, weighed))
  for (const item of shownItems(weighed)) sentences.push(lackText(item))
  if (weighed.cut > leastCost) sentences.push(cutText(view, weighed, capped))
  return sentences
}

/** What to say where places are empty. */
export function absentText(view: View, { criterion, row, items, n }: Weighed): string {
  const text = criterion.absent?.(view) ?? row.absent
  return items.length > 0 && n > 1 ? `${text} (${items.length} of ${n})` : text
}

/** The items that earn less than they could: those chosen, and where places are empty those that earn nothing. */
export function shownItems({ items, candidates, n }: Weighed): readonly Candidate[] {
  const lacking = items.filter(({ credit }) => credit < 1)
  const idle =
    items.length < n ? candidates.filter((one) => one.credit === 0 && one.missing.length > 0).slice(0, 3) : []
  return [...lacking, ...idle]
}

export function lackText({ text, missing }: Candidate): string {
  return missing.length === 0 ? text : `${text}: ${missing.join('; ')}`
}

function cutText(view: View, { row, cut, items }: Weighed, capped: string | null): string {
  if (capped === null || items.every(({ document }) => document !== capped)) {
    return `${points(cut)} points cut: honest unknowns give at most 15 points an axis`
  }
  const axis = axisName(row.axis)
  const isFiling = filingDocuments(view.facts).has(capped)
  const share = 100 * (isFiling ? sourceShare.filing : sourceShare.other)
  return `${points(cut)} points cut: ${documentName(capped, view.facts)} may carry at most ${share} % of ${axis}; add a second, independent source`
}

export function axisName(axis: Axis): string {
  return axis === 'knowing' ? 'Knowing' : 'Caring'
}

/** The at most four criteria that cost most, costliest first. */
export function reasonsOf(criteria: readonly CriterionResult[]): readonly Reason[] {
  return criteria
    .filter(({ gain }) => gain > leastCost)
    .sort((one, other) => other.gain - one.gain || (one.id < other.id ? -1 : 1))
    .slice(0, mostReasons)
    .map(({ id, missing, gain }) => ({ criterion: id, text: missing[0] ?? '', cost: gain }))
}
