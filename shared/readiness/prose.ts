import type { AccountRecord } from '../account/records/record.ts'

/** The texts of a record that could have been copied from another account; names and numbers are not among them. */
export function proseOf(record: AccountRecord): readonly string[] {
  const texts = textsOf(record)
  return texts.filter((text) => text.trim() !== '')
}

function textsOf(record: AccountRecord): readonly string[] {
  switch (record.type) {
    case 'profile':
      return [record.text]
    case 'priority':
    case 'news':
      return [record.sentence]
    case 'driver':
      return [record.why]
    case 'risk':
      return [record.title, record.mitigation]
    case 'stakeholder':
      return [record.personalWin.text]
    case 'quote':
      return [record.words]
    case 'hypothesis':
      return [record.statement]
    case 'insight':
    case 'question':
      return [record.text]
    default:
      return []
  }
}
