import { describe, expect, test } from 'vitest'
import { newRecord } from '../../../shared/account/blank.ts'
import { derivedId, type FigureId } from '../../../shared/account/ids.ts'
import type { Day, DecimalString, Instant } from '../../../shared/account/primitives.ts'
import type { Figure, Period } from '../../../shared/account/records/figure.ts'
import type { Hypothesis } from '../../../shared/account/records/hypothesis.ts'
import { indexFigures } from '../../../shared/finance/computed.ts'
import { Decimal } from '../../../shared/finance/decimal.ts'
import { industryNamed, industryNames, proposeIndustryRow } from '../../../shared/finance/industry.ts'
import { compoundGrowth, onePercentLevers } from '../../../shared/finance/levers.ts'
import { hypothesisWorth } from '../../../shared/finance/worth.ts'

const now = '2026-01-02T03:04:05.678Z' as Instant // a literal instant
const fy: Period = { kind: 'FY', start: '2024-01-01' as Day, end: '2024-12-31' as Day, label: 'FY2024' } // literal days

function figure(metric: string, value: string, unit: string): Figure {
  const birth = { id: derivedId(metric) as FigureId, now, author: '' } // a UUID
  return newRecord('figure', birth, {
    metric,
    value: { kind: 'stated', value: value as DecimalString },
    unit,
    period: fy,
  })
}

const figures = [
  figure('revenue', '12000', 'USD'),
  figure('cogs', '4000', 'USD'),
  figure('dso', '20', 'days'),
  figure('dpo', '110', 'days'),
  figure('sga', '3000', 'USD'),
]

function worthOf(
  metric: string,
  worthFormula: Hypothesis['worthFormula'],
  changes: readonly [string, string, string],
  investment: string | null = null,
) {
  const [changeLow, changeExpected, changeHigh] = changes.map((change) => change as DecimalString) // literal decimals
  const worth = hypothesisWorth(
    newRecord(
      'hypothesis',
      { id: derivedId('h'), now, author: '' },
      {
        baseline: derivedId(metric) as FigureId, // a UUID
        worthFormula,
        changeLow: changeLow ?? null,
        changeExpected: changeExpected ?? null,
        changeHigh: changeHigh ?? null,
        investment: investment as DecimalString | null,
      },
    ),
    indexFigures(figures),
  )
  if (!worth.ok) return worth.code
  return [worth.low, worth.expected, worth.high, worth.downside].map((one) => Math.round(one.toNumber() * 100) / 100)
}

describe('the worth of a hypothesis, positive where the customer gains', () => {
  test('fewer days of sales outstanding release cash; more days of payables do', () => {
    expect(worthOf('dso', 'daysOfRevenue', ['-2', '-3', '-5'])).toEqual([65.75, 98.63, 164.38, 52.6])
    expect(worthOf('dpo', 'daysOfCogs', ['2', '3', '5'])).toEqual([21.92, 32.88, 54.79, 17.53])
  })

  test('a lower cost in percent, points of revenue, or money itself', () => {
    expect(worthOf('sga', 'percentOfBaseline', ['-1', '-2', '-3'])).toEqual([30, 60, 90, 24])
    expect(worthOf('sga', 'pointsOfRevenue', ['-0.5', '-1', '-2'])).toEqual([60, 120, 240, 48])
    expect(worthOf('revenue', 'amount', ['100', '200', '300'])).toEqual([100, 200, 300, 80])
  })

  test('says what is missing', () => {
    expect(worthOf('nothing', 'amount', ['1', '2', '3'])).toBe('missingInput')
    expect(worthOf('dso', null, ['1', '2', '3'])).toBe('missingInput')
  })
})

test('one percent levers by the split that the user assumes', () => {
  const levers = onePercentLevers(new Decimal(1_000), new Decimal(100), new Decimal('0.6'))
  const numbers = Object.values(levers).map((one) => (one.ok ? Number(one.value.toFixed(4)) : null))
  expect(numbers).toEqual([10, 5.4, 3.6, 4.6])
})

test('compound growth needs two positive ends', () => {
  const outcome = compoundGrowth(new Decimal(100), new Decimal(121), 2)
  expect(outcome.ok && outcome.value.toNumber()).toBeCloseTo(0.1, 10)
  expect(compoundGrowth(new Decimal(-1), new Decimal(5), 2)).toMatchObject({ ok: false, code: 'signChange' })
})

test('an industry row is proposed with its source named and dated; financials and totals are not in the table', () => {
  expect(industryNames).toHaveLength(84)
  expect(industryNames.some((name) => /bank|insurance|total|r\.e\.i\.t/i.test(name))).toBe(false)
  const row = industryNamed('machinery')
  const proposal = row === null ? null : proposeIndustryRow(row, { now, author: '' })
  expect(proposal?.source).toMatchObject({ kind: 'publication', date: '2023-01-05' })
  expect(proposal?.figures.map((one) => one.metric)).toEqual([
    'grossMargin',
    'operatingMargin',
    'netMargin',
    'cogsRatio',
    'sgaRatio',
    'dso',
    'dio',
    'dpo',
    'ccc',
  ])
  expect(proposal?.figures[0]).toMatchObject({ subject: { kind: 'industry', name: 'Machinery' }, unit: '%' })
})
