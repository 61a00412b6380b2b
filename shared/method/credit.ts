import type { Grade } from '../readiness/assessment.ts'
import { type AgeingKind, ageings, freshFrom, leastRecency } from '../readiness/rubric/ageing.ts'
import {
  fewestMethodWords,
  foreignFrom,
  foreignShare,
  gradeValues,
  secondSource,
  sourceShare,
  unknownCredit,
  unknownMost,
} from '../readiness/rubric/rubric.ts'
import { type MethodBlock, type MethodSection, type MethodTable, percent, table, text } from './model.ts'

/** What a source must have to earn its grade. */
export const gradeNeeds: Readonly<Record<Grade, string>> = {
  A: 'A filing or audited statement, with its date and a way to find it; or a person of theirs said it, on a day',
  B: 'A publication with publisher, date, and address or file',
  C: 'A colleague or the CRM, with a name and a date',
  D: `Your own estimate, with its method in ${fewestMethodWords} words or more`,
  '-': 'Nothing',
}

// The keys of the table are the grades, best first.
const grades = Object.keys(gradeNeeds) as Grade[]

/** What kind of source a grade stands for, in a few words. */
export const gradeNames: Readonly<Record<Grade, string>> = {
  A: 'filed, audited, or said by one of theirs',
  B: 'published',
  C: 'a colleague or the CRM',
  D: 'an own estimate',
  '-': 'no source',
}

const ageingNames: Readonly<Record<AgeingKind, string>> = {
  annualFigure: 'Annual figure',
  lateAnnualFigure: 'Annual figure of a private company or the public sector',
  shortFigure: 'Quarterly, year-to-date or twelve-month figure',
  industryRow: 'Row of an industry table',
  person: 'Person in a role',
  stance: 'Stance, relationship',
  gift: 'Insight given',
  promise: 'Promise',
  priority: 'Priority, driver',
  quote: 'Quote',
  win: 'Personal win',
  insight: 'Insight',
  risk: 'Risk',
  news: 'News',
  hypothesis: 'Hypothesis, since it was last tested',
  profile: 'Structure, business model, profile',
}

/** What earns credit. */
export function creditSections(): readonly MethodSection[] {
  return [
    { id: 'credit', title: 'What earns credit', blocks: [...formBlocks(), ...evidenceBlocks()] },
    { id: 'ageing', title: 'How knowledge ages', blocks: ageingBlocks() },
    { id: 'honesty', title: 'What keeps it honest', blocks: honestyBlocks() },
  ]
}

function formBlocks(): MethodBlock[] {
  return [
    text(
      'Every claim in the notebook earns credit: form \u00d7 evidence \u00d7 recency, each between 0 and 1. Form is the share of its checks that it passes: a risk wants a likelihood, an impact and a trigger. A placeholder such as "tbd" has form 0. Evidence is how good its best source is. Recency is how fresh it is.',
    ),
    text(
      'A criterion counts its best few claims, no two of which are alike, and gives that share of its points. More records than it asks for add nothing, so there is no gain in filling fields.',
    ),
  ]
}

function evidenceBlocks(): MethodBlock[] {
  return [
    evidenceTable(),
    text(
      `A second, independent source adds ${secondSource}, to at most 1. A source must fit its claim: a filing proves nobody's stance, and a company's own filing proves nothing about a peer.`,
    ),
  ]
}

/** The grades in a line: `A filed, audited, or said by one of theirs (1), B published (0.8), ...`. */
export function gradesInShort(): string {
  return grades
    .map((grade) => `${grade === '-' ? '' : `${grade} `}${gradeNames[grade]} (${gradeValues[grade]})`)
    .join('; ')
}

function evidenceTable(): MethodTable {
  return table(
    'Evidence by the best source',
    [
      ['Grade', 10],
      ['Counts', 12, 'end'],
      ['What it needs', 78],
    ],
    grades.map((grade) => [grade === '-' ? 'None' : grade, String(gradeValues[grade]), gradeNeeds[grade]]),
  )
}

function ageingBlocks(): MethodBlock[] {
  return [
    text(
      `A claim counts in full for its days of grace and then loses half its worth with every half-life, down to ${leastRecency}. It ages from the end of its period, or from the day it was said, given, confirmed or last tested; never from the day it was typed. Without a date it counts ${leastRecency}. Fresh means ${freshFrom} or more.`,
    ),
    table(
      'Days until a claim ages',
      [
        ['Kind', 60],
        ['Grace, days', 20, 'end'],
        ['Half-life, days', 20, 'end'],
      ],
      Object.entries(ageings).map(([kind, { grace, halfLife }]) => [
        ageingNames[kind as AgeingKind], // the keys of the table are the kinds
        String(grace),
        String(halfLife),
      ]),
    ),
  ]
}

function honestyBlocks(): MethodBlock[] {
  return [
    {
      kind: 'list',
      items: [
        `One source may carry at most ${percent(sourceShare.other)} of an axis, a filing ${percent(sourceShare.filing)}; what exceeds it is cut, and the meter says so. A claim with two independent sources is never cut.`,
        `An honest gap counts ${unknownCredit} of its place while it is routed to a person of theirs at a meeting that lies ahead, at most ${unknownMost} points an axis. Saying what one does not know beats filler.`,
        `Text that stands alike in ${foreignFrom} or more other accounts keeps ${percent(foreignShare)} of its credit.`,
        'A date after today, or a source older than the period it speaks of, does not count, and the gaps say so.',
        'You may dispute a check in writing. The score stays; the brief prints your reason.',
      ],
    },
  ]
}
