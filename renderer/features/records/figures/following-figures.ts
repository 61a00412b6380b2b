import type { FigureId } from '../../../../shared/account/ids.ts'
import type { Figure, Period } from '../../../../shared/account/records/figure.ts'
import { evaluateFigure, type FiguresById, indexFigures } from '../../../../shared/finance/computed.ts'
import { type Metric, metricCatalogue } from '../../../../shared/finance/metrics.ts'
import { sameEnd } from '../../../../shared/finance/periods.ts'
import { followingFigure } from './following.ts'

/**
 * The kept figures, and with them every known ratio that follows from them, those that rest on other ratios too: the
 * cash cycle follows from three counts of days that nobody has kept yet. Only what has a number is among them.
 */
export function withFollowing(kept: FiguresById, currency: string): FiguresById {
  const all = new Map(kept)
  const own = [...kept.values()].filter(
    (figure) => figure.subject.kind === 'account' && figure.scope.kind === 'company',
  )
  for (const period of periodsOf(own)) {
    // What a formula may look at: figures that end with this period or before it, of this kind or of a day.
    const near = indexFigures(
      own.filter((figure) => figure.period.kind === 'instant' || figure.period.kind === period.kind),
    )
    const known = new Map(near)
    for (const metric of metricCatalogue) {
      if (metric.formula === null || isKept(metric, period, own)) continue
      const figure = followingFigure(metric.name, period, unitOf(metric, currency), known)
      if (figure === null || kept.has(figure.id) || !evaluateFigure(figure, known).ok) continue
      known.set(figure.id, figure)
      all.set(figure.id, figure)
    }
  }
  return all
}

/** A figure that is not kept yet and all it rests on that is not kept either; what is rested on comes first. */
export function keptTogether(figures: readonly Figure[], all: FiguresById, kept: FiguresById): readonly Figure[] {
  const found = new Map<FigureId, Figure>()
  const visit = (figure: Figure): void => {
    if (kept.has(figure.id) || found.has(figure.id)) return
    if (figure.value.kind === 'computed') {
      for (const id of figure.value.inputs) {
        const input = all.get(id)
        if (input !== undefined) visit(input)
      }
    }
    found.set(figure.id, figure)
  }
  for (const figure of figures) visit(figure)
  return [...found.values()]
}

function periodsOf(figures: readonly Figure[]): readonly Period[] {
  const periods = new Map<string, Period>()
  for (const { period } of figures) {
    const key = `${period.kind} ${period.end}`
    if (period.kind !== 'instant' && !periods.has(key)) periods.set(key, period)
  }
  return [...periods.values()].toSorted((a, b) => (a.end < b.end ? -1 : 1))
}

/** Stated by the user or by a filing: then nothing is put beside it. */
function isKept(metric: Metric, period: Period, own: readonly Figure[]): boolean {
  return own.some(
    (figure) =>
      figure.metric === metric.name &&
      sameEnd(figure.period.end, period.end) &&
      (figure.period.kind === 'instant' || figure.period.kind === period.kind),
  )
}

function unitOf(metric: Metric, currency: string): string {
  return { money: currency, percent: '%', days: 'days', ratio: 'ratio' }[metric.unit]
}
