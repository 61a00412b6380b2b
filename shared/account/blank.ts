import * as v from 'valibot'
import type { Account } from './account.ts'
import type { Instant } from './primitives.ts'
import { type RecordOf, type RecordType, recordSchemas } from './records/record.ts'

/** What a new record needs from outside: pure code has no clock and no randomness. */
export interface Birth {
  readonly id: string
  readonly now: Instant
  readonly author: string
}

type BlankFields = { readonly [Type in RecordType]: Readonly<Record<string, unknown>> }

const blankFields: BlankFields = {
  source: {
    kind: 'publication',
    title: '',
    address: '',
    publisher: '',
    date: null,
    form: '',
    accession: '',
    method: '',
    saidToUs: false,
    attachment: null,
  },
  profile: { topic: 'other', text: '', number: null, asOf: null },
  priority: { sentence: '', asOf: null },
  news: { sentence: '', asOf: null },
  figure: {
    subject: { kind: 'account' },
    section: 'revenue',
    metric: '',
    value: { kind: 'stated', value: '0' },
    unit: '',
    period: { kind: 'FY', start: null, end: '2000-12-31', label: '' },
    scope: { kind: 'company' },
    status: { kind: 'asserted' },
    restated: [],
  },
  driver: { section: 'revenue', line: '', why: '', owner: null, asOf: null },
  risk: {
    title: '',
    category: null,
    likelihood: null,
    impact: null,
    amount: null,
    trigger: '',
    horizon: '',
    mitigation: '',
    owner: null,
    asOf: null,
    confirmed: null,
  },
  stakeholder: {
    name: '',
    title: '',
    organisation: '',
    side: 'theirs',
    roleConfirmed: null,
    buyingRole: null,
    reportsTo: null,
    power: null,
    interest: null,
    disposition: null,
    dispositionAsOf: null,
    relationshipNow: null,
    relationshipWanted: null,
    relationshipAsOf: null,
    personalWin: { text: '', citations: [] },
    personalWinAsOf: null,
    responseMode: null,
    accessIntroducer: null,
    accessHow: '',
    accessOn: null,
    emails: [],
    phones: [],
    addresses: [],
    notes: '',
  },
  influence: { from: null, to: null, kind: 'influences', strength: null },
  quote: { speaker: null, words: '', saidOn: null },
  hypothesis: {
    language: null,
    statement: '',
    statedOn: null,
    baseline: null,
    changeLow: null,
    changeExpected: null,
    changeHigh: null,
    changeUnit: '',
    worthFormula: null,
    worthLow: null,
    worthHigh: null,
    recurrence: null,
    investment: null,
    owner: null,
    assumptions: [],
    testedOn: null,
    status: { kind: 'draft' },
  },
  insight: { text: '', to: null, why: '', asOf: null, givenOn: null, cameBack: '' },
  question: { text: '', forWhom: null, closes: '', meeting: null, askedOn: null, answer: '' },
  meeting: {
    title: '',
    day: null,
    time: null,
    zone: 'UTC',
    attendees: [],
    purpose: '',
    commitmentWanted: '',
    agenda: '',
    status: 'planned',
    outcome: '',
  },
  promise: { what: '', to: null, meeting: null, due: null, doneOn: null },
  unknown: { about: '', text: '', askWhom: null, meeting: null },
  notApplicable: { criterion: '', why: '' },
  dispute: { criterion: '', why: '' },
  resolution: { contradiction: '', why: '' },
}

/**
 * An empty record of a type, with the given fields set.
 * @throws when a given field breaks the schema: the caller has already parsed what came from outside.
 */
export function newRecord<Type extends RecordType>(
  type: Type,
  birth: Birth,
  fields: Partial<Omit<RecordOf<Type>, 'type' | 'id'>> = {},
): RecordOf<Type> {
  const candidate = {
    type,
    id: birth.id,
    revision: 1,
    author: birth.author,
    created: birth.now,
    updated: birth.now,
    citations: [],
    origin: null,
    ...blankFields[type],
    ...fields,
  }
  // The schema of `type` yields exactly RecordOf<Type>; TypeScript cannot follow the index.
  return v.parse(recordSchemas[type], candidate) as RecordOf<Type>
}

/** An account with nothing known but its name. */
export function newAccount(
  birth: Birth & { readonly id: Account['id'] },
  name: string,
  fields: Partial<Account> = {},
): Account {
  return {
    id: birth.id,
    revision: 1,
    author: birth.author,
    created: birth.now,
    updated: birth.now,
    name,
    legalName: '',
    domain: '',
    industry: '',
    preset: 'none',
    headcount: null,
    currency: 'USD',
    fiscalYearEnd: null,
    tags: [],
    ourNames: [],
    ourDomains: [],
    parent: null,
    whatTheyWant: { text: '', citations: [] },
    whyTheyShouldCare: { text: '', citations: [] },
    archived: false,
    sample: false,
    ...fields,
  }
}
