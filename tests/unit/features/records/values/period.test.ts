import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { lastFiscalYearEnd, movedPeriod } from '../../../../../renderer/features/records/values/period.ts'
import { type Day, daySchema } from '../../../../../shared/account/primitives.ts'
import type { Period } from '../../../../../shared/account/records/figure.ts'

const day = (text: string): Day => v.parse(daySchema, text)
const start: Period = { kind: 'FY', start: null, end: day('2025-12-31'), label: '' }

describe('a period', () => {
  it.each([
    ['FY', '2025-12-31', { kind: 'FY', start: '2025-01-01', end: '2025-12-31', label: 'FY2025' }],
    ['FY', '2026-06-30', { kind: 'FY', start: '2025-07-01', end: '2026-06-30', label: 'FY2026' }],
    ['FY', '2024-02-29', { kind: 'FY', start: '2023-03-01', end: '2024-02-29', label: 'FY2024' }],
    ['Q', '2026-03-31', { kind: 'Q', start: '2026-01-01', end: '2026-03-31', label: 'Q1 2026' }],
    ['TTM', '2026-03-31', { kind: 'TTM', start: '2025-04-01', end: '2026-03-31', label: 'TTM 2026-03-31' }],
    ['instant', '2026-03-31', { kind: 'instant', start: null, end: '2026-03-31', label: '2026-03-31' }],
  ] as const)('of kind %s that ends on %s begins where it must', (kind, end, expected) => {
    expect(movedPeriod(start, { kind, end: day(end) })).toEqual(expected)
  })

  it('keeps the name the company gave it', () => {
    expect(movedPeriod({ ...start, label: 'Fiscal 25' }, { end: day('2024-12-31') }).label).toBe('Fiscal 25')
  })

  it.each([
    ['09-30', '2026-11-23', '2026-09-30'],
    ['12-31', '2026-11-23', '2025-12-31'],
    [null, '2026-11-23', '2025-12-31'],
    ['02-29', '2027-03-01', '2027-02-28'],
  ] as const)('of a year to %s has last ended, on %s, on %s', (end, today, expected) => {
    expect(lastFiscalYearEnd(end, day(today))).toBe(expected)
  })
})
