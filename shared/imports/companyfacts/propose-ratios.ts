import { newRecord } from '../../account/blank.ts'
import type { FigureId } from '../../account/ids.ts'
import type { Convention, Figure, Period } from '../../account/records/figure.ts'
import { evaluateFigure, figureIdOf } from '../../finance/computed.ts'
import { formulaNamed, isMeaningfulOn } from '../../finance/formulas.ts'
import { type Metric, metricCatalogue, metricNamed } from '../../finance/metrics.ts'
import { standardConvention } from '../../finance/periods.ts'
import { closingPeriod, type FigureContext, flowPeriod } from './propose-stated.ts'
import type { ImportedPeriod } from './result.ts'

/** Formulas that follow from the statements, in the order in which one rests on the other. */
const followed: readonly Metric[] = metricCatalogue.filter(
  (metric) => metric.formula !== null && metric.family !== 'oneDay',
)

/**
 * The ratios that follow from a period's Figures, as computed Figures. One that has no meaning here (no inventory, a
 * loss below the line) is not made: what is absent is not a Figure.
 */
export function ratioFigures(
  period: ImportedPeriod,
  before: ImportedPeriod | null,
  context: FigureContext,
  known: ReadonlyMap<FigureId, Figure>,
): readonly Figure[] {
  const all = new Map<string, Figure>(known)
  const convention = standardConvention(period.kind)
  const made: Figure[] = []
  for (const metric of followed) {
    const formula = metric.formula
    if (formula === null || !isMeaningfulOn(metric.name, convention)) continue
    const inputs = inputIds(metric, period, before, convention, context, all)
    if (inputs === null) continue
    const figure = ratioFigure(metric, formula, periodOf(metric, period), inputs, convention, context)
    // A line that the filing itself reports (gross profit) stands; it is not computed beside it.
    if (all.has(stated(metric.name, period, context)) || !evaluateFigure(figure, all).ok) continue
    all.set(figure.id, figure)
    made.push(figure)
  }
  return made
}

function inputIds(
  metric: Metric,
  period: ImportedPeriod,
  before: ImportedPeriod | null,
  convention: Convention,
  context: FigureContext,
  all: ReadonlyMap<string, Figure>,
): readonly FigureId[] | null {
  const names = formulaNamed(metric.name)?.inputs(convention) ?? []
  const ids = names.map((name) => findInput(name, period, convention, context, all))
  if (metric.name === 'revenueGrowth') {
    if (before === null) return null
    ids.push(findInput('revenue', before, convention, context, all))
  }
  const found = ids.filter((id) => id !== null)
  return found.length === ids.length ? found : null
}

function findInput(
  name: string,
  period: ImportedPeriod,
  convention: Convention,
  context: FigureContext,
  all: ReadonlyMap<string, Figure>,
): FigureId | null {
  const asStated = stated(name, period, context)
  if (all.has(asStated)) return asStated
  const metric = metricNamed(name)
  if (metric === null) return null
  const { subject } = context
  const asComputed = figureIdOf({
    subject,
    metric: name,
    scope: { kind: 'company' },
    period: periodOf(metric, period),
    convention,
  })
  return all.has(asComputed) ? asComputed : null
}

function stated(name: string, period: ImportedPeriod, { subject }: FigureContext): FigureId {
  const metric = metricNamed(name)
  const when = metric === null ? flowPeriod(period) : periodOf(metric, period)
  return figureIdOf({ subject, metric: name, scope: { kind: 'company' }, period: when, convention: null })
}

/** A ratio made of balances alone belongs to a day, all others to the period of their flow. */
const ofBalances: ReadonlySet<string> = new Set(['currentRatio', 'quickRatio', 'equityMultiplier'])

function periodOf(metric: Metric, period: ImportedPeriod): Period {
  return metric.nature === 'balance' || ofBalances.has(metric.name) ? closingPeriod(period) : flowPeriod(period)
}

function ratioFigure(
  metric: Metric,
  formula: string,
  period: Period,
  inputs: readonly FigureId[],
  convention: Convention,
  context: FigureContext,
): Figure {
  const scope = { kind: 'company' } as const
  const id = figureIdOf({ subject: context.subject, metric: metric.name, scope, period, convention })
  const unit = { money: context.currency, percent: '%', days: 'days', ratio: 'ratio' }[metric.unit]
  const value = { kind: 'computed', formula, inputs, convention } as const
  const { subject } = context
  return newRecord('figure', context.birth(id), {
    subject,
    section: metric.section,
    metric: metric.name,
    value,
    unit,
    period,
    scope,
  })
}
