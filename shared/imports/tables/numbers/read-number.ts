import type { DecimalString } from '../../../account/primitives.ts'
import { Decimal, toDecimalString } from '../../../finance/decimal.ts'
import { readAffixes } from './affixes.ts'
import { cleanText } from './clean.ts'
import { digitRun, readDigits } from './digits.ts'
import { isNil, isUnreadable } from './nothing.ts'

/** What stands before the decimals: `1,234.5` is written with a point, `1.234,5` with a comma. */
export type NumberStyle = 'point' | 'comma'

export type NumberReading =
  | {
      readonly kind: 'number'
      /** Single units; a percentage is a fraction: 0.125 for `12.5%`. */
      readonly value: DecimalString
      readonly isPercent: boolean
      /** The mark as written, without brackets: `a`, `1`, `*`. */
      readonly footnote: string | null
      /** The sign or code as written: `$`, `€`, `USD`. */
      readonly currency: string | null
      /** Whether the number itself names a scale (`bn`, `Mio.`, `k`), which is in `value`. */
      readonly hasScale: boolean
    }
  /** A dash, `n/a`, `NM`, or nothing: no value, which is not zero. */
  | { readonly kind: 'nil' }
  /** What was a number and cannot be read any more: `#####`, `#DIV/0!`. */
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'text' }

/** Longer cells are prose. */
const longest = 120

/**
 * Reads one cell. A number that the style cannot have written but the other can (`12,5` in a table with points) is read
 * in the other. Takes any text, never throws, in time linear in its length.
 */
export function readNumber(text: string, style: NumberStyle): NumberReading {
  if (text.length > longest * 4) return { kind: 'text' }
  const clean = cleanText(text)
  if (isNil(withoutMarks(clean))) return { kind: 'nil' }
  if (isUnreadable(clean)) return { kind: 'unreadable', text: clean }
  if (clean.length > longest) return { kind: 'text' }
  return readWritten(clean, style) ?? readForeign(clean, style) ?? { kind: 'text' }
}

function readWritten(text: string, style: NumberStyle): NumberReading | null {
  const run = digitRun(text)
  const digits = run && readDigits(text.slice(run.start, run.end), style)
  if (run === null || digits === null) return null
  const exponent = /^[eE]([+-]?\d{1,2})(?![\d\p{L}])/u.exec(text.slice(run.end))
  const power = Number(exponent?.[1] ?? 0)
  const affixes = readAffixes(text.slice(0, run.start), text.slice(run.end + (exponent?.[0].length ?? 0)))
  if (affixes === null || Math.abs(power) > 15) return null
  const { isNegative, isPercent, scale, footnote, currency, hasScale } = affixes
  const size = new Decimal(digits).times(new Decimal(10).pow(power + scale - (isPercent ? 2 : 0)))
  const value = toDecimalString(isNegative ? size.negated() : size)
  return { kind: 'number', value, isPercent, footnote, currency, hasScale }
}

/**
 * In the other style, unless that gives more than three decimals: `1,2341` in a table with points is 1,234 with a
 * footnote's 1 stuck to it, and nobody can tell.
 */
function readForeign(text: string, style: NumberStyle): NumberReading | null {
  return /[.,]\d{4}/.test(text) ? null : readWritten(text, style === 'point' ? 'comma' : 'point')
}

/** `— (a)` is as empty as `—`. */
function withoutMarks(text: string): string {
  return text.length > 20 ? text : text.replace(/(?<=[-‒–—―−])\s?(?:\([a-z0-9]\)|\[[a-z0-9]\]|[*†‡]|[¹²³])$/, '')
}

/** What one cell says: sure where only one style can have written it, else what people more often mean. */
type Vote = { readonly style: NumberStyle; readonly isSure: boolean }

/** What a doubtful cell counts beside a sure one. */
const doubtfulWeight = 0.15
/** Grouped thousands in English are far more frequent than three decimals are rare in tables of points. */
const trustInDoubtful: Readonly<Record<NumberStyle, number>> = { point: 0.8, comma: 0.5 }

/**
 * Which decimal sign a table's cells use, and how sure that is, from 0 to 1. Where no cell shows a sign both styles
 * read the same, and that is sure.
 */
export function detectNumberStyle(texts: Iterable<string>): {
  readonly style: NumberStyle
  readonly confidence: number
} {
  const weight = { point: 0, comma: 0 }
  let sure = 0
  for (const text of texts) {
    const vote = voteOf(text)
    if (vote === null) continue
    weight[vote.style] += vote.isSure ? 1 : doubtfulWeight
    sure += vote.isSure ? 1 : 0
  }
  const total = weight.point + weight.comma
  if (total === 0) return { style: 'point', confidence: 1 }
  const style = weight.comma > weight.point ? 'comma' : 'point'
  const lead = Math.abs(weight.point - weight.comma) / total
  return { style, confidence: lead * (sure > 0 ? sure / (sure + 0.5) : trustInDoubtful[style]) }
}

function voteOf(text: string): Vote | null {
  if (text.length > longest) return null
  const clean = cleanText(text)
  // The dates of those who write decimal commas.
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(clean)) return { style: 'comma', isSure: false }
  const run = digitRun(clean)
  const digits = run === null ? '' : clean.slice(run.start, run.end)
  if (!/[.,]/.test(digits)) return null
  const asPoint = readWritten(clean, 'point')
  const asComma = readWritten(clean, 'comma')
  if (asPoint !== null && asComma !== null) return { style: digits.includes(',') ? 'point' : 'comma', isSure: false }
  if (asPoint !== null) return { style: 'point', isSure: true }
  return asComma === null ? null : { style: 'comma', isSure: true }
}
