import type { Day } from '../../../account/primitives.ts'
import { dayOf } from '../day.ts'
import { type ContactProblem, contactProblem, type ImportedOrganisation, type ImportedPerson } from '../result.ts'
import { addressLine, addressOf, distinct, emailOf, oneLine, phoneOf, prose } from '../tidy.ts'
import type { RowReader } from './columns.ts'
import type { TableRow } from './table.ts'

export interface RowReading<Read> {
  readonly read: Read | null
  readonly problems: readonly ContactProblem[]
}

/** @param asOf the day of the export, where the file says it */
export function personOfRow(
  row: TableRow,
  reader: RowReader,
  exporter: string,
  asOf: Day | null,
): RowReading<ImportedPerson> {
  const { cells } = row
  const where = `row ${row.number}`
  const one = (field: Parameters<RowReader['text']>[1]): string => oneLine(reader.text(cells, field))
  const written = reader.texts(cells, 'email').map(oneLine)
  const emails = distinct(written.flatMap((text) => emailOf(text) ?? []))
  const spoken = reader.texts(cells, 'phone').map(phoneOf)
  const faxes = distinct(reader.texts(cells, 'fax').map(phoneOf)).filter((fax) => !spoken.includes(fax))
  const phones = distinct([...spoken, ...faxes])
  const problems = written
    .filter((text) => emailOf(text) === null)
    .slice(0, 5)
    .map((text) => contactProblem('notAnEmail', where, `"${text.slice(0, 60)}".`))
  const named = nameOfRow(one)
  const name = named || (emails[0] ?? '')
  if (name === '') return { read: null, problems: [contactProblem('emptyRow', where)] }
  if (named === '') problems.push(contactProblem('noName', where))
  const connected = one('connectedOn')
  const connectedOn = dayOf(connected)
  if (connected !== '' && connectedOn === null)
    problems.push(contactProblem('notADay', where, `"${connected.slice(0, 60)}".`))
  const read: ImportedPerson = {
    name,
    title: one('title'),
    organisation: one('organisation'),
    department: one('department'),
    emails,
    phones,
    faxes,
    addresses: addressesOf(cells, reader),
    urls: distinct(reader.texts(cells, 'url').map(oneLine)),
    notes: prose(reader.texts(cells, 'notes').join('\n')),
    also: distinct([
      ...reader.texts(cells, 'title').slice(1).map(oneLine),
      ...reader.texts(cells, 'organisation').slice(1).map(oneLine),
    ]),
    uid: one('uid').slice(0, 500),
    asOf,
    connectedOn,
    source: sourceOf(row, exporter),
  }
  return { read, problems }
}

/** Given names, family name, and a suffix as it stands; a whole name where there are no parts. */
function nameOfRow(one: (field: 'name' | 'first' | 'middle' | 'last' | 'suffix') => string): string {
  const parts = [one('first'), one('middle'), one('last')].filter((part) => part !== '')
  return parts.length === 0 ? one('name') : oneLine([...parts, one('suffix')].join(' '))
}

export function organisationOfRow(
  row: TableRow,
  reader: RowReader,
  exporter: string,
): RowReading<ImportedOrganisation> {
  const { cells } = row
  const one = (field: Parameters<RowReader['text']>[1]): string => oneLine(reader.text(cells, field))
  const name = one('organisation') || one('name')
  if (name === '') return { read: null, problems: [contactProblem('emptyRow', `row ${row.number}`)] }
  const read: ImportedOrganisation = {
    name,
    domain: domainOf(one('domain') || one('url')),
    industry: one('industry'),
    headcount: headcountOf(one('headcount')),
    phone: phoneOf(one('phone')),
    address: addressesOf(cells, reader)[0] ?? '',
    source: sourceOf(row, exporter),
  }
  return { read, problems: [] }
}

/** `http://www.example.com/about` as `example.com`. */
export function domainOf(text: string): string {
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/s, '')
    .trim()
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host) ? host : ''
}

/** A whole number, with or without separators of thousands. */
function headcountOf(text: string): number | null {
  const digits = text.replace(/[\s,.'\u00a0\u202f]/g, '')
  return /^\d{1,9}$/.test(digits) && !/[.,]\d{1,2}$/.test(text) ? Number(digits) : null
}

/** The parts of each address on one line; the address as the program has laid it out where there are no parts. */
function addressesOf(cells: readonly string[], reader: RowReader): readonly string[] {
  const lines = reader.addressGroups.flatMap((group) => {
    const texts = (field: Parameters<RowReader['text']>[1]): readonly string[] => reader.partTexts(cells, group, field)
    const formatted = texts('address').map((address) => addressLine([address]))
    if (formatted.length > 1 || texts('street').length + texts('city').length === 0) return formatted
    const [city = '', region = '', postalCode = '', country = ''] = (
      ['city', 'region', 'postalCode', 'country'] as const
    ).map((field) => texts(field)[0] ?? '')
    // HubSpot calls the street `Address`: a formatted address would hold the city.
    const street = texts('street').length > 0 ? texts('street') : texts('address')
    return [addressOf({ street, city, region, postalCode, country })]
  })
  return distinct(lines)
}

function sourceOf(row: TableRow, exporter: string): string {
  return exporter === '' ? `row ${row.number}` : `row ${row.number}, ${exporter}`
}
