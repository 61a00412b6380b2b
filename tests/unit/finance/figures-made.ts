import { newRecord } from '../../../shared/account/blank.ts'
import { derivedId, type FigureId } from '../../../shared/account/ids.ts'
import type { Day, DecimalString, Instant } from '../../../shared/account/primitives.ts'
import type { Convention, Figure, Period } from '../../../shared/account/records/figure.ts'

export const now = '2026-01-02T03:04:05.678Z' as Instant // a literal instant
export const standard: Convention = { days: '365', balances: 'closing', variant: 'standard' }

export const day = (text: string): Day => text as Day // tests write literal days
export const decimal = (text: string): DecimalString => text as DecimalString // tests write literal decimals

/** A calendar year. */
export function yearOf(year: number): Period {
  return { kind: 'FY', start: day(`${year}-01-01`), end: day(`${year}-12-31`), label: `FY${year}` }
}

export function quarterTo(start: string, end: string): Period {
  return { kind: 'Q', start: day(start), end: day(end), label: `Quarter to ${end}` }
}

export function closing(end: string): Period {
  return { kind: 'instant', start: null, end: day(end), label: `At ${end}` }
}

let count = 0
const nextId = (): FigureId => derivedId(`made ${count++}`) as FigureId // a UUID

export function stated(metric: string, value: string, period: Period, fields: Partial<Figure> = {}): Figure {
  const birth = { id: nextId(), now, author: '' }
  return newRecord('figure', birth, {
    metric,
    value: { kind: 'stated', value: decimal(value) },
    unit: 'USD',
    period,
    ...fields,
  })
}

export function computed(
  formula: string,
  inputs: readonly Figure[],
  period: Period,
  unit = 'days',
  convention: Convention = standard,
): Figure {
  const value = { kind: 'computed', formula, inputs: inputs.map(({ id }) => id), convention } as const
  return newRecord('figure', { id: nextId(), now, author: '' }, { metric: formula, value, unit, period })
}
