import type { Citation } from '../account/citation.ts'
import type { FigureId } from '../account/ids.ts'
import type { DecimalString } from '../account/primitives.ts'
import type { Figure, Period, Subject } from '../account/records/figure.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { figureIdOf } from '../finance/computed.ts'
import { formulaNamed } from '../finance/formulas.ts'
import { metricNamed } from '../finance/metrics.ts'
import { standardConvention } from '../finance/periods.ts'
import { type FiscalYear, fiscalYears } from './calendar.ts'
import { type Making, sampleAuthor, sampleId } from './making.ts'

/** Millions of dollars, oldest of four years first: growth that cash does not follow, and debt that fills the gap. */
const statements = {
  revenue: ['1102.0', '1158.4', '1196.3', '1241.7'],
  cogs: ['735.0', '780.8', '818.3', '860.5'],
  sga: ['198.4', '206.2', '214.1', '222.3'],
  rnd: ['38.6', '40.5', '43.1', '45.9'],
  operatingIncome: ['130.0', '130.9', '120.8', '113.0'],
  depreciationAmortisation: ['42.0', '44.1', '46.9', '49.6'],
  interest: ['22.1', '25.0', '29.8', '33.9'],
  pretaxIncome: ['107.9', '105.9', '91.0', '79.1'],
  tax: ['25.9', '25.4', '21.8', '19.0'],
  netIncome: ['82.0', '80.5', '69.2', '60.1'],
  operatingCashFlow: ['118.4', '108.7', '97.2', '88.6'],
  capex: ['44.0', '47.5', '53.8', '62.1'],
  receivables: ['170.6', '184.1', '196.7', '212.3'],
  inventory: ['149.0', '163.4', '176.6', '193.3'],
  payables: ['94.6', '100.5', '105.3', '110.8'],
  cash: ['96.2', '88.4', '71.9', '58.3'],
  debt: ['402.0', '431.0', '466.0', '512.0'],
  currentAssets: ['453.8', '475.9', '486.2', '506.9'],
  currentLiabilities: ['268.0', '289.5', '309.4', '331.8'],
  assets: ['1310.0', '1372.0', '1425.0', '1488.0'],
  liabilities: ['848.0', '889.0', '928.0', '978.0'],
  equity: ['462.0', '483.0', '497.0', '510.0'],
  retainedEarnings: ['301.0', '322.0', '336.0', '349.0'],
} as const

const computed = [
  'revenueGrowth',
  'grossProfit',
  'ebitda',
  'grossMargin',
  'operatingMargin',
  'cogsRatio',
  'sgaRatio',
  'freeCashFlow',
  'cashConversion',
  'dso',
  'dio',
  'dpo',
  'ccc',
  'oneDayDso',
  'oneDayDio',
  'netDebtToEbitda',
  'interestCoverage',
  'currentRatio',
  'quickRatio',
] as const

const segments = { 'Engineered pumps': '641.3', Aftermarket: '412.0', 'Standard valves': '188.4' } as const

const peers = {
  varga: { name: 'Varga Pumpen SE', cogsRatio: '65.1', dso: '54.2', ccc: '71.4', operatingMargin: '12.6' },
  keelson: { name: 'Keelson Fluid Corp.', cogsRatio: '66.4', dso: '51.8', ccc: '76.0', operatingMargin: '11.9' },
} as const

/** `1241.7` millions as single units. */
function fromMillions(text: string): DecimalString {
  const [whole = '0', fraction = ''] = text.split('.')
  return `${whole}${fraction.padEnd(6, '0')}` as DecimalString // digits only, by construction
}

/** The id that a Figure of the company gets from what it is, so that a hypothesis can stand on it. */
export function sampleFigureId(metric: string, year: FiscalYear): FigureId {
  const period = periodOf(metric, year)
  const isComputed = metricNamed(metric)?.formula != null
  return figureIdOf({
    subject: { kind: 'account' },
    metric,
    scope: { kind: 'company' },
    period,
    convention: isComputed ? standardConvention(period.kind) : null,
  })
}

/** Four years of statements and what follows from them, segments, two peers, one industry row, an own cost line. */
export function sampleFigures(making: Making): AccountRecord[] {
  const years = fiscalYears(making.today)
  return [
    ...years.flatMap((year, index) => reportedOf(making, year, index, years)),
    ...years.flatMap((year, index) => computedOf(making, year, years[index - 1])),
    ...segmentsOf(making, years[3]),
    ...peersOf(making, years[3]),
    ...ownLines(making, years),
  ]
}

function reportedOf(making: Making, year: FiscalYear, index: number, years: readonly FiscalYear[]): Figure[] {
  // The newest report shows three years; the oldest one comes from the report before.
  const source = index === 0 && years.length === 4 ? 'annual before' : 'annual'
  return Object.entries(statements).map(([metric, values]) =>
    figure(making, metric, year, {
      id: sampleFigureId(metric, year),
      value: { kind: 'stated', value: fromMillions(values[index] ?? '0') },
      citations: [making.cite(source, statementOf(metric))],
    }),
  )
}

function statementOf(metric: string): string {
  if (metricNamed(metric)?.nature === 'balance') return 'Consolidated balance sheet'
  return metric === 'operatingCashFlow' || metric === 'capex'
    ? 'Consolidated statement of cash flows'
    : 'Consolidated statement of operations'
}

function computedOf(making: Making, year: FiscalYear, before: FiscalYear | undefined): Figure[] {
  return computed.flatMap((metric) => {
    if (metric === 'revenueGrowth' && !before) return []
    const convention = standardConvention('FY')
    const needed = formulaNamed(metric)?.inputs(convention) ?? []
    const inputs = needed.map((input) => sampleFigureId(input, year))
    if (metric === 'revenueGrowth' && before) inputs.push(sampleFigureId('revenue', before))
    return [
      figure(making, metric, year, {
        id: sampleFigureId(metric, year),
        value: { kind: 'computed', formula: metric, inputs, convention },
      }),
    ]
  })
}

function segmentsOf(making: Making, year: FiscalYear): Figure[] {
  return Object.entries(segments).map(([name, value]) =>
    figure(making, 'revenue', year, {
      id: sampleId<FigureId>(`figure segment ${name}`),
      scope: { kind: 'segment', name },
      value: { kind: 'stated', value: fromMillions(value) },
      citations: [making.cite('annual', 'Note 3, segments')],
    }),
  )
}

function peersOf(making: Making, year: FiscalYear): Figure[] {
  const stated = (metric: string, key: string, subject: Subject, value: string, citation: Citation) =>
    figure(making, metric, year, {
      id: sampleId<FigureId>(`figure ${key} ${metric}`),
      subject,
      value: { kind: 'stated', value: value as DecimalString }, // a decimal literal from the tables above
      citations: [citation],
    })
  const ofPeers = Object.entries(peers).flatMap(([key, { name, ...values }]) =>
    Object.entries(values).map(([metric, value]) =>
      stated(metric, key, { kind: 'peer', name }, value, making.cite(key, 'Five-year summary')),
    ),
  )
  const survey = { kind: 'industry', name: 'Pump and valve makers, median of 34', table: 'Cost survey' } as const
  return [
    ...ofPeers,
    stated('cogsRatio', 'survey', survey, '66.0', making.cite('review', 'Table 2')),
    stated('ccc', 'survey', survey, '74.0', making.cite('review', 'Table 5')),
  ]
}

/** What only the people inside could tell. */
function ownLines(making: Making, years: ReturnType<typeof fiscalYears>): Figure[] {
  const freight = (year: FiscalYear, value: string) =>
    figure(making, 'Expedited freight', year, {
      id: expeditedFreightId(year),
      section: 'costs',
      unit: 'USD',
      period: flowPeriod(year),
      value: { kind: 'stated', value: fromMillions(value) },
      status: {
        kind: 'confirmed',
        by: sampleId('person lindahl'),
        on: making.weekday(-40),
        meeting: sampleId('meeting works'),
      },
      citations: [making.cite('works', 'freight board beside the gate', { speaker: 'lindahl' })],
    })
  const inThePaper: Figure = {
    ...freight(years[3], '12.0'),
    id: sampleId<FigureId>('figure freight in the paper'),
    status: { kind: 'asserted' },
    citations: [making.cite('gazette', 'last paragraph')],
  }
  return [freight(years[2], '9.1'), freight(years[3], '14.8'), inThePaper]
}

export function expeditedFreightId(year: FiscalYear): FigureId {
  return sampleId<FigureId>(`figure freight ${year.label}`)
}

function figure(
  making: Making,
  metric: string,
  year: FiscalYear,
  fields: Partial<Figure> & { readonly id: FigureId },
): Figure {
  const known = metricNamed(metric)
  const { id, ...rest } = fields
  return {
    ...making.make('figure', id, {
      section: known?.section ?? 'costs',
      metric,
      unit: unitOf(known?.unit ?? 'money'),
      period: periodOf(metric, year),
      ...rest,
    }),
    id,
    author: sampleAuthor,
  }
}

function unitOf(unit: 'money' | 'percent' | 'days' | 'ratio'): string {
  return { money: 'USD', percent: '%', days: 'days', ratio: 'ratio' }[unit]
}

function periodOf(metric: string, year: FiscalYear): Period {
  const known = metricNamed(metric)
  return known?.nature === 'balance' && known.formula === null
    ? { kind: 'instant', start: null, end: year.end, label: year.label }
    : flowPeriod(year)
}

function flowPeriod(year: FiscalYear): Period {
  return { kind: 'FY', start: year.start, end: year.end, label: year.label }
}
