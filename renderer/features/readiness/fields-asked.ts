import type { AccountRecord } from '../../../shared/account/records/record.ts'

/** The fields a criterion looks at, in the order in which one fills them. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'costs.driver': ['line', 'why', 'owner', 'asOf'],
  'risks.scored': ['title', 'likelihood', 'impact', 'trigger', 'asOf'],
  'risks.mitigated': ['mitigation', 'owner'],
  'people.named': ['name', 'title', 'buyingRole', 'reportsTo', 'roleConfirmed'],
  'people.access': ['accessIntroducer', 'accessHow', 'accessOn'],
  'people.stance': ['power', 'interest', 'disposition', 'dispositionAsOf'],
  'hypotheses.complete': [
    'language',
    'statement',
    'baseline',
    'changeLow',
    'changeExpected',
    'changeHigh',
    'changeUnit',
    'owner',
    'assumptions',
  ],
  'hypotheses.arithmetic': ['worthFormula', 'worthLow', 'worthHigh'],
  'hypotheses.confirmed': ['status'],
  'context.profile': ['topic', 'text', 'asOf'],
  'context.priorities': ['sentence', 'asOf'],
  'words.quotes': ['speaker', 'words', 'saidOn'],
  'words.wins': ['personalWin', 'personalWinAsOf'],
  'questions.open': ['text', 'forWhom', 'meeting'],
  'questions.gaps': ['closes', 'text', 'forWhom'],
  'give.insight': ['text', 'to', 'why', 'asOf'],
  'give.given': ['givenOn'],
  'promises.kept': ['what', 'to', 'meeting', 'due', 'doneOn'],
}

/** The first field a criterion asks for that is empty, else its sources where there are none; null where all is there. */
export function fieldToFill(criterion: string | null, record: AccountRecord): string | null {
  const empty = askedBy(criterion).find((key) => isEmpty(Reflect.get(record, key)))
  if (empty !== undefined) return empty
  const isCited = record.citations.length > 0 || record.type === 'meeting' || record.type === 'question'
  return isCited ? null : 'citations'
}

/** The field that says from when a claim is, of those that the criterion asks for; null where none does. */
export function dayField(criterion: string | null): string | null {
  return askedBy(criterion).find((key) => /(asOf|AsOf|On|Confirmed)$/.test(key)) ?? null
}

function askedBy(criterion: string | null): readonly string[] {
  return criterion === null ? [] : (asked[criterion] ?? [])
}

/** The field of the sources that a criterion weighs. */
export function sourceField(criterion: string | null): string {
  return criterion === 'words.wins' ? 'personalWin' : 'citations'
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && 'text' in value && value.text === ''
}
