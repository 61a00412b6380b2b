import { longDay } from '../account/day-words.ts'
import { applicabilityOf } from '../readiness/applicable.ts'
import type { FullAssessment } from '../readiness/assessment.ts'
import { factsOf } from '../readiness/facts.ts'
import { criterionName } from '../readiness/rubric/criterionNames.ts'
import { levelNames } from '../readiness/rubric/rubric.ts'
import type { BriefContext } from './context.ts'
import { tableBlocks } from './language-sections.ts'
import { line, plural, sentence } from './line.ts'
import type { Block, BriefModel, BriefSection } from './model.ts'

/** Level and axes in two short lines, for the head of the first page. */
export function standingOf(assessment: FullAssessment): NonNullable<BriefModel['standing']> {
  const open = assessment.gates.filter(({ level, met }) => !met && level === assessment.level + 1).length
  const next = levelNames[assessment.level + 1]
  const valid = assessment.validUntil === null ? '' : `valid to ${longDay(assessment.validUntil)}`
  return {
    headline: next === undefined ? assessment.levelName : `${assessment.levelName}, ${plural(open, 'gate')} to ${next}`,
    detail: [`Knowing ${assessment.knowing}`, `Caring ${assessment.caring}`, valid]
      .filter((part) => part !== '')
      .join('   '),
  }
}

/** How deep the preparation is and what would make it deeper; disputes and what does not apply with their reasons. */
export function readinessSection(context: BriefContext, assessment: FullAssessment, isWhole: boolean): BriefSection {
  const lapse = assessment.lapse
  const blocks: Block[] = [
    {
      kind: 'lead',
      title: standingOf(assessment).headline,
      line: line(standingOf(assessment).detail.replaceAll('   ', ', '), {
        detail: lapse ? `It lapses on ${longDay(lapse.day)}: ${lapse.reason}` : '',
      }),
    },
    ...listUnder(
      'What costs most',
      assessment.reasons.map(({ text }) => line(text)),
    ),
    ...listUnder(
      'The path to the next level',
      assessment.path.map(({ text }) => line(text)),
    ),
    ...listUnder(
      'Contradictions not resolved',
      assessment.contradictions.filter(({ open }) => open).map(({ text }) => line(text)),
    ),
    ...listUnder(
      'Not known yet',
      context.of('unknown').map((unknown) => line(unknown.text, { detail: context.nameOf(unknown.askWhom) })),
    ),
    ...applicabilityLists(context),
    ...listUnder(
      'Disputed; the score stays',
      context
        .of('dispute')
        .map(({ criterion, why }) =>
          line(criterionName(criterion), { detail: sentence(why) || 'No reason is given.' }),
        ),
    ),
    ...(isWhole ? criteriaTable(assessment) : []),
  ]
  return { id: 'readiness', title: 'Readiness', blocks }
}

/** What was left out and why; and what was asked to be left out but still counts, since its reason does not hold. */
function applicabilityLists({ notebook }: BriefContext): Block[] {
  const { waived, refused } = applicabilityOf(factsOf(notebook))
  return [
    ...listUnder(
      'Does not apply',
      [...waived].map(([criterion, why]) => line(criterionName(criterion), { detail: sentence(why) })),
    ),
    ...listUnder(
      'Not left out, though it was asked for',
      refused.map(({ criterion, text }) =>
        line(criterionName(criterion), { detail: sentence(text.replace(`"${criterion}"`, 'It')) }),
      ),
    ),
  ]
}

function criteriaTable({ criteria, rubricVersion }: FullAssessment): Block[] {
  const rows = criteria.map((criterion) => [
    line(criterionName(criterion.id)),
    line(criterion.applicable ? `${criterion.points.toFixed(1)} of ${criterion.possible}` : 'does not apply'),
    line(criterion.missing.join(' ')),
  ])
  return tableBlocks({
    caption: `Every criterion, rubric ${rubricVersion}`,
    columns: [
      { title: 'Criterion', align: 'start', share: 24 },
      { title: 'Points', align: 'end', share: 14 },
      { title: 'What is missing', align: 'start', share: 62 },
    ],
    rows,
    note: '',
  })
}

function listUnder(title: string, items: ReturnType<typeof line>[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: title },
        { kind: 'list', ordered: false, items },
      ]
}
