import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import { newRecord } from '../../../shared/account/blank.ts'
import { daySchema } from '../../../shared/account/primitives.ts'
import { type AccountRecord, recordSchemas } from '../../../shared/account/records/record.ts'
import { buildBrief } from '../../../shared/brief/build.ts'
import { fitSteps, fitted } from '../../../shared/brief/fit.ts'
import { leaks } from '../../../shared/brief/leaks.ts'
import { briefEditions, briefLenses, briefModelSchema, briefTemplates } from '../../../shared/brief/model.ts'
import type { BriefOptions } from '../../../shared/brief/options.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'
import { notebooks } from '../account/arbitrary.ts'

const today = v.parse(daySchema, '2026-11-23')
const sample = sampleNotebook({ today })

const choices: fc.Arbitrary<BriefOptions> = fc.record({
  template: fc.constantFrom(...briefTemplates),
  lens: fc.constantFrom(null, ...briefLenses),
  edition: fc.constantFrom(...briefEditions),
  page: fc.constant('a4' as const),
  today: fc.constant(today),
})

const kept: ReadonlySet<string> = new Set(['type', 'id', 'revision', 'author', 'created', 'updated', 'origin'])

/** The record with some of its fields as they are before anyone fills them. */
function emptied(record: AccountRecord, holes: number): AccountRecord {
  const blank = newRecord(record.type, { id: record.id, now: record.created, author: '' }) as AccountRecord
  const fields = Object.entries(blank).filter(([key], at) => !kept.has(key) && (holes >> (at % 20)) % 2 === 1)
  // Fields of a blank record of the same type.
  return v.parse(recordSchemas[record.type], { ...record, ...Object.fromEntries(fields) }) as AccountRecord
}

/** Some records gone, some emptied in part, as a notebook is while one works on it. */
const withHoles: fc.Arbitrary<Notebook> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat() }, fc.constant(null)), {
    minLength: sample.records.length,
    maxLength: sample.records.length,
  })
  .map((holes) => ({
    ...sample,
    records: sample.records.flatMap((record, at) => {
      const hole = holes[at] ?? null
      return hole === null ? [] : [hole === 0 ? record : emptied(record, hole)]
    }),
  }))

describe('a brief of a notebook with holes', () => {
  it('is a whole model without a word that nobody wrote, and keeps our secrets', () => {
    fc.assert(
      fc.property(withHoles, choices, (notebook, options) => {
        const model = buildBrief(notebook, options)
        expect(v.safeParse(briefModelSchema, model).issues).toBeUndefined()
        expect(JSON.stringify(model)).not.toMatch(/undefined|NaN|Infinity|\[object/)
        if (options.edition === 'customer') expect(leaks(model, notebook)).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('is a whole model for any notebook that the schema allows, in every step of fitting', () => {
    fc.assert(
      fc.property(notebooks, choices, fc.nat(fitSteps - 1), (notebook, options, step) => {
        const model = fitted(buildBrief(notebook, options), step).model
        expect(v.safeParse(briefModelSchema, model).issues).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
