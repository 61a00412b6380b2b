import type { AccountRecord } from '../../../shared/account/records/record.ts'

/** What a record is called in lists that mix all kinds. */
export function recordTitle(record: AccountRecord): string {
  const text = titleField(record).trim()
  return text === '' ? `Untitled ${record.type}` : text
}

function titleField(record: AccountRecord): string {
  switch (record.type) {
    case 'source':
    case 'risk':
    case 'meeting':
      return record.title
    case 'profile':
      return record.text
    case 'priority':
    case 'news':
      return record.sentence
    case 'figure':
      return `${record.metric} ${record.period.label}`
    case 'driver':
      return record.line
    case 'stakeholder':
      return record.name
    case 'influence':
      return record.kind
    case 'quote':
      return record.words
    case 'hypothesis':
      return record.statement
    case 'insight':
    case 'question':
      return record.text
    case 'promise':
      return record.what
    case 'unknown':
      return record.text === '' ? record.about : record.text
    case 'notApplicable':
    case 'dispute':
      return record.criterion
    case 'resolution':
      return record.why
  }
}
