import type { Account } from '../account/account.ts'
import type { RecordOf, RecordType } from '../account/records/record.ts'

/** How the value of a field is put into words. */
export type FieldKind =
  | 'text'
  | 'quoted'
  | 'day'
  | 'plain'
  | 'decimal'
  | 'money'
  | 'disposition'
  | 'metric'
  | 'criterion'
  | 'reference'
  | 'references'
  | 'list'
  | 'flag'
  | 'citations'
  | 'statement'
  | 'figureValue'
  | 'period'
  | 'subject'
  | 'scope'
  | 'status'
  | 'confirmation'
  | 'restated'
  | 'assumptions'
  | 'attachment'

export interface ComparedField {
  readonly label: string
  readonly kind: FieldKind
}

/** What the program keeps for itself: it changes with every save and says nothing of the customer. */
type Kept = 'type' | 'id' | 'revision' | 'author' | 'created' | 'updated' | 'origin'
type FieldsOf<Held> = { readonly [Field in Exclude<keyof Held, Kept>]: ComparedField }

const field = (label: string, kind: FieldKind = 'quoted'): ComparedField => ({ label, kind })
const citations = field('sources', 'citations')

const recordFields: { readonly [Type in RecordType]: FieldsOf<RecordOf<Type>> } = {
  source: {
    kind: field('kind', 'plain'),
    title: field('title'),
    address: field('address'),
    publisher: field('publisher'),
    date: field('date', 'day'),
    form: field('form', 'text'),
    accession: field('accession number', 'text'),
    method: field('method'),
    saidToUs: field('said to us', 'flag'),
    attachment: field('file', 'attachment'),
    citations,
  },
  profile: {
    topic: field('topic', 'text'),
    text: field('text'),
    number: field('number', 'decimal'),
    asOf: field('as of', 'day'),
    citations,
  },
  priority: { sentence: field('sentence'), asOf: field('as of', 'day'), citations },
  news: { sentence: field('sentence'), asOf: field('as of', 'day'), citations },
  figure: {
    value: field('value', 'figureValue'),
    unit: field('unit', 'text'),
    metric: field('metric', 'metric'),
    subject: field('whose figure', 'subject'),
    section: field('section', 'plain'),
    period: field('period', 'period'),
    scope: field('part of the company', 'scope'),
    status: field('status', 'status'),
    restated: field('earlier values', 'restated'),
    citations,
  },
  driver: {
    section: field('section', 'plain'),
    line: field('line', 'metric'),
    why: field('why'),
    owner: field('owner', 'reference'),
    asOf: field('as of', 'day'),
    citations,
  },
  risk: {
    title: field('title'),
    category: field('category', 'plain'),
    likelihood: field('likelihood', 'plain'),
    impact: field('impact', 'plain'),
    amount: field('amount at stake', 'money'),
    trigger: field('trigger'),
    horizon: field('horizon'),
    mitigation: field('mitigation'),
    owner: field('owner', 'reference'),
    asOf: field('as of', 'day'),
    confirmed: field('confirmation', 'confirmation'),
    citations,
  },
  stakeholder: {
    name: field('name'),
    title: field('title'),
    organisation: field('organisation'),
    side: field('side', 'plain'),
    roleConfirmed: field('role confirmed on', 'day'),
    buyingRole: field('role in the decision', 'plain'),
    reportsTo: field('reports to', 'reference'),
    power: field('power', 'plain'),
    interest: field('interest', 'plain'),
    disposition: field('stance', 'disposition'),
    dispositionAsOf: field('stance as of', 'day'),
    relationshipNow: field('relationship', 'plain'),
    relationshipWanted: field('relationship wanted', 'plain'),
    relationshipAsOf: field('relationship as of', 'day'),
    personalWin: field('personal win', 'statement'),
    personalWinAsOf: field('personal win as of', 'day'),
    responseMode: field('response mode', 'plain'),
    accessIntroducer: field('introduced by', 'reference'),
    accessHow: field('way in'),
    accessOn: field('way in, on', 'day'),
    emails: field('e-mail', 'list'),
    phones: field('phone', 'list'),
    addresses: field('address', 'list'),
    notes: field('notes'),
    citations,
  },
  influence: {
    from: field('from', 'reference'),
    to: field('to', 'reference'),
    kind: field('kind', 'plain'),
    strength: field('strength', 'plain'),
    citations,
  },
  quote: {
    speaker: field('speaker', 'reference'),
    words: field('words'),
    saidOn: field('said on', 'day'),
    citations,
  },
  hypothesis: {
    language: field('language', 'plain'),
    statement: field('statement'),
    statedOn: field('stated on', 'day'),
    baseline: field('baseline', 'reference'),
    changeLow: field('least change', 'decimal'),
    changeExpected: field('expected change', 'decimal'),
    changeHigh: field('most change', 'decimal'),
    changeUnit: field('unit of the change', 'text'),
    worthFormula: field('formula of the worth', 'plain'),
    worthLow: field('worth at least', 'money'),
    worthHigh: field('worth at most', 'money'),
    recurrence: field('once or yearly', 'plain'),
    investment: field('what it would cost', 'money'),
    owner: field('owner', 'reference'),
    assumptions: field('assumptions', 'assumptions'),
    testedOn: field('tested on', 'day'),
    status: field('status', 'status'),
    citations,
  },
  insight: {
    text: field('text'),
    to: field('for', 'reference'),
    why: field('why it matters'),
    asOf: field('as of', 'day'),
    givenOn: field('given on', 'day'),
    cameBack: field('what came back'),
    citations,
  },
  question: {
    text: field('text'),
    forWhom: field('for', 'reference'),
    closes: field('closes', 'criterion'),
    meeting: field('meeting', 'reference'),
    askedOn: field('asked on', 'day'),
    answer: field('answer'),
    citations,
  },
  meeting: {
    title: field('title'),
    day: field('day', 'day'),
    time: field('time', 'text'),
    zone: field('time zone', 'text'),
    attendees: field('attendees', 'references'),
    purpose: field('purpose'),
    commitmentWanted: field('commitment wanted'),
    agenda: field('agenda'),
    status: field('status', 'plain'),
    outcome: field('outcome'),
    citations,
  },
  promise: {
    what: field('what'),
    to: field('to', 'reference'),
    meeting: field('made at', 'reference'),
    due: field('due', 'day'),
    doneOn: field('done on', 'day'),
    citations,
  },
  unknown: {
    about: field('about', 'criterion'),
    text: field('text'),
    askWhom: field('whom to ask', 'reference'),
    meeting: field('meeting', 'reference'),
    citations,
  },
  notApplicable: { criterion: field('criterion', 'criterion'), why: field('reason'), citations },
  dispute: { criterion: field('criterion', 'criterion'), why: field('reason'), citations },
  resolution: { contradiction: field('contradiction'), why: field('reason'), citations },
}

const accountFields: FieldsOf<Account> = {
  name: field('name'),
  legalName: field('legal name'),
  domain: field('domain', 'text'),
  industry: field('industry'),
  preset: field('preset', 'plain'),
  headcount: field('headcount', 'decimal'),
  currency: field('currency', 'text'),
  fiscalYearEnd: field('fiscal year end', 'text'),
  tags: field('tags', 'list'),
  ourNames: field('our names', 'list'),
  ourDomains: field('our domains', 'list'),
  parent: field('parent', 'text'),
  whatTheyWant: field('what they want', 'statement'),
  whyTheyShouldCare: field('why they should care', 'statement'),
  archived: field('archived', 'flag'),
  sample: field('sample', 'flag'),
}

/** The fields of a record, or of the account, that say something of the customer, in the order one reads them. */
export function comparedFields(
  type: RecordType | 'account',
): readonly (readonly [key: string, field: ComparedField])[] {
  return Object.entries(type === 'account' ? accountFields : recordFields[type])
}
