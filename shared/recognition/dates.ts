import * as v from 'valibot'
import { type Day, daySchema } from '../account/primitives.ts'
import type { Span } from './fact.ts'

export interface FoundDate extends Span {
  readonly day: Day
}

const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'janvier', 'janv'],
  ['february', 'feb', 'februar', 'février', 'fevrier', 'févr'],
  ['march', 'mar', 'märz', 'mars', 'mär'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni', 'juin'],
  ['july', 'jul', 'juli', 'juillet', 'juil'],
  ['august', 'aug', 'août'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'déc'],
]
const months = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const month = [...months.keys()].sort((one, other) => other.length - one.length).join('|')

const patterns = [
  new RegExp(
    `(?<![\\p{L}\\d])(?<m>${month})\\.? {1,2}(?<d>\\d{1,2})(?:st|nd|rd|th)?,? {1,2}(?<y>\\d{4})(?!\\d)`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d.,/-])(?<d>\\d{1,2})(?:\\.|st|nd|rd|th|er)?(?: of)? {1,2}(?<m>${month})\\.?,? {1,2}(?<y>\\d{4})(?!\\d)`,
    'giu',
  ),
  /(?<![\p{L}\d.,/-])(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?![\d.,/-]*\d)/gu,
  /(?<![\p{L}\d.,/-])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?![\d.,/-]*\d)/gu,
]
const slashed = /(?<![\p{L}\d.,/-])(?<a>\d{1,2})([/-])(?<b>\d{1,2})\2(?<y>\d{4})(?![\d.,/-]*\d)/gu

/** Every day written out with its year. `02/03/2025` is one only where the locale tells which part is the month. */
export function datesIn(sentence: string, locale: string | undefined): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const pattern of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const { y = '', m = '', d = '' } = match.groups ?? {}
      add(match, dayOf(y, months.get(m.toLowerCase()) ?? Number(m), Number(d)))
    }
  }
  for (const match of sentence.matchAll(slashed)) {
    const { a = '', b = '', y = '' } = match.groups ?? {}
    const monthComesFirst = isMonthFirst(Number(a), Number(b), locale)
    if (monthComesFirst === null) continue
    add(match, monthComesFirst ? dayOf(y, Number(a), Number(b)) : dayOf(y, Number(b), Number(a)))
  }
  return found.sort((one, other) => one.start - other.start)

  function add(match: RegExpExecArray, day: Day | null): void {
    const start = match.index
    const end = start + match[0].length
    const overlaps = found.some((other) => start < other.end && other.start < end)
    if (day !== null && !overlaps) found.push({ start, end, day })
  }
}

function isMonthFirst(a: number, b: number, locale: string | undefined): boolean | null {
  if (a > 12) return false
  if (b > 12) return true
  if (a === b) return true
  return locale === undefined || locale === 'en' ? null : /^en-(?:US|PH)$/i.test(locale)
}

/** The day of those parts; null where the calendar has none. */
export function dayOf(year: string | number, monthNumber: number, date: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(monthNumber).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const parsed = v.safeParse(daySchema, text)
  return parsed.success && text >= '1800' ? parsed.output : null
}
