import fc from 'fast-check'
import * as v from 'valibot'
import { type Account, type Notebook, presets } from '../../../shared/account/account.ts'
import { newAccount } from '../../../shared/account/blank.ts'
import { accountIdSchema, pageIdSchema } from '../../../shared/account/ids.ts'
import { type Day, daySchema, type Instant, instantSchema } from '../../../shared/account/primitives.ts'
import {
  type AccountRecord,
  type RecordOf,
  type RecordType,
  recordSchemas,
  recordTypes,
} from '../../../shared/account/records/record.ts'
import { sections } from '../../../shared/account/sections.ts'

const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')
const ids = fc.uuid({ version: 7 })
/** Control characters, halves of surrogate pairs, marks that turn or join, and what means something to JSON. */
const oddTexts = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    '\ud800',
    'a\udc00b',
    '\u0000\u001f\u007f\u0085',
    '\u2028\u2029',
    '\u202eright to left\u202c',
    'e\u0301 and \u00e9',
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
    '\ufeffmark',
    '"\\/{}[]:,',
    '__proto__',
    'constructor',
    '\u05d0\u05d1\u05d2',
    '\uac00\u1100\u1161',
  ),
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.lorem({ maxCount: 6 }),
  fc.constant('日本語のメモ'),
  oddTexts,
)
const days: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 36_500 })
  .map((number) => v.parse(daySchema, new Date(number * 86_400_000).toISOString().slice(0, 10)))
const instants: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: 4_000_000_000_000 })
  .map((time) => v.parse(instantSchema, new Date(time).toISOString()))
const decimals = fc.oneof(
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String),
  fc.tuple(fc.integer(), fc.nat()).map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom('-0', '007', '0.10'),
)

interface Schema {
  readonly type: string
  readonly pipe?: readonly object[]
  readonly wrapped?: Schema
  readonly entries?: Readonly<Record<string, Schema>>
  readonly options?: readonly unknown[]
  readonly item?: Schema
  readonly literal?: unknown
}

/** Named kinds of the schema that are more than their pattern says; found by the very schema object or its brand. */
const byPattern: readonly (readonly [RegExp, fc.Arbitrary<unknown>])[] = [
  [/^\^\\d\{4\}-\\d\{2\}-\\d\{2\}\$$/, days],
  [/T\\d\{2\}/, instants],
  [/^\^-\?\\d\+/, decimals],
  [/0-9a-f\]\{64\}/, fc.stringMatching(/^[0-9a-f]{64}$/)],
  [/\[01\]\\d\|2/, fc.constantFrom('00:00', '23:59', '09:30')],
]

/**
 * Values of a schema, read off the schema itself, so that a field added to a record is generated the day it is added.
 * What the walk does not know throws, and the tests with it.
 */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'strict_object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.entries ?? {}).map(([key, one]) => [key, valuesOf(one)])),
      )
    case 'array':
      return fc.array(valuesOf(schema.item ?? schema), { maxLength: 3 })
    case 'nullable':
      return fc.option(valuesOf(schema.wrapped ?? schema))
    case 'literal':
      return fc.constant(schema.literal)
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []))
    case 'variant':
    case 'union':
      // Their options are schemas; a picklist's are values.
      return fc.oneof(...((schema.options ?? []) as readonly Schema[]).map(valuesOf))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.integer(boundsOf(schema))
    case 'string':
      return stringsOf(schema)
    default:
      throw new Error(`no arbitrary for ${schema.type}`)
  }
}

/** The checks of a pipe. */
function checksOf({ pipe = [] }: Schema) {
  return pipe as readonly { readonly type: string; readonly requirement?: unknown }[]
}

function boundsOf(schema: Schema): { min: number; max: number } {
  const bound = (type: string, otherwise: number) => {
    const found = checksOf(schema).find((check) => check.type === type)?.requirement
    return typeof found === 'number' ? found : otherwise
  }
  return { min: bound('min_value', -1000), max: bound('max_value', 1000) }
}

function stringsOf(schema: Schema): fc.Arbitrary<unknown> {
  const checks = checksOf(schema)
  if (checks.some(({ type }) => type === 'uuid')) return ids
  const pattern = checks.find(({ type }) => type === 'regex')?.requirement
  if (!(pattern instanceof RegExp)) return texts
  const known = byPattern.find(([marks]) => marks.test(pattern.source))
  if (!known) throw new Error(`no arbitrary for ${pattern.source}`)
  return known[1]
}

/** Any record of a type, every field varied. */
export function recordsOfType<Type extends RecordType>(type: Type): fc.Arbitrary<RecordOf<Type>> {
  // The schema has made the values, and parses each of them once more.
  return valuesOf(recordSchemas[type] as unknown as Schema).map(
    (value) => v.parse(recordSchemas[type], value) as RecordOf<Type>,
  )
}

const arbitraries = recordTypes.map((type): fc.Arbitrary<AccountRecord> => recordsOfType(type))
const records: fc.Arbitrary<AccountRecord> = fc.oneof(...arbitraries)

const bodies = fc.dictionary(
  fc.oneof(fc.string({ maxLength: 8 }), oddTexts).filter((key) => !forbidden.has(key)),
  fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value, safeKeys)) as unknown),
)
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Keys that a reader refuses are not generated, and -0, which JSON does not know, becomes 0. */
function safeKeys(key: string, value: unknown): unknown {
  return forbidden.has(key) ? undefined : value
}

const statements = fc.record({
  text: texts,
  citations: fc.array(fc.record({ source: ids, locator: texts, quotation: texts, speaker: fc.option(ids) }), {
    maxLength: 3,
  }),
})

const accountFields = fc.record({
  legalName: texts,
  domain: texts,
  industry: texts,
  preset: fc.constantFrom(...presets),
  headcount: fc.option(fc.nat()),
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
  fiscalYearEnd: fc.constantFrom(null, '09-30', '12-31'),
  tags: fc.array(texts, { maxLength: 3 }),
  ourNames: fc.array(texts, { maxLength: 3 }),
  whatTheyWant: statements,
  whyTheyShouldCare: statements,
  archived: fc.boolean(),
  sample: fc.boolean(),
})

const history = fc.array(
  fc.record({
    day: days,
    level: fc.integer({ min: 0, max: 3 }),
    knowing: fc.integer({ min: 0, max: 100 }),
    caring: fc.integer({ min: 0, max: 100 }),
    rubricVersion: fc.integer({ min: 1, max: 9 }),
    cause: texts,
  }),
  { maxLength: 5 },
)

/** Any notebook that the schema allows: every record type with every field, strange texts, dangling references. */
export const notebooks: fc.Arbitrary<Notebook> = fc
  .record({
    id: ids,
    name: fc.oneof(
      fc.string({ minLength: 1, maxLength: 30 }),
      oddTexts.filter((text) => text !== ''),
    ),
    fields: accountFields,
    held: fc.uniqueArray(records, { maxLength: 12, selector: ({ id }) => id }),
    pages: fc.uniqueArray(
      fc.record({
        id: ids,
        title: texts,
        section: fc.constantFrom(null, ...sections),
        internal: fc.boolean(),
        body: bodies,
        position: fc.oneof(fc.integer(), fc.constantFrom(0.1, 1e-7, 1e21)),
        parent: fc.option(ids),
      }),
      { maxLength: 4, selector: ({ id }) => id },
    ),
    history,
  })
  .map(({ id, name, fields, held, pages, history: entries }) => ({
    // The ids in the citations are UUIDs, which is all that their brands say.
    account: newAccount(
      { id: v.parse(accountIdSchema, id), now, author: '' },
      name,
      fields as unknown as Partial<Account>,
    ),
    records: held,
    pages: pages.map((page) => ({
      ...page,
      id: v.parse(pageIdSchema, page.id),
      parent: page.parent === null ? null : v.parse(pageIdSchema, page.parent),
      revision: 1,
      author: '',
      created: now,
      updated: now,
      bodyVersion: 1 as const,
    })),
    history: entries,
  }))
