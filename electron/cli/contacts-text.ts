import type { Duplicate } from '../../shared/imports/contacts/duplicates.ts'
import type { ContactFile, ImportedOrganisation, ImportedPerson } from '../../shared/imports/contacts/result.ts'

/** A file of contacts as a list to read: people, companies, who may be one person, and what was left out. */
export function contactsText(file: ContactFile, duplicates: readonly Duplicate[]): string {
  const kind = file.exporter === '' ? file.format : `${file.format}, ${file.exporter}`
  const counts = [
    file.people.length === 1 ? '1 person' : `${file.people.length} people`,
    ...(file.organisations.length === 0 ? [] : [companies(file.organisations.length)]),
  ]
  const blocks = [
    [`${counts.join(', ')} (${kind})`],
    ...file.people.map(personLines),
    ...file.organisations.map(organisationLines),
    ...(duplicates.length === 0
      ? []
      : [['Perhaps the same person', ...duplicates.map((one) => `  ${duplicateLine(one, file)}`)]]),
    ...(file.problems.length === 0
      ? []
      : [['Notes', ...file.problems.map(({ where, text }) => `  ${where === '' ? '' : `${where}: `}${text}`)]]),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function companies(count: number): string {
  return count === 1 ? '1 company' : `${count} companies`
}

function personLines(person: ImportedPerson): readonly string[] {
  const faxes = new Set(person.faxes)
  const work = [person.title, person.organisation, person.department].filter((text) => text !== '').join(', ')
  const details = [
    work,
    ...person.emails,
    ...person.phones.map((phone) => (faxes.has(phone) ? `${phone} (fax)` : phone)),
    ...person.addresses,
    ...person.urls,
    ...person.notes.split('\n'),
  ]
  return [`${person.name} [${person.source}]`, ...details.filter((text) => text !== '').map((text) => `  ${text}`)]
}

function organisationLines(organisation: ImportedOrganisation): readonly string[] {
  const { domain, industry, headcount, phone, address } = organisation
  const staff = headcount === null ? '' : `${headcount} employees`
  const about = [domain, industry, staff].filter((text) => text !== '').join(', ')
  return [
    `${organisation.name} [${organisation.source}]`,
    ...[about, phone, address].filter((text) => text !== '').map((text) => `  ${text}`),
  ]
}

function duplicateLine({ people, why, confidence }: Duplicate, file: ContactFile): string {
  const names = people.map((at) => `${file.people[at]?.name ?? ''} [${file.people[at]?.source ?? ''}]`)
  return `${names.join(' and ')}: ${why} (${Math.round(confidence * 100)} %)`
}
