import type { Citation } from '../account/citation.ts'
import type { Figure, Period } from '../account/records/figure.ts'
import {
  evaluateFigure,
  type FiguresById,
  figureCitations,
  indexFigures,
  isMoney,
  scopeKey,
} from '../finance/computed.ts'
import { readDecimal } from '../finance/decimal.ts'
import { formatFigureValue, formatScaled } from '../finance/format.ts'
import { sameEnd } from '../finance/periods.ts'

/** The figures of an account as a brief looks at them: by metric, newest period first. */
export interface FigureBook {
  readonly figures: readonly Figure[]
  /** Of the whole company, over fiscal years and at their ends, newest first, one per period. */
  years(metric: string): readonly Figure[]
  /** Of peers and industry rows, newest of each. */
  compared(metric: string): readonly Figure[]
  segments(metric: string): readonly Figure[]
  number(figure: Figure): number | null
  /** The value with its unit, or why there is none. */
  text(figure: Figure): string
  citations(figure: Figure): readonly Citation[]
}

export function figureBook(figures: readonly Figure[]): FigureBook {
  const byId: FiguresById = indexFigures(figures)
  // Of two values for one period, the one that somebody confirmed.
  const unsure = ({ status }: Figure) => (status.kind === 'confirmed' ? 0 : status.kind === 'disputed' ? 2 : 1)
  const newestFirst = figures.toSorted(
    (a, b) => compare(b.period.end, a.period.end) || unsure(a) - unsure(b) || compare(a.id, b.id),
  )
  const ofCompany = newestFirst.filter(({ subject, scope }) => subject.kind === 'account' && scope.kind === 'company')
  const isYearly = yearly(ofCompany)
  const value = (figure: Figure) => {
    const outcome = evaluateFigure(figure, byId)
    return outcome.ok ? outcome : null
  }
  return {
    figures: newestFirst,
    years: (metric) =>
      onePerPeriod(
        ofCompany.filter(
          (figure) =>
            figure.metric === metric &&
            isYearly(figure.period) &&
            figure.status.kind !== 'guidance' &&
            value(figure) !== null,
        ),
      ),
    compared: (metric) => {
      const seen = new Set<string>()
      return newestFirst.filter((figure) => {
        if (figure.metric !== metric || figure.subject.kind === 'account' || value(figure) === null) return false
        const name = figure.subject.name
        return seen.has(name) ? false : seen.add(name)
      })
    },
    segments: (metric) => {
      const split = newestFirst.filter(
        (figure) => figure.metric === metric && figure.subject.kind === 'account' && figure.scope.kind === 'segment',
      )
      const newest = split[0]?.period
      const seen = new Set<string>()
      return split.filter((figure) => {
        const key = scopeKey(figure.scope)
        const isNewest = newest !== undefined && sameEnd(newest.end, figure.period.end) && value(figure) !== null
        return isNewest && !seen.has(key) && seen.add(key)
      })
    },
    number: (figure) => readDecimal(value(figure)?.value)?.toNumber() ?? null,
    text: (figure) => {
      const outcome = evaluateFigure(figure, byId)
      return outcome.ok ? valueText(outcome.value, outcome.unit) : `not meaningful: ${outcome.text}`
    },
    citations: (figure) => figureCitations(figure, byId),
  }
}

/** Money with three digits or more that count (`USD 1,242m`, `USD 26.5m`), other units as everywhere. */
export function valueText(value: string | number, unit: string): string {
  if (!isMoney(unit)) return formatFigureValue(value, unit)
  const size = readDecimal(value)?.abs().toNumber() ?? 0
  if (size >= 1e10) return formatFigureValue(value, unit)
  if (size < 1e6) return formatFigureValue(value, unit)
  const text = formatScaled(value, 'millions', size >= 1e8 ? 0 : 1)
  return `${unit} ${text.endsWith(')') ? `${text.slice(0, -1)}m)` : `${text}m`}`
}

/** `FY2026`, or the day it ends where the company gives it no name. */
export function periodText(period: Period): string {
  if (period.label !== '') return period.label
  return period.kind === 'instant' ? period.end : `${period.kind} to ${period.end}`
}

/** A fiscal year, or a balance at the end of one; the balances of quarters stand elsewhere. */
function yearly(figures: readonly Figure[]): (period: Period) => boolean {
  const ends = [...new Set(figures.filter(({ period }) => period.kind === 'FY').map(({ period }) => period.end))]
  return ({ kind, end }) =>
    kind === 'FY' || (kind === 'instant' && (ends.length === 0 || ends.some((yearEnd) => sameEnd(yearEnd, end))))
}

function onePerPeriod(newestFirst: readonly Figure[]): Figure[] {
  return newestFirst.filter(
    (figure, index) => newestFirst.findIndex((other) => sameEnd(other.period.end, figure.period.end)) === index,
  )
}

function compare(a: string, b: string): number {
  if (a < b) return -1
  return a > b ? 1 : 0
}
