import * as v from 'valibot'
import { type Day, daySchema } from '../../account/primitives.ts'
import { spanKind } from '../../finance/periods.ts'
import { groupBy } from './group.ts'
import { conceptSchema, type Envelope } from './read.ts'

/** One fact of the file in the reporting currency. */
export interface Fact {
  /** With its taxonomy: `us-gaap:Revenues`. */
  readonly concept: string
  /** Null for a balance. */
  readonly start: Day | null
  readonly end: Day
  /** As the file has it: single units. */
  readonly value: number | string
  readonly form: string
  readonly filed: Day | null
  readonly accession: string
  readonly fy: number | null
  readonly fp: string | null
}

/** All filings of one fact (same concept, unit, start and end), the one that holds first. */
export interface Told {
  readonly latest: Fact
  readonly earlier: readonly Fact[]
}

interface Entry {
  readonly start: Day | null
  readonly annual: Told | null
  readonly interim: Told | null
  /** Annual and interim forms together. */
  readonly any: Told
}

export type Preference = 'annualFirst' | 'latest'

const annualForms: ReadonlySet<string> = withAmended('10-K', '10-KT', '20-F', '40-F')
/** An 8-K recasts comparatives, a proxy statement quotes pay: neither is a statement of a period. */
const interimForms: ReadonlySet<string> = withAmended('10-Q', '10-QT', '6-K')

function withAmended(...forms: readonly string[]): ReadonlySet<string> {
  return new Set(forms.flatMap((form) => [form, `${form}/A`]))
}

export function isAnnualForm(form: string): boolean {
  return annualForms.has(form)
}

/** Latest filed first; what has no date is oldest. Ties are broken so that the order in the file never matters. */
export function newerFirst(one: Fact, other: Fact): number {
  return (
    compare(other.filed ?? '', one.filed ?? '') ||
    compare(other.form, one.form) ||
    compare(other.accession, one.accession) ||
    compare(String(other.value), String(one.value))
  )
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Facts of one file in one currency, read concept by concept as they are asked for. */
export class FactIndex {
  readonly #file: FactFile
  readonly #currency: string
  readonly #concepts = new Map<string, ReadonlyMap<string, readonly Entry[]>>()

  constructor(file: FactFile, currency: string) {
    this.#file = file
    this.#currency = currency
  }

  /** Every fact of a concept, as filed. */
  facts(concept: string): readonly Fact[] {
    return this.#file.facts(concept).get(this.#currency) ?? []
  }

  /** The balance of a concept on a day. */
  balance(concept: string, end: Day, annualOnly: boolean): Told | null {
    const entry = this.#at(concept, end).find((one) => one.start === null)
    return entry === undefined ? null : choose(entry, 'annualFirst', annualOnly)
  }

  /** The flow of a concept over exactly this span. */
  flow(concept: string, start: Day, end: Day, preference: Preference, annualOnly = false): Told | null {
    const entry = this.#at(concept, end).find((one) => one.start === start)
    return entry === undefined ? null : choose(entry, preference, annualOnly)
  }

  /** The flow of a concept over the year that ends on a day, whatever day the filer lets it start. */
  year(concept: string, start: Day, end: Day, annualOnly: boolean): Told | null {
    const exact = this.flow(concept, start, end, 'annualFirst', annualOnly)
    if (exact !== null) return exact
    const near = this.#at(concept, end)
      .filter((one) => one.start !== null && spanKind(one.start, end) === 'year')
      .map((one) => choose(one, 'annualFirst', annualOnly))
      .filter((one) => one !== null)
      .sort((one, other) => newerFirst(one.latest, other.latest))
    return near[0] ?? null
  }

  #at(concept: string, end: Day): readonly Entry[] {
    const known = this.#concepts.get(concept)
    if (known !== undefined) return known.get(end) ?? []
    const entries = entriesByEnd(this.facts(concept))
    this.#concepts.set(concept, entries)
    return entries.get(end) ?? []
  }
}

function choose(entry: Entry, preference: Preference, annualOnly: boolean): Told | null {
  if (annualOnly) return entry.annual
  return preference === 'annualFirst' ? (entry.annual ?? entry.interim) : entry.any
}

/** `facts` stand newest first. */
function told(facts: readonly Fact[]): Told | null {
  const [latest] = facts
  return latest === undefined ? null : { latest, earlier: facts.slice(1) }
}

function entriesByEnd(facts: readonly Fact[]): ReadonlyMap<string, readonly Entry[]> {
  const byEnd = new Map<string, readonly Entry[]>()
  for (const [end, ending] of groupBy(facts, (fact) => fact.end)) {
    byEnd.set(
      end,
      [...groupBy(ending, (fact) => fact.start).values()].flatMap((sameSpan) => entryOf(sameSpan) ?? []),
    )
  }
  return byEnd
}

function entryOf(sameSpan: Fact[]): Entry | null {
  const sorted = sameSpan.length > 1 ? sameSpan.sort(newerFirst) : sameSpan
  const any = told(sorted)
  if (any === null) return null
  const annual = sorted.filter((fact) => isAnnualForm(fact.form))
  if (annual.length === sorted.length) return { start: any.latest.start, annual: any, interim: null, any }
  const interim = annual.length === 0 ? any : told(sorted.filter((fact) => !isAnnualForm(fact.form)))
  return { start: any.latest.start, annual: told(annual), interim, any }
}

/** The facts of a file by concept and currency, read once each. Units that are no currency are left out. */
export class FactFile {
  readonly #envelope: Envelope
  readonly #read = new Map<string, ReadonlyMap<string, readonly Fact[]>>()
  readonly #days = new Map<string, Day | null>()
  /** Facts and concepts that were passed over because they are not of the expected shape. */
  malformed = 0

  constructor(envelope: Envelope) {
    this.#envelope = envelope
  }

  hasTaxonomy(taxonomy: string): boolean {
    return Object.hasOwn(this.#envelope.facts, taxonomy)
  }

  facts(concept: string): ReadonlyMap<string, readonly Fact[]> {
    const known = this.#read.get(concept)
    if (known !== undefined) return known
    const facts = this.#readConcept(concept)
    this.#read.set(concept, facts)
    return facts
  }

  #readConcept(concept: string): ReadonlyMap<string, readonly Fact[]> {
    const byCurrency = new Map<string, Fact[]>()
    const [taxonomy = '', name = ''] = concept.split(':')
    const concepts = Object.hasOwn(this.#envelope.facts, taxonomy) ? this.#envelope.facts[taxonomy] : undefined
    if (concepts === undefined || !Object.hasOwn(concepts, name)) return byCurrency
    const body = v.safeParse(conceptSchema, concepts[name])
    if (!body.success) this.malformed += 1
    for (const [unit, raws] of Object.entries(body.success ? body.output.units : {})) {
      if (!/^[A-Z]{3}$/.test(unit)) continue
      const facts = raws.map((raw) => readFact(concept, raw, this.#days))
      this.malformed += facts.filter((fact) => fact === null).length
      byCurrency.set(
        unit,
        facts.filter((fact): fact is Fact => fact !== null && (isAnnualForm(fact.form) || interimForms.has(fact.form))),
      )
    }
    return byCurrency
  }
}

const plainNumber = /^-?\d+(\.\d+)?$/

type RawFact = Readonly<Partial<Record<'start' | 'end' | 'val' | 'accn' | 'fy' | 'fp' | 'form' | 'filed', unknown>>>

/**
 * As tolerant as the files are: `fy`, `fp` and `filed` may be null, `start` is missing for a balance. Written by hand
 * since a file holds tens of thousands of facts, and a schema took as long as reading the JSON.
 */
function readFact(concept: string, raw: unknown, days: Map<string, Day | null>): Fact | null {
  if (typeof raw !== 'object' || raw === null) return null
  const given: RawFact = raw // every field is checked below
  const value = readValue(given.val)
  const end = readDay(given.end, days)
  if (value === null || end === null) return null
  const start = isNothing(given.start) ? null : readDay(given.start, days)
  if (!isNothing(given.start) && (start === null || start > end)) return null
  const { accn, form, fp, fy, filed } = given
  if (!(isText(accn) && isText(form) && isText(fp) && isText(filed) && (isNothing(fy) || typeof fy === 'number'))) {
    return null
  }
  return {
    concept,
    start,
    end,
    value,
    form: form ?? '',
    filed: readDay(filed, days),
    accession: accn ?? '',
    fy: fy ?? null,
    fp: fp ?? null,
  }
}

function readValue(value: unknown): number | string | null {
  if (typeof value === 'number') return Math.abs(value) < 1e20 ? value : null
  return typeof value === 'string' && value.length <= 30 && plainNumber.test(value) ? value : null
}

function isNothing(value: unknown): value is null | undefined {
  return value === undefined || value === null
}

function isText(value: unknown): value is string | null | undefined {
  return typeof value === 'string' || isNothing(value)
}

/** A file repeats a few hundred days tens of thousands of times. */
function readDay(text: unknown, known: Map<string, Day | null>): Day | null {
  if (typeof text !== 'string') return null
  const seen = known.get(text)
  if (seen !== undefined) return seen
  const parsed = v.safeParse(daySchema, text)
  const day = parsed.success ? parsed.output : null
  known.set(text, day)
  return day
}
