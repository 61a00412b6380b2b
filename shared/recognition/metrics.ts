import { metricNamed } from '../finance/metrics.ts'
import type { NumberKind, Span } from './fact.ts'

export interface FoundMetric extends Span {
  /** Null where a word before or behind it makes another line of it ("deferred revenue", "inventory write-downs"). */
  readonly metric: string | null
  /** -1 for a loss. */
  readonly sign: 1 | -1
}

/** How prose writes the lines that the program knows; longer forms first, since the first that fits is taken. */
const forms: readonly (readonly [string, string])[] = [
  [
    'revenueGrowth',
    '(?:total |net |organic )?revenue growth|net sales growth|growth in (?:net sales|revenues?)|Umsatzwachstum',
  ],
  [
    'cogs',
    'cost of goods sold|cost of (?:sales|revenues?|goods|products sold)|COGS|Herstellungskosten|coût des ventes',
  ],
  [
    'sga',
    'selling, general,? (?:and|&) administrative(?: expenses?| costs?)?|selling, informational and administrative expenses?|SG&A(?: expenses?| costs?)?',
  ],
  [
    'rnd',
    'research (?:and|&) development(?: expenses?| costs?| spending| expenditures?)?|R&D(?: expenses?| costs?| spending| expenditures?)?|F&E-(?:Kosten|Aufwand)',
  ],
  [
    'operatingCashFlow',
    '(?:net )?cash (?:flows? )?(?:provided|generated|used)(?: by| from| in|/\\(used in\\))+ (?:our )?operating activities|(?:net )?cash flows? from (?:operations|operating activities)|operating cash flows?|cash from operations|OCF|operativer Cashflow',
  ],
  ['freeCashFlow', 'free cash flows?|FCF|freier Cashflow'],
  [
    'capex',
    'capital expenditures?|capital spending|cap ?ex|capital investments?|purchases of property, plant,? and equipment|Investitionen in Sachanlagen',
  ],
  ['depreciationAmortisation', 'depreciation (?:and|&) amorti[sz]ation(?: expenses?| costs?)?|D&A'],
  ['interest', 'interest expenses?|Zinsaufwand'],
  ['taxRate', 'effective (?:income )?tax rate|Steuerquote'],
  ['tax', 'income tax(?:es)? expenses?|provisions? for income taxes'],
  ['pretaxIncome', '(?:income|earnings|profit) before (?:income )?tax(?:es)?|pre-?tax (?:income|profit|earnings)'],
  ['operatingMargin', 'operating (?:profit |income )?margins?|EBIT margins?|EBIT-Marge'],
  ['grossMargin', 'gross (?:profit )?margins?|Bruttomarge|marge brute'],
  ['netMargin', 'net (?:profit |income )?margins?'],
  ['ebitdaMargin', '(?:adjusted )?EBITDA margins?'],
  [
    'netDebtToEbitda',
    'net (?:debt|leverage) ?(?:/|to|-to-) ?(?:adjusted )?EBITDA(?: ratio)?|net leverage(?: ratio)?|leverage ratio',
  ],
  ['interestCoverage', 'interest coverage(?: ratio)?|interest cover'],
  ['currentRatio', 'current ratio'],
  ['quickRatio', 'quick ratio|acid[- ]test ratio'],
  ['grossProfit', 'gross profits?|Bruttoergebnis|Rohertrag'],
  ['adjustedEbitda', 'adjusted EBITDA'],
  ['ebitda', 'EBITDA'],
  [
    'operatingIncome',
    '(?:income|profit|earnings) from operations|operating (?:income|profit|earnings)(?: \\(loss\\))?|EBIT|Betriebsergebnis|résultat opérationnel',
  ],
  ['-operatingIncome', 'operating loss(?:es)?|loss(?:es)? from operations'],
  ['-netIncome', 'net loss(?:es)?|Jahresfehlbetrag|perte nette'],
  ['netIncome', 'net (?:income|earnings|profit)(?: \\(loss\\))?|Jahresüberschuss|résultat net'],
  [
    'dso',
    'days[- ]sales[- ]outstanding(?: \\(DSOs?\\))?|DSOs?|receivables? days|debtor days|days sales in receivables|Forderungslaufzeit',
  ],
  ['dio', 'days[- ](?:of )?inventory(?:[- ](?:outstanding|on hand))?(?: \\(DIO\\))?|DIO|inventory days|Lagerdauer'],
  ['dpo', 'days[- ]payables?[- ]outstanding(?: \\(DPO\\))?|DPO|payables? days|creditor days'],
  ['ccc', 'cash[- ]conversion[- ]cycle(?: \\(CCC\\))?|cash[- ]to[- ]cash cycle|CCC'],
  ['operatingCycle', 'operating cycle'],
  ['cashConversion', '(?:free )?cash (?:flow )?conversion(?: ratio| rate)?'],
  ['roic', 'return on invested capital(?: \\([^)]{2,12}\\))?|ROIC'],
  ['roe', "return on (?:average )?(?:shareholders['’] |stockholders['’] |common )?equity|ROE"],
  ['dividends', 'dividends paid'],
  ['receivables', '(?:trade |accounts )receivables?(?:, net)?|receivables|Forderungen aus Lieferungen und Leistungen'],
  ['payables', '(?:trade |accounts )payables?|Verbindlichkeiten aus Lieferungen und Leistungen'],
  ['inventory', 'inventor(?:y|ies)|Vorräte'],
  ['workingCapital', '(?:net )?working capital'],
  ['netDebt', 'net debt|Nettoverschuldung|dette nette'],
  ['cash', 'cash and cash equivalents|cash and equivalents'],
  ['debt', 'total debt|outstanding debt'],
  ['currentAssets', '(?:total )?current assets'],
  ['currentLiabilities', '(?:total )?current liabilities'],
  ['assets', 'total assets|Bilanzsumme'],
  ['liabilities', 'total liabilities'],
  ['equity', "(?:total )?(?:share|stock)holders['’]? equity|total equity|Eigenkapital"],
  ['retainedEarnings', 'retained earnings'],
  ['Payment terms', 'payment terms?|Zahlungsziel'],
  ['Lead time', 'lead[- ]times?|Lieferzeit'],
  ['Headcount', 'headcount|workforce|Belegschaft|effectif'],
  [
    'revenue',
    "(?:total |consolidated |net )*(?:operating )?revenues?|(?:total |consolidated )?net sales|total sales|Umsatz(?:erlöse)?|chiffre d['’]affaires",
  ],
]
const ownNames: Readonly<Record<string, { readonly name: string; readonly kinds: readonly NumberKind[] }>> = {
  taxRate: { name: 'Effective tax rate', kinds: ['percent', 'points'] },
  ebitdaMargin: { name: 'EBITDA margin', kinds: ['percent', 'points'] },
  adjustedEbitda: { name: 'Adjusted EBITDA', kinds: ['money'] },
  'Payment terms': { name: 'Payment terms', kinds: ['days'] },
  'Lead time': { name: 'Lead time', kinds: ['days'] },
  Headcount: { name: 'Headcount', kinds: ['count'] },
}
// Letters that a PDF has melted into one sign are read as what they are.
const pattern = new RegExp(
  `(?<![\\p{L}\\d-])(?:${forms.map(([, form]) => `(${form.replaceAll('fl', '(?:fl|ﬂ)').replaceAll('fi', '(?:fi|ﬁ)')})`).join('|')})(?![\\p{L}\\d])`,
  'giu',
)
const mayStandBefore =
  /(?:^|[^\p{L}]|(?<!\p{L})(?:TTM|LTM|the|our|their|its|his|a|an|total|net|consolidated|annual|quarterly|full-year|company|group|and|in|of|by|with|while|that|for|on|to|as|at|had|has|have|reported|generated|posted|year|reduced|higher|lower|increased|decreased|record|overall|year-end|reports|generates|average|from|days|der|die|das|ein|einen|le|du|un|when|whereas|although|cut|improved|own|stated|whose|raised|grew|increase|decrease|decline|rise|drop|growth|expect|expects|their|fiscal|quarter|what|is|was|if)|['’]s)$/iu
const mayStandBehind =
  /^(?:$|\s*[,:;(.!?–—=|-]|\s+(?:was|were|is|are|has|had|have|will|would|should|totale?d|totall?ing|totals|increased|decreased|grew|rose|fell|declined|reached|came|hit|stood|improved|dropped|jumped|climbed|shrank|slipped|widened|narrowed|expanded|contracted|amounted|by|during|up|down|to|than|versus|vs|last|this|remained|went|excluding|including|betrug|betrugen|stieg|sank|lag|ratio|climbs|grows|rises|falls|through|target|guidance|from continuing operations|between|above|below|exceeded|averaged|s['’]est|s['’]élève|(?:of|for|in|at|from|on|as|von|im|de|since)\s+(?:(?:the|our|about|approximately|nearly|around|over|more|less|only)\s+){0,2}(?:fiscal|FY|Q[1-4]|H[12]|years?|quarter|first|second|third|fourth|three|six|nine|twelve|period|month|last|prior|this|of|TTM|LTM|Geschäftsjahr|US|EUR|USD|CHF|GBP|JPY|INR|TEUR|Rs|than|one|two|five|ten|end|\(?[$€£¥₹~\d]))(?![\p{Ll}])|\s*[$€£¥₹\d~≈])/iu

/** The lines a sentence names. `names` are the account's and its peers': "Acme revenue" is Acme's. */
export function metricsIn(sentence: string, names: readonly string[]): readonly FoundMetric[] {
  const found: FoundMetric[] = []
  for (const match of sentence.matchAll(pattern)) {
    const form = forms[match.slice(1).findIndex((part) => part !== undefined)]?.[0] ?? ''
    const start = match.index
    const end = start + match[0].length
    const before = sentence.slice(Math.max(0, start - 40), start).trimEnd()
    // "7.6 % of net sales" is of another line.
    if (/(?:%|percent) of(?: (?:our|its|their|the|total|consolidated))*$/i.test(before)) continue
    const isWhole =
      (mayStandBefore.test(before) || names.some((name) => before.endsWith(name)) || start === 0) &&
      mayStandBehind.test(sentence.slice(end, end + 30))
    const name = form.replace(/^-/, '')
    found.push({ start, end, metric: isWhole ? (ownNames[name]?.name ?? name) : null, sign: form === name ? 1 : -1 })
  }
  return found
}

/** Whether a number of that kind can be the metric's level, or (money in percent) its change. */
export function metricFits(metric: string, kind: NumberKind, change: boolean): boolean {
  const own = Object.values(ownNames).find(({ name }) => name === metric)
  if (own !== undefined) return own.kinds.includes(kind) || (change && kind === 'percent')
  const unit = metricNamed(metric)?.unit
  if (kind === 'percent') return unit === 'percent' || change
  if (kind === 'points') return unit === 'percent'
  return unit === kind
}

/** Metrics written with a bare number: "DSO 61", "inventory days rose from 98 to 111", "current ratio of 1.8". */
export function bareKind(metric: string): 'days' | 'ratio' | null {
  const unit = metricNamed(metric)?.unit
  return unit === 'days' || unit === 'ratio' ? unit : null
}
