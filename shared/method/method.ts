import { rubricVersion } from '../readiness/rubric/rubric.ts'
import { creditSections } from './credit.ts'
import { criteriaSection } from './criteria.ts'
import { financeSection } from './finance.ts'
import { levelSections } from './levels.ts'
import { type Method, type MethodSection, text } from './model.ts'

/** The method explained, made from the very data that the meter and the numbers follow, so that it cannot drift. */
export function explainMethod(): Method {
  return {
    title: 'How the meter works',
    version: rubricVersion,
    sections: [
      whySection(),
      ...levelSections().slice(0, 1),
      criteriaSection(),
      ...creditSections(),
      ...levelSections().slice(1),
      financeSection(),
    ],
  }
}

function whySection(): MethodSection {
  return {
    id: 'why',
    title: 'Why',
    blocks: [
      text(
        'A sales conversation is worth a decision maker\u2019s time when two minds think together. Two things make that possible, and neither replaces the other.',
      ),
      {
        kind: 'list',
        items: [
          'Caring: concern for what this customer needs, seen from their side. It shows in knowing their own words, in open questions, in giving before asking, and in promises kept.',
          'Knowing: competence they can feel. It is saying an improvement as more revenue, lower costs, greater cash flow or less risk, and knowing the specifics of this company\u2019s costs and cash.',
        ],
      },
      text(
        'The meter says honestly how deep the preparation is, whom it is deep enough for, until when, and what to do next. It is private, it counts no filled fields, and the brief prints every source: whoever fools it fools only himself.',
      ),
    ],
  }
}
