import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../../../shared/imports/contacts/duplicates.ts'
import { importContacts } from '../../../../shared/imports/contacts/import.ts'
import { good } from './fixture.ts'
import { csvPrograms, csvText, type MadeContact, nameOf, oldVcardText, twoEmailPrograms, vcardText } from './writers.ts'

const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüßéèłŁńñø'山田太郎-]{1,12}$/).filter((text) => /[^'-]/.test(text))
const phrase = fc
  .array(fc.oneof(word, fc.constantFrom('&', ';', ',x', '\\', '"q"', '=1+2', 'a\\;b', '<b>', 'n\\n', ':')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((words) => words.join(' '))
const phone = fc.stringMatching(/^\+[1-9]{2} [0-9]{3,9}$/)
const email = fc.stringMatching(/^[a-z]{1,8}\.[a-z]{1,8}@[a-z]{2,8}\.example$/)

function contact(emails: number): fc.Arbitrary<MadeContact> {
  return fc.record({
    first: word,
    last: word,
    title: phrase,
    organisation: phrase,
    emails: fc.uniqueArray(email, { maxLength: emails }),
    phones: fc.uniqueArray(phone, { maxLength: 2 }),
    street: phrase.map((text) => text.replace(/^[,\s]+|[,\s]+$/g, '')).filter((text) => text !== ''),
    city: word,
    notes: fc.array(phrase, { maxLength: 3 }).map((lines) => lines.join('\n')),
  })
}
const contacts = (emails = 2) => fc.array(contact(emails), { minLength: 1, maxLength: 5 })

/** The contact again, out of what was read. */
function readBack(content: Uint8Array | string) {
  return good(content).people.map(({ name, title, organisation, emails, phones, addresses, notes }) => ({
    name,
    title,
    organisation,
    emails,
    phones,
    addresses,
    notes,
  }))
}

const expected = (made: readonly MadeContact[]) =>
  made.map((one) => ({
    name: nameOf(one),
    title: one.title,
    organisation: one.organisation,
    emails: one.emails,
    phones: one.phones,
    addresses: [`${one.street}, ${one.city}`],
    notes: one.notes,
  }))

describe('what was written reads back equal', () => {
  test.each(['3.0', '4.0'] as const)('vCard %s', (version) => {
    fc.assert(
      fc.property(contacts(), (made) => {
        expect(readBack(vcardText(made, version))).toEqual(expected(made))
      }),
    )
  })

  test('vCard 2.1', () => {
    fc.assert(
      fc.property(contacts(), (made) => {
        expect(readBack(oldVcardText(made))).toEqual(expected(made))
      }),
    )
  })

  test.each(csvPrograms)('CSV as %s', (program) => {
    const made = contacts(twoEmailPrograms.includes(program) ? 2 : 1)
    fc.assert(
      fc.property(made, (list) => {
        expect(readBack(csvText(list, program))).toEqual(expected(list))
      }),
    )
  })
})

describe('no input throws', () => {
  const pieces = fc.constantFrom(
    'BEGIN:VCARD',
    'END:VCARD',
    'VERSION:2.1',
    'VERSION:4.0',
    'FN:',
    'N:;;',
    'AGENT:',
    'NOTE;ENCODING=QUOTED-PRINTABLE:=',
    '=C3',
    '=ZZ',
    ';;;',
    ':',
    '"',
    '\r\n',
    '\n',
    '\n ',
    'TEL;TYPE="',
    'ADR:',
    'CHARSET=x',
    'EMAIL:a@b.c',
    'REV:99999999',
    'Name,Email',
    'First Name;Last Name',
    ',',
    ';',
    '\t',
    '=cmd|x',
    'Ada',
    'Connected On',
    '\u0000',
    '\ufeff',
    '\ud800',
    ' ::: ',
  )

  test('bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (content) => importContacts(content).ok !== undefined))
  })

  test('pieces of cards and tables', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        const outcome = importContacts(new TextEncoder().encode(parts.join('')))
        return (
          !outcome.ok ||
          (findDuplicates(outcome.file.people).length >= 0 && outcome.file.people.every(({ name }) => name !== ''))
        )
      }),
      { numRuns: 500 },
    )
  })

  test('large and hostile files end soon', () => {
    const row = 'Ada,Berg,Contoso,=HYPERLINK("x"),ada@contoso.example\n'
    const started = performance.now()
    for (const text of [
      `First Name,Last Name,Company,Title,Email\n${row.repeat(120_000)}`,
      `Name,Email\n"${'x'.repeat(5_000_000)}`,
      `${'Email,'.repeat(200_000)}\n`,
      `BEGIN:VCARD\nVERSION:3.0\nFN${';A="'.repeat(200_000)}:x\nEND:VCARD`,
      `BEGIN:VCARD\nVERSION:2.1\nNOTE;QUOTED-PRINTABLE:${'=41=\n'.repeat(500_000)}`,
      'BEGIN:VCARD\nVERSION:3.0\n'.repeat(150_000),
      `BEGIN:VCARD\nVERSION:3.0\nFN:x\nADR:${';'.repeat(1_000_000)}\nEND:VCARD`,
    ]) {
      expect(importContacts(new TextEncoder().encode(text)).ok).toBeDefined()
    }
    expect(performance.now() - started).toBeLessThan(30_000)
  }, 60_000)
})
