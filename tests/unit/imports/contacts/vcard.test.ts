import { describe, expect, test } from 'vitest'
import { importContacts } from '../../../../shared/imports/contacts/import.ts'
import { fixtureFile, good, nobody } from './fixture.ts'

const johnDoe = {
  ...nobody,
  title: 'Money Counter',
  organisation: 'IBM',
  emails: ['john.doe@ibm.com'],
  urls: ['http://www.ibm.com'],
}

describe('cards as programs write them', () => {
  test('Outlook 2003, version 2.1: quoted-printable with soft breaks, bare types, a key to skip', () => {
    expect(fixtureFile('outlook-2003.vcf').people).toEqual([
      {
        ...nobody,
        name: 'John Doe III',
        title: 'The Job Title',
        organisation: 'Company, The',
        department: 'TheDepartment',
        emails: ['jdoe@hotmail.com'],
        phones: ['BusinessPhone', 'HomePhone', 'MobilePhone', 'BusinessFaxPhone'],
        faxes: ['BusinessFaxPhone'],
        addresses: ['TheOffice, 123 Main St, Austin, TX 12345, United States of America'],
        urls: ['http://web-page-address.com'],
        notes: 'This is the note field!!\nSecond line\n\nThird line is empty',
        asOf: '2012-10-12',
        source: 'card 1, vCard 2.1',
      },
    ])
  })

  test('iPhone, version 3.0: groups, labels, faxes among the numbers, a photograph to skip', () => {
    const file = fixtureFile('John_Doe_IPHONE.vcf')
    expect(file.exporter).toBe('Apple')
    expect(file.people).toEqual([
      {
        ...johnDoe,
        name: 'Mr. John Richter James Doe Sr.',
        department: 'Accounting',
        phones: [
          '905-555-1234',
          '905-666-1234',
          '905-777-1234',
          '905-888-1234',
          '905-999-1234',
          '905-111-1234',
          '905-222-1234',
        ],
        faxes: ['905-888-1234', '905-999-1234'],
        addresses: [
          'Silicon Alley 5, New York, New York 12345, United States of America',
          'Street4, Building 6, Floor 8, New York, 12345, USA',
        ],
        source: 'card 1, vCard 3.0',
      },
    ])
  })

  test('Gmail, version 3.0: an address written into one part, escaped quotes', () => {
    const [person] = fixtureFile('John_Doe_GMAIL.vcf').people
    expect(person).toEqual({
      ...johnDoe,
      name: 'Mr. John Richter, James Doe Sr.',
      phones: ['905-555-1234', '905-666-1234'],
      addresses: ['Crescent moon drive, 555-asd, Nice Area, Albaney, New York 12345, United States of America'],
      notes: expect.stringMatching(/^THIS SOFTWARE .* "AS IS" .*DAMAGE\.\nFavotire Color: Blue$/s),
      source: 'card 1, vCard 3.0',
    })
  })

  test('Evolution and Outlook 2007: company units, an identifier, the day of the last change', () => {
    const evolution = fixtureFile('John_Doe_EVOLUTION.vcf')
    expect([evolution.exporter, evolution.people[0]]).toEqual([
      'Evolution',
      expect.objectContaining({
        department: 'Accounting, Dungeon',
        uid: '477343c8e6bf375a9bac1f96a5000837',
        asOf: '2012-03-05',
        phones: ['905-666-1234', '905-555-1234'],
        addresses: ['ASB-123, 15 Crescent moon drive, Albaney, New York 12345, United States of America'],
      }),
    ])
    const outlook = fixtureFile('John_Doe_MS_OUTLOOK.vcf')
    expect([outlook.exporter, outlook.problems]).toEqual(['Outlook', []])
    expect(outlook.people[0]).toMatchObject({
      name: 'Mr. John Richter James Doe Sr.',
      title: 'Money Counter',
      emails: ['john.doe@ibm.cm'],
      phones: ['(905) 555-1234', '(905) 666-1234'],
    })
  })

  test('FullContact, version 4.0: two companies and titles; the second ones are kept aside', () => {
    const [person] = fixtureFile('fullcontact.vcf').people
    expect(person).toMatchObject({
      name: 'Prefix FirstName MiddleName LastName Suffix',
      title: 'Title1',
      organisation: 'Organization1',
      department: 'Department1',
      also: ['Title2', 'Organization2, Department2'],
      notes: 'Notes line 1\nNotes line 2',
    })
    expect([person?.emails.length, person?.phones.length, person?.addresses.length]).toEqual([5, 9, 4])
  })

  test('Android: six cards, two without a name, one with an e-mail address that is none', () => {
    const file = fixtureFile('John_Doe_ANDROID.vcf')
    expect(file.people.map(({ name }) => name)).toEqual([
      'john.doe@company.com',
      'jane.doe@company.com',
      'Ñ Ñ Ñ Ñ Ñ',
      'Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ',
      'Ñ Ñ Ñ Ñ',
      'ÑÑÑÑ',
    ])
    expect(file.people[4]).toMatchObject({ emails: ['bob@company.com'], phones: ['123456'], faxes: [] })
    expect(file.problems.map(({ code, where }) => `${where} ${code}`)).toEqual([
      'card 1 noName',
      'card 2 noName',
      'card 5 notAnEmail',
    ])
  })
})

describe('what cards may do', () => {
  test('a damaged card costs no other, and is named', () => {
    const file = good(
      'BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bob\nthis is no line\nBEGIN:VCARD\nVERSION:4.0\nFN:Cy\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n',
    )
    expect(file.people.map(({ name, source }) => `${name}, ${source}`)).toEqual([
      'Ada, card 1, vCard 3.0',
      'Bob, card 2, vCard 3.0',
      'Cy, card 3, vCard 4.0',
    ])
    expect(file.problems.map(({ code, where }) => [code, where])).toEqual([
      ['damagedCard', 'card 2'],
      ['emptyCard', 'card 4'],
    ])
  })

  test('N is written in the order in which one says it, where FN is missing', () => {
    expect(good('BEGIN:VCARD\nVERSION:3.0\nN:Doe;John;Q.,R.;Dr.;Jr.\nEND:VCARD').people[0]?.name).toBe(
      'Dr. John Q. R. Doe Jr.',
    )
  })

  test('each line of a 2.1 card has its own character set', () => {
    const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
    const card = latin(
      'BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg M=FCller\r\nORG;CHARSET=Shift_JIS;ENCODING=QUOTED-PRINTABLE:=83=5C=83j=81[\r\nTITLE:Gesch\u00e4ftsf\u00fchrer\r\nEND:VCARD\r\n',
    )
    expect(good(card).people[0]).toMatchObject({
      name: 'Jörg Müller',
      organisation: 'ソニー',
      title: 'Geschäftsführer',
    })
  })

  test('the card of an assistant inside a 2.1 card is passed over', () => {
    const file = good(
      'BEGIN:VCARD\nVERSION:2.1\nN:Doe;Jo\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Aide;Al\nEND:VCARD\nTITLE:Buyer\nEND:VCARD\n',
    )
    expect(file.people.map(({ name, title }) => [name, title])).toEqual([['Jo Doe', 'Buyer']])
  })

  test('a card of a company is a company', () => {
    const file = good(
      'BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:Contoso\nORG:Contoso;\nX-ABShowAs:COMPANY\nTEL:+1 555 0100\nURL:https://www.contoso.example/about\nEND:VCARD',
    )
    expect([file.people, file.organisations]).toEqual([
      [],
      [
        {
          name: 'Contoso',
          domain: 'contoso.example',
          industry: '',
          headcount: null,
          phone: '+1 555 0100',
          address: '',
          source: 'card 1, vCard 3.0',
        },
      ],
    ])
  })

  test('no card in it, or nobody on the cards, is a sentence', () => {
    const outcome = (text: string) => importContacts(new TextEncoder().encode(text))
    expect(outcome('BEGIN:VCARD\nVERSION:3.0\nEND:VCARD')).toMatchObject({ ok: false, code: 'nobody' })
    expect(outcome('Dear Ada, see you')).toMatchObject({ ok: false, code: 'notContacts' })
    expect(outcome('')).toMatchObject({ ok: false, code: 'empty' })
    expect(outcome('PK\u0003\u0004rest')).toMatchObject({ ok: false, code: 'notText' })
  })
})
