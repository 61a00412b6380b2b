import * as v from 'valibot'
import { daySchema, decimalSchema } from '../../../../shared/account/primitives.ts'
import type { Period } from '../../../../shared/account/records/figure.ts'
import { mountFeatures } from '../mount-features.tsx'

const day = (text: string) => v.parse(daySchema, text)
export const stated = (text: string) => ({ kind: 'stated', value: v.parse(decimalSchema, text) }) as const
const year: Period = { kind: 'FY', start: day('2025-01-01'), end: day('2025-12-31'), label: 'FY2025' }

/** An account with a year's revenue from a filing, and a loss below it. */
export async function mountYear() {
  const here = await mountFeatures()
  const { store, account } = here
  await store.change('Year', account, async (tx) => {
    const filing = await tx.addRecord('source', {
      kind: 'filing',
      title: '10-K of February',
      form: '10-K',
      date: day('2026-02-14'),
    })
    const citations = [{ source: filing.id, locator: 'Revenues', quotation: '', speaker: null }]
    await tx.addRecord('figure', {
      section: 'revenue',
      metric: 'revenue',
      unit: 'USD',
      period: year,
      value: stated('1200000000'),
      citations,
    })
    await tx.addRecord('figure', {
      section: 'revenue',
      metric: 'netIncome',
      unit: 'USD',
      period: year,
      value: stated('-30000000'),
      citations,
    })
    await tx.addRecord('figure', {
      section: 'cash',
      metric: 'operatingCashFlow',
      unit: 'USD',
      period: year,
      value: stated('40000000'),
      citations,
    })
  })
  return here
}
