import { expect, test } from 'vitest'
import { keptTogether, withFollowing } from '../../../../../renderer/features/records/figures/following-figures.ts'
import { evaluateFigure, indexFigures } from '../../../../../shared/finance/computed.ts'
import { day, figure, year } from '../a-year.ts'

// The worked example of the method, section 8, in millions.
const closing = { kind: 'instant', start: null, end: day('2025-12-31'), label: '' } as const
const kept = indexFigures([
  figure('revenue', '12000', year(2025)),
  figure('cogs', '4000', year(2025), { section: 'costs' }),
  figure('inventory', '2050', closing, { section: 'cash' }),
  figure('receivables', '660', closing, { section: 'cash' }),
  figure('payables', '1200', closing, { section: 'cash' }),
])
const all = withFollowing(kept, 'USD')
const following = (metric: string) => [...all.values()].find((one) => one.metric === metric)

test('a ratio of ratios follows as they do', () => {
  const ccc = following('ccc')
  const outcome = ccc === undefined ? null : evaluateFigure(ccc, all)
  expect(outcome?.ok === true ? Number(outcome.value).toFixed(2) : outcome).toBe('97.64')
})

test('keeping it keeps what it rests on, first things first, and nothing twice', () => {
  const [ccc, dso] = [following('ccc'), following('dso')]
  if (ccc === undefined || dso === undefined) throw new Error('the cycle does not follow')
  const together = keptTogether([ccc, dso], all, kept)
  expect(together.map((one) => one.metric)).toEqual(['dso', 'dio', 'dpo', 'ccc'])
  const after = indexFigures([...kept.values(), ...together])
  expect(evaluateFigure(ccc, after).ok).toBe(true)
})

test('what is stated by hand has no computed twin', () => {
  const stated = figure('dso', '20', year(2025), { unit: 'days', section: 'cash' })
  const found = withFollowing(indexFigures([...kept.values(), stated]), 'USD')
  expect([...found.values()].filter((one) => one.metric === 'dso')).toEqual([stated])
})
