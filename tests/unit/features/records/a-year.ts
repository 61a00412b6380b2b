import * as v from 'valibot'
import { newRecord } from '../../../../shared/account/blank.ts'
import { derivedId } from '../../../../shared/account/ids.ts'
import { daySchema, decimalSchema, instantSchema } from '../../../../shared/account/primitives.ts'
import type { Figure, Period } from '../../../../shared/account/records/figure.ts'

export const day = (text: string) => v.parse(daySchema, text)
export const now = v.parse(instantSchema, '2026-01-01T00:00:00.000Z')
export const birth = (name: string) => ({ id: derivedId('test', name), now, author: '' })

export function year(of: number): Period {
  return { kind: 'FY', start: day(`${of}-01-01`), end: day(`${of}-12-31`), label: `FY${of}` }
}

/** A stated figure of the account, in USD. */
export function figure(metric: string, value: string, period: Period, more: Partial<Figure> = {}): Figure {
  const name = `${metric} ${period.kind} ${period.end} ${JSON.stringify(more.subject ?? '')}${JSON.stringify(more.scope ?? '')}`
  return newRecord('figure', birth(name), {
    metric,
    unit: 'USD',
    period,
    value: { kind: 'stated', value: v.parse(decimalSchema, value) },
    ...more,
  })
}
