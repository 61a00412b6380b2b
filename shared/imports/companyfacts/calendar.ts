import type { Day } from '../../account/primitives.ts'
import { dayFromNumber, dayNumber, daysBetween, type SpanKind, sameEnd, spanKind } from '../../finance/periods.ts'
import type { Fact, FactIndex } from './facts.ts'
import { isAnnualForm } from './facts.ts'
import { groupBy, mostCommon } from './group.ts'

export interface Span {
  readonly start: Day
  readonly end: Day
}

export interface LabelledSpan extends Span {
  readonly label: string
}

/** All spans of the file in which the backbone of a statement is told. */
export interface Calendar {
  /** Newest first. */
  readonly years: readonly (LabelledSpan & { readonly fiscalYear: number })[]
  readonly quarters: readonly LabelledSpan[]
  /** What lies between two fiscal years that end on other days: told in a 10-KT, and no year. Newest first. */
  readonly transitions: readonly Span[]
  /** Starts of every span that ends on a day, year to date included. */
  startsAt(end: Day): readonly Day[]
}

type Flow = Fact & { readonly start: Day }

export function readCalendar(index: FactIndex, concepts: readonly string[]): Calendar {
  const flows = concepts.flatMap((concept) => index.facts(concept)).filter((fact): fact is Flow => fact.start !== null)
  const kindOf = spanKinds()
  const annual = flows.filter((fact) => isAnnualForm(fact.form) && kindOf(fact) === 'year')
  const years = labelYears(spansOf(annual), annual)
  const quarterly = flows.filter((fact) => kindOf(fact) === 'quarter')
  const startsByEnd = new Map(
    [...groupBy(flows, (fact) => fact.end)].map(([end, facts]) => [
      end,
      [...new Set(facts.map((fact) => fact.start))].sort(),
    ]),
  )
  const startsAt = (end: Day): readonly Day[] => startsByEnd.get(end) ?? []
  const told = spansOf(quarterly)
  const byStart = groupBy(flows, (fact) => fact.start)
  const fourth = years.flatMap((year) => {
    const derived = fourthQuarter(year, byStart.get(year.start) ?? [], kindOf)
    return derived === null || told.some((span) => sameEnd(span.end, derived.end)) ? [] : [derived]
  })
  const quarters = [...told, ...fourth].sort((one, other) => (one.end < other.end ? 1 : -1))
  return { years, quarters: labelQuarters(quarters, flows, years), transitions: transitionsOf(flows, kindOf), startsAt }
}

/** Of each transition report the longest span to its newest end, where that is not a year. */
function transitionsOf(flows: readonly Flow[], kindOf: (span: Span) => SpanKind): readonly Span[] {
  const reports = groupBy(
    flows.filter((fact) => fact.form === '10-KT' || fact.form === '10-KT/A'),
    (fact) => fact.accession,
  )
  const spans = new Map<Day, Span>()
  for (const told of reports.values()) {
    const end = latest(told.map((fact) => fact.end))
    const [start] = told.flatMap((fact) => (fact.end === end ? [fact.start] : [])).sort()
    if (end !== undefined && start !== undefined && kindOf({ start, end }) !== 'year') spans.set(end, { start, end })
  }
  return [...spans.values()].sort((one, other) => (one.end < other.end ? 1 : -1))
}

/** A file repeats the same few hundred spans thousands of times. */
function spanKinds(): (span: Span) => SpanKind {
  const known = new Map<string, SpanKind>()
  return ({ start, end }) => {
    const key = `${start} ${end}`
    const kind = known.get(key) ?? spanKind(start, end)
    known.set(key, kind)
    return kind
  }
}

/** Distinct spans, newest first. Ends within 10 days are one period; the one told by most facts names it. */
function spansOf(facts: readonly Flow[]): Span[] {
  const ends = [...groupBy(facts, (fact) => fact.end)]
    .map(([end, told]) => ({ end, told }))
    .sort((one, other) => other.told.length - one.told.length || (one.end < other.end ? 1 : -1))
  const kept: { readonly end: Day; readonly told: readonly Flow[] }[] = []
  for (const candidate of ends) {
    if (!kept.some((other) => sameEnd(other.end, candidate.end))) kept.push(candidate)
  }
  return kept
    .map(({ end, told }) => ({ end, start: mostCommon(told.map((fact) => fact.start)) ?? end }))
    .sort((one, other) => (one.end < other.end ? 1 : -1))
}

/** The span from the end of nine months to the end of the year, where the file tells nine months. */
function fourthQuarter(year: Span, toDate: readonly Flow[], kindOf: (span: Span) => SpanKind): Span | null {
  const isNineMonths = (one: Day) => one < year.end && kindOf({ start: dayAfter(one), end: year.end }) === 'quarter'
  const nineMonths = new Set([...new Set(toDate.map((fact) => fact.end))].filter(isNineMonths))
  const end = mostCommon(toDate.map((fact) => fact.end).filter((one) => nineMonths.has(one)))
  return end === null ? null : { start: dayAfter(end), end: year.end }
}

export function dayAfter(day: Day): Day {
  return dayFromNumber(dayNumber(day) + 1)
}

/**
 * The label of a fiscal year is the `fy` of the filing whose newest annual period it is; comparatives are that
 * minus whole years. `fy` belongs to the filing, so a comparative's own `fy` says nothing.
 */
function labelYears(spans: readonly Span[], facts: readonly Flow[]): Calendar['years'] {
  const own = ownYears(facts)
  const known = spans.flatMap((span) => {
    const fiscalYear = own.find((filing) => sameEnd(filing.end, span.end))?.fiscalYear
    return fiscalYear === undefined ? [] : [{ end: span.end, fiscalYear }]
  })
  const labelled = spans.map((span) => ({ ...span, fiscalYear: fiscalYearOf(span.end, known) }))
  return labelled.map((span) => {
    const alone = labelled.filter((other) => other.fiscalYear === span.fiscalYear).length === 1
    return { ...span, label: alone ? `FY${span.fiscalYear}` : `FY${span.fiscalYear} to ${span.end}` }
  })
}

interface Filing {
  /** The end of the newest span it tells. */
  readonly end: Day
  readonly fy: number | null
  readonly fp: string | null
}

/** Each filing with what it says of itself; the one that came last first. */
function filingsOf(facts: readonly Flow[]): readonly Filing[] {
  const filings = [...groupBy(facts, (fact) => fact.accession)].map(([accession, told]) => ({
    end: latest(told.map((fact) => fact.end)),
    fy: mostCommon(told.map((fact) => fact.fy).filter((fy) => fy !== null)),
    fp: mostCommon(told.map((fact) => fact.fp ?? '').filter((fp) => /^Q[1-4]$/.test(fp))),
    sortKey: `${latest(told.map((fact) => fact.filed ?? ''))} ${accession}`,
  }))
  return filings
    .sort((one, other) => (one.sortKey < other.sortKey ? 1 : -1))
    .flatMap(({ end, fy, fp }) => (end === undefined ? [] : [{ end, fy, fp }]))
}

function latest<Text extends string>(texts: readonly Text[]): Text | undefined {
  return [...texts].sort().at(-1)
}

/** For each annual filing the end of its newest year and its `fy`. */
function ownYears(facts: readonly Flow[]): readonly { readonly end: Day; readonly fiscalYear: number }[] {
  return filingsOf(facts).flatMap(({ end, fy }) => (fy === null ? [] : [{ end, fiscalYear: fy }]))
}

function fiscalYearOf(end: Day, known: readonly { readonly end: Day; readonly fiscalYear: number }[]): number {
  const own = known.find((year) => year.end === end)
  if (own !== undefined) return own.fiscalYear
  const newer = known.filter((year) => year.end > end).sort((one, other) => (one.end < other.end ? -1 : 1))[0]
  if (newer !== undefined) return newer.fiscalYear - wholeYears(end, newer.end)
  // No filing names its year: a year that ends in the first days of January is the one before.
  const [year, month, day] = end.split('-').map(Number)
  return month === 1 && (day ?? 0) <= 10 ? (year ?? 0) - 1 : (year ?? 0)
}

function wholeYears(from: Day, to: Day): number {
  return Math.round(daysBetween(from, to) / 365.25)
}

/** By place in the fiscal year where a year is known; else by the filing whose newest quarter it is. */
function labelQuarters(spans: readonly Span[], facts: readonly Flow[], years: Calendar['years']): LabelledSpan[] {
  const own = ownQuarters(facts)
  const labels = spans.map(
    (span) => placeInYear(span.end, years) ?? ownLabel(span.end, own) ?? `Quarter to ${span.end}`,
  )
  return spans.map((span, at) => {
    const label = labels[at] ?? ''
    return {
      ...span,
      label: labels.filter((other) => other === label).length === 1 ? label : `${label} to ${span.end}`,
    }
  })
}

function placeInYear(end: Day, years: Calendar['years']): string | null {
  const nearest = nearestTo(end, years)
  if (nearest === null) return null
  const quarters = Math.round(daysBetween(nearest.end, end) / 91.3)
  const fiscalYear = nearest.fiscalYear + Math.ceil(quarters / 4)
  return `Q${((((quarters - 1) % 4) + 4) % 4) + 1} FY${fiscalYear}`
}

/** Of two equally near the first. */
function nearestTo<Item extends { readonly end: Day }>(end: Day, items: readonly Item[]): Item | null {
  let nearest: { readonly item: Item; readonly apart: number } | null = null
  for (const item of items) {
    const apart = Math.abs(daysBetween(item.end, end))
    if (nearest === null || apart < nearest.apart) nearest = { item, apart }
  }
  return nearest?.item ?? null
}

/** What a quarterly filing calls itself: `fy` and `fp` are of the newest span it tells. */
interface OwnQuarter {
  readonly end: Day
  readonly fy: number
  readonly fp: string
}

function ownQuarters(facts: readonly Flow[]): readonly OwnQuarter[] {
  return filingsOf(facts).flatMap(({ end, fy, fp }) => (fy === null || fp === null ? [] : [{ end, fy, fp }]))
}

/** The filing's own quarter, or whole years before it; a quarter in between is counted off from the nearest. */
function ownLabel(end: Day, own: readonly OwnQuarter[]): string | null {
  const nearest = nearestTo(end, own)
  if (nearest === null) return null
  const count = nearest.fy * 4 + Number(nearest.fp.slice(1)) - 1 + Math.round(daysBetween(nearest.end, end) / 91.3)
  return `Q${(count % 4) + 1} FY${Math.floor(count / 4)}`
}
