import { type Birth, newRecord } from '../../account/blank.ts'
import type { SourceId } from '../../account/ids.ts'
import type { Day } from '../../account/primitives.ts'
import type { Figure, Period, Subject } from '../../account/records/figure.ts'
import { figureIdOf } from '../../finance/computed.ts'
import { metricNamed } from '../../finance/metrics.ts'
import { type FactSource, type ImportedPeriod, type LineValue, statementLines } from './result.ts'
import { isBalance } from './rules.ts'

/** What every Figure of one import shares. */
export interface FigureContext {
  readonly subject: Subject
  readonly currency: string
  birth(id: string): Birth
  /** The Source record of a fact's filing; made where it is not there yet. */
  cite(fact: FactSource): SourceId
}

/** The period of a flow, or of a ratio with a flow in it. */
export function flowPeriod(period: ImportedPeriod): Period {
  return { kind: period.kind, start: period.start, end: period.end, label: period.label }
}

/** The day a balance was struck, called by the year or quarter it closes. */
export function closingPeriod(period: ImportedPeriod): Period {
  return { kind: 'instant', start: null, end: period.end, label: period.label }
}

/** The reported lines of a period as stated Figures, each citing its filing with the concept as locator. */
export function statedFigures(period: ImportedPeriod, context: FigureContext): readonly Figure[] {
  return statementLines.flatMap((line) => {
    const value = period.lines[line]
    const metric = metricNamed(line)
    if (value === undefined || metric === null) return []
    const when = isBalance(line) ? closingPeriod(period) : flowPeriod(period)
    const scope = { kind: 'company' } as const
    const id = figureIdOf({ subject: context.subject, metric: line, scope, period: when, convention: null })
    const fields = {
      subject: context.subject,
      section: metric.section,
      metric: line,
      value: { kind: 'stated', value: value.value },
      unit: context.currency,
      period: when,
      scope,
      restated: value.restated.slice(0, 20),
      citations: citations(value, period.end, context),
    } as const
    return [newRecord('figure', context.birth(id), fields)]
  })
}

/**
 * A quarter worked out as a year less nine months rests on two filings, but only the later one can vouch for it: the
 * earlier was filed before the quarter had ended.
 */
function citations(value: LineValue, end: Day, context: FigureContext) {
  const vouching = value.sources.filter((fact) => fact.filed === null || fact.filed >= end)
  return (vouching.length > 0 ? vouching : value.sources).slice(0, 100).map((fact) => ({
    source: context.cite(fact),
    locator: fact.concept,
    quotation: '',
    speaker: null,
  }))
}
