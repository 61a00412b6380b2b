import type { Section } from '../../account/sections.ts'
import type { Badge } from '../assessment.ts'

/** One line of what a CFO, COO or CEO will want to talk about. */
export interface BankLine {
  /** Such as `cfo.cash`; questions and unknowns refer to it. */
  readonly id: string
  readonly person: Badge
  readonly section: Section
  readonly text: string
}

const bank: Readonly<Record<Badge, readonly (readonly [string, Section, string])[]>> = {
  cfo: [
    ['revenue', 'revenue', 'Which segments drove growth: price or volume? Deferred revenue?'],
    [
      'costs',
      'costs',
      'COGS and SG&A as % of revenue over 3 years and against peers; which line moved, why; fixed or variable?',
    ],
    [
      'cash',
      'cash',
      'OCF against net income; FCF after capex; CCC trend; worth of a day; net debt/EBITDA, maturities?',
    ],
    ['risks', 'risks', 'Covenants, currency, rates, customer concentration, audit remarks?'],
    ['us', 'hypotheses', 'Payback; downside at -20 % benefit; who signs for the benefit?'],
  ],
  coo: [
    ['revenue', 'revenue', 'What limits capacity or on-time delivery?'],
    ['costs', 'costs', 'Unit cost drivers, scrap, overtime, supplier concentration?'],
    ['cash', 'cash', 'Where does inventory wait; lead times; supplier terms?'],
    ['risks', 'risks', 'Single points of failure, safety, cyber, labour?'],
    ['us', 'hypotheses', 'Disruption during the change?'],
  ],
  ceo: [
    ['revenue', 'revenue', 'Which public growth bet, and what must be true for it?'],
    ['costs', 'costs', 'Which cost programme was announced, how much, by when, who owns it?'],
    ['cash', 'cash', 'What comes first for cash: debt, buyback, capex, M&A?'],
    ['risks', 'risks', 'Which top risks changed since last year?'],
    ['us', 'hypotheses', 'Why now?'],
  ],
}

export const badges: readonly Badge[] = ['cfo', 'coo', 'ceo']

export const questionBank: readonly BankLine[] = badges.flatMap((person) =>
  bank[person].map(([row, section, text]) => ({ id: `${person}.${row}`, person, section, text })),
)

const lineIds = new Set(questionBank.map((line) => line.id))

/** Whether an id names a line of the question bank. */
export function isBankLine(id: string): boolean {
  return lineIds.has(id)
}
