import { formatMoney } from '../../finance/format.ts'
import { daysBetween } from '../../finance/periods.ts'
import { type Calendar, type LabelledSpan, readCalendar } from './calendar.ts'
import { FactFile, FactIndex } from './facts.ts'
import { type Book, periodOf, quarterLine, spanLine, trailingLine, yearLine } from './lines.ts'
import { type Envelope, readEnvelope } from './read.ts'
import { type CompanyFactsOutcome, type ImportProblem, importFailure } from './result.ts'
import { backboneConcepts, type Taxonomy, taxonomies } from './rules.ts'

/** How many periods are worked out, newest first. */
export interface ImportDepth {
  readonly years?: number
  /** Also of twelve-month periods that end with a quarter. */
  readonly quarters?: number
}

/**
 * Reads a `companyfacts` JSON file of data.sec.gov (or one made from a filing's inline XBRL).
 * Pure; fails with a coded sentence, never throws. Every number keeps the facts it rests on.
 */
export function importCompanyfacts(bytes: Uint8Array, depth: ImportDepth = {}): CompanyFactsOutcome {
  if (bytes.byteLength === 0) return importFailure('empty')
  const read = readEnvelope(bytes)
  if (!read.ok) return read
  const file = new FactFile(read.envelope)
  const present = taxonomies.filter((taxonomy) => file.hasTaxonomy(taxonomy))
  if (present.length === 0) return importFailure('noTaxonomy')
  const chosen = chooseBook(file, present)
  if (chosen === null) return importFailure('noPeriod')
  const { book, currency, otherCurrencies } = chosen
  const { years = 10, quarters = 12 } = depth
  const periods = {
    years: book.calendar.years
      .slice(0, years)
      .map((span) => periodOf('FY', span, (line) => yearLine(book, line, span))),
    quarters: book.calendar.quarters
      .slice(0, quarters)
      .map((span) => periodOf('Q', span, (line) => quarterLine(book, line, span))),
    trailing: trailingSpans(book)
      .slice(0, quarters)
      .map(({ span, four }) => periodOf('TTM', span, (line) => trailingLine(book, line, four))),
  }
  const problems = [
    ...fileProblems(book.calendar, currency, otherCurrencies, file.malformed),
    ...transitionProblems(book, currency),
  ]
  return {
    ok: true,
    facts: {
      entity: entityOf(read.envelope),
      cik: cikOf(read.envelope),
      currency,
      taxonomy: book.taxonomy,
      ...periods,
      problems,
    },
  }
}

interface Chosen {
  readonly book: Book
  readonly currency: string
  readonly otherCurrencies: readonly string[]
}

/** The taxonomy and currency with the newest statements; among equals the one with the most facts in them. */
function chooseBook(file: FactFile, present: readonly Taxonomy[]): Chosen | null {
  const candidates = present.flatMap((taxonomy) => {
    const facts = backboneConcepts[taxonomy].map((concept) => file.facts(concept))
    const currencies = [...new Set(facts.flatMap((byCurrency) => [...byCurrency.keys()]))].sort()
    return currencies.map((currency) => candidate(file, taxonomy, currency))
  })
  const usable = candidates.filter(({ book }) => book.calendar.years.length + book.calendar.quarters.length > 0)
  usable.sort(
    (one, other) =>
      newestYear(other.book.calendar) - newestYear(one.book.calendar) ||
      other.weight - one.weight ||
      (one.currency < other.currency ? -1 : 1),
  )
  const [best] = usable
  if (best === undefined) return null
  const otherCurrencies = candidates.map(({ currency }) => currency).filter((currency) => currency !== best.currency)
  return { book: best.book, currency: best.currency, otherCurrencies: [...new Set(otherCurrencies)] }
}

function candidate(file: FactFile, taxonomy: Taxonomy, currency: string) {
  const index = new FactIndex(file, currency)
  const calendar = readCalendar(index, backboneConcepts[taxonomy])
  const weight = backboneConcepts[taxonomy].reduce((sum, concept) => sum + index.facts(concept).length, 0)
  return { book: { index, taxonomy, calendar, resolved: new Map() }, currency, weight }
}

function newestYear(calendar: Calendar): number {
  const newest = calendar.years[0]?.end ?? calendar.quarters[0]?.end
  return newest === undefined ? 0 : Number(newest.slice(0, 4))
}

/** For each quarter that has the three before it: the twelve months to its end. */
function trailingSpans(book: Book) {
  const { quarters } = book.calendar
  return quarters.flatMap((newest, at) => {
    const four = quarters.slice(at, at + 4)
    const oldest = four.at(-1)
    if (four.length < 4 || oldest === undefined || !follow(four)) return []
    return [{ span: { start: oldest.start, end: newest.end, label: `TTM ${newest.label}` }, four }]
  })
}

/** Whether each quarter begins where the one before ended, give or take the days of a shifted calendar. */
function follow(quarters: readonly LabelledSpan[]): boolean {
  return quarters.every((quarter, at) => {
    const before = quarters[at + 1]
    return before === undefined || Math.abs(daysBetween(before.end, quarter.start)) <= 10
  })
}

function fileProblems(
  calendar: Calendar,
  currency: string,
  others: readonly string[],
  malformed: number,
): ImportProblem[] {
  const problems: ImportProblem[] = []
  const say = (code: ImportProblem['code'], text: string) => problems.push({ code, period: '', item: '', text })
  if (calendar.years.length === 0)
    say('quartersOnly', 'The file holds quarters only: there is no fiscal year to compare.')
  if (currency !== 'USD') say('otherCurrency', `The company reports in ${currency}; nothing is converted.`)
  if (others.length > 0)
    say('otherCurrencies', `Facts in ${others.join(', ')} were left out; the statements are in ${currency}.`)
  if (malformed > 0) say('malformed', `${malformed} facts of an unexpected form were passed over.`)
  return problems
}

/** A short period between two fiscal years is shown with its length; it is never a year to compare with. */
function transitionProblems(book: Book, currency: string): ImportProblem[] {
  return book.calendar.transitions.map((span) => {
    const revenue = spanLine(book, 'revenue', span)
    const told = revenue === null ? '' : ` Revenue of these days: ${formatMoney(revenue.value.toFixed(), currency)}.`
    const days = daysBetween(span.start, span.end) + 1
    const text = `The fiscal year was changed: ${span.start} to ${span.end} (${days} days, 10-KT) is no year and is not compared with one.${told}`
    return { code: 'transitionPeriod', period: '', item: '', text }
  })
}

function entityOf(envelope: Envelope): string {
  const name = (envelope.entityName ?? '').trim().slice(0, 500)
  return name === '' ? `CIK ${cikOf(envelope)}` : name
}

function cikOf(envelope: Envelope): string {
  return String(envelope.cik).padStart(10, '0')
}
