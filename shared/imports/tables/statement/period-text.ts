import { plain } from './fold.ts'
import { lastDayOf, monthNamed, monthPattern } from './months.ts'
import type { PeriodKind } from './statement.ts'

/** In which order `3/4/2024` is to be read. */
export type DateOrder = 'monthFirst' | 'dayFirst'

/** What a header says of a period; parts are put together from the cells above one another. */
export interface PeriodHint {
  readonly kind?: PeriodKind
  /** Length in months, where it is told. */
  readonly months?: number
  readonly quarter?: number
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** Estimate, forecast, budget. */
  readonly guidance?: boolean
  /** The year is a fiscal year by its words, so it need not be the calendar's. */
  readonly fiscal?: boolean
  /** The day could be read either way. */
  readonly eitherOrder?: boolean
  /** How much of the text was words that say nothing of a period. */
  readonly rest: string
}

type Parts = { -readonly [Key in keyof PeriodHint]?: PeriodHint[Key] }
type Rule = readonly [pattern: RegExp, read: (match: readonly string[], parts: Parts, order: DateOrder) => boolean]

const word = `(${monthPattern})\\.?`
const fullYear = '((?:19|20)\\d\\d)'
const anyYear = "((?:19|20)\\d\\d|'?\\d\\d)"

const numberWords: Readonly<Record<string, number>> = {
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
  drei: 3,
  sechs: 6,
  neun: 9,
  zwolf: 12,
  trois: 3,
  neuf: 9,
  douze: 12,
}
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  premier: 1,
  deuxieme: 2,
  troisieme: 3,
  quatrieme: 4,
}

/** Each takes its part out of the text; the first that matches wins its part. */
const rules: readonly Rule[] = [
  [
    /\b(?:guidance|forecast|outlook|budget|estimated?|est|expected|consensus|projected|projection|prognose|planung|plan|previsions?|prevu)\b/,
    (_, p) => set(p, { guidance: true }),
  ],
  // Spans of months
  [
    new RegExp(`\\b${word} ?(?:-|to|bis) ?${word} ?${anyYear}?(?![\\d,])`),
    ([, from, to, y], p) => readSpan(monthNamed(from ?? ''), monthNamed(to ?? ''), y, p),
  ],
  // Days
  [
    /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)?\b/,
    ([, y, m, d], p) => day(p, Number(y), Number(m), Number(d)),
  ],
  [
    /\b\d{1,2}\.\s?\d{1,2}\.(?:\d{4}|\d\d)?\s?(?:-|bis|to|au)\s?(\d{1,2})\.\s?(\d{1,2})\.(\d{4}|\d\d)\b/,
    ([, d, m, y], p) => day(p, yearOf(y), Number(m), Number(d)),
  ],
  [/\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)\b/, ([, d, m, y], p) => day(p, yearOf(y), Number(m), Number(d))],
  [/\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)\b/, readSlashes],
  [
    new RegExp(`\\b${word} ?(\\d{1,2})(?:st|nd|rd|th)? ?,? ?${fullYear}\\b`),
    ([, m, d, y], p) => day(p, Number(y), monthNamed(m ?? ''), Number(d)),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|er)?\\.?[ -]?(?:de |of )?${word}[ -]?,? ?${anyYear}\\b`),
    ([, d, m, y], p) => day(p, yearOf(y), monthNamed(m ?? ''), Number(d)),
  ],
  [new RegExp(`\\b${word}([ -]*)${anyYear}(?![\\d,])\\b`), ([, m, mark, y], p) => readMonthYear(m, mark, y, p)],
  [
    new RegExp(`\\b${word} ?(\\d{1,2})(?:st|nd|rd|th)?\\b`),
    ([, m, d], p) => set(p, { month: monthNamed(m ?? '') ?? 0, day: Number(d) }),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|er)?\\.? ?(?:de |of )?${word}(?![a-z])`),
    ([, d, m], p) => set(p, { month: monthNamed(m ?? '') ?? 0, day: Number(d) }),
  ],
  [/(?<![\d/])(0?[1-9]|1[0-2])\/(20\d\d)\b/, ([, m, y], p) => set(p, { month: Number(m), year: Number(y) })],
  [/\b(20\d\d)[-/](0[1-9]|1[0-2])\b/, ([, y, m], p) => readYearMonth(y, m, p)],
  [
    /\bcy ?'?((?:20)?\d\d)(a|e|f)?\b/,
    ([, y, mark], p) => set(p, { kind: 'FY', year: yearOf(y), month: 12, day: 31, ...marked(mark) }),
  ],
  [/\b31\.\s?12\.(?!\d)/, (_, p) => set(p, { month: 12, day: 31 })],
  // Parts of a year
  [
    /\b(?:ttm|ltm|trailing (?:twelve|12) months|last (?:twelve|12) months)\b/,
    (_, p) => set(p, { kind: 'TTM', months: 12 }),
  ],
  [
    /\b(three|six|nine|twelve|drei|sechs|neun|zwolf|trois|neuf|douze|\d{1,2})[- ]?(?:months?|monate?n?|mois|m)\b/,
    ([, n], p) => readMonths(numberWords[n ?? ''] ?? Number(n), p),
  ],
  [/\b(\d{2})[- ]?(?:weeks?|wochen|semaines)\b/, ([, n], p) => readMonths(Math.round((Number(n) * 12) / 52), p)],
  [
    new RegExp(`\\b(?:q|t)([1-4])[ /'-]*(?:fy|gj)? ?[/'-]?${anyYear}\\b`),
    ([, q, y], p) => set(p, { kind: 'Q', quarter: Number(q), year: yearOf(y) }),
  ],
  [
    new RegExp(`\\b([1-4])q[ /'-]*(?:fy)? ?${anyYear}\\b`),
    ([, q, y], p) => set(p, { kind: 'Q', quarter: Number(q), year: yearOf(y) }),
  ],
  [
    new RegExp(`\\b(?:fy)? ?${anyYear}[ /-]?q([1-4])\\b`),
    ([, y, q], p) => set(p, { kind: 'Q', quarter: Number(q), year: yearOf(y) }),
  ],
  [
    /\bq([1-4])\b|\b([1-4])q\b|\b([1-4])\. ?quartal\b/,
    ([, a, b, c], p) => set(p, { kind: 'Q', quarter: Number(a ?? b ?? c) }),
  ],
  [
    /\b(first|second|third|fourth|premier|deuxieme|troisieme|quatrieme) (?:fiscal )?(?:quarter|trimestre)\b/,
    ([, n], p) => set(p, { kind: 'Q', quarter: ordinals[n ?? ''] ?? 1 }),
  ],
  [
    new RegExp(`\\b(?:h|s)1[ /'-]*(?:fy)? ?${anyYear}\\b|\\b1h[ /'-]*${anyYear}\\b`),
    ([, a, b], p) => set(p, { kind: 'YTD', months: 6, year: yearOf(a ?? b) }),
  ],
  [/\b(6|9)m[ /'-]*((?:20)?\d\d)\b/, ([, n, y], p) => set(p, { kind: 'YTD', months: Number(n), year: yearOf(y) })],
  [
    /\b([1-4])\.? ?(?:e|er|eme)? ?(?:quarter|trimestre|quartal)\b/,
    ([, n], p) => set(p, { kind: 'Q', quarter: Number(n) }),
  ],
  [
    /\b(?:h1|1h|first half|half[- ]year|1\. ?halbjahr|premier semestre)\b/,
    (_, p) => set(p, { kind: 'YTD', months: 6 }),
  ],
  [/\b(?:year[- ]to[- ]date|ytd)\b/, (_, p) => set(p, { kind: 'YTD' })],
  [
    /\b(?:quarter(?:s|ly)?(?: ended| ending)?|quartals?(?:weise)?|trimestres?|trimestriel)\b/,
    (_, p) => set(p, { kind: 'Q', months: 3 }),
  ],
  // Years
  [
    /\b(?:fy|gj|fiscal(?: years?)?|geschaftsjahr(?:e|es)?|exercices?)[ ']*((?:19|20)\d\d)? ?[/-] ?(\d\d(?:\d\d)?)(a|e|f|p|b)?\b/,
    ([, y, end, mark], p) => readFiscal(end === undefined ? y : endingYear(y, end), mark, p),
  ],
  [
    /\b(?:fy|gj|fiscal(?: years?)?|geschaftsjahr(?:e|es)?|exercices?)[ ']*((?:19|20)\d\d|\d\d)(a|e|f|p|b)?(?!\d)/,
    ([, y, mark], p) => readFiscal(y, mark, p),
  ],
  [
    /\b((?:19|20)\d\d) ?[/-] ?(\d\d(?:\d\d)?)(a|e|f|p|b)?(?!\d)/,
    ([, y, end, mark], p) => readFiscal(endingYear(y, end), mark, p),
  ],
  [/\b((?:19|20)\d\d) ?\(?(a|e|f|p|b)?\)?(?![\d.,]\d|\d)(?![a-z])/, ([, y, mark], p) => readYear(y, mark, p)],
  [
    /\b(?:fiscal(?: years?)?|fy|fye|geschaftsjahre?s?|exercices?(?: clos(?:e|es)?)?)\b/,
    (_, p) => set(p, { kind: 'FY', fiscal: true }),
  ],
  [
    /\b(?:years?|annual(?: data)?|annually|jahre?s?|jahrlich|annees?|annuel(?:le)?|12 months)\b/,
    (_, p) => set(p, { kind: 'FY' }),
  ],
  [/\b(?:as (?:of|at)|balances? at|per|zum|stichtag|au)\b/, (_, p) => set(p, { kind: 'instant' })],
]

const fillers = new Set(
  'the for of and or in a at to end ended ending ends period periods periode reporting date fiscal audited unaudited reported restated as-restated adjusted actual actuals ist current prior previous as ye stand total consolidated le les la de du des den dem der die das clos close terminee termine months quarter to from vom bis und et en est pro forma preliminary vorlaufig ungepruft gepruft angepasst retraite publie'.split(
    ' ',
  ),
)

/**
 * What a text says of a period; null where it says nothing. `rest` holds the words that are about something else: a
 * header cell has none.
 */
export function readPeriodText(text: string, order: DateOrder = 'monthFirst'): PeriodHint | null {
  if (text.length > 200 || text.length < 2) return null
  let left = ` ${plain(text)
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/_/g, ' ')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]/g, '')} `
  const parts: Parts = {}
  let found = false
  for (const [pattern, read] of rules) {
    const match = pattern.exec(left)
    if (match === null) continue
    const before = { ...parts }
    if (!read(match, parts, order)) {
      Object.assign(parts, before)
      continue
    }
    found = true
    left = `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`
  }
  if (!found) return null
  const rest = left
    .replace(/\(?\b[a-z]?\d?\)/g, ' ')
    .split(/[^\p{L}\p{N}%$€£]+/u)
    .filter((one) => one !== '' && !fillers.has(one))
    .join(' ')
  return { ...parts, rest }
}

/** Adds what is not yet known: the rule that stands first is the more exact one. */
function set(parts: Parts, more: Parts): boolean {
  let isNew = false
  for (const [key, value] of Object.entries(more)) {
    if (parts[key as keyof Parts] !== undefined) continue // Object.entries forgets the keys' names
    Object.assign(parts, { [key]: value })
    isNew = true
  }
  return isNew
}

function day(parts: Parts, year: number | null, month: number | null, date: number): boolean {
  if (parts.day !== undefined || year === null || month === null) return false
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || date < 1 || date > lastDayOf(year, month)) return false
  return set(parts, { year, month, day: date })
}

function readSlashes([, a, b, y]: readonly string[], parts: Parts, order: DateOrder): boolean {
  const one = Number(a)
  const other = Number(b)
  const isEither = one <= 12 && other <= 12 && one !== other
  const isDayFirst = one > 12 || (isEither && order === 'dayFirst')
  const [month, date] = isDayFirst ? [other, one] : [one, other]
  return day(parts, yearOf(y), month, date) && (!isEither || set(parts, { eitherOrder: true }))
}

/** `Dec-24` and `Dec 2024` are months; but `May 31` is a day of any year. */
function readMonthYear(name: string | undefined, mark: string | undefined, written: string | undefined, parts: Parts) {
  const digits = (written ?? '').replace("'", '')
  const isBareShort = digits.length === 2 && digits === written && !(mark ?? '').includes('-') && Number(digits) <= 31
  if (isBareShort || parts.month !== undefined) return false
  return set(parts, { month: monthNamed(name ?? '') ?? 0, year: yearOf(written) })
}

/** `2024-12` is a month, `2011/12` a fiscal year. */
function readYearMonth(year: string | undefined, month: string | undefined, parts: Parts): boolean {
  return endingYear(year, month) === undefined && set(parts, { year: yearOf(year), month: Number(month) })
}

/** `Jan - Sep 2024`: as many months as it names; without its year it only repeats a quarter's name. */
function readSpan(from: number | null, to: number | null, year: string | undefined, parts: Parts): boolean {
  if (from === null || to === null) return false
  if (year !== undefined) set(parts, { month: to, year: yearOf(year) })
  readMonths(((to - from + 12) % 12) + 1, parts)
  return true
}

function readMonths(months: number, parts: Parts): boolean {
  if (months === 3) return set(parts, { kind: 'Q', months })
  if (months === 6 || months === 9) return set(parts, { kind: 'YTD', months })
  return months === 12 && set(parts, { kind: 'FY', months })
}

function readFiscal(year: string | undefined, mark: string | undefined, parts: Parts): boolean {
  if (year === undefined) return false
  return set(parts, { kind: 'FY', year: yearOf(year), fiscal: true, ...marked(mark) })
}

function readYear(year: string | undefined, mark: string | undefined, parts: Parts): boolean {
  return set(parts, { year: yearOf(year), ...marked(mark) })
}

/** `2024A` is what was, `2025E` what is expected. */
function marked(mark: string | undefined): Parts {
  return mark === undefined || mark === 'a' ? {} : { guidance: true }
}

/** `2023/24` is called by the year it ends in. */
function endingYear(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined) return undefined
  const year = end.length === 4 ? Number(end) : Math.floor(Number(start) / 100) * 100 + Number(end)
  const ending = year < Number(start) ? year + 100 : year
  return ending - Number(start) === 1 ? String(ending) : undefined
}

function yearOf(written: string | undefined): number {
  const digits = (written ?? '').replace("'", '')
  if (digits.length === 4) return Number(digits)
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900)
}
