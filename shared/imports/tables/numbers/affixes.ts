import { readUnit } from './words.ts'

/** What stands before and after the digits, put together. */
export interface Affixes {
  readonly isNegative: boolean
  readonly isPercent: boolean
  /** The power of ten that words name. */
  readonly scale: number
  readonly hasScale: boolean
  readonly currency: string | null
  readonly footnote: string | null
}

type Found = { -readonly [Key in keyof Affixes]: Affixes[Key] } & { isOpen: boolean; hasMinus: boolean; scales: number }

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
// Each alternative begins with characters of its own, so the time is linear.
const prefixToken = /\s+|[(%]|[-‐‑‒–—―−+]|[^\s()[\]%+\-‐‑‒–—―−\d]+/y
const suffixToken = new RegExp(
  String.raw`\s+|[)%]|[-‐‑‒–—―−]|[.,][-–—]{1,2}|\.(?=\s|$)|(?<mark>[*†‡§¶${superscripts}ᵃᵇᶜᵈᵉ]+|\((?:[a-z]{1,3}|[A-Z]|\d{1,2})\)|\[(?:[a-z]{1,3}|[A-Z]|\d{1,2})\])|[^\s()[\]%\-‐‑‒–—―−\d*†‡§¶${superscripts}ᵃᵇᶜᵈᵉ]+`,
  'y',
)

/** Reads the text on both sides of the digits; null where something stands there that is no part of a number. */
export function readAffixes(before: string, after: string): Affixes | null {
  if (before.length > 40 || after.length > 60) return null
  const found: Found = {
    isNegative: false,
    isPercent: false,
    scale: 0,
    hasScale: false,
    currency: null,
    footnote: null,
    isOpen: false,
    hasMinus: false,
    scales: 0,
  }
  if (!readAll(before, prefixToken, (token) => takePrefix(found, token))) return null
  if (!readAll(after, suffixToken, (token, mark) => takeSuffix(found, token, mark))) return null
  const { isNegative, isPercent, scale, hasScale, currency, footnote } = found
  return { isNegative, isPercent, scale, hasScale, currency, footnote }
}

function readAll(text: string, token: RegExp, take: (token: string, mark: string | undefined) => boolean): boolean {
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const match = token.exec(text)
    if (match === null || (match[0].trim() !== '' && !take(match[0], match.groups?.['mark']))) return false
  }
  return true
}

function takePrefix(found: Found, token: string): boolean {
  if (token === '(') {
    if (found.isOpen) return false
    found.isOpen = true
    found.isNegative = true
    return true
  }
  if (token === '%') return takePercent(found)
  if (token === '+') return !found.hasMinus
  return isMinus(token) ? takeMinus(found) : takeWord(found, token)
}

function takeSuffix(found: Found, token: string, mark: string | undefined): boolean {
  if (mark !== undefined) {
    found.footnote = `${found.footnote ?? ''}${plainMark(mark)}`
    return true
  }
  if (token === ')') {
    if (!found.isOpen) return false
    found.isOpen = false
    return true
  }
  if (token === '%') return takePercent(found)
  // `1'234.-` and `12,–` write that there are no cents.
  if (/^(?:\.|[.,][-–—]{1,2})$/.test(token)) return true
  return isMinus(token) ? takeMinus(found) : takeWord(found, token)
}

function isMinus(token: string): boolean {
  return /^[-‐‑‒–—―−]$/.test(token)
}

function takeMinus(found: Found): boolean {
  if (found.hasMinus) return false
  found.hasMinus = true
  found.isNegative = true
  return true
}

function takePercent(found: Found): boolean {
  if (found.isPercent) return false
  found.isPercent = true
  return true
}

/** One currency, and one scale; only thousands may be followed by another, as in `mil millones`. */
function takeWord(found: Found, token: string): boolean {
  const unit = readUnit(token)
  if (unit === null || (unit.currency !== null && found.currency !== null)) return false
  if (unit.namesScale && found.scales > 0 && found.scale !== 3) return false
  found.currency ??= unit.currency
  found.scale += unit.scale
  found.hasScale ||= unit.namesScale
  found.scales += unit.namesScale ? 1 : 0
  return found.scales <= 2
}

function plainMark(mark: string): string {
  return mark
    .replace(/[()[\]]/g, '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(superscripts.indexOf(digit)))
    .replace(/[ᵃᵇᶜᵈᵉ]/g, (letter) => 'abcde'['ᵃᵇᶜᵈᵉ'.indexOf(letter)] ?? letter)
}
