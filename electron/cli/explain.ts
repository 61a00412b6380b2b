import type { Notebook } from '../../shared/account/account.ts'
import { applicabilityOf } from '../../shared/readiness/applicable.ts'
import type { CreditedItem, CriterionResult, FullAssessment } from '../../shared/readiness/assessment.ts'
import { factsOf } from '../../shared/readiness/facts.ts'
import { criterionName } from '../../shared/readiness/rubric/criterionNames.ts'
import { criteriaRows } from '../../shared/readiness/rubric/rubric.ts'
import { rounded } from './rounded.ts'

/** The criteria that a name stands for: one by its id, several by their group (`cash`) or axis; null where none is. */
export function namedCriteria(name: string): ReadonlySet<string> | null {
  const found = criteriaRows.filter(({ id, axis }) => id === name || axis === name || id.startsWith(`${name}.`))
  return found.length === 0 ? null : new Set(found.map(({ id }) => id))
}

/** One criterion with everything that made its points. */
export type ExplainedCriterion = ReturnType<typeof explainedCriterion>

/** The wanted criteria with their items, and what holds for the whole: gates, caps, dropped claims. */
export function explanationOf(notebook: Notebook, assessment: FullAssessment, wanted: ReadonlySet<string> | null) {
  const { waived, refused } = applicabilityOf(factsOf(notebook))
  const shown = assessment.criteria.filter(({ id }) => wanted === null || wanted.has(id))
  return {
    criteria: shown.map((criterion) => explainedCriterion(criterion, waived.get(criterion.id) ?? null)),
    caps: shown.filter(({ cut }) => cut > 0.005).map(({ id, cut }) => ({ criterion: id, cut: rounded(cut) })),
    dropped: assessment.errors.map(({ record, text }) => ({ record, text })),
    refused: refused.map(({ criterion, text }) => ({ criterion, text })),
    lapse: assessment.lapse,
  }
}

function explainedCriterion(criterion: CriterionResult, waivedWhy: string | null) {
  const { id, axis, section, points, possible, applicable, cut, missing, gain, items, disputed } = criterion
  return {
    id,
    axis,
    dimension: id.split('.')[0] ?? id,
    name: criterionName(id),
    section,
    points: rounded(points),
    possible,
    applicable,
    notApplicable: applicable ? null : waivedWhy,
    disputed,
    cut: rounded(cut),
    gain: rounded(gain),
    missing,
    items: items.map(explainedItem),
  }
}

function explainedItem(item: CreditedItem) {
  const { record, text, form, evidence, recency, credit } = item
  return {
    record,
    text,
    credit: rounded(credit),
    form: rounded(form),
    evidence: rounded(evidence),
    recency: rounded(recency),
    explained: item.explained,
  }
}

/** The explanation of one criterion, to read. */
export function explainedText(criterion: ExplainedCriterion): string[] {
  const { id, name, points, possible, notApplicable, disputed, cut, gain, missing, items } = criterion
  const score = notApplicable === null ? `${tenth(points)} of ${possible}` : 'does not apply'
  return [
    `${id} (${name}): ${score}`,
    ...(notApplicable === null ? [] : [`    reason: ${notApplicable}`]),
    ...(disputed === null ? [] : [`    disputed, the score stays: ${disputed}`]),
    ...items.flatMap(itemText),
    ...missing.map((text) => `    missing: ${text}`),
    ...(cut > 0.005 ? [`    cut: ${tenth(cut)} points`] : []),
    ...(gain > 0.005 ? [`    to gain: ${tenth(gain)} points`] : []),
  ]
}

/** The factors that make the credit; what is full needs no word. */
function itemText({ text, credit, explained, ...item }: ExplainedCriterion['items'][number]): string[] {
  const factors = (['form', 'evidence', 'recency'] as const).map((factor) => `${factor} ${hundredth(item[factor])}`)
  const lacking = (['form', 'evidence', 'recency'] as const).filter((factor) => item[factor] < 1)
  return [
    `    ${hundredth(credit)}  ${text}: ${factors.join(' x ')}`,
    ...lacking.map((factor) => `          ${factor}: ${explained[factor]}`),
    ...explained.checks.filter(({ passed }) => !passed).map((check) => `          not passed: ${check.text}`),
  ]
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function hundredth(value: number): string {
  return value.toFixed(2)
}
