import { labelWords, plain } from './fold.ts'
import type { Quantity } from './statement.ts'
import type { Token } from './tokens.ts'

const perShare =
  /\bper (?:common |ordinary |diluted |basic |ads |american depositary )*shares?\b|\beps\b|\bje aktie\b|\bpar action\b|\bper ads\b|per unit\b|\/ ?shares?$/
const shares =
  /\b(?:in|of) shares\b|\bshares (?:outstanding|issued|authorized|repurchased|used)|\bshares? ?(?:outstanding|issued|authorized)$|weighted[- ]average.*shares|average (?:number of )?(?:diluted |basic |common )*shares|(?:diluted|basic) (?:weighted )?(?:average )?(?:common )?shares|number of (?:\w+ )?shares|nombre (?:moyen )?d ?actions|(?:anzahl|zahl) (?:der )?aktien|durchschnittliche.*aktien/
const notShares =
  /par value|stated value|at cost|treasury|repurchases? of|proceeds|value|compensation|payments?|capital|tax/
const counts =
  /^(?:(?:number|total number) of (?!.*shares)|(?:full time )?(?:employees|mitarbeiter(?:zahl)?|headcount|ftes?|effectifs?)(?: .*)?$|stores?$)/
const days =
  /\b(?:dso|dio|dpo|ccc|days (?:sales|inventory|payables?)|cash conversion cycle|debitorenlaufzeit|kreditorenlaufzeit)\b/
const ratios = /\b(?:ratio|multiple|times|turnover ratio|beta|dividend cover)\b/
const percents =
  /%|\bpercent(?:age)?\b|\bprozent\b|\bpourcentage\b|\b(?:effective )?(?:tax )?rate$|^(?:gross|operating|net|profit|ebitda|ebit) margin rate/

/** What a row counts, by its label, the heading above it and how its numbers are written. */
export function quantityOf(label: string, section: string, tokens: readonly Token[], above: Quantity | null): Quantity {
  const words = `${labelWords(label)} ${plain(label)}`
  const own = byWords(words, tokens)
  if (own !== null) return own
  if (isPart(label)) {
    const heading = byWords(`${labelWords(section)} ${plain(section)}`, [])
    if (heading === 'perShare' || heading === 'shares') return heading
  }
  if (/^effect of dilutive|^dilutive/.test(labelWords(label)) && above === 'shares') return 'shares'
  return 'money'
}

function byWords(words: string, tokens: readonly Token[]): Quantity | null {
  if (/\bin shares\)|\| shares$|^(?:weighted|average|number of|shares used).*shares/.test(words)) return 'shares'
  // `Common stock, par value $1.00 per share, 3,120 shares issued` is an amount of money.
  if (/(?:par|stated) value (?!.{0,6}in dollars)|\d shares (?:outstanding|issued|authorized)/.test(words))
    return 'money'
  if (perShare.test(words)) return 'perShare'
  if (shares.test(words) && !notShares.test(words)) return 'shares'
  const numbers = tokens.filter((token) => token.kind === 'number')
  if (numbers.length > 0 && numbers.every((token) => token.isPercent)) return 'percent'
  if (percents.test(words) && !numbers.some((token) => token.currency !== null)) return 'percent'
  if (days.test(words)) return 'days'
  if (ratios.test(words)) return 'ratio'
  return counts.test(words) ? 'count' : null
}

/** A line that means nothing without its heading: `Basic`, `Continuing operations - diluted`. */
function isPart(label: string): boolean {
  return /\b(?:basic|diluted|assuming dilution|verwassert|unverwassert|dilue)\b/.test(labelWords(label))
}
