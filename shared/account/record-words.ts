import { metricLabel } from '../finance/metrics.ts'
import type { Figure } from './records/figure.ts'
import type { AccountRecord, RecordType } from './records/record.ts'

export type RecordsById = ReadonlyMap<string, AccountRecord>

const nouns: Readonly<Record<RecordType, string>> = {
  source: 'source',
  profile: 'profile fact',
  priority: 'priority',
  news: 'news',
  figure: 'figure',
  driver: 'driver',
  risk: 'risk',
  stakeholder: 'person',
  influence: 'influence',
  quote: 'quote',
  hypothesis: 'hypothesis',
  insight: 'insight',
  question: 'question',
  meeting: 'meeting',
  promise: 'promise',
  unknown: 'unknown',
  notApplicable: 'criterion that does not apply',
  dispute: 'dispute',
  resolution: 'resolution',
}

/** What a record of a type is called in running text. */
export function recordNoun(type: RecordType): string {
  return nouns[type]
}

/** What a record is called in messages; empty where nothing of it has been written yet. */
export function recordTitle(record: AccountRecord, byId: RecordsById): string {
  switch (record.type) {
    case 'source':
    case 'risk':
      return short(record.title)
    case 'profile':
      return short(record.topic === 'other' ? record.text : record.topic)
    case 'priority':
    case 'news':
      return short(record.sentence)
    case 'figure':
      return figureTitle(record)
    case 'driver':
      return short(metricLabel(record.line) || record.why)
    case 'stakeholder':
      return short(record.name || record.title)
    case 'influence':
      return `${nameOf(record.from, byId)} ${record.kind} ${nameOf(record.to, byId)}`
    case 'quote':
      return short(record.words)
    case 'hypothesis':
      return short(record.statement)
    case 'insight':
    case 'question':
    case 'unknown':
      return short(record.text)
    case 'meeting':
      return short(record.title || record.purpose || (record.day ?? ''))
    case 'promise':
      return short(record.what)
    case 'notApplicable':
    case 'dispute':
      return short(record.criterion)
    case 'resolution':
      return short(record.contradiction)
  }
}

/** `Risk "Supplier fails"`, or `Risk without a name`. */
export function recordName(record: AccountRecord, byId: RecordsById): string {
  const noun = capital(recordNoun(record.type))
  const title = recordTitle(record, byId)
  if (title === '') return `${noun} without a name`
  return record.type === 'stakeholder' || record.type === 'figure' || record.type === 'influence'
    ? title
    : `${noun} "${title}"`
}

/** `Days sales outstanding (DSO), FY2025`; whose it is and which part, where it is not the whole company. */
function figureTitle({ subject, metric, scope, period }: Figure): string {
  return [
    subject.kind === 'account' ? '' : short(subject.name),
    short(metricLabel(metric)),
    scope.kind === 'company' ? '' : short(scope.name),
    short(period.label || period.end),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function nameOf(id: string | null, byId: RecordsById): string {
  const record = id === null ? undefined : byId.get(id)
  return record?.type === 'stakeholder' && record.name !== '' ? short(record.name) : 'somebody'
}

/** On one line, and cut at a word where it is long. */
export function short(text: string, most = 80): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 20))}\u2026`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
