import { describe, expect, test } from 'vitest'
import { importContacts } from '../../../../shared/imports/contacts/import.ts'
import type { ContactField } from '../../../../shared/imports/contacts/result.ts'
import { fixtureFile, good, nobody } from './fixture.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('exports as programs write them', () => {
  test('Salesforce report: Latin-1, a footer with the day of the export, letters that were lost', () => {
    const file = fixtureFile('salesforce_report_contacts_latin1_footer.csv')
    expect(file.exporter).toBe('Salesforce')
    expect(file.people).toHaveLength(6)
    expect(file.people[1]).toEqual({
      ...nobody,
      name: 'Dmitri Lefèvre',
      title: 'VP, Procurement',
      organisation: 'Müller & Söhne GmbH',
      emails: ['dmitri.lefevre@mueller-soehne.example.com'],
      phones: ['+49 (0)711 5550-0', '+1 713-555-0127'],
      addresses: ['109 Main St, Stuttgart, Germany'],
      asOf: '2025-08-14',
      source: 'row 3, Salesforce',
    })
    expect(file.problems.map(({ code, where }) => [code, where])).toEqual([
      ['encoding', ''],
      ['footer', 'rows 9 to 12'],
      ['lostCharacters', 'row 6'],
    ])
  })

  test('HubSpot contacts: a row without a first name, a record id', () => {
    const file = fixtureFile('hubspot_contacts_export.csv')
    expect([file.exporter, file.people.length, file.problems]).toEqual(['HubSpot', 8, []])
    expect(file.people[0]).toEqual({
      ...nobody,
      name: 'Eriksson',
      title: 'VP, Procurement',
      organisation: 'Snowflake Inc.',
      uid: '15000',
      source: 'row 2, HubSpot',
    })
  })

  test('LinkedIn: a preamble, rows of members who hide, suffixes in the family name', () => {
    const file = fixtureFile('linkedin_Connections.csv')
    expect([file.exporter, file.people.length]).toEqual(['LinkedIn', 14])
    expect(file.people[0]).toEqual({
      ...nobody,
      name: 'Karen Eriksson, CPA',
      title: 'VP, Procurement 🚀',
      organisation: 'Snowflake Inc.',
      emails: ['karen.eriksson@snowflake.example.com'],
      urls: ['https://www.linkedin.com/in/karen-eriksson-0000example'],
      connectedOn: '2025-08-01',
      source: 'row 5, LinkedIn',
    })
    expect(file.problems.map(({ code, where }) => [code, where])).toEqual([
      ['preamble', ''],
      ['emptyRow', 'row 17'],
    ])
  })

  test('LinkedIn in the other form of day, and a day that is none', () => {
    const header = 'First Name,Last Name,Email Address,Company,Position,Connected On\n'
    const file = good(`${header}Ada,B,,,,8/1/25\nCy,D,,,,soon\n`)
    expect(file.people.map(({ connectedOn }) => connectedOn)).toEqual(['2025-08-01', null])
    expect(file.problems.map(({ code }) => code)).toEqual(['notADay'])
  })

  test('Google: several values in a cell, lines in a note', () => {
    const file = fixtureFile('google_contacts_2024_format.csv')
    expect(file.people[0]).toEqual({
      ...nobody,
      name: 'Karen Eriksson',
      title: 'VP, Procurement',
      organisation: 'Snowflake Inc.',
      emails: ['karen.eriksson@snowflake.example.com', 'karen@example.org'],
      phones: ['+1 212-555-0168', '+1 555-0100'],
      addresses: ['106 Main St, Bozeman, MT, United States'],
      notes: 'Met at expo\nFollow up',
      source: 'row 2, Google',
    })
  })

  test('Outlook in English: Title is the salutation, two addresses, a fax, a formula that stays text', () => {
    expect(fixtureFile('outlook_english.csv').people).toEqual([
      {
        ...nobody,
        name: 'Ada M. Novák PhD',
        title: 'Chief Financial Officer',
        organisation: 'Contoso, a.s.',
        department: 'Finance',
        emails: ['ada.novak@contoso.example', 'ada@home.example'],
        phones: ['+420 222 555 010', '=HYPERLINK("http://x")', '+420 222 555 011'],
        faxes: ['+420 222 555 011'],
        addresses: ['Dlouhá 5, 2nd floor, Praha, 110 00, Czechia', 'Kladno'],
        notes: 'Met in May.\nLikes charts.',
        source: 'row 2, Outlook',
      },
      { ...nobody, name: 'Bo Li', source: 'row 3, Outlook' },
    ])
  })

  test('Outlook in German, Windows-1252', () => {
    expect(fixtureFile('outlook_german.csv').people).toEqual([
      {
        ...nobody,
        name: 'Jörg Müller',
        title: 'Leiter Einkauf',
        organisation: 'Müßig & Söhne GmbH',
        department: 'Einkauf',
        emails: ['joerg.mueller@muessig.example'],
        phones: ['+49 221 5550-1', '+49 170 5550', '+49 221 5550-9'],
        faxes: ['+49 221 5550-9'],
        addresses: ['Königstraße 1, Hof 2, Köln, NRW 50667, Deutschland', 'Gasse 3, Wien, 1010, Österreich'],
        urls: ['www.muessig.example'],
        notes: 'Größe: klein',
        source: 'row 2, Outlook',
      },
    ])
  })

  test('companies only: no people, and a sentence', () => {
    const salesforce = fixtureFile('salesforce_data_export_Account.csv')
    expect(salesforce.people).toEqual([])
    expect(salesforce.organisations[0]).toEqual({
      name: 'Walmart Inc.',
      domain: 'walmart.com',
      industry: 'Retail',
      headcount: 2_100_000,
      phone: '+1 479-555-0101',
      address: '100 Main St, Suite 1, Bentonville, AR 10000, United States',
      source: 'row 2, Salesforce',
    })
    expect(salesforce.problems.map(({ code }) => code)).toEqual(['organisationsOnly', 'deleted'])
    const hubspot = fixtureFile('hubspot_companies_export.csv')
    expect([hubspot.people, hubspot.organisations.map(({ domain }) => domain)]).toEqual([
      [],
      ['walmart.com', 'homedepot.com', 'boeing.com'],
    ])
  })
})

describe('tables of anybody', () => {
  test.each([
    [
      'semicolons, French',
      'Prénom;Nom;Société;Fonction;Adresse e-mail\nÉlodie;Roux;Énergie SA;Directrice;e@roux.example\n',
    ],
    [
      'tabs, German',
      'Vorname\tNachname\tFirma\tPosition\tE-Mail\nÉlodie\tRoux\tÉnergie SA\tDirectrice\te@roux.example\n',
    ],
    ['commas, English', 'Name,Company,Job title,Email\nÉlodie Roux,Énergie SA,Directrice,e@roux.example\n'],
  ])('%s', (_, text) => {
    expect(good(text).people).toEqual([
      {
        ...nobody,
        name: 'Élodie Roux',
        organisation: 'Énergie SA',
        title: 'Directrice',
        emails: ['e@roux.example'],
        source: 'row 2',
      },
    ])
  })

  test('UTF-16 with and without a mark, and UTF-8 with one', () => {
    const text = 'Name,Email\nŁucja Żak,l@zak.example\n'
    const wide = (mark: readonly number[], order: 0 | 1): Uint8Array =>
      Uint8Array.from([
        ...mark,
        ...[...text].flatMap((letter) => {
          const code = letter.charCodeAt(0)
          const pair = [code & 0xff, code >> 8]
          return order === 0 ? pair : pair.reverse()
        }),
      ])
    for (const file of [
      wide([0xff, 0xfe], 0),
      wide([0xfe, 0xff], 1),
      wide([], 0),
      wide([], 1),
      bytes(`\ufeff${text}`),
    ]) {
      expect(good(file).people.map(({ name }) => name)).toEqual(['Łucja Żak'])
    }
  })

  test('a column can be told what it is, and be left out', () => {
    const text = bytes('Name,Wer,Email\nAda,Buyer,a@b.example\n')
    const choices = new Map<number, ContactField | null>([
      [1, 'title'],
      [2, null],
    ])
    const outcome = importContacts(text, { columns: choices })
    expect(outcome).toMatchObject({ ok: true, file: { people: [{ name: 'Ada', title: 'Buyer', emails: [] }] } })
    expect(good(text).columns).toEqual([
      { column: 0, header: 'Name', field: 'name' },
      { column: 1, header: 'Wer', field: null },
      { column: 2, header: 'Email', field: 'email' },
    ])
  })

  test('headers that stand there again, people without a name, addresses that are none', () => {
    const file = good('Name,Email,Phone\nAda,a@b.example,1\nName,Email,Phone\n,c@d.example,\nBo,nowhere,\n')
    expect(file.people.map(({ name, emails }) => [name, emails])).toEqual([
      ['Ada', ['a@b.example']],
      ['c@d.example', ['c@d.example']],
      ['Bo', []],
    ])
    expect(file.problems.map(({ code, where }) => `${where} ${code}`)).toEqual([
      'row 3 repeatedHeader',
      'row 4 noName',
      'row 5 notAnEmail',
    ])
  })

  test('what is longer than a record holds is cut, and it says so', () => {
    const file = good(`Name,Notes\nAda,${'x'.repeat(30_000)}\nBo,y\n`)
    expect(file.people.map(({ notes }) => notes.length)).toEqual([20_000, 1])
    expect(file.problems.map(({ code, where }) => `${where} ${code}`)).toEqual(['row 2 cut'])
  })

  test('what is no table of contacts is a sentence', () => {
    for (const text of ['Item,2024,2023\nRevenue,1,2\n', 'a,b\n1,2', '\u0001\u0002', '{"name":"x"}']) {
      expect(importContacts(bytes(text))).toMatchObject({ ok: false, code: 'notContacts' })
    }
    expect(importContacts(bytes('Name,Email\n,\n'))).toMatchObject({ ok: false, code: 'nobody' })
  })
})
