import type { RecordType } from '../../account/records/record.ts'
import type { Section } from '../../account/sections.ts'
import type { Axis, Grade } from '../assessment.ts'
import type { AgeingKind } from './ageing.ts'

/** The version of everything in this folder; an account remembers which version scored it. */
export const rubricVersion = 1

/**
 * One row of the rubric. `points` is the weight and `n` how many items fill it; `perHead` keeps `n` at most at
 * the headcount; `ages` names how its items lose worth, null where age does not matter.
 */
export interface CriterionRow {
  readonly id: string
  readonly axis: Axis
  readonly points: number
  readonly n: number
  readonly perHead: boolean
  readonly ages: AgeingKind | 'figure' | null
  readonly section: Section
  /** What to say where a place is empty. */
  readonly absent: string
  /** What to do about it, for the path: an imperative without a full stop. */
  readonly advice: string
  readonly add: RecordType
  /** How dear it is to fill: 1 type what one knows, 2 look it up, 3 think it through, 4 talk to someone. */
  readonly effort: 1 | 2 | 3 | 4
}

type Row = readonly [
  id: string,
  points: number,
  n: number,
  ages: CriterionRow['ages'],
  section: Section,
  add: RecordType,
  effort: CriterionRow['effort'],
  absent: string,
  advice: string,
]

const knowing: readonly Row[] = [
  [
    'revenue.trend',
    6,
    2,
    'figure',
    'revenue',
    'figure',
    2,
    'No revenue over two periods',
    'Enter revenue for two periods, with their source',
  ],
  [
    'revenue.mix',
    3,
    1,
    'figure',
    'revenue',
    'figure',
    2,
    'No split of revenue by segment that adds up to 100 %, and no reason why it moves',
    'Split revenue by segment, or say what drives it',
  ],
  [
    'revenue.comparator',
    3,
    1,
    'figure',
    'revenue',
    'figure',
    2,
    'No comparison for revenue with a peer or the industry',
    'Add the same revenue metric of a peer or the industry',
  ],
  [
    'costs.lines',
    6,
    3,
    'figure',
    'costs',
    'figure',
    2,
    'Fewer than three cost lines',
    'Enter another cost line, as an amount or % of revenue',
  ],
  [
    'costs.trend',
    4,
    1,
    'figure',
    'costs',
    'figure',
    2,
    'No cost line over two periods',
    'Enter one cost line for two periods',
  ],
  [
    'costs.comparator',
    4,
    1,
    'figure',
    'costs',
    'figure',
    2,
    'No comparison for a cost line with a peer or the industry',
    'Add the same cost line of a peer or the industry',
  ],
  [
    'costs.driver',
    4,
    1,
    'priority',
    'costs',
    'driver',
    3,
    'No reason why a cost line moves, with the person who answers for it',
    'Say which cost line moves, why, and who of theirs owns it',
  ],
  [
    'cash.flow',
    5,
    1,
    'figure',
    'cash',
    'figure',
    2,
    'No operating or free cash flow',
    'Enter operating or free cash flow',
  ],
  [
    'cash.days',
    5,
    3,
    'figure',
    'cash',
    'figure',
    2,
    'Fewer than three of DSO, DIO, DPO and CCC that recompute',
    'Compute DSO, DIO, DPO or CCC from the balance sheet',
  ],
  [
    'cash.comparator',
    4,
    1,
    'figure',
    'cash',
    'figure',
    2,
    'No cash metric that stands over two periods and beside a peer or the industry',
    'Compare one cash metric, known for two periods, with a peer or the industry',
  ],
  [
    'cash.oneDay',
    4,
    1,
    'figure',
    'cash',
    'figure',
    1,
    'The worth of one day of DSO, DIO or DPO is not kept',
    'Keep the worth of one day of DSO, DIO or DPO',
  ],
  [
    'risks.scored',
    8,
    3,
    'risk',
    'risks',
    'risk',
    2,
    'Fewer than three risks with likelihood, impact and trigger',
    'Add a risk with likelihood, impact and what would trigger it',
  ],
  [
    'risks.ratio',
    3,
    1,
    'figure',
    'risks',
    'figure',
    2,
    'No leverage or liquidity ratio that recomputes',
    'Compute a leverage or liquidity ratio',
  ],
  [
    'risks.mitigated',
    3,
    1,
    'risk',
    'risks',
    'risk',
    3,
    'No risk with what they do about it and who of theirs owns it',
    'Say what they do about a risk, and who of theirs owns it',
  ],
  [
    'people.named',
    5,
    4,
    'person',
    'stakeholders',
    'stakeholder',
    2,
    'Fewer than four people of theirs with title, role and reporting line',
    'Add a person of theirs with title, role and whom they report to',
  ],
  [
    'people.access',
    5,
    1,
    null,
    'stakeholders',
    'stakeholder',
    3,
    'No way in to the decision maker or economic buyer',
    'Name who introduces you to the decision maker, or how and when you get in',
  ],
  [
    'people.stance',
    4,
    3,
    'stance',
    'stakeholders',
    'stakeholder',
    1,
    'Fewer than three people of theirs with power, interest and stance',
    'Set power, interest and disposition of a person, or choose "unknown"',
  ],
  [
    'hypotheses.complete',
    12,
    2,
    'hypothesis',
    'hypotheses',
    'hypothesis',
    3,
    'Fewer than two complete hypotheses',
    'Complete a hypothesis: baseline, range, unit, owner of theirs, assumption',
  ],
  [
    'hypotheses.arithmetic',
    3,
    1,
    null,
    'hypotheses',
    'hypothesis',
    1,
    'No hypothesis whose stated worth follows from its baseline',
    'State the worth of a hypothesis so that it recomputes from its baseline',
  ],
  [
    'hypotheses.confirmed',
    3,
    1,
    'hypothesis',
    'hypotheses',
    'hypothesis',
    4,
    'No hypothesis confirmed by someone of theirs',
    'Have a hypothesis confirmed by a person of theirs at a meeting',
  ],
  [
    'context.profile',
    2,
    3,
    'profile',
    'overview',
    'profile',
    1,
    'Fewer than three profile facts',
    'Add a profile fact: industry, size, structure, incumbent',
  ],
  [
    'context.priorities',
    4,
    2,
    'priority',
    'overview',
    'priority',
    2,
    'Fewer than two of their priorities, dated',
    'Write down one of their priorities, with its date and source',
  ],
]

const caring: readonly Row[] = [
  [
    'words.quotes',
    13,
    2,
    'quote',
    'stakeholders',
    'quote',
    2,
    'Fewer than two quotes in their own words',
    'Keep a sentence of theirs, word for word, with who said it and when',
  ],
  [
    'words.wins',
    12,
    3,
    'win',
    'stakeholders',
    'stakeholder',
    3,
    'Fewer than three personal wins of people who decide',
    'Write what a person who decides would personally win',
  ],
  [
    'questions.open',
    15,
    3,
    null,
    'meetings',
    'question',
    1,
    'Fewer than three open questions for the people you meet next',
    'Write an open question for someone you meet next',
  ],
  [
    'questions.gaps',
    10,
    2,
    null,
    'meetings',
    'question',
    1,
    'Fewer than two open questions that close a gap',
    'Link an open question to a gap or a line of the question bank',
  ],
  [
    'give.insight',
    12,
    1,
    'insight',
    'stakeholders',
    'insight',
    3,
    'No insight to give, with its source, that does not name us',
    'Prepare an insight for a person of theirs, cited, without naming us',
  ],
  [
    'give.given',
    8,
    1,
    'gift',
    'stakeholders',
    'insight',
    4,
    'No insight given yet',
    'Give an insight to a person of theirs, and note the day',
  ],
  [
    'promises.kept',
    15,
    1,
    'promise',
    'meetings',
    'promise',
    4,
    'No promise kept yet',
    'Keep a promise made at a meeting, on or before it is due',
  ],
  [
    'outside.share',
    15,
    1,
    null,
    'overview',
    'profile',
    3,
    'The pages do not show ten sentences about them',
    'Write ten sentences about them on the pages, naming us in at most 15 %',
  ],
]

/** Criteria about people ask for at most as many as work there. */
const perHead: ReadonlySet<string> = new Set(['people.named', 'people.stance', 'words.wins'])

const rowOf =
  (axis: Axis) =>
  ([id, points, n, ages, section, add, effort, absent, advice]: Row): CriterionRow => ({
    id,
    axis,
    points,
    n,
    perHead: perHead.has(id),
    ages,
    section,
    add,
    effort,
    absent,
    advice,
  })

export const criteriaRows: readonly CriterionRow[] = [...knowing.map(rowOf('knowing')), ...caring.map(rowOf('caring'))]

export const gradeValues: Readonly<Record<Grade, number>> = { A: 1, B: 0.8, C: 0.6, D: 0.5, '-': 0.15 }
/** What a second independent source adds. */
export const secondSource = 0.1
export const fewestMethodWords = 5

/** The most of an axis's applicable points that one source may carry. */
export const sourceShare = { filing: 0.75, other: 0.6 } as const

/** An honest gap, routed to a person at a dated meeting. */
export const unknownCredit = 0.2
export const unknownMost = 15

/** What text that stands alike in two or more other accounts keeps. */
export const foreignShare = 0.25
export const foreignFrom = 2

/** The most of Knowing that a user may declare not applicable, and how many words the reason needs. */
export const notApplicableShare = 0.15
export const notApplicableWords = 5

export const levelNames = ['Unprepared', 'Vendor', 'Influencer', 'Decision-maker ready'] as const
/** Lowest and highest index of each level. */
export const indexBands = [
  [0, 19],
  [20, 39],
  [40, 64],
  [65, 100],
] as const

export const thresholds = {
  knowing: [0, 20, 45, 70],
  caring: [0, 0, 35, 60],
  gateCredit: 0.5,
  conversationDays: 60,
  smallHeadcount: 20,
} as const
