import { plain } from './fold.ts'
import type { Scale } from './statement.ts'

export interface UnitHint {
  readonly scale: Scale | null
  /** Scale of numbers of shares, where it is told apart. */
  readonly shareScale: Scale | null
  readonly currency: string | null
  /** Whether numbers of shares are said not to be scaled. */
  readonly sharesExcepted: boolean
}

const scaleWords: readonly (readonly [Scale, string])[] = [
  [
    'thousands',
    "thousands?|tausend|tsd\\.?|milliers|000'?s|'000|teur|tusd|tchf|tgbp|t€|k€|k\\$|keur|kusd|kchf|€k|\\$k|eur ?k|usd ?k|(?:us|a|c|nz|hk|s)?[$€£] ?k|(?:in )?1[.,' ]?000|000",
  ],
  [
    'millions',
    'millions?|millionen|mio\\.?|mill\\.|mln\\.?|mn|mm|meur|musd|mchf|m€|m\\$|(?:us|a|c|nz|hk|s|r|nt)?[$€£¥] ?m(?:n|illions?)?|(?:eur|usd|gbp|chf|sek|dkk|nok|aud|cad) ?m',
  ],
  [
    'billions',
    'billions?|milliarden|mrd\\.?|milliards?|bn|md€|mds? ?€|(?:us|a|c|nz|hk|s|r|nt)?[$€£¥] ?bn?|(?:eur|usd|gbp|chf) ?bn',
  ],
]

const notLetter = '(?<![\\p{L}\\d])'
const notAfter = '(?![\\p{L}\\d])'
const scalePatterns = scaleWords.map(
  ([scale, words]) => [scale, new RegExp(`${notLetter}(?:${words})${notAfter}`, 'u')] as const,
)

const codes =
  'USD|EUR|GBP|CHF|JPY|CNY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|INR|BRL|MXN|ZAR|KRW|SGD|HKD|TWD|THB|IDR|MYR|PHP|VND|ILS|TRY|AED|SAR|QAR|EGP|NGN|CLP|COP|PEN|ARS|CRC|RUB|UAH|ISK|KWD|RMB'
// In capitals only, but for the common ones: `try` and `pen` are words.
const codePattern = new RegExp(`${notLetter}(${codes}|usd|eur|gbp|chf)(?=${notAfter}|[mkb]n?${notAfter})`, 'u')
const currencyWords: readonly (readonly [RegExp, string])[] = [
  [/(?:us|u\.s\.) ?\$|us dollars?|u\.s\. dollars?/, 'USD'],
  [/(?:c|ca|cad)\$|canadian dollars?/, 'CAD'],
  [/a\$|au\$|australian dollars?/, 'AUD'],
  [/hk\$/, 'HKD'],
  [/nt\$/, 'TWD'],
  [/s\$(?!\w)/, 'SGD'],
  [/r\$/, 'BRL'],
  [/\bteur\b|\bmeur\b|\bkeur\b|€|\beuros?\b/, 'EUR'],
  [/\btusd\b|\bmusd\b|\bkusd\b/, 'USD'],
  [/£|pounds? sterling/, 'GBP'],
  [/\bswiss francs?|schweizer franken|\bsfr\b|\btchf\b|\bmchf\b/, 'CHF'],
  [/¥|japanese yen|\byen\b/, 'JPY'],
  [/renminbi/, 'CNY'],
  [/₹|\brupees?\b/, 'INR'],
  [/\$|\bdollars?\b/, 'USD'],
]

/** How a long text tells its unit: `(in millions of euros)`, `USD ($) $ in Millions`. */
const longTold =
  /\((?:[^()]{0,30} )?in [^()]{0,60}\)|(?:usd|eur|gbp|chf|[$€£]|dollars|amounts)[^.;]{0,25} in (?:thousands|millions|billions)/

/** What a title, a header or a note beside the table says of scale and currency; nulls where it says nothing. */
export function readUnitText(text: string): UnitHint {
  const words = plain(text.slice(0, 600))
  const shareClause = /(?:number of )?(?:common )?shares?[^,;()$]{0,60}? in (thousands|millions|billions)/.exec(words)
  const left = words.replace(
    /(?:number of )?(?:common )?shares?[^,;()$]{0,60}? in (?:thousands|millions|billions)/g,
    ' ',
  )
  // Prose speaks of millions too: a scale counts only where it stands as one, `in millions`, `(000s)`, `EUR m`.
  const isShort = words.length <= 120
  const told = isShort ? left : (longTold.exec(left)?.[0] ?? '')
  return {
    scale: scaleIn(told),
    shareScale: scaleNamed(shareClause?.[1]),
    currency:
      currencyIn(isShort ? text : told) ??
      (isShort ? null : currencyIn(/ - [A-Z]{3} \(.{1,3}\)/.exec(text)?.[0] ?? '')),
    sharesExcepted:
      /(?:except|ausser|sauf)[^)]*shares?(?! ?(?:data|amounts)?\b.{0,3}$)[^)]*(?:and|,)[^)]*per[- ]?share|except (?:for )?(?:number of )?shares? (?:data|and|amounts)/.test(
        words,
      ),
  }
}

function scaleIn(text: string): Scale | null {
  const found = scalePatterns.flatMap(([scale, pattern]) => {
    const at = pattern.exec(text)?.index
    return at === undefined ? [] : [{ scale, at }]
  })
  return found.sort((one, other) => one.at - other.at)[0]?.scale ?? null
}

function scaleNamed(word: string | undefined): Scale | null {
  return word === 'thousands' || word === 'millions' || word === 'billions' ? word : null
}

/** The currency that a sign, a code or a word names. `$` alone is the US dollar. */
export function currencyIn(text: string): string | null {
  const words = plain(text.slice(0, 600)).replace(/\$ ?\/ ?shares/g, ' ')
  const code = codePattern.exec(text.slice(0, 600))?.[1]?.toUpperCase()
  if (code !== undefined) return code === 'RMB' ? 'CNY' : code
  return currencyWords.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
