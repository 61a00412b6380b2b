import type { ContradictionKind, Level } from '../readiness/assessment.ts'
import { badges, questionBank } from '../readiness/rubric/questionBank.ts'
import { indexBands, levelNames, thresholds } from '../readiness/rubric/rubric.ts'
import { type MethodBlock, type MethodSection, table, text } from './model.ts'

/** Each gate in plain words, by level and id, in the order of the levels. */
const gateWords: Readonly<Record<1 | 2 | 3, Readonly<Record<string, string>>>> = {
  1: {
    knowing: `Knowing ${thresholds.knowing[1]} or more`,
    profile: 'Three profile facts',
    person: 'A named person of theirs, with a role',
    source: 'A dated source',
  },
  2: {
    knowing: `Knowing ${thresholds.knowing[2]} or more`,
    caring: `Caring ${thresholds.caring[2]} or more`,
    numbers: 'A fresh, sourced number in three of the four languages: revenue, costs, cash, risk',
    people: `Three named people, or all there are where fewer than ${thresholds.smallHeadcount} work there`,
    hypotheses: 'A complete hypothesis',
    questions: 'An open question for everyone invited to the next meeting',
    contradictions: 'No contradiction open',
  },
  3: {
    knowing: `Knowing ${thresholds.knowing[3]} or more`,
    caring: `Caring ${thresholds.caring[3]} or more`,
    numbers: 'Two fresh, sourced numbers in each of the four languages',
    'costs.trend': `A cost line over time, with credit of ${thresholds.gateCredit} or more`,
    'costs.comparator': `A cost line against a peer or the industry, with credit of ${thresholds.gateCredit} or more`,
    'cash.comparator': `A cash metric over time and against others, with credit of ${thresholds.gateCredit} or more`,
    risks: 'Three risks with likelihood, impact and trigger',
    access: 'A way in to the decision maker or economic buyer',
    hypotheses: 'Two complete hypotheses in two languages, one of them costs or cash',
    confirmed: 'A hypothesis, figure or risk confirmed by one of them, at a meeting or in words said to us',
    skeptic: 'Someone on the map who is no supporter, or chosen as unknown',
    insight: 'An insight to give to the decision maker',
    promises: 'No promise overdue',
    sources: 'Four independent sources of two kinds',
    conversation: `A conversation with one of them in the last ${thresholds.conversationDays} days`,
  },
}

const levelWords: Readonly<Record<Level, string>> = {
  0: 'Not ready to meet anyone',
  1: 'Ready to be one vendor of many',
  2: 'Ready for the people who influence the decision',
  3: 'Ready for the people who decide',
}

const contradictionWords: Readonly<Record<ContradictionKind, string>> = {
  values: 'Two values for the same thing, more than 1 % apart and by more than rounding explains',
  grossProfit: 'Revenue less cost of goods sold is not the gross profit',
  balance: 'Assets are not liabilities plus equity',
  margins: 'The operating margin is above the gross margin',
  ccc: 'The cash conversion cycle does not follow from its days',
  split: 'The parts of a split add up to more than the whole',
  preset: 'A figure that this kind of company does not have',
}

/** The levels with their gates, what contradicts, and the question bank. */
export function levelSections(): readonly MethodSection[] {
  return [
    { id: 'levels', title: 'The levels', blocks: levelBlocks() },
    {
      id: 'contradictions',
      title: 'What contradicts',
      blocks: [
        text(
          'Numbers that cannot be true together stay open until one is corrected, or a reason is written down. Restated values and different conventions never contradict.',
        ),
        { kind: 'list', items: Object.values(contradictionWords) },
      ],
    },
    { id: 'questions', title: 'What they will want to talk about', blocks: bankBlocks() },
  ]
}

/** Ids of the gates that are explained, level by level. */
export const explainedGates: readonly string[] = gateLevels().flatMap((level) =>
  Object.keys(gateWords[level]).map((id) => `${level} ${id}`),
)

function gateLevels(): readonly (1 | 2 | 3)[] {
  return [1, 2, 3]
}

function levelBlocks(): MethodBlock[] {
  return [
    text(
      'A level holds when all its gates and those of the levels below are open; it is never an average. The meter says until when it holds if nothing is touched, which gate breaks then, and the shortest path to the next one.',
    ),
    table(
      'Levels',
      [
        ['Level', 20],
        ['What it means', 24],
        ['Needs, with all levels before it', 56],
      ],
      levelNames.map((name, at) => {
        const level = at as Level // the names are the levels, in order
        return [name, levelWords[level], level === 0 ? 'Nothing' : Object.values(gateWords[level]).join('\n')]
      }),
    ),
    text(
      `To sort accounts there is one number: the square root of Knowing times Caring, kept inside the band of the level (${indexBands.map(([low, high]) => `${low} to ${high}`).join(', ')}), so that it never contradicts the level.`,
    ),
    text(
      `The badges ${badges.map((badge) => badge.toUpperCase()).join(', ')} add to the highest level that every line of that person's question bank is answered with a source, or asked.`,
    ),
  ]
}

const bankRows: Readonly<Record<string, string>> = {
  revenue: 'Revenue',
  costs: 'Costs',
  cash: 'Cash',
  risks: 'Risk',
  us: 'Us',
}

function bankBlocks(): MethodBlock[] {
  return [
    table(
      'The question bank',
      [['About', 16], ...badges.map((badge) => [badge.toUpperCase(), 28] as const)],
      Object.entries(bankRows).map(([row, title]) => [
        title,
        ...badges.map((badge) => questionBank.find(({ id }) => id === `${badge}.${row}`)?.text ?? ''),
      ]),
    ),
  ]
}
