import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { importCompanyfacts } from '../../../../shared/imports/companyfacts/import.ts'
import type { CompanyFacts } from '../../../../shared/imports/companyfacts/result.ts'

const folder = new URL('../../../fixtures/companyfacts/', import.meta.url)

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(new URL(name, folder))
}

const workedSchema = v.array(
  v.object({
    file: v.string(),
    years: v.array(
      v.object({ label: v.string(), end: v.string(), values: v.record(v.string(), v.nullable(v.number())) }),
    ),
  }),
)

/** What was worked out by hand from the filings. */
export function workedResults(): v.InferOutput<typeof workedSchema> {
  return v.parse(workedSchema, JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')))
}

/** A fixture that must import. */
export function importFixture(name: string): CompanyFacts {
  return importGood(fixtureBytes(name))
}

export function importGood(bytes: Uint8Array): CompanyFacts {
  const outcome = importCompanyfacts(bytes, { years: 99, quarters: 99 })
  if (!outcome.ok) throw new Error(outcome.text)
  return outcome.facts
}

interface MadeFact {
  readonly start?: string
  readonly end: string
  readonly val: number
  readonly form?: string
  readonly filed?: string | null
  readonly accn?: string
  readonly fy?: number | null
  readonly fp?: string | null
}

export type MadeFacts = Readonly<Record<string, readonly MadeFact[]>>

/** A made company in the shape of the real files: USD, us-gaap, every fact from one 10-K unless it says otherwise. */
export function madeFile(facts: MadeFacts, currency = 'USD', taxonomy = 'us-gaap'): Uint8Array {
  const concepts = Object.fromEntries(
    Object.entries(facts).map(([concept, told]) => [concept, { units: { [currency]: told.map(complete) } }]),
  )
  return new TextEncoder().encode(JSON.stringify({ cik: 42, entityName: 'Made Inc', facts: { [taxonomy]: concepts } }))
}

function complete(fact: MadeFact): MadeFact {
  return { accn: '0000000042-25-000001', fy: 2024, fp: 'FY', form: '10-K', filed: '2025-02-01', ...fact }
}

export const year2024 = { start: '2024-01-01', end: '2024-12-31' } as const
