import * as v from 'valibot'
import { type Day, daySchema } from '../../account/primitives.ts'
import { spanKind } from '../../finance/periods.ts'
import { groupBy } from './group.ts'
import { conceptSchema, type Envelope, factSchema } from './read.ts'

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

const annualForms = /^(10-K|10-KT|20-F|40-F)(\/A)?$/
/** An 8-K recasts comparatives, a proxy statement quotes pay: neither is a statement of a period. */
const interimForms = /^(10-Q|10-QT|6-K)(\/A)?$/

export function isAnnualForm(form: string): boolean {
  return annualForms.test(form)
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

function told(facts: readonly Fact[]): Told | null {
  if (facts.length === 0) return null
  const [latest, ...earlier] = [...facts].sort(newerFirst)
  return latest === undefined ? null : { latest, earlier }
}

function entriesByEnd(facts: readonly Fact[]): ReadonlyMap<string, readonly Entry[]> {
  const byEnd = new Map<string, Entry[]>()
  for (const [, sameSpan] of groupBy(facts, (fact) => `${fact.start ?? ''}|${fact.end}`)) {
    const [first] = sameSpan
    const any = told(sameSpan)
    if (first === undefined || any === null) continue
    const entries = byEnd.get(first.end) ?? []
    byEnd.set(first.end, entries)
    entries.push({
      start: first.start,
      annual: told(sameSpan.filter((fact) => isAnnualForm(fact.form))),
      interim: told(sameSpan.filter((fact) => !isAnnualForm(fact.form))),
      any,
    })
  }
  return byEnd
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
        facts.filter(
          (fact): fact is Fact => fact !== null && (isAnnualForm(fact.form) || interimForms.test(fact.form)),
        ),
      )
    }
    return byCurrency
  }
}

const plainNumber = /^-?\d+(\.\d+)?$/

function readFact(concept: string, raw: unknown, days: Map<string, Day | null>): Fact | null {
  const parsed = v.safeParse(factSchema, raw)
  if (!parsed.success) return null
  const { start, end, val, accn, fy, fp, form, filed } = parsed.output
  const startDay = start === undefined || start === null ? null : readDay(start, days)
  const endDay = readDay(end, days)
  const isNumber = typeof val === 'number' ? Math.abs(val) < 1e20 : plainNumber.test(val) && val.length <= 30
  if (endDay === null || !isNumber) return null
  if (start !== undefined && start !== null && (startDay === null || startDay > endDay)) return null
  return {
    concept,
    start: startDay,
    end: endDay,
    value: val,
    form: form ?? '',
    filed: filed === undefined || filed === null ? null : readDay(filed, days),
    accession: accn ?? '',
    fy: fy ?? null,
    fp: fp ?? null,
  }
}

/** A file repeats a few hundred days tens of thousands of times. */
function readDay(text: string, known: Map<string, Day | null>): Day | null {
  const seen = known.get(text)
  if (seen !== undefined) return seen
  const parsed = v.safeParse(daySchema, text)
  const day = parsed.success ? parsed.output : null
  known.set(text, day)
  return day
}
