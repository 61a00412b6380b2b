import * as v from 'valibot'
import { newRecord } from '../../../../shared/account/blank.ts'
import { type Instant, instantSchema } from '../../../../shared/account/primitives.ts'
import type { Figure, Period } from '../../../../shared/account/records/figure.ts'
import { type FiguresById, figureIdOf } from '../../../../shared/finance/computed.ts'
import { isMeaningfulOn } from '../../../../shared/finance/formulas.ts'
import { metricNamed } from '../../../../shared/finance/metrics.ts'
import { standardConvention } from '../../../../shared/finance/periods.ts'
import { inputsFor } from './inputs.ts'

/** Ratios of balances alone belong to a day; all others to the period of their flow. */
const ofBalances: ReadonlySet<string> = new Set(['currentRatio', 'quickRatio', 'equityMultiplier'])

/** Stands in until the figure is kept; then the store stamps it. */
const notYet: Instant = v.parse(instantSchema, '2000-01-01T00:00:00.000Z')

/**
 * The Figure of a known ratio that would follow from the account's own figures of a period. It has the id it will
 * keep, so that an import and a hand meet in one record. Null for what no formula gives, or not over such a period.
 */
export function followingFigure(metricName: string, period: Period, unit: string, figures: FiguresById): Figure | null {
  const metric = metricNamed(metricName)
  const convention = standardConvention(period.kind)
  if (metric === null || metric.formula === null || !isMeaningfulOn(metric.name, convention)) return null
  const isBalance = metric.nature === 'balance' || ofBalances.has(metric.name)
  const when: Period = isBalance ? { kind: 'instant', start: null, end: period.end, label: period.label } : period
  const subject = { kind: 'account' } as const
  const scope = { kind: 'company' } as const
  const id = figureIdOf({ subject, metric: metric.name, scope, period: when, convention })
  const about = { id, subject, scope, period }
  const value = {
    kind: 'computed',
    formula: metric.formula,
    inputs: inputsFor(about, metric.formula, convention, figures.values()),
    convention,
  } as const
  return newRecord(
    'figure',
    { id, now: notYet, author: '' },
    { subject, section: metric.section, metric: metric.name, value, unit, period: when, scope },
  )
}
