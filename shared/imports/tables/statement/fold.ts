/** Small letters without accents, white space and dashes made alike: what patterns are matched against. */
export function plain(text: string): string {
  return text
    .slice(0, 2000)
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

const footnotes =
  /\s*(\((\d{1,2}|[a-z]|see )?(notes?|anm|anhang|ziffer)\.? [^)]{0,40}\)|(\((\d{1,2}|[a-h])\)\s*,?)+$|\[\d{1,2}\]|[*\u2020\u2021]+$|[\u00b9\u00b2\u00b3\u2070-\u2079]+)/g

/**
 * A row's label reduced to its words, for looking it up: footnote marks, units in brackets and marks fall away, and
 * `grossProfit` becomes two words.
 */
export function labelWords(label: string): string {
  const spaced = label
    .slice(0, 300)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
  return plain(spaced)
    .replace(footnotes, ' ')
    .replace(/([a-z]{3})\d$/, '$1') // a footnote that lost its raised place: `Per Share1`
    .replace(/\((?:days|tage|jours|x|times)\)/g, ' ')
    .replace(/\((in |unaudited|audited|usd|eur|gbp|chf|\$|€|£)[^)]*\)/g, ' ')
    .replaceAll('&', ' and ')
    .replace(/\bo\/w\b/g, ' ')
    .replace(/%/g, ' percent ')
    .replace(/['\u2019]/g, '')
    .replace(/[^\p{L}\p{N}()]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
