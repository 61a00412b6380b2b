import * as v from 'valibot'
import { expect, it } from 'vitest'
import { ageText, sourceRows } from '../../../../renderer/features/sources/source-rows.ts'
import { newAccount, newRecord } from '../../../../shared/account/blank.ts'
import type { AccountId } from '../../../../shared/account/ids.ts'
import { daySchema } from '../../../../shared/account/primitives.ts'
import { birth, now } from '../records/a-year.ts'

const day = (text: string) => v.parse(daySchema, text)
const today = day('2026-11-23')
// A derived id has the form of every id.
const account = newAccount({ id: birth('account').id as AccountId, now, author: '' }, 'Kestrel')

it('gives each source its grade, its age and what rests on it, newest first', () => {
  const filing = newRecord('source', birth('filing'), {
    kind: 'filing',
    title: 'Annual report',
    form: '10-K',
    date: day('2026-02-14'),
    accession: '0000320193-26-000001',
  })
  const bare = newRecord('source', birth('bare'), { kind: 'publication', title: 'Something read somewhere' })
  const cite = { source: filing.id, locator: '', quotation: '', speaker: null }
  const risk = newRecord('risk', birth('risk'), { title: 'Copper', citations: [cite] })
  expect(sourceRows(account, [bare, filing, risk], today)).toEqual([
    { source: filing, grade: 'A', age: 282, uses: [{ kind: 'record', record: risk }] },
    { source: bare, grade: '-', age: null, uses: [] },
  ])
})

it('takes what was said for what its speaker makes of it', () => {
  const person = newRecord('stakeholder', birth('person'), { name: 'Mara Lindqvist', side: 'theirs' })
  const call = newRecord('source', birth('call'), { kind: 'said', title: 'Call', date: day('2026-11-20') })
  const cite = { source: call.id, locator: '', quotation: '', speaker: person.id }
  const risk = newRecord('risk', birth('risk'), { title: 'Copper', citations: [cite] })
  expect(sourceRows(account, [person, call], today)[0]?.grade).toBe('-')
  expect(sourceRows(account, [person, call, risk], today)[0]?.grade).toBe('A')
})

it.each([
  [null, 'No date'],
  [-3, 'Lies ahead'],
  [0, 'Today'],
  [1, '1 day'],
  [59, '59 days'],
  [60, '1 month'],
  [729, '23 months'],
  [730, '1 year'],
  [1100, '3 years'],
])('an age of %s days is “%s”', (age, text) => {
  expect(ageText(age)).toBe(text)
})
