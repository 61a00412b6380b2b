import type { Day } from '../../account/primitives.ts'
import { Decimal, parseDecimal, toDecimalString } from '../../finance/decimal.ts'
import { dayFromNumber, dayNumber, daysBetween } from '../../finance/periods.ts'
import { type Calendar, dayAfter, type Span } from './calendar.ts'
import type { Fact, FactIndex, Told } from './facts.ts'
import type { Resolved } from './resolve.ts'
import type {
  FactSource,
  ImportedPeriod,
  ImportedPeriodKind,
  ImportProblem,
  LineValue,
  StatementLine,
} from './result.ts'
import { statementLines } from './result.ts'
import { restatements } from './rounding.ts'
import { isBalance, rules, type Taxonomy } from './rules.ts'

/** What a filing history is read from; lines that were resolved once are kept, since twelve months ask for each four times. */
export interface Book {
  readonly index: FactIndex
  readonly taxonomy: Taxonomy
  readonly calendar: Calendar
  readonly resolved: Map<string, Resolved | null>
}

function once(book: Book, key: string, resolve: () => Resolved | null): Resolved | null {
  const known = book.resolved.get(key)
  if (known !== undefined) return known
  const found = resolve()
  book.resolved.set(key, found)
  return found
}

/** A line of the fiscal year: annual forms first, as the method has it; else what other filings say of that year. */
export function yearLine(book: Book, line: StatementLine, year: Span): Resolved | null {
  return once(book, `year ${line} ${year.end}`, () => findYearLine(book, line, year))
}

function findYearLine(book: Book, line: StatementLine, year: Span): Resolved | null {
  const rule = rules[book.taxonomy][line]
  const told = (annualOnly: boolean) => (concept: string) =>
    isBalance(line)
      ? book.index.balance(concept, year.end, annualOnly)
      : book.index.year(concept, year.start, year.end, annualOnly)
  return rule(told(true)) ?? rule(told(false))
}

function balanceLine(book: Book, line: StatementLine, end: Day): Resolved | null {
  const rule = rules[book.taxonomy][line]
  return (
    rule((concept) => book.index.balance(concept, end, true)) ??
    rule((concept) => book.index.balance(concept, end, false))
  )
}

/** A line over exactly these days, as the latest filing has it. */
export function spanLine(book: Book, line: StatementLine, span: Span): Resolved | null {
  return rules[book.taxonomy][line]((concept) => book.index.flow(concept, span.start, span.end, 'latest'))
}

/** A line of a quarter; where only year-to-date is told, that less the year to date before (Q4: the year less nine months). */
export function quarterLine(book: Book, line: StatementLine, quarter: Span): Resolved | null {
  return once(book, `quarter ${line} ${quarter.end}`, () =>
    isBalance(line)
      ? balanceLine(book, line, quarter.end)
      : (spanLine(book, line, quarter) ?? differenceLine(book, line, quarter)),
  )
}

function differenceLine(book: Book, line: StatementLine, quarter: Span): Resolved | null {
  for (const start of book.calendar.startsAt(quarter.end)) {
    if (start >= quarter.start) continue
    const year = book.calendar.years.find((one) => one.end === quarter.end && one.start === start)
    const whole = year === undefined ? spanLine(book, line, { start, end: quarter.end }) : yearLine(book, line, year)
    const before = spanLine(book, line, { start, end: dayBefore(quarter.start) })
    if (whole === null || before === null || conceptsOf(whole) !== conceptsOf(before)) continue
    const from = year === undefined ? 'the year to date' : 'the year'
    const note = { code: 'derived', text: `Taken as ${from} less the months before this quarter.` } as const
    return {
      value: whole.value.minus(before.value),
      told: [...whole.told, ...before.told],
      notes: [...whole.notes, note],
      derived: true,
    }
  }
  return null
}

function dayBefore(day: Day): Day {
  return dayFromNumber(dayNumber(day) - 1)
}

function conceptsOf(resolved: Resolved): string {
  return resolved.told
    .map((told) => told.latest.concept)
    .sort()
    .join(' ')
}

/** Twelve months to the end of a quarter: its year where it ends one, else four quarters, else year + to date - to date before. */
export function trailingLine(book: Book, line: StatementLine, quarters: readonly Span[]): Resolved | null {
  const [newest] = quarters
  const oldest = quarters.at(-1)
  if (newest === undefined || oldest === undefined) return null
  if (isBalance(line)) return quarterLine(book, line, newest)
  const year = book.calendar.years.find((one) => one.end === newest.end)
  if (year !== undefined) {
    const whole = yearLine(book, line, year)
    if (whole !== null) return whole
  }
  const parts = quarters.map((quarter) => quarterLine(book, line, quarter))
  const there = parts.filter((part) => part !== null)
  if (there.length === 4) return summed(there, 'The sum of four quarters.')
  return rolledForward(book, line, newest)
}

function summed(parts: readonly Resolved[], text: string): Resolved {
  const notes = parts.flatMap((part) => part.notes)
  const worst = notes.some((note) => note.code === 'derived')
    ? [
        {
          code: 'derived' as const,
          text: `${text} A quarter that is not reported alone is the longer period less the months before it.`,
        },
      ]
    : []
  return {
    value: parts.reduce((sum, part) => sum.plus(part.value), new Decimal(0)),
    told: parts.flatMap((part) => part.told),
    notes: [...notes.filter((note) => note.code !== 'derived'), ...worst],
    derived: true,
  }
}

function rolledForward(book: Book, line: StatementLine, newest: Span): Resolved | null {
  const year = book.calendar.years.find((one) => one.end < newest.end)
  if (year === undefined) return null
  const whole = yearLine(book, line, year)
  const toDate = spanLine(book, line, { start: dayAfter(year.end), end: newest.end })
  const before = book.calendar.quarters
    .filter((quarter) => quarter.end > year.start && quarter.end < year.end)
    .map((quarter) => ({ quarter, apart: Math.abs(daysBetween(quarter.end, newest.end) - 365) }))
    .sort((one, other) => one.apart - other.apart)[0]
  if (before === undefined || before.apart > 10) return null
  const toDateBefore = spanLine(book, line, { start: year.start, end: before.quarter.end })
  if (whole === null || toDate === null || toDateBefore === null) return null
  return {
    value: whole.value.plus(toDate.value).minus(toDateBefore.value),
    told: [...whole.told, ...toDate.told, ...toDateBefore.told],
    notes: [{ code: 'derived', text: 'The year, plus the year to date, less the same months of the year before.' }],
    derived: true,
  }
}

/** All lines of a period with their sources, and what the reader should know of them. */
export function periodOf(
  kind: ImportedPeriodKind,
  span: Span & { readonly label: string },
  resolve: (line: StatementLine) => Resolved | null,
): ImportedPeriod {
  const lines: Partial<Record<StatementLine, LineValue>> = {}
  const notes: ImportProblem[] = []
  for (const line of statementLines) {
    const resolved = resolve(line)
    if (resolved === null) continue
    const value = lineValue(resolved)
    lines[line] = value
    for (const note of resolved.notes) notes.push({ code: note.code, period: span.label, item: line, text: note.text })
    if (value.restated.length > 0)
      notes.push({ code: 'restated', period: span.label, item: line, text: restatedText(value) })
  }
  return { kind, label: span.label, start: span.start, end: span.end, lines, notes }
}

function restatedText(value: LineValue): string {
  const earlier = value.restated
    .map((one) => `${one.value}${one.filed === null ? '' : ` (filed ${one.filed})`}`)
    .join(', ')
  return `A later filing restated it; before it was ${earlier}.`
}

function lineValue(resolved: Resolved): LineValue {
  const [only] = resolved.told
  return {
    value: toDecimalString(resolved.value),
    sources: distinctSources(resolved.told),
    restated: only !== undefined && resolved.told.length === 1 ? restatements(only) : [],
    derived: resolved.derived,
  }
}

function distinctSources(told: readonly Told[]): readonly FactSource[] {
  const [only] = told
  if (only !== undefined && told.length === 1) return [sourceOf(only.latest)]
  const sources = new Map<string, FactSource>()
  for (const { latest } of told) sources.set(`${latest.concept} ${latest.accession}`, sourceOf(latest))
  return [...sources.values()]
}

function sourceOf({ concept, form, filed, accession }: Fact): FactSource {
  return { concept, form, filed, accession }
}

/** The lines of a period as numbers. */
export function numbersOf(period: ImportedPeriod): ReadonlyMap<string, Decimal> {
  return new Map(Object.entries(period.lines).map(([line, found]) => [line, parseDecimal(found.value)]))
}
