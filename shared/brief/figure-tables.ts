import type { Figure } from '../account/records/figure.ts'
import type { Language } from '../account/sections.ts'
import { isMoney } from '../finance/computed.ts'
import { formatNumber, formatScaled, type MoneyScale } from '../finance/format.ts'
import { metricCatalogue, metricLabel, metricNamed } from '../finance/metrics.ts'
import { conventionText, sameEnd } from '../finance/periods.ts'
import type { BriefContext } from './context.ts'
import { periodText } from './figures.ts'
import { line } from './line.ts'
import type { Line, Table } from './model.ts'

const mostYears = 5

/** What an executive reads; the dossier has every line. */
const telling: ReadonlySet<string> = new Set([
  'revenue',
  'revenueGrowth',
  'operatingIncome',
  'netIncome',
  'cogs',
  'sga',
  'rnd',
  'cogsRatio',
  'sgaRatio',
  'operatingMargin',
  'operatingCashFlow',
  'capex',
  'freeCashFlow',
  'cashConversion',
  'dso',
  'dio',
  'dpo',
  'ccc',
  'debt',
  'netDebtToEbitda',
  'interestCoverage',
  'currentRatio',
  'altmanZ2',
])

/**
 * The figures of one language over the last fiscal years, newest first; null where there are none. Rows follow the
 * order of the metric catalogue, then the lines the seller named.
 */
export function figureTable(context: BriefContext, section: Language): Table | null {
  const rows = metricsOf(context, section)
    .filter((metric) => context.isWhole || metricNamed(metric) === null || telling.has(metric))
    .map((metric) => ({ metric, years: context.figures.years(metric) }))
  const filled = rows.filter(({ years }) => years.length > 0)
  const ends = yearEnds(filled.flatMap(({ years }) => years))
  if (ends.length === 0) return null
  const scale = scaleOf(
    context,
    filled.flatMap(({ years }) => years),
  )
  const currencies = new Set(filled.flatMap(({ years }) => years.map(({ unit }) => unit)).filter(isMoney))
  const [currency = context.account.currency] = currencies
  return {
    caption: `Figures, ${currency} ${scale}`,
    columns: [
      { title: '', align: 'start', share: 34 },
      ...ends.map((figure) => ({ title: periodText(figure.period), align: 'end' as const, share: 12 })),
    ],
    rows: filled.map(({ metric, years }) => [
      line(metricLabel(metric), {
        detail: '',
        sources: context.references.cite(
          years.slice(0, mostYears).flatMap((figure) => context.figures.citations(figure)),
        ),
      }),
      ...ends.map((end) => {
        const figure = years.find(({ period }) => sameEnd(period.end, end.period.end))
        return line(figure ? cellText(context, figure, scale, currency) : '')
      }),
    ]),
    note: conventionNote(filled.flatMap(({ years }) => years)),
  }
}

/** Peers and industry rows beside the account's own newest value. */
export function comparisonTable(context: BriefContext, section: Language): Table | null {
  const metrics = metricsOf(context, section).filter((metric) => context.figures.compared(metric).length > 0)
  const rows = metrics.flatMap((metric) => {
    const [own] = context.figures.years(metric)
    return context.figures.compared(metric).map((figure): Line[] => [
      line(metricLabel(metric)),
      line(figure.subject.kind === 'account' ? '' : figure.subject.name, {
        sources: context.references.cite(context.figures.citations(figure)),
      }),
      line(context.figures.text(figure), { detail: '' }),
      line(periodText(figure.period)),
      line(own ? `${context.figures.text(own)}, ${periodText(own.period)}` : 'not known'),
    ])
  })
  if (rows.length === 0) return null
  return {
    caption: 'Against others',
    columns: [
      { title: 'Metric', align: 'start', share: 30 },
      { title: 'Compared with', align: 'start', share: 28 },
      { title: 'Theirs', align: 'end', share: 12 },
      { title: 'Period', align: 'end', share: 12 },
      { title: context.account.name, align: 'end', share: 20 },
    ],
    rows,
    note: '',
  }
}

function metricsOf({ figures }: BriefContext, section: Language): string[] {
  const inSection = new Set(figures.figures.filter((figure) => figure.section === section).map(({ metric }) => metric))
  const known = metricCatalogue.map(({ name }) => name)
  const own = [...inSection].filter((metric) => !known.includes(metric)).sort()
  return [...known.filter((metric) => inSection.has(metric)), ...own]
}

/** One figure per period, newest first, over all rows. */
function yearEnds(figures: readonly Figure[]): Figure[] {
  const newestFirst = figures.toSorted((a, b) => (a.period.end < b.period.end ? 1 : -1))
  return newestFirst
    .filter((figure, index) => newestFirst.findIndex(({ period }) => sameEnd(period.end, figure.period.end)) === index)
    .slice(0, mostYears)
}

/** Millions for nearly everyone; thousands for a company that sells for less than ten. */
function scaleOf({ figures }: BriefContext, shown: readonly Figure[]): MoneyScale {
  const largest = Math.max(
    0,
    ...shown.filter(({ unit }) => isMoney(unit)).map((figure) => Math.abs(figures.number(figure) ?? 0)),
  )
  return largest >= 1e7 ? 'millions' : 'thousands'
}

function cellText({ figures }: BriefContext, figure: Figure, scale: MoneyScale, currency: string): string {
  const value = figures.number(figure)
  if (value === null) return 'n.m.'
  if (!isMoney(figure.unit)) return figures.text(figure).replace(/ days$/, '')
  const size = Math.abs(value)
  const text = scale === 'millions' && size < 1e9 ? formatNumber(value / 1e6, 1) : formatScaled(value, scale)
  return figure.unit === currency ? text : `${figure.unit} ${text}`
}

function conventionNote(figures: readonly Figure[]): string {
  const texts = new Set(
    figures.flatMap(({ value }) => (value.kind === 'computed' ? [conventionText(value.convention)] : [])),
  )
  return texts.size === 0 ? '' : `Ratios computed on ${[...texts].join('; ')}. Days in days.`
}
