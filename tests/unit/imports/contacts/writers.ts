import Papa from 'papaparse'

/** A contact as every format can hold it. */
export interface MadeContact {
  readonly first: string
  readonly last: string
  readonly title: string
  readonly organisation: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly street: string
  readonly city: string
  readonly notes: string
}

export const nameOf = ({ first, last }: MadeContact): string => `${first} ${last}`

/** Version 4.0 or 3.0: escapes, folds after 75 characters. */
export function vcardText(contacts: readonly MadeContact[], version: '3.0' | '4.0'): string {
  const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
  return contacts
    .map((contact) =>
      cardLines(contact, version, (name, parts) => `${name}:${parts.map(escaped).join(';')}`)
        .map((line) => line.replace(/(.{74})(?=.)/gsu, '$1\r\n '))
        .join('\r\n'),
    )
    .join('\r\n')
}

/** Version 2.1: everything that is not plain ASCII in quoted-printable, with soft line breaks. */
export function oldVcardText(contacts: readonly MadeContact[]): string {
  const quoted = (text: string): string =>
    Array.from(new TextEncoder().encode(text), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('')
      .replace(/(.{60})(?=.)/g, '$1=\r\n')
  const isPlain = (text: string): boolean => /^[\w @.+()-]*$/.test(text)
  const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&')
  const line = (name: string, parts: readonly string[]): string =>
    parts.every(isPlain)
      ? `${name}:${parts.join(';')}`
      : `${name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${parts.map((part) => quoted(escaped(part))).join(';')}`
  return contacts.map((contact) => cardLines(contact, '2.1', line).join('\r\n')).join('\r\n')
}

function cardLines(
  contact: MadeContact,
  version: string,
  line: (name: string, parts: readonly string[]) => string,
): readonly string[] {
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    line('N', [contact.last, contact.first, '', '', '']),
    line('FN', [nameOf(contact)]),
    line('TITLE', [contact.title]),
    line('ORG', [contact.organisation]),
    ...contact.emails.map((email) => line(version === '2.1' ? 'EMAIL;INTERNET' : 'EMAIL;TYPE=work', [email])),
    ...contact.phones.map((phone) => line(version === '2.1' ? 'TEL;WORK;VOICE' : 'TEL;TYPE=work,voice', [phone])),
    line(version === '2.1' ? 'ADR;WORK' : 'ADR;TYPE=work', ['', '', contact.street, contact.city, '', '', '']),
    line('NOTE', [contact.notes]),
    'END:VCARD',
  ]
}

type Row = (contact: MadeContact) => readonly string[]
const one = (texts: readonly string[], at: number): string => texts[at] ?? ''

/** Header and row of each program's export. */
const layouts: Readonly<Record<string, readonly [string, Row]>> = {
  Salesforce: [
    'First Name,Last Name,Title,Account Name,Email,Phone,Mobile,Mailing Street,Mailing City,Description,Account Owner',
    (c) => [
      c.first,
      c.last,
      c.title,
      c.organisation,
      one(c.emails, 0),
      one(c.phones, 0),
      one(c.phones, 1),
      c.street,
      c.city,
      c.notes,
      'Sam',
    ],
  ],
  'Salesforce data': [
    'ID,ISDELETED,LASTNAME,FIRSTNAME,TITLE,COMPANY,EMAIL,PHONE,MOBILEPHONE,MAILINGSTREET,MAILINGCITY,DESCRIPTION',
    (c) => [
      '',
      '0',
      c.last,
      c.first,
      c.title,
      c.organisation,
      one(c.emails, 0),
      one(c.phones, 0),
      one(c.phones, 1),
      c.street,
      c.city,
      c.notes,
    ],
  ],
  HubSpot: [
    'Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Associated Company,Job Title,Street Address,City,Notes',
    (c) => [
      '',
      c.first,
      c.last,
      one(c.emails, 0),
      one(c.phones, 0),
      one(c.phones, 1),
      c.organisation,
      c.title,
      c.street,
      c.city,
      c.notes,
    ],
  ],
  Outlook: [
    'Title,First Name,Last Name,Company,Job Title,Business Street,Business City,Business Phone,Mobile Phone,E-mail Address,E-mail 2 Address,E-mail Display Name,Notes',
    (c) => [
      'Dr.',
      c.first,
      c.last,
      c.organisation,
      c.title,
      c.street,
      c.city,
      one(c.phones, 0),
      one(c.phones, 1),
      one(c.emails, 0),
      one(c.emails, 1),
      '',
      c.notes,
    ],
  ],
  'Outlook in German': [
    'Anrede;Vorname;Nachname;Firma;Position;Straße geschäftlich;Ort geschäftlich;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;E-Mail 2: Adresse;Notizen',
    (c) => [
      '',
      c.first,
      c.last,
      c.organisation,
      c.title,
      c.street,
      c.city,
      one(c.phones, 0),
      one(c.phones, 1),
      one(c.emails, 0),
      one(c.emails, 1),
      c.notes,
    ],
  ],
  Google: [
    'First Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Street,Address 1 - City',
    (c) => [
      c.first,
      c.last,
      c.organisation,
      c.title,
      c.notes,
      '* myContacts',
      '* Work',
      c.emails.join(' ::: '),
      'Work',
      c.phones.join(' ::: '),
      c.street,
      c.city,
    ],
  ],
}

export const csvPrograms = Object.keys(layouts)
/** Those that have a column for a second e-mail address. */
export const twoEmailPrograms = ['Outlook', 'Outlook in German', 'Google']

export function csvText(contacts: readonly MadeContact[], program: string): string {
  const [header, row] = layouts[program] ?? ['', () => []]
  const delimiter = header.includes(';') ? ';' : ','
  return Papa.unparse(
    { fields: header.split(delimiter), data: contacts.map((contact) => [...row(contact)]) },
    { delimiter },
  )
}
