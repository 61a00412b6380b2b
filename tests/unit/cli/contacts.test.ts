import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contactsCommand } from '../../../electron/cli/contacts.ts'
import { cliWorld } from './world.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/contacts/${name}`, import.meta.url))

async function run(files: Readonly<Record<string, Uint8Array | string>>, ...args: readonly string[]) {
  const { io, said } = cliWorld(files)
  return { code: await contactsCommand.run(args, io), ...said }
}

describe('contacts', () => {
  test('--json is one value in the agreed shape', async () => {
    const { code, out, error } = await run({ 'a.vcf': fixture('outlook-2003.vcf') }, 'a.vcf', '--json')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(JSON.parse(out)).toMatchObject({
      people: [
        {
          name: 'John Doe III',
          title: 'The Job Title',
          organisation: 'Company, The',
          emails: ['jdoe@hotmail.com'],
          phones: ['BusinessPhone', 'HomePhone', 'MobilePhone', 'BusinessFaxPhone'],
          addresses: ['TheOffice, 123 Main St, Austin, TX 12345, United States of America'],
          notes: 'This is the note field!!\nSecond line\n\nThird line is empty',
          source: 'card 1, vCard 2.1',
        },
      ],
      organisations: [],
      duplicates: [],
      problems: [],
    })
  })

  test('duplicates name the people by their place', async () => {
    const text = 'Name,Email\nAda Berg,a@b.example\nCy Dow,\n"Berg, Ada",A@B.example\n'
    const { out } = await run({ 'a.csv': text }, 'a.csv', '--json')
    expect(JSON.parse(out).duplicates).toEqual([{ people: [0, 2], why: 'same e-mail address', confidence: 1 }])
  })

  test('without --json it is a list to read', async () => {
    const text = 'Name,Company,Email,Fax\nAda Berg,Contoso,a@b.example,1 2\nAda B.,Contoso,,\n,,,\n;,,,\n'
    const { code, out } = await run({ 'a.csv': text }, 'a.csv')
    expect(code).toBe(0)
    expect(out).toMatch(/^3 people \(CSV\)\n\nAda Berg \[row 2\]\n {2}Contoso\n {2}a@b\.example\n {2}1 2 \(fax\)\n/)
  })

  test('companies only are shown with the sentence', async () => {
    const { code, out } = await run({ 'a.csv': fixture('hubspot_companies_export.csv') }, 'a.csv')
    expect(code).toBe(0)
    expect(out).toMatch(/^0 people, 3 companies \(CSV, HubSpot\)\n\nWalmart Inc\. \[row 2, HubSpot\]\n/)
    expect(out).toMatch(/\nNotes\n {2}The file holds companies and no people\.\n$/)
  })

  test('the content decides, not the name', async () => {
    const { code, out } = await run({ 'people.csv': fixture('fullcontact.vcf') }, 'people.csv')
    expect([code, out.split('\n')[0]]).toEqual([0, '1 person (vCard)'])
  })

  test.each([
    ['a file without people', 'Item,2024\nRevenue,1\n'],
    ['an empty file', ''],
  ])('%s is a sentence and exit 1', async (_, text) => {
    const { code, out, error } = await run({ 'a.txt': text }, 'a.txt', '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toMatch(/^a\.txt: The file .*\.\n$/)
  })

  test('no file is exit 1, no argument exit 2', async () => {
    expect(await run({}, 'none.vcf')).toMatchObject({ code: 1, out: '' })
    expect(await run({})).toMatchObject({ code: 2, out: '', error: expect.stringContaining('Usage: contacts FILE') })
    expect(await run({}, 'a', '--nonsense')).toMatchObject({ code: 2, out: '' })
  })
})
