import type { NumberStyle } from './read-number.ts'

const spaced = String.raw`[1-9]\d{0,2}(?: \d{3})+`
const apostrophes = String.raw`[1-9]\d{0,2}(?:['’]\d{3})+`
// The last group of Indian grouping has three digits, those before it two.
const grammar: Readonly<Record<NumberStyle, RegExp>> = {
  point: new RegExp(
    String.raw`^(\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}|${spaced}|${apostrophes})?(?:\.(\d+))?$`,
  ),
  comma: new RegExp(String.raw`^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|${spaced}|${apostrophes})?(?:,(\d+))?$`),
}

/** Longest run of digits that is still a figure; also keeps the exact value within what the account file takes. */
const longest = 32

/**
 * The digits of a number, grouped and with decimals as a style writes them, as `1234.5`; null where that style cannot
 * have written them.
 */
export function readDigits(text: string, style: NumberStyle): string | null {
  if (text.length > 60) return null
  const match = grammar[style].exec(text)
  if (match === null) return null
  const whole = (match[1] ?? '').replace(/\D/g, '')
  const decimals = match[2] ?? ''
  if (whole.length + decimals.length > longest || whole.length + decimals.length === 0) return null
  return decimals === '' ? whole : `${whole === '' ? '0' : whole}.${decimals}`
}

/** Where the run of digits, with the signs between them, starts and ends in a text; null where there is no digit. */
export function digitRun(text: string): { readonly start: number; readonly end: number } | null {
  const first = text.search(/\d/)
  if (first < 0) return null
  const isLeadingSign = first > 0 && /[.,]/.test(text[first - 1] ?? '') && !/[\p{L}\d]/u.test(text[first - 2] ?? '')
  let end = first
  while (end < text.length && (isDigit(text[end]) || (/[.,'’ ]/.test(text[end] ?? '') && isDigit(text[end + 1])))) end++
  return { start: isLeadingSign ? first - 1 : first, end }
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}
