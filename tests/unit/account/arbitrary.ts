import fc from 'fast-check'
import * as v from 'valibot'
import type { Notebook } from '../../../shared/account/account.ts'
import { newAccount, newRecord } from '../../../shared/account/blank.ts'
import { accountIdSchema, pageIdSchema } from '../../../shared/account/ids.ts'
import { type Day, daySchema, instantSchema } from '../../../shared/account/primitives.ts'
import { type AccountRecord, type RecordType, recordTypes } from '../../../shared/account/records/record.ts'
import { sections } from '../../../shared/account/sections.ts'

const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')
const ids = fc.uuid({ version: 7 })
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.lorem({ maxCount: 6 }),
  fc.constant('日本語のメモ'),
)
const days: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 36_500 })
  .map((number) => v.parse(daySchema, new Date(number * 86_400_000).toISOString().slice(0, 10)))
const citations = fc.array(fc.record({ source: ids, locator: texts, quotation: texts, speaker: fc.option(ids) }), {
  maxLength: 3,
})

/** Fields that are worth varying; the rest is as a new record has it. */
const fieldsOf: Partial<Record<RecordType, fc.Arbitrary<Record<string, unknown>>>> = {
  source: fc.record({ title: texts, address: texts, date: fc.option(days), saidToUs: fc.boolean() }),
  figure: fc.record({
    metric: texts,
    unit: fc.constantFrom('USD', '%', 'days', 'ratio'),
    value: fc.oneof(
      fc.integer().map((value) => ({ kind: 'stated', value: String(value) })),
      fc.record({
        kind: fc.constant('computed'),
        formula: texts,
        inputs: fc.array(ids, { maxLength: 3 }),
        convention: fc.constant({ days: '365', balances: 'closing', variant: 'standard' }),
      }),
    ),
    subject: fc.oneof(fc.constant({ kind: 'account' }), fc.record({ kind: fc.constant('peer'), name: texts })),
  }),
  stakeholder: fc.record({
    name: texts,
    disposition: fc.constantFrom(null, 'unknown', -2, 0, 2),
    emails: fc.array(texts, { maxLength: 3 }),
    personalWin: fc.record({ text: texts, citations }),
  }),
  question: fc.record({ text: texts, forWhom: fc.option(ids), askedOn: fc.option(days) }),
  meeting: fc.record({ title: texts, day: fc.option(days), attendees: fc.array(ids, { maxLength: 4 }) }),
  hypothesis: fc.record({
    statement: texts,
    assumptions: fc.array(fc.record({ text: texts, holds: fc.option(fc.boolean()) })),
  }),
}

const records: fc.Arbitrary<AccountRecord> = fc.constantFrom(...recordTypes).chain((type) =>
  fc
    .record({ id: ids, author: texts, cited: citations, fields: fieldsOf[type] ?? fc.constant({}) })
    // The schema inside newRecord judges the fields: a wrong one throws, and the test with it.
    .map(({ id, author, cited, fields }) =>
      newRecord(type, { id, now, author }, { ...fields, citations: cited } as never),
    ),
)

const bodies = fc.dictionary(
  fc.string({ maxLength: 8 }).filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
  fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value, safeKeys)) as unknown),
)

/** Keys that a reader refuses are not generated, and -0, which JSON does not know, becomes 0. */
function safeKeys(key: string, value: unknown): unknown {
  return ['__proto__', 'constructor', 'prototype'].includes(key) ? undefined : value
}

/** Any notebook that the schema allows, by and large: every record type, strange texts, dangling references. */
export const notebooks: fc.Arbitrary<Notebook> = fc
  .record({
    id: ids,
    name: fc.string({ minLength: 1, maxLength: 30 }),
    held: fc.uniqueArray(records, { maxLength: 12, selector: ({ id }) => id }),
    pages: fc.uniqueArray(
      fc.record({
        id: ids,
        title: texts,
        section: fc.constantFrom(null, ...sections),
        internal: fc.boolean(),
        body: bodies,
        position: fc.integer(),
      }),
      { maxLength: 4, selector: ({ id }) => id },
    ),
    want: fc.record({ text: texts, citations }),
  })
  .map(({ id, name, held, pages, want }) => ({
    account: newAccount({ id: v.parse(accountIdSchema, id), now, author: '' }, name, { whatTheyWant: want as never }),
    records: held,
    pages: pages.map((page) => ({
      ...page,
      id: v.parse(pageIdSchema, page.id),
      revision: 1,
      author: '',
      created: now,
      updated: now,
      parent: null,
      bodyVersion: 1 as const,
    })),
    history: [],
  }))
