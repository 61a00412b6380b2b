import { ifrsRules } from './ifrs.ts'
import type { Rule } from './resolve.ts'
import type { StatementLine } from './result.ts'
import { usGaapRules } from './us-gaap.ts'

export const taxonomies = ['us-gaap', 'ifrs-full'] as const
export type Taxonomy = (typeof taxonomies)[number]

export const rules: Readonly<Record<Taxonomy, Readonly<Record<StatementLine, Rule>>>> = {
  'us-gaap': usGaapRules,
  'ifrs-full': ifrsRules,
}

/** Lines measured at an instant; all others run over a period. */
const balanceLines: ReadonlySet<StatementLine> = new Set<StatementLine>([
  'receivables',
  'inventory',
  'payables',
  'currentAssets',
  'currentLiabilities',
  'assets',
  'liabilities',
  'equity',
  'noncontrollingInterest',
  'retainedEarnings',
  'cash',
  'debt',
])

export function isBalance(line: StatementLine): boolean {
  return balanceLines.has(line)
}

/** Every statement has one of these: a span in which none is reported is no period of the company's. */
const backbone: readonly StatementLine[] = [
  'revenue',
  'operatingIncome',
  'pretaxIncome',
  'netIncome',
  'operatingCashFlow',
]

/** The concepts from which the periods of a file are read: all that the backbone's rules ask for. */
export const backboneConcepts: Readonly<Record<Taxonomy, readonly string[]>> = {
  'us-gaap': conceptsOf('us-gaap'),
  'ifrs-full': conceptsOf('ifrs-full'),
}

function conceptsOf(taxonomy: Taxonomy): readonly string[] {
  const asked = new Set<string>()
  for (const line of backbone) {
    rules[taxonomy][line]((concept) => {
      asked.add(concept)
      return null
    })
  }
  return [...asked]
}
