/** Powers of ten that a number may name, in English, German, French, Spanish, Italian and Dutch; in lower case. */
const scaleWords: ReadonlyMap<string, number> = new Map([
  ...each(3, ['k', 'tsd', 'tausend', 'thousand', 'thousands', 'mille', 'mil']),
  ...each(5, ['lakh', 'lakhs']),
  ...each(6, ['m', 'mm', 'mn', 'mln', 'mio', 'mill', 'million', 'millions', 'millionen']),
  ...each(6, ['millón', 'millones', 'milione', 'milioni', 'miljoen']),
  ...each(7, ['cr', 'crore', 'crores']),
  ...each(9, ['b', 'bn', 'bln', 'bil', 'billion', 'billions', 'mrd', 'mld', 'md', 'mds', 'mia', 'mdr']),
  ...each(9, ['milliarde', 'milliarden', 'milliard', 'milliards', 'miliardo', 'miliardi', 'miljard']),
  // A German Billion is a million millions, but only its plural and its short form differ from the English word.
  ...each(12, ['t', 'tn', 'trn', 'trillion', 'trillions', 'bio', 'billionen']),
  // A multiple, such as 2.5x.
  ...each(0, ['x']),
])

/** Thousands of a currency in one word, as German statements write them. */
const thousandsOf: ReadonlyMap<string, string> = new Map([
  ['teur', 'EUR'],
  ['t€', '€'],
  ['tusd', 'USD'],
  ['tchf', 'CHF'],
  ['k€', '€'],
  ['k$', '$'],
  ['keur', 'EUR'],
])

const millionsOf: ReadonlyMap<string, string> = new Map([
  ['m€', '€'],
  ['m$', '$'],
  ['meur', 'EUR'],
  ['musd', 'USD'],
])

const currencyWords: ReadonlySet<string> = new Set([
  ...['$', '€', '£', '¥', '₹', '₩', '₽', '₺', '₪', '฿', '₫', '₴', '₦', '₱', '₡', '₲', '₵', '₸', '¢'],
  ...[
    'us$',
    'a$',
    'au$',
    'c$',
    'ca$',
    'hk$',
    'nz$',
    's$',
    'r$',
    'nt$',
    'mx$',
    'rs',
    'inr',
    'fr',
    'sfr',
    'kr',
    'zł',
    'kč',
  ],
  ...[
    'usd',
    'eur',
    'euro',
    'euros',
    'gbp',
    'jpy',
    'cny',
    'rmb',
    'chf',
    'cad',
    'aud',
    'nzd',
    'hkd',
    'sgd',
    'sek',
    'nok',
  ],
  ...['dkk', 'pln', 'czk', 'huf', 'ron', 'bgn', 'isk', 'try', 'ils', 'zar', 'brl', 'mxn', 'ars', 'clp', 'cop', 'pen'],
  ...['crc', 'krw', 'twd', 'thb', 'idr', 'myr', 'php', 'vnd', 'aed', 'sar', 'qar', 'kwd', 'egp', 'ngn', 'kes', 'rub'],
  ...['uah', 'kzt', 'pkr', 'bdt', 'lkr', 'dollar', 'dollars'],
])

export interface Unit {
  readonly scale: number
  /** Whether a scale was named at all: `x` names none. */
  readonly namesScale: boolean
  readonly currency: string | null
}

/** What one word beside a number means; null where it means nothing known. */
export function readUnit(word: string): Unit | null {
  const key = word.toLowerCase().replace(/\.$/, '')
  if (currencyWords.has(key)) return { scale: 0, namesScale: false, currency: word.replace(/\.$/, '') }
  const scale = scaleWords.get(key)
  if (scale !== undefined) return { scale, namesScale: scale > 0, currency: null }
  const thousands = thousandsOf.get(key)
  if (thousands !== undefined) return { scale: 3, namesScale: true, currency: thousands }
  const millions = millionsOf.get(key)
  return millions === undefined ? null : { scale: 6, namesScale: true, currency: millions }
}

function each(power: number, words: readonly string[]): readonly (readonly [string, number])[] {
  return words.map((word) => [word, power])
}
