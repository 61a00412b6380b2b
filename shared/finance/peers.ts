import type { Convention, Figure } from '../account/records/figure.ts'
import { evaluateFigure, type FigureOutcome, type FiguresById, scopeKey, subjectKey } from './computed.ts'
import { type Decimal, parseDecimal, toDecimalString } from './decimal.ts'
import { formatFigureValue, formatMoney, formatNumber } from './format.ts'
import { metricNamed } from './metrics.ts'
import { type NotMeaningful, notMeaningful } from './outcome.ts'
import { daysBetween, sameEnd } from './periods.ts'

export interface Compared {
  readonly figure: Figure
  /** The peer, or the row of the industry table. */
  readonly name: string
  readonly value: Decimal
}

export interface PeerComparison {
  readonly ok: true
  readonly value: Decimal
  readonly unit: string
  /** One per peer: the Figure whose period ends nearest to ours. */
  readonly peers: readonly Compared[]
  readonly industry: readonly Compared[]
  /** Of the peers; where there are none, of the industry rows. */
  readonly median: Decimal
  readonly against: 'peers' | 'industry'
  /** Value less median, in the metric's unit: days, points, money or times. */
  readonly gap: Decimal
  /** Null where neither way is good by nature, or there is no gap. */
  readonly standing: 'better' | 'worse' | null
  /** What closing the gap would move, never negative, in currency: cash once for days, a year's money for points of revenue. */
  readonly worth: FigureOutcome
  readonly recurrence: 'once' | 'yearly'
  /** `2.0 days longer than the peers = USD 22.0m`. */
  readonly text: string
}

/** Period ends further apart than this are of different times. */
const mostDaysApart = 366

/**
 * One of the account's Figures against the same metric of peers and of industry rows: the same unit, so never across
 * currencies; the same kind of period (a year beside twelve months will do); the same variant and days basis where both
 * are computed. A peer's period must end within a year of ours; an industry row is as old as its table says it is.
 */
export function comparePeers(
  figure: Figure,
  candidates: Iterable<Figure>,
  figuresById: FiguresById,
): PeerComparison | NotMeaningful {
  const own = evaluateFigure(figure, figuresById)
  if (!own.ok) return own
  const alike = [...candidates].flatMap((other) => {
    if (!isComparable(figure, other)) return []
    const outcome = evaluateFigure(other, figuresById)
    if (!outcome.ok || outcome.unit !== own.unit || other.subject.kind === 'account') return []
    return [{ figure: other, name: other.subject.name, value: parseDecimal(outcome.value) }]
  })
  const peers = nearestOfEach(figure, alike, 'peer').filter((one) => apart(figure, one.figure) <= mostDaysApart)
  const industry = nearestOfEach(figure, alike, 'industry')
  const against = peers.length > 0 ? 'peers' : 'industry'
  const median = medianOf((against === 'peers' ? peers : industry).map((one) => one.value))
  if (median === null) return notMeaningful('nothingToCompare')
  const value = parseDecimal(own.value)
  const gap = value.minus(median)
  const recurrence = own.unit === 'days' ? 'once' : 'yearly'
  const worth = worthOfGap(figure, gap, figuresById)
  const standing = standingOf(figure.metric, gap)
  const text = inWords(gap, own.unit, against, worth)
  return { ok: true, value, unit: own.unit, peers, industry, median, against, gap, standing, worth, recurrence, text }
}

function isComparable(figure: Figure, other: Figure): boolean {
  return (
    other.metric === figure.metric &&
    scopeKey(other.scope) === scopeKey(figure.scope) &&
    lengthOf(other) === lengthOf(figure) &&
    sameMethod(conventionOf(figure), conventionOf(other))
  )
}

/** A balance is compared with a balance; twelve months are a year. */
function lengthOf({ period }: Figure): string {
  return period.kind === 'TTM' ? 'FY' : period.kind
}

function conventionOf({ value }: Figure): Convention | null {
  return value.kind === 'computed' ? value.convention : null
}

/** A stated ratio names no convention: it is taken as it stands. */
function sameMethod(one: Convention | null, other: Convention | null): boolean {
  return one === null || other === null || (one.variant === other.variant && one.days === other.days)
}

function apart(one: Figure, other: Figure): number {
  return Math.abs(daysBetween(one.period.end, other.period.end))
}

function nearestOfEach(figure: Figure, alike: readonly Compared[], kind: 'peer' | 'industry'): readonly Compared[] {
  const nearest = new Map<string, Compared>()
  const sorted = alike
    .filter((one) => one.figure.subject.kind === kind)
    .sort(
      (one, other) =>
        apart(figure, one.figure) - apart(figure, other.figure) || (one.figure.id < other.figure.id ? -1 : 1),
    )
  for (const one of sorted) {
    const key = subjectKey(one.figure.subject)
    if (!nearest.has(key)) nearest.set(key, one)
  }
  return [...nearest.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The middle one, or the mean of the two in the middle; null of none. */
export function medianOf(values: readonly Decimal[]): Decimal | null {
  const sorted = [...values].sort((one, other) => one.cmp(other))
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : upper.plus(lower).div(2)
}

function standingOf(metric: string, gap: Decimal): PeerComparison['standing'] {
  const better = metricNamed(metric)?.better ?? null
  if (better === null || gap.isZero()) return null
  return (better === 'higher') === gap.gt(0) ? 'better' : 'worse'
}

/** Days by the worth of one day, points of revenue by a year's revenue; for all else the gap has no price. */
function worthOfGap(figure: Figure, gap: Decimal, figuresById: FiguresById): FigureOutcome {
  const { metric } = figure
  if (metric === 'dso' || metric === 'dio' || metric === 'dpo') {
    const onRevenue = metric === 'dso' || conventionOf(figure)?.variant === 'netSales'
    return partOf(yearlyFlow(onRevenue ? 'revenue' : 'cogs', figure, figuresById), gap, 365)
  }
  const known = metricNamed(metric)
  if (known?.unit === 'percent' && (known.family === 'margin' || known.family === 'costLine'))
    return partOf(yearlyFlow('revenue', figure, figuresById), gap, 100)
  return notMeaningful('missingInput', 'what one unit of it is worth in money')
}

function partOf(flow: FigureOutcome, gap: Decimal, whole: number): FigureOutcome {
  if (!flow.ok) return flow
  const value = parseDecimal(flow.value)
  if (!value.gt(0)) return notMeaningful('noFlow')
  return { ok: true, value: toDecimalString(value.times(gap.abs()).div(whole)), unit: flow.unit }
}

/** A year of revenue or cost beside the Figure: of the same company and end. */
function yearlyFlow(line: string, figure: Figure, figuresById: FiguresById): FigureOutcome {
  const [best] = [...figuresById.values()]
    .filter(
      (one) =>
        one.metric === line &&
        (one.period.kind === 'FY' || one.period.kind === 'TTM') &&
        subjectKey(one.subject) === subjectKey(figure.subject) &&
        scopeKey(one.scope) === scopeKey(figure.scope) &&
        sameEnd(one.period.end, figure.period.end),
    )
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  return best === undefined
    ? notMeaningful('missingInput', `${line} of the same year`)
    : evaluateFigure(best, figuresById)
}

function inWords(gap: Decimal, unit: string, against: PeerComparison['against'], worth: FigureOutcome): string {
  const than = against === 'peers' ? 'the peers' : 'the industry'
  if (gap.isZero()) return `the same as ${than}`
  const size = gap.abs()
  const more = gap.gt(0)
  const written = unit === '%' ? `${formatNumber(size.toFixed(), 1)} points` : formatFigureValue(size.toFixed(), unit)
  const way = unit === 'days' ? (more ? 'longer' : 'shorter') : more ? 'higher' : 'lower'
  return `${written} ${way} than ${than}${worth.ok ? ` = ${formatMoney(worth.value, worth.unit)}` : ''}`
}
