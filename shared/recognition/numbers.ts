import { Decimal } from '../finance/decimal.ts'
import type { Span } from './fact.ts'

/** A number as it stands in a sentence, before its unit is known. */
export interface NumberToken extends Span {
  readonly value: Decimal
  readonly raw: string
}

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const wordValues = new Map<string, number>([
  ...small.map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
])
const wordScales = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
])
const numberWord = [...wordValues.keys(), ...wordScales.keys()].sort((a, b) => b.length - a.length).join('|')
const spelled = new RegExp(
  `(?<![\\p{L}\\d.-])(?:${[...wordValues.keys()].join('|')})(?:[ -](?:and )?(?:${numberWord})(?!\\p{L})){0,9}(?!\\p{L})`,
  'giu',
)
const figures = /\d(?:\d|[.,'’\u00a0\u202f\u2009](?=\d)){0,40}/g
const figuresSpaced = /\d{1,3}(?: \d{3}){1,5}(?:,\d{1,4})?(?![\d.,]*\d)|\d(?:\d|[.,'’\u00a0\u202f\u2009](?=\d)){0,40}/g

/** Whether the sentence, or its reader, writes a comma before decimals. */
export function writesDecimalComma(sentence: string, locale: string | undefined): boolean {
  return (
    /\b(?:Mio|Mrd|Tsd|Millionen|Milliarden|Prozent|Umsatz|milliards?|Md€|Mds|chiffre d.affaires|d['’]euros)\b/.test(
      sentence,
    ) ||
    (locale !== undefined && /^(?:de(?!-CH)|fr|es(?!-MX)|it(?!-CH)|nl|pt|cs|pl|sv|da|nb|fi)/i.test(locale))
  )
}

/** Every number of a sentence, in figures and in English words; neither units nor years are told apart here. */
export function numbersIn(sentence: string, decimalComma: boolean): readonly NumberToken[] {
  const tokens: NumberToken[] = []
  for (const match of sentence.matchAll(decimalComma ? figuresSpaced : figures)) {
    const value = readFigures(match[0], decimalComma)
    if (value === null || !standsAlone(sentence, match.index) || isTail(sentence, match)) continue
    tokens.push({ start: match.index, end: match.index + match[0].length, value, raw: match[0] })
  }
  for (const match of sentence.matchAll(spelled)) {
    const value = readWords(match[0].toLowerCase())
    if (value === null) continue
    tokens.push({ start: match.index, end: match.index + match[0].length, value, raw: match[0] })
  }
  return tokens.sort((one, other) => one.start - other.start)
}

/** "1 234.5" with blanks between its groups: its last group alone would be another number. */
function isTail(sentence: string, match: RegExpExecArray): boolean {
  return (
    /^\d{3}(?!\d)/.test(match[0]) &&
    /(?<![\d.,])\d{1,3} $/.test(sentence.slice(Math.max(0, match.index - 5), match.index))
  )
}

/** Not the tail of a code, a version, a fraction or a telephone number: "A12", "1.2.3", "24/7", "555-1234". */
function standsAlone(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 5), at)
  if (/[\d][.,/:'’]$/.test(before) || /\d$/.test(before)) return false
  return !/\p{L}$/u.test(before) || /(?:[A-Z]{3}|R[sS]|FY|[ckCA])$/.test(before)
}

/**
 * Reads figures with their separators; null where they are no number ("1.2.3", "12,34"). A single comma or point
 * before three digits groups thousands the way the text at hand does.
 */
export function readFigures(raw: string, decimalComma: boolean): Decimal | null {
  const plain = raw.replace(/['’\u00a0\u202f\u2009 ]/g, '_')
  const decimals = decimalMark(plain, decimalComma)
  const cut = decimals === null ? -1 : plain.lastIndexOf(decimals)
  const whole = cut < 0 ? plain : plain.slice(0, cut)
  const fraction = cut < 0 ? '' : plain.slice(cut + 1)
  if (!/^\d*$/.test(fraction) || fraction.length > 12) return null
  if (!/^(?:\d{1,18}|\d{1,3}([.,_])\d{3}(?:\1\d{3}){0,5}|\d{1,2}(?:,\d{2}){1,5},\d{3})$/.test(whole)) return null
  return new Decimal(`${whole.replace(/\D/g, '')}${fraction === '' ? '' : `.${fraction}`}`)
}

function decimalMark(plain: string, decimalComma: boolean): ',' | '.' | null {
  const comma = plain.lastIndexOf(',')
  const point = plain.lastIndexOf('.')
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
  const at = Math.max(comma, point)
  if (at < 0) return null
  const mark = comma >= 0 ? ',' : '.'
  if (plain.indexOf(mark) !== at) return null
  const ownMark = decimalComma ? ',' : '.'
  const mayGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain)
  return mark === ownMark || !mayGroup ? mark : null
}

/** "one hundred and twenty million" as a number; null where the words do not make one ("two three"). */
function readWords(words: string): Decimal | null {
  let total = 0
  let group = 0
  let last = 'none'
  for (const word of words.split(/[ -]/)) {
    const value = wordValues.get(word)
    const scale = wordScales.get(word)
    if (word === 'and') continue
    if (value !== undefined) {
      if (last === 'small' || (last === 'tens' && value >= 10)) return null
      group += value
      last = value >= 20 ? 'tens' : 'small'
    } else if (scale === 2) {
      group *= 100
      last = 'hundred'
    } else {
      total += group * 10 ** (scale ?? 0)
      group = 0
      last = 'scale'
    }
  }
  return new Decimal(total + group)
}
