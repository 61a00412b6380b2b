import type { Day } from '../account/primitives.ts'
import type { Period } from '../account/records/figure.ts'
import type { FoundDate } from './dates.ts'
import type { RecognitionContext, Span } from './fact.ts'
import {
  type FiscalCalendar,
  firstHalf,
  fiscalCalendar,
  fiscalQuarter,
  fiscalYear,
  fiscalYearOf,
  instant,
  quarterBefore,
  quarterEnd,
  spanEnding,
  yearEnd,
} from './fiscal.ts'

/** A period that a sentence names. A comparison ("compared with 2011") is none that a number is of. */
export interface FoundPeriod extends Span {
  readonly period: Period | null
  readonly comparison: boolean
  /** Counted from the reference day, not written out. */
  readonly inferred: boolean
}

const ordinals = ['first', 'second', 'third', 'fourth']
const year4 = '(?:19|20)\\d{2}'
const more = `(?:(?:, | and |, and | or |, or )(?:fiscal |FY ?)?${year4}(?![\\d%-]))`
const comparing =
  /(?:compared (?:to|with)|versus|vs\.?|than|from|over|against|since|through|until|by|before|after|due|to|since [^,;]{1,60})(?: (?:the|that|in|for))*(?: same| corresponding| comparable)?(?: (?:period|quarter))?(?: (?:of|in|for|the))*\s*$/i

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray, clock: Clock) => readonly (Period | null)[]])[] = [
  [
    new RegExp(
      `\\b(?:Q([1-4])|([1-4])Q)(?: of)?(?:[ ,]{0,2}(?:FY|fiscal(?: year)?))? ?['’]?(${year4}|\\d{2})(?![\\d%])`,
      'gi',
    ),
    ([, one, other, year = ''], { calendar }) => [fiscalQuarter(Number(one ?? other), fullYear(year), calendar)],
  ],
  [
    new RegExp(
      `\\b(${ordinals.join('|')}) quarter(?:,? (?:of|in))?(?: (?:the|our))?(?: fiscal)?(?: year)? (${year4})\\b`,
      'gi',
    ),
    ([, word = '', year = ''], { calendar }) => [
      fiscalQuarter(ordinals.indexOf(word.toLowerCase()) + 1, Number(year), calendar),
    ],
  ],
  [
    new RegExp(
      `\\b(?:(?:H([12])|([12])H)[ ,]{0,2}(?:FY ?)?['’]?|(first|second) half(?: of)?(?: fiscal)?(?: year)? )(${year4}|\\d{2})(?![\\d%])`,
      'gi',
    ),
    ([, one, other, word = '', year = ''], { calendar }) => [
      one === '1' || other === '1' || /first/i.test(word) ? firstHalf(fullYear(year), calendar) : null,
    ],
  ],
  [
    new RegExp(
      `\\b(?:at|as of|as at) (?:(?:the )?(?:fiscal )?year[- ]end|(?:the )?end of(?: the)?(?: fiscal| financial)?(?: year)?)(?: of)?,?(?: fiscal)?(?: (${year4}))?(?![-\\d])`,
      'gi',
    ),
    ([, year], { calendar, today }) => {
      const named = year ?? (today === undefined ? null : fiscalYearOf(today, calendar) - 1)
      return named === null ? [null] : [instant(yearEnd(Number(named), calendar), `End of FY${named}`)]
    },
  ],
  [
    new RegExp(
      `\\b(?:FY|GJ|fiscal years?|fiscal|financial year|Geschäftsjahr|exercice) ?['’]?(${year4}|\\d{2})(?:/\\d{2,4})?(?:E|e)?(?![\\d.,]*\\d{2}|[-%])(${more}{0,6})`,
      'gi',
    ),
    ([, year = '', rest = ''], { calendar }) =>
      [fullYear(year), ...yearsIn(rest)].map((each) => fiscalYear(each, calendar)),
  ],
  [
    new RegExp(`\\b(${year4}) fiscal year\\b`, 'gi'),
    ([, year = ''], { calendar }) => [fiscalYear(Number(year), calendar)],
  ],
  [
    /\b(?:(?:at|in) )?(?:the )?(last|prior|previous|this|current) (?:fiscal )?(year|quarter)\b|\b(letztes Jahr|im Vorjahr|l['’]an dernier)\b/gi,
    ([, which = 'last', unit = 'year'], { calendar, today }) => {
      if (today === undefined) return [null]
      const back = /this|current/i.test(which) ? 0 : 1
      if (/quarter/i.test(unit))
        return back === 0 ? [null] : [fiscalQuarter(...quarterBefore(today, calendar), calendar)]
      return [fiscalYear(fiscalYearOf(today, calendar) - back, calendar)]
    },
  ],
  [
    /\b(?:TTM|LTM|(?:trailing|last|past)[- ](?:twelve|12)[- ]months?)\b/gi,
    (_match, { calendar, today }) => {
      if (today === undefined) return [null]
      return [spanEnding(quarterEnd(...quarterBefore(today, calendar), calendar), 12, 'TTM', true)]
    },
  ],
  [
    new RegExp(
      `\\b(?:in|during|for|calendar|year|years|and|of|Jahr|en) (${year4})(?![\\d%]|[-–/]\\d| (?:through|to|until) (?:19|20)\\d)(${more}{0,6})`,
      'gi',
    ),
    ([, year = '', rest = ''], { calendar }) =>
      [Number(year), ...yearsIn(rest)].map((each) => fiscalYear(each, calendar)),
  ],
  [
    new RegExp(`(?:^|[(,] ?)(${year4})(?=\\)| |:|,)(?![-–/]\\d)`, 'g'),
    ([, year = ''], { calendar }) => [fiscalYear(Number(year), calendar)],
  ],
]

const spanBefore =
  /\b(?:(fiscal |financial )?(year|quarter)s?|(three|six|nine|twelve|3|6|9|12)[- ]months?(?: periods?)?|(13|26|39|52|53|thirteen|twenty-six|thirty-nine|fifty-two|fifty-three)[- ]weeks?(?: periods?)?) (?:that )?(?:ended|ending)(?: on)? ?$/i
const trailingBefore =
  /\b(?:TTM|LTM|(?:trailing|last|past)[- ](?:twelve|12)[- ]months?)(?: period)?(?: (?:ended|ending|to|as of))? ?$/i
const instantBefore =
  /\b(?<!(?:filed|dated|issued|signed|effective) )(?:at|as of|as at|on|per|zum|au)(?: the close of business on)? ?$/i
const months: Readonly<Record<string, number>> = {
  year: 12,
  quarter: 3,
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
  3: 3,
  6: 6,
  9: 9,
  12: 12,
  13: 3,
  26: 6,
  39: 9,
  52: 12,
  53: 12,
  thirteen: 3,
  'twenty-six': 6,
  'thirty-nine': 9,
  'fifty-two': 12,
  'fifty-three': 12,
}

interface Clock {
  readonly calendar: FiscalCalendar
  readonly today: Day | undefined
}

/** Every period a sentence names, in order; where two readings overlap, the one that says more. */
export function periodsIn(
  sentence: string,
  dates: readonly FoundDate[],
  context: RecognitionContext,
): readonly FoundPeriod[] {
  const clock = { calendar: fiscalCalendar(context.fiscalYearEnd), today: context.today }
  const found: FoundPeriod[] = []
  for (const date of dates) for (const period of datedPeriods(sentence, date)) found.push(period)
  for (const [pattern, read] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue
      if (dates.some((date) => span.start < date.end && date.start < span.end)) continue
      const comparison = comparing.test(sentence.slice(Math.max(0, span.start - 60), span.start))
      const inferred = !/\d/.test(match[0])
      const periods = read(match, clock)
      periods.forEach((period, index) => {
        // The years of a list stand one after the other within one match.
        found.push({
          start: span.start + index,
          end: index === periods.length - 1 ? span.end : span.start + index + 1,
          period,
          comparison,
          inferred,
        })
      })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** "year ended December 31, 2012, 2011 and 2010"; "as of December 31, 2024 and 2023". */
function datedPeriods(sentence: string, date: FoundDate): readonly FoundPeriod[] {
  const before = sentence.slice(Math.max(0, date.start - 60), date.start)
  const span = spanBefore.exec(before)
  // "On May 1, 2015, the company received" tells when something happened.
  const isEvent = /^On $/.test(before)
  const isTrailing = trailingBefore.test(before)
  const lead =
    (isTrailing ? trailingBefore.exec(before) : (span ?? (isEvent ? null : instantBefore.exec(before))))?.[0] ?? null
  const start = lead === null ? date.start : date.start - lead.length
  const comparison = comparing.test(sentence.slice(Math.max(0, start - 60), start))
  const rest = new RegExp(`^${more}{1,6}`).exec(sentence.slice(date.end, date.end + 60))?.[0] ?? ''
  const ends = [date.day, ...yearsIn(rest).map((year) => sameDayOf(year, date.day))]
  return ends.map((end, index) => ({
    start: start + index,
    end: index === ends.length - 1 ? date.end + rest.length : start + index + 1,
    period: lead === null ? null : periodOf(end),
    comparison,
    inferred: false,
  }))

  function periodOf(end: Day): Period {
    if (isTrailing) return spanEnding(end, 12, `TTM ${end}`, true)
    if (span === null) return instant(end, end)
    const [, , unit, monthsWord, weeks] = span
    const count = months[(unit ?? monthsWord ?? weeks ?? 'year').toLowerCase()] ?? 12
    return spanEnding(end, count, count === 12 ? `Year ended ${end}` : `${count} months ended ${end}`)
  }
}

function sameDayOf(year: number, day: Day): Day {
  const moved = `${year}${day.slice(4)}`
  return (moved.endsWith('-02-29') && year % 4 !== 0 ? `${year}-02-28` : moved) as Day // a day of the calendar in any other year
}

function yearsIn(list: string): readonly number[] {
  return (list.match(/\d{4}/g) ?? []).map(Number)
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year)
}
