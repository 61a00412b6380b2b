import { expect, test } from 'vitest'
import { Decimal } from '../../../shared/finance/decimal.ts'
import { duPont } from '../../../shared/finance/levers.ts'

const lines = {
  revenue: new Decimal(12000),
  operatingIncome: new Decimal(1500),
  pretaxIncome: new Decimal(1200),
  netIncome: new Decimal(900),
  assets: new Decimal(10000),
  equity: new Decimal(4000),
}

test('three steps and five steps of DuPont both multiply to return on equity', () => {
  const split = duPont(lines)
  const value = (name: keyof typeof split) => {
    const outcome = split[name]
    return outcome.ok ? outcome.value.toNumber() : Number.NaN
  }
  const roe = 900 / 4000
  expect(value('netMargin') * value('assetTurnover') * value('equityMultiplier')).toBeCloseTo(roe, 12)
  const margin = value('taxBurden') * value('interestBurden') * value('operatingMargin')
  expect(margin * value('assetTurnover') * value('equityMultiplier')).toBeCloseTo(roe, 12)
})

test('without equity the multiplier is not meaningful, and says so', () => {
  expect(duPont({ ...lines, equity: new Decimal(-1) }).equityMultiplier).toMatchObject({ ok: false })
})
