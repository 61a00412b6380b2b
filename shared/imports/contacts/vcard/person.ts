import type { Day } from '../../../account/primitives.ts'
import { dayOf } from '../day.ts'
import { type ContactProblem, contactProblem, type ImportedOrganisation, type ImportedPerson } from '../result.ts'
import { addressLine, addressOf, distinct, emailOf, oneLine, phoneOf, prose } from '../tidy.ts'
import type { RawCard } from './cards.ts'
import { type CardLine, readCardLine } from './line.ts'

export interface CardReading {
  readonly person: ImportedPerson | null
  readonly organisation: ImportedOrganisation | null
  readonly problems: readonly ContactProblem[]
}

/** What one card says. A card with damaged lines still gives what the others hold. */
export function readCard(card: RawCard, isBinary: boolean): CardReading {
  const where = `card ${card.number}`
  const version = card.lines.map((line) => /^VERSION[^:]*:\s*([\d.]+)/i.exec(line)?.[1]).find((found) => found) ?? ''
  const isOld =
    version.startsWith('2') || (version === '' && card.lines.some((line) => /^[^:]*quoted-printable/i.test(line)))
  const lines = card.lines.flatMap((line) => readCardLine(line, { isOld, isBinary }) ?? [])
  const damage = [card.damage, version === '' ? 'It does not say its version.' : '']
    .filter((text) => text !== '')
    .join(' ')
  const problems = damage === '' ? [] : [contactProblem('damagedCard', where, damage)]
  const read = new CardFields(lines)
  const source = `${where}, vCard${version === '' ? '' : ` ${version}`}`
  const named = read.name()
  const organisation = read.organisation()
  const emails = read.emails()
  const phones = distinct(read.texts('TEL').map(phoneOf).map(withExtension))
  if (isCompany(read, named, organisation.name, emails.good)) {
    const company = companyOf(read, organisation.name || named, phones, source)
    return { person: null, organisation: company, problems }
  }
  const name = named || (emails.good[0] ?? phones[0] ?? '')
  if (name === '' || read.kind() === 'group') {
    return { person: null, organisation: null, problems: [...problems, contactProblem('emptyCard', where)] }
  }
  if (named === '') problems.push(contactProblem('noName', where))
  for (const bad of emails.bad) problems.push(contactProblem('notAnEmail', where, `"${bad.slice(0, 60)}".`))
  const person: ImportedPerson = {
    name,
    title: read.titles()[0] ?? '',
    organisation: organisation.name,
    department: organisation.department,
    emails: emails.good,
    phones,
    faxes: read.faxes(),
    addresses: read.addresses(),
    urls: distinct(read.texts('URL').map(oneLine)),
    notes: prose([...new Set(read.texts('NOTE').map(prose))].join('\n')),
    also: distinct([...read.titles().slice(1), ...organisation.others]),
    uid: oneLine(read.texts('UID')[0] ?? '').slice(0, 500),
    asOf: read.changed(),
    connectedOn: null,
    source,
  }
  return { person, organisation: null, problems }
}

function isFax({ types }: CardLine): boolean {
  return types.has('fax') || types.has('homefax') || types.has('workfax')
}

/** The extension of a `tel:` address. */
function withExtension(phone: string): string {
  return phone.replace(/;ext=(\w+).*$/i, ' ext. $1')
}

/** A card of a company says so, or has a company's name and nothing of a person. */
function isCompany(read: CardFields, name: string, organisation: string, emails: readonly string[]): boolean {
  if (/^org/.test(read.kind()) || /company/i.test(read.texts('X-ABSHOWAS')[0] ?? ''))
    return (organisation || name) !== ''
  const isNamedLikeCompany = name === '' ? emails.length === 0 : name === organisation && read.structuredName() === ''
  return organisation !== '' && isNamedLikeCompany && read.titles().length === 0
}

function companyOf(read: CardFields, name: string, phones: readonly string[], source: string): ImportedOrganisation {
  const url = oneLine(read.texts('URL')[0] ?? '')
  const domain = url
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/?#:].*$/, '')
    .toLowerCase()
  const address = read.addresses()[0] ?? ''
  return { name, domain, industry: '', headcount: null, phone: phones[0] ?? '', address, source }
}

/** The properties of one card by their meaning. */
class CardFields {
  readonly #lines: readonly CardLine[]

  constructor(lines: readonly CardLine[]) {
    this.#lines = lines
  }

  named(name: string): readonly CardLine[] {
    return this.#lines.filter((line) => line.name === name)
  }

  texts(name: string): readonly string[] {
    return this.named(name).map(({ text }) => text)
  }

  kind(): string {
    return (this.texts('KIND')[0] ?? this.texts('X-ADDRESSBOOKSERVER-KIND')[0] ?? '').trim().toLowerCase()
  }

  name(): string {
    return (
      this.texts('FN')
        .map(oneLine)
        .find((text) => text !== '') ?? this.structuredName()
    )
  }

  /** N holds family, given, additional, prefix, suffix; written in the order in which one says them. */
  structuredName(): string {
    const [family = '', given = '', additional = '', prefix = '', suffix = ''] = this.named('N')[0]?.parts ?? []
    // A comma without a space separates two names; one with a space belongs to a name.
    return oneLine([prefix, given, additional, family, suffix].join(' ').replace(/,(?=\S)/g, ' '))
  }

  titles(): readonly string[] {
    const titles = distinct(this.texts('TITLE').map(oneLine))
    return titles.length > 0 ? titles : distinct(this.texts('ROLE').map(oneLine))
  }

  organisation(): { readonly name: string; readonly department: string; readonly others: readonly string[] } {
    const lines = this.named('ORG').map(({ parts }) => parts.map(oneLine).filter((part) => part !== ''))
    const [[name = '', ...units] = [], ...others] = lines.filter((parts) => parts.length > 0)
    return { name, department: oneLine(units.join(', ')), others: others.map((parts) => oneLine(parts.join(', '))) }
  }

  emails(): { readonly good: readonly string[]; readonly bad: readonly string[] } {
    const texts = this.texts('EMAIL')
      .map(oneLine)
      .filter((text) => text !== '')
    return {
      good: distinct(texts.flatMap((text) => emailOf(text) ?? [])),
      bad: texts.filter((text) => emailOf(text) === null).slice(0, 20),
    }
  }

  /** A number at which people answer as well is no fax. */
  faxes(): readonly string[] {
    const numbers = (lines: readonly CardLine[]): readonly string[] =>
      distinct(lines.map(({ text }) => withExtension(phoneOf(text))))
    const spoken = new Set(numbers(this.named('TEL').filter((line) => !isFax(line))))
    return numbers(this.named('TEL').filter(isFax)).filter((fax) => !spoken.has(fax))
  }

  addresses(): readonly string[] {
    const structured = this.named('ADR').map(({ parts }) => {
      const [box = '', extended = '', street = '', city = '', region = '', postalCode = '', country = ''] = parts
      return addressOf({ street: [box, extended, street], city, region, postalCode, country })
    })
    const written = structured.filter((line) => line !== '')
    return distinct(written.length > 0 ? written : this.texts('LABEL').map((label) => addressLine([label])))
  }

  changed(): Day | null {
    return dayOf(this.texts('REV')[0] ?? '')
  }
}
