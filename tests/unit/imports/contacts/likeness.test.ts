import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../../../shared/imports/contacts/duplicates.ts'
import { identityOf, likeness, organisationKey } from '../../../../shared/imports/contacts/likeness.ts'

const person = (name: string, organisation = '', ...emails: readonly string[]) => ({ name, organisation, emails })
type Person = ReturnType<typeof person>

describe('who may be one person', () => {
  test.each<[string, Person, Person, number]>([
    ['the same address', person('Ada Berg', 'A', 'ada@a.example'), person('Ada Berg', 'B', 'ADA@a.example'), 1],
    [
      'one address, a short name',
      person('A. Berg', '', 'ada@a.example'),
      person('Ada Berg', '', 'ada@a.example'),
      0.95,
    ],
    ['one address, two names', person('Ada Berg', '', 'info@a.example'), person('Cy Dow', '', 'info@a.example'), 0.7],
    ['name and company', person('Ada Berg', 'Contoso Inc.'), person('Ada Berg', 'CONTOSO'), 0.95],
    [
      'accents, marks and a title',
      person('Dr. José Ñandú', 'Müller & Söhne GmbH'),
      person('Jose Nandu', 'Mueller und Soehne'),
      0.95,
    ],
    ['name order', person('Berg, Ada', 'Contoso'), person('Ada Berg', 'Contoso'), 0.95],
    ['name and domain', person('Ada Berg', '', 'a@c.example'), person('Ada Berg', 'Contoso', 'berg@c.example'), 0.9],
    ['initials', person('J. Doe', 'Contoso'), person('John Doe', 'Contoso'), 0.7],
    ['a middle name', person('John R. Doe', 'Contoso'), person('John Doe', 'Contoso'), 0.7],
    ['one letter', person('Katarina Novak', 'Contoso'), person('Katerina Novak', 'Contoso'), 0.6],
    ['a name alone', person('Ada Berg', 'Contoso'), person('Ada Berg'), 0.6],
    ['a name in a script without spaces', person('山田太郎', '台積電'), person('山田太郎', '台積電'), 0.95],
  ])('%s', (_, one, other, confidence) => {
    const [first, second] = [identityOf(one), identityOf(other)]
    expect(likeness(first, second)?.confidence).toBe(confidence)
    expect(likeness(second, first)).toEqual(likeness(first, second))
  })

  test.each<[string, Person, Person]>([
    ['one name in two companies', person('Karen Eriksson', 'Snowflake Inc.'), person('Karen Eriksson', 'NetApp')],
    ['two people of a company', person('Ada Berg', 'Contoso'), person('Cy Dow', 'Contoso')],
    ['two given names with one initial', person('Jane Doe', 'Contoso'), person('John Doe', 'Contoso')],
    ['a domain of free mail', person('Ada', '', 'a@gmail.com'), person('Ada', '', 'b@gmail.com')],
    ['short names one letter apart', person('Li Wu', 'Contoso'), person('Li Xu', 'Contoso')],
  ])('not: %s', (_, one, other) => {
    expect(likeness(identityOf(one), identityOf(other))).toBeNull()
  })

  test('legal forms do not tell companies apart', () => {
    expect(organisationKey('The Coca-Cola Company')).toBe(organisationKey('Coca-Cola Company, The'))
    expect(organisationKey('The Co.')).not.toBe('')
  })
})

describe('duplicates of a list', () => {
  test('groups, surest first', () => {
    const people = [
      person('Ada Berg', 'Contoso', 'ada@c.example'),
      person('Cy Dow', 'Contoso'),
      person('Ada Berg', 'Contoso AG', 'ada@c.example'),
      person('Berg Ada', '', 'ada@c.example'),
      person('C. Dow', 'Contoso'),
      person('Eva Fox', 'Other'),
    ]
    expect(findDuplicates(people)).toEqual([
      { people: [0, 2, 3], why: 'same e-mail address', confidence: 1 },
      { people: [1, 4], why: 'same company, one name abbreviates the other', confidence: 0.7 },
    ])
  })

  test('a list of nothing but copies ends soon', () => {
    const copies = Array.from({ length: 20_000 }, () => person('Ada Berg', 'Contoso', 'ada@c.example'))
    const started = performance.now()
    expect(findDuplicates(copies).length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
