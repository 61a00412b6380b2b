import type { Axis } from '../readiness/assessment.ts'
import { criterionName } from '../readiness/rubric/criterionNames.ts'
import { type CriterionRow, criteriaRows, notApplicableShare, notApplicableWords } from '../readiness/rubric/rubric.ts'
import { type MethodBlock, type MethodSection, percent, table, text } from './model.ts'

/** What is asked, axis by axis. */
export function criteriaSection(): MethodSection {
  return {
    id: 'criteria',
    title: 'What is asked',
    blocks: [
      text(
        'Two axes of 100 points each. Knowing is what you know of their business; Caring is what you understand of the people, ask, give and keep. Neither replaces the other, and they are never blended.',
      ),
      axisTable('knowing', 'Knowing'),
      axisTable('caring', 'Caring'),
      text(
        `What does not apply to a company is left out and the rest counts in full: banks, insurers, service firms and the public sector are not asked for what they do not have. Otherwise a reason of ${notApplicableWords} words or more is needed, on Knowing only, for at most ${percent(notApplicableShare)} of its points; the brief prints it.`,
      ),
    ],
  }
}

function axisTable(axis: Axis, caption: string): MethodBlock {
  const rows = criteriaRows.filter((row) => row.axis === axis)
  return table(
    caption,
    [
      ['Criterion', 56],
      ['Points', 11, 'end'],
      ['Claims', 11, 'end'],
      ['Ages', 22],
    ],
    rows.map((row) => [criterionName(row.id), String(row.points), String(row.n), agesText(row)]),
  )
}

function agesText({ ages }: CriterionRow): string {
  if (ages === null) return 'no'
  return `as ${/^[aeiou]/.test(ages) ? 'an' : 'a'} ${ages}`
}
