import { Decimal } from '../finance/decimal.ts'

export interface Prefix {
  readonly length: number
  readonly currency: string
  readonly power: number
}

const codes =
  'USD|EUR|GBP|CHF|JPY|INR|CAD|AUD|NZD|HKD|SGD|TWD|CNY|RMB|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|KRW|ILS|TRY|AED|SAR|THB|IDR|MYR|PHP|COP|CLP|PEN|CRC|RON|BGN'
const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD'])

/** Signs that name one currency, whatever the account's is. */
const signs: Readonly<Record<string, string>> = {
  US$: 'USD',
  'US $': 'USD',
  'U.S.$': 'USD',
  'U.S. $': 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  CAD$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  NT$: 'TWD',
  R$: 'BRL',
  MX$: 'MXN',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  Rs: 'INR',
  'Rs.': 'INR',
  SFr: 'CHF',
  'SFr.': 'CHF',
  RMB: 'CNY',
  '₩': 'KRW',
  '₪': 'ILS',
  zł: 'PLN',
  Kč: 'CZK',
}
const words: Readonly<Record<string, string>> = {
  euro: 'EUR',
  "d'euros": 'EUR',
  'd’euros': 'EUR',
  euros: 'EUR',
  dollar: '$',
  dollars: '$',
  'u.s. dollars': 'USD',
  'us dollars': 'USD',
  'canadian dollars': 'CAD',
  'australian dollars': 'AUD',
  yen: 'JPY',
  'japanese yen': 'JPY',
  'swiss francs': 'CHF',
  franken: 'CHF',
  'francs suisses': 'CHF',
  rupees: 'INR',
  'pounds sterling': 'GBP',
  yuan: 'CNY',
  renminbi: 'CNY',
}
const scaleWords: readonly (readonly [string, number])[] = [
  ['lakh crore', 12],
  ['lakh crores', 12],
  ['thousands?|tausend|tsd\\.?|mille', 3],
  ['millions?|millionen|mio\\.?|mln\\.?|mn', 6],
  ['billions?|milliarden?|mrd\\.?|milliards?|mds?|bn|bln', 9],
  ['trillions?|tn|trn', 12],
  ['lakhs?|lacs?', 5],
  ['crores?|cr\\.?', 7],
]
const letters: Readonly<Record<string, number>> = { k: 3, K: 3, m: 6, M: 6, mm: 6, MM: 6, b: 9, B: 9, T: 12, t: 12 }

const signPattern = Object.keys(signs).sort(longestFirst).map(escaped).join('|')
const prefix = new RegExp(
  `(?:(?<![\\p{L}\\d])(T|k|M|Mio\\.? ?|Mrd\\.? ?)(€|EUR)|(?<![\\p{L}\\d])(${signPattern})|(?<![\\p{L}\\d])(${codes})|([$¥]))[ \\u00a0\\u202f]?$`,
  'u',
)
const wordScale = new RegExp(
  `^[ \\u00a0\\u202f-]?(?:${scaleWords.map(([p]) => `(${p})`).join('|')})(?![\\p{L}\\d])`,
  'iu',
)
const letterScale = /^[ \u00a0\u202f]?(mm|MM|[kKmMbBTt])(?![\p{L}\d'’&])/u
const suffix = new RegExp(
  `^[ \\u00a0\\u202f-]?(?:(${signPattern}|[$¥])(?! ?\\d)|(${codes})|((?:${Object.keys(words).sort(longestFirst).map(escaped).join('|')})))(?![\\p{L}\\d])`,
  'iu',
)
const prefixPowers: Readonly<Record<string, number>> = { T: 3, k: 3, M: 6, Mio: 6, Mrd: 9 }

/** The currency that stands right before a number. `before` is the text up to the number; the last 12 are looked at. */
export function currencyBefore(before: string, account: string | undefined): Prefix | null {
  const match = prefix.exec(before.slice(-12))
  if (match === null) return null
  const [whole, scale, , sign, code, open] = match
  const currency =
    scale !== undefined
      ? 'EUR'
      : sign !== undefined
        ? (signs[sign] ?? null)
        : code !== undefined
          ? currencyOf(code)
          : openSign(open, account)
  if (currency === null) return null
  return { length: whole.length, currency, power: prefixPowers[(scale ?? '').replace(/\W/g, '')] ?? 0 }
}

/** The scale and the currency that follow a number: `3,4 Mio. EUR`, `1.2bn`, `5 million dollars`. */
export function scaleAfter(after: string): { readonly length: number; readonly power: number } | null {
  const near = after.slice(0, 20)
  const word = wordScale.exec(near)
  if (word !== null) {
    const index = word.slice(1).findIndex((part) => part !== undefined)
    return { length: word[0].length, power: scaleWords[index]?.[1] ?? 0 }
  }
  const letter = letterScale.exec(near)
  return letter === null ? null : { length: letter[0].length, power: letters[letter[1] ?? ''] ?? 0 }
}

/** The currency that follows a number, or its scale. */
export function currencyAfter(after: string, account: string | undefined): Prefix | null {
  const match = suffix.exec(after.slice(0, 24))
  if (match === null) return null
  const [whole, sign, code, word] = match
  const named = word === undefined ? undefined : words[word.toLowerCase()]
  const currency =
    code !== undefined
      ? code === code.toUpperCase()
        ? currencyOf(code)
        : null
      : named !== undefined && named !== '$'
        ? named
        : sign !== undefined && sign !== '$' && sign !== '¥'
          ? (signs[sign] ?? null)
          : openSign(sign ?? '$', account)
  return currency === null ? null : { length: whole.length, currency, power: 0 }
}

/** A scale of ten, exactly. */
export function powerOfTen(power: number): Decimal {
  return new Decimal(10).pow(power)
}

/** `$` is the account's where that is a dollar; `¥` is yen unless the account counts in yuan. */
function openSign(sign: string | undefined, account: string | undefined): string {
  if (sign === '¥') return account === 'CNY' ? 'CNY' : 'JPY'
  return account !== undefined && dollars.has(account) ? account : 'USD'
}

function currencyOf(code: string): string {
  return code === 'RMB' ? 'CNY' : code
}

function longestFirst(one: string, other: string): number {
  return other.length - one.length
}

function escaped(text: string): string {
  return text.replace(/[$.]/g, '\\$&')
}
