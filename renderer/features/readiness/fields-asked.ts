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

/** Where the caret belongs in the form: the first field asked for that is empty, else its sources; `` for the first. */
export function fieldToFill(criterion: string | null, record: AccountRecord): string {
  const keys = criterion === null ? [] : (asked[criterion] ?? [])
  const empty = keys.find((key) => isEmpty(Reflect.get(record, key)))
  if (empty !== undefined) return empty
  if (record.citations.length === 0 && record.type !== 'meeting' && record.type !== 'question') return 'citations'
  return keys[0] ?? ''
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
