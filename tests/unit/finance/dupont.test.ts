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

test('each factor names what it is divided by where that is not above zero', () => {
  const none = new Decimal(0)
  const empty = {
    revenue: none,
    operatingIncome: none,
    pretaxIncome: none,
    netIncome: none,
    assets: none,
    equity: none,
  }
  const texts = Object.fromEntries(Object.entries(duPont(empty)).map(([name, one]) => [name, one.ok ? 'ok' : one.text]))
  const divided = 'the number it is divided by is zero or negative: '
  expect(texts).toEqual({
    taxBurden: `${divided}Income before tax`,
    interestBurden: `${divided}Operating income`,
    operatingMargin: `${divided}Revenue`,
    netMargin: `${divided}Revenue`,
    assetTurnover: `${divided}Total assets`,
    equityMultiplier: `${divided}Equity`,
  })
})

test('Apple, year to 2025-09-27: return on equity of 151.9 % in three steps and in five', () => {
  const apple = duPont({
    revenue: new Decimal(416_161),
    operatingIncome: new Decimal(133_050),
    pretaxIncome: new Decimal(132_729),
    netIncome: new Decimal(112_010),
    assets: new Decimal(359_241),
    equity: new Decimal(73_733),
  })
  expect(Object.values(apple).map((one) => one.ok && one.value.toFixed(4))).toEqual([
    '0.8439',
    '0.9976',
    '0.3197',
    '0.2692',
    '1.1584',
    '4.8722',
  ])
})
