import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Birth, newAccount, newRecord } from '../../../../shared/account/blank.ts'
import { accountIdSchema } from '../../../../shared/account/ids.ts'
import { daySchema, instantSchema } from '../../../../shared/account/primitives.ts'
import { stakeholderSchema } from '../../../../shared/account/records/stakeholder.ts'
import { fillStakeholder, proposeStakeholders } from '../../../../shared/imports/contacts/propose.ts'
import type { ImportedPerson } from '../../../../shared/imports/contacts/result.ts'
import { fixtureFile, nobody } from './fixture.ts'

const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')
const birth: Birth = { id: '01890a5d-ac96-774b-bcce-b302099a8057', now, author: 'Sam' }
const account = newAccount({ ...birth, id: v.parse(accountIdSchema, birth.id) }, 'Snowflake', {
  domain: 'snowflake.example.com',
  ourNames: ['Seller GmbH'],
  ourDomains: ['seller.example'],
})

function context() {
  let minted = 0
  return {
    account,
    existing: [],
    now,
    author: 'Sam',
    mintId: () => `01890a5d-ac96-774b-bcce-${String(++minted).padStart(12, '0')}`,
  }
}

const sidesOf = (...people: readonly Partial<Pick<ImportedPerson, 'organisation' | 'emails'>>[]): readonly string[] =>
  proposeStakeholders(
    people.map((person) => ({ ...nobody, name: 'Ada Berg', ...person })),
    context(),
  ).stakeholders.map(({ stakeholder }) => stakeholder.side)

describe('people as stakeholders', () => {
  test('details, side and source; nothing of power, stance or relationship', () => {
    const file = fixtureFile('salesforce_report_contacts_latin1_footer.csv')
    const { sources, stakeholders } = proposeStakeholders(file.people, { ...context(), file })
    expect(sources).toEqual([
      newRecord(
        'source',
        { id: sources[0]?.id ?? '', now, author: 'Sam' },
        {
          kind: 'crm',
          title: 'Contacts from Salesforce',
          publisher: 'Salesforce',
          date: v.parse(daySchema, '2025-08-14'),
        },
      ),
    ])
    const third = stakeholders[2]?.stakeholder
    expect(third).toEqual(
      newRecord(
        'stakeholder',
        { id: '01890a5d-ac96-774b-bcce-000000000003', now, author: 'Sam' },
        {
          name: 'Björn Cohen',
          title: 'SVP & CIO',
          organisation: 'Snowflake Inc.',
          side: 'theirs',
          emails: ['bjorn.cohen@snowflake.example.com'],
          phones: ['844-555-0188 ext. 12', '+1 212-555-0130'],
          addresses: ['106 Main St, Bozeman, MT, United States'],
          citations: [{ source: sources[0]?.id as never, locator: 'row 4, Salesforce', quotation: '', speaker: null }],
        },
      ),
    )
    expect(stakeholders.map(({ stakeholder }) => stakeholder.side)).toEqual([
      'theirs',
      'other',
      'theirs',
      'theirs',
      'other',
      'other',
    ])
  })

  test('sides by address, by company, and by default', () => {
    expect(
      sidesOf(
        { emails: ['a@eu.seller.example'] },
        { organisation: 'SELLER' },
        { organisation: 'Snowflake Inc.' },
        { organisation: 'Snowflake Computing', emails: ['a@snowflake.example.com'] },
        { organisation: 'Contoso' },
        { emails: ['a@contoso.example'] },
        { emails: ['a@gmail.com'] },
        {},
      ),
    ).toEqual(['ours', 'ours', 'theirs', 'theirs', 'other', 'other', 'theirs', 'theirs'])
  })

  test('what has no field of its own goes into the notes; a fax is called one', () => {
    const person = {
      ...nobody,
      name: 'Ada Berg',
      department: 'Finance',
      phones: ['1', '2'],
      faxes: ['2'],
      notes: 'Met in May.',
      also: ['Chair, Fabrikam'],
      urls: ['https://a.example'],
      connectedOn: v.parse(daySchema, '2025-08-01'),
    }
    const [proposed] = proposeStakeholders([person], context()).stakeholders
    expect(proposed?.stakeholder).toMatchObject({
      phones: ['1', '2 (fax)'],
      notes:
        'Met in May.\nDepartment: Finance\nAlso: Chair, Fabrikam\nhttps://a.example\nConnected on LinkedIn since 2025-08-01',
    })
  })

  test('a card nobody has signed has no publisher until the user says who gave it', () => {
    const person = { ...nobody, name: 'Ada Berg', source: 'card 1, vCard 3.0' }
    const unsigned = proposeStakeholders([person], { ...context(), file: { exporter: '', format: 'vCard' } })
    expect(unsigned.sources[0]).toMatchObject({ kind: 'crm', publisher: '', date: '2026-11-23' })
    const signed = proposeStakeholders([person], { ...context(), source: { kind: 'colleague', publisher: 'Eva Fox' } })
    expect(signed.sources[0]).toMatchObject({ kind: 'colleague', publisher: 'Eva Fox', date: '2026-11-23' })
  })

  test('who is in the notebook is named and never merged; the user may have the gaps filled', () => {
    const existing = newRecord('stakeholder', birth, {
      name: 'Berg, Ada',
      organisation: 'Contoso',
      title: 'CFO',
      power: 5,
    })
    const person = { ...nobody, name: 'Ada Berg', organisation: 'Contoso AG', title: 'Clerk', emails: ['a@c.example'] }
    const [proposed] = proposeStakeholders([person], { ...context(), existing: [existing] }).stakeholders
    expect(proposed?.matches).toEqual([
      { stakeholder: existing, why: 'same name in another order, same company', confidence: 0.95 },
    ])
    const filled = proposed === undefined ? null : fillStakeholder(existing, proposed.stakeholder)
    expect(v.is(stakeholderSchema, filled)).toBe(true)
    expect(filled).toEqual({
      ...existing,
      revision: 2,
      emails: ['a@c.example'],
      citations: proposed?.stakeholder.citations,
    })
  })
})
