import type { FigureValue } from '../account/records/figure.ts'
import type { RecordOf } from '../account/records/record.ts'
import type { Language } from '../account/sections.ts'
import { metricLabel, metricNamed } from '../finance/metrics.ts'
import { isNumberFact, type NumberFact, type RecognisedFact } from './fact.ts'

/** The types of record that prose can become. */
export type ProposedType =
  | 'figure'
  | 'stakeholder'
  | 'quote'
  | 'question'
  | 'risk'
  | 'priority'
  | 'hypothesis'
  | 'promise'
  | 'profile'

/** The record a fact would become: its type and the fields that the text fills. `newRecord` takes both. */
export type RecordProposal = {
  readonly [Type in ProposedType]: {
    readonly type: Type
    readonly fields: Partial<Omit<RecordOf<Type>, 'type' | 'id'>>
    /** Who is named as speaking but is no record yet; empty where nobody is. */
    readonly speaker: string
  }
}[ProposedType]

/** Where a line that is not in the catalogue belongs; what is counted mostly costs. */
const sections: Readonly<Record<string, Language>> = {
  'Adjusted EBITDA': 'revenue',
  Customers: 'revenue',
  Clients: 'revenue',
  'Payment terms': 'cash',
  'Lead time': 'cash',
}

/** The record that fits a fact; null for a date, which is no record. */
export function proposalOf(fact: RecognisedFact): RecordProposal | null {
  if (isNumberFact(fact)) return { type: 'figure', fields: figureFields(fact), speaker: '' }
  switch (fact.kind) {
    case 'person': {
      const { value: name, title, organisation } = fact
      return { type: 'stakeholder', fields: { name, title, organisation }, speaker: '' }
    }
    case 'quote':
      return { type: 'quote', fields: { words: fact.value }, speaker: fact.speaker }
    case 'date':
      return null
  }
}

/** Fields a text leaves open (its metric, its period) are left out, so that the form asks for them. */
function figureFields(fact: NumberFact): Partial<Omit<RecordOf<'figure'>, 'type' | 'id'>> {
  const value: FigureValue = { kind: 'stated', value: fact.value }
  const metric = lineOf(fact)
  return {
    value,
    unit: fact.kind === 'points' ? '%' : fact.unit,
    ...(metric === null ? {} : { metric, section: sectionOf(fact.metric ?? metric) }),
    ...(fact.period === null ? {} : { period: fact.period }),
    ...(fact.subject === null ? {} : { subject: fact.subject }),
  }
}

/** A change is a line of its own: revenue that grew 8 % is no revenue of 8 %. */
function lineOf({ metric, change, kind }: NumberFact): string | null {
  if (metric === null || !change || kind === 'count') return metric
  if (kind === 'percent' && metric === 'revenue') return 'revenueGrowth'
  if (kind === 'percent' && metric === 'revenueGrowth') return metric
  return `Change in ${metricLabel(metric)}`
}

function sectionOf(metric: string): Language {
  return metricNamed(metric)?.section ?? sections[metric] ?? 'costs'
}
