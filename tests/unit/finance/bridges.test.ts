import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BridgeOutcome,
  cashWalk,
  cycleBridge,
  cycleWaterfall,
  marginBridge,
} from '../../../shared/finance/bridges.ts'
import { commonSize } from '../../../shared/finance/common-size.ts'
import { Decimal } from '../../../shared/finance/decimal.ts'

const decimals = (given: Readonly<Record<string, number | string>>) =>
  new Map(Object.entries(given).map(([name, value]) => [name, new Decimal(value)]))

function shown(bridge: BridgeOutcome, places: number) {
  if (!bridge.ok) return bridge.text
  const { start, steps, end, missing } = bridge
  return {
    start: start.toFixed(places),
    steps: steps.map(({ label, change }) => [label, change.toFixed(places)]),
    end: end.toFixed(places),
    missing,
  }
}

/** Apple, 10-K filed 2025-10-31; millions of dollars. */
const apple2025 = decimals({ revenue: 416_161, cogs: 220_960, sga: 27_601, rnd: 34_550, operatingIncome: 133_050 })
const apple2024 = decimals({ revenue: 391_035, cogs: 210_352, sga: 26_097, rnd: 31_370, operatingIncome: 123_216 })
const homeDepot = { revenue: 159_514, cogs: 106_206, sga: 28_748, operatingIncome: 21_526 }

describe('the margin bridge', () => {
  test('Apple 2024 to 2025: cost of goods gave 0.7 points, research took 0.3', () => {
    expect(shown(marginBridge(apple2024, apple2025), 4)).toEqual({
      start: '0.3151',
      steps: [
        ['Cost of goods sold', '0.0070'],
        ['Selling, general and administrative', '0.0004'],
        ['Research and development', '-0.0028'],
        ['Other costs', '0.0000'],
      ],
      end: '0.3197',
      missing: [],
    })
  })

  test('a line told in one year only is part of the other costs, and is named', () => {
    const before = decimals({ ...homeDepot, rnd: 100 })
    expect(marginBridge(before, decimals(homeDepot))).toMatchObject({
      steps: [{ name: 'cogs' }, { name: 'sga' }, { name: 'other' }],
      missing: ['rnd'],
    })
    expect(marginBridge(decimals(homeDepot), before)).toMatchObject({ missing: ['rnd'] })
  })

  test.each([
    [{ operatingIncome: 1 }, homeDepot, 'a number it is made of is missing: Revenue of the year before'],
    [{ revenue: 1 }, homeDepot, 'a number it is made of is missing: Operating income of the year before'],
    [homeDepot, { revenue: 1 }, 'a number it is made of is missing: Operating income of the year'],
    [{ revenue: 0, operatingIncome: 1 }, homeDepot, 'the number it is divided by is zero or negative: Revenue'],
    [homeDepot, { revenue: -3, operatingIncome: 1 }, 'the number it is divided by is zero or negative: Revenue'],
    [
      homeDepot,
      { revenue: '0.001', operatingIncome: 1e20 },
      'the result is too large or too small to be a real figure',
    ],
  ])('%j to %j: %s', (before, after, reason) => {
    expect(shown(marginBridge(decimals(before), decimals(after)), 4)).toBe(reason)
  })
})

describe('the cash conversion cycle', () => {
  const days2024 = decimals({ dso: '31.19', dio: '12.64', dpo: '119.66' })
  const days2025 = decimals({ dso: '34.89', dio: '9.45', dpo: '115.40' })

  test('as a waterfall: customers and stock lengthen it, suppliers shorten it', () => {
    expect(shown(cycleWaterfall(days2025), 2)).toEqual({
      start: '0.00',
      steps: [
        ['Days sales outstanding (DSO)', '34.89'],
        ['Days inventory outstanding (DIO)', '9.45'],
        ['Days payables outstanding (DPO)', '-115.40'],
      ],
      end: '-71.06',
      missing: [],
    })
  })

  test('from year to year: paying sooner costs days', () => {
    expect(shown(cycleBridge(days2024, days2025), 2)).toEqual({
      start: '-75.83',
      steps: [
        ['Days sales outstanding (DSO)', '3.70'],
        ['Days inventory outstanding (DIO)', '-3.19'],
        ['Days payables outstanding (DPO)', '4.26'],
      ],
      end: '-71.06',
      missing: [],
    })
  })

  test('needs all three, of both periods', () => {
    const reason = 'a number it is made of is missing: Days inventory outstanding (DIO)'
    expect(shown(cycleWaterfall(decimals({ dso: 1, dpo: 2 })), 0)).toBe(reason)
    expect(shown(cycleBridge(decimals({ dso: 1, dpo: 2 }), days2025), 0)).toBe(reason)
  })
})

describe('the cash walk', () => {
  const apple = {
    ...{ operatingIncome: 133_050, depreciationAmortisation: 11_698, tax: 20_719 },
    ...{ operatingCashFlow: 111_482, capex: 12_715 },
  }

  test('Apple 2025: from operating income to free cash flow; what is not told is in the rest', () => {
    expect(shown(cashWalk(decimals(apple)), 0)).toEqual({
      start: '133050',
      steps: [
        ['Depreciation and amortisation', '11698'],
        ['Income tax', '-20719'],
        ['Working capital and other', '-12547'],
        ['Capital expenditure', '-12715'],
      ],
      end: '98767',
      missing: ['interest'],
    })
    const walk = cashWalk(decimals({ ...apple, interest: 100 }))
    expect(walk.ok && walk.steps.map(({ name, change }) => [name, change.toNumber()])).toEqual([
      ['depreciationAmortisation', 11_698],
      ['interest', -100],
      ['tax', -20_719],
      ['other', -12_447],
      ['capex', -12_715],
    ])
  })

  test.each([
    ['operatingIncome', 'Operating income'],
    ['operatingCashFlow', 'Operating cash flow'],
    ['capex', 'Capital expenditure'],
  ])('needs %s', (line, label) => {
    const lines = decimals(apple)
    lines.delete(line)
    expect(shown(cashWalk(lines), 0)).toBe(`a number it is made of is missing: ${label}`)
  })

  test('numbers that no company has are refused', () => {
    expect(cashWalk(decimals({ ...apple, capex: '1e31' }))).toMatchObject({ ok: false, code: 'outOfRange' })
  })
})

test('every bridge there is adds up to the last digit, whatever the lines', () => {
  const names = ['revenue', 'cogs', 'sga', 'rnd', 'operatingIncome', 'operatingCashFlow', 'capex', 'tax', 'interest']
  const amount = fc.oneof(
    fc
      .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(9999))
      .map(([whole, cents]) => `${whole}.${cents}`),
    fc.constantFrom('0', '-0', '1e-18', '9e27', '3'),
  )
  const lines = fc.dictionary(fc.constantFrom(...names, 'dso', 'dio', 'dpo', 'depreciationAmortisation'), amount)
  let added = 0
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const [was, is] = [decimals(before), decimals(after)]
      for (const bridge of [marginBridge(was, is), cycleBridge(was, is), cycleWaterfall(is), cashWalk(is)]) {
        if (!bridge.ok) continue
        added += 1
        const sum = bridge.steps.reduce((total, { change }) => total.plus(change), bridge.start)
        expect(sum.toFixed()).toBe(bridge.end.toFixed())
      }
    }),
    { numRuns: 400 },
  )
  expect(added).toBeGreaterThan(20)
})

describe('common size', () => {
  test('each line over revenue, in the order given (Home Depot, 53 weeks to 2025-02-02)', () => {
    const shares = Array.from(commonSize(decimals(homeDepot)), ([line, share]) => [
      line,
      share.ok && share.value.toFixed(4),
    ])
    expect(shares).toEqual([
      ['revenue', '1.0000'],
      ['cogs', '0.6658'],
      ['sga', '0.1802'],
      ['operatingIncome', '0.1349'],
    ])
  })

  test.each([{}, { revenue: 0 }, { revenue: -4 }])('%j has no share to give', (revenue) => {
    expect(commonSize(decimals({ cogs: 3, ...revenue })).get('cogs')).toMatchObject({
      ok: false,
      text: 'the number it is divided by is zero or negative: Revenue',
    })
  })
})
