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
import { hypothesisWorth, statesWorth, worthFormulaText } from '../../../shared/finance/worth.ts'
import { closing, computed, quarterTo, stated, yearOf } from './figures-made.ts'

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

describe('the worth of a hypothesis, with all that surrounds it', () => {
  const year = yearOf(2024)
  const [sales, sold] = [stated('revenue', '12000', year), stated('cogs', '4000', year)]
  const dso = stated('dso', '20', year, { unit: 'days' })
  const cost = stated('own cost line', '3000', year, { section: 'costs' })
  const risk = stated('fines', '100', year, { section: 'risks' })
  const margin = stated('own income line', '200', year, { section: 'revenue' })
  const loss = stated('operatingIncome', '-500', year)
  const all = [sales, sold, dso, cost, risk, margin, loss]

  function told(baseline: Figure | null, fields: Partial<Hypothesis>, beside: readonly Figure[] = all) {
    const given = {
      baseline: baseline?.id ?? null,
      worthFormula: 'amount',
      ...{ changeLow: '-2' as DecimalString, changeExpected: '-3' as DecimalString, changeHigh: '-5' as DecimalString }, // literal decimals
      ...fields,
    } as const
    return hypothesisWorth(
      newRecord('hypothesis', { id: derivedId('h'), now, author: '' }, given),
      indexFigures(beside),
    )
  }
  const lowOf = (worth: ReturnType<typeof hypothesisWorth>) => (worth.ok ? worth.low.toFixed(2) : worth.text)

  test('less of a cost or a risk is better, more of the rest', () => {
    expect([cost, risk, margin, dso].map((baseline) => lowOf(told(baseline, {})))).toEqual([
      '2.00',
      '2.00',
      '-2.00',
      '2.00',
    ])
  })

  test('a percentage of a loss is counted on its size; a percentage of days is no money', () => {
    expect(lowOf(told(loss, { worthFormula: 'percentOfBaseline' }))).toBe('-10.00')
    expect(lowOf(told(dso, { worthFormula: 'percentOfBaseline' }))).toBe(
      'a number it is made of is missing: a baseline in money',
    )
    const empty = computed('ebitda', [], year, 'USD')
    expect(lowOf(told(empty, { worthFormula: 'percentOfBaseline' }, [empty]))).toBe(
      'a number it is made of is missing: Operating income',
    )
  })

  test('says what is missing, by name', () => {
    const reason = (fields: Partial<Hypothesis>, baseline: Figure | null = dso, beside = all) =>
      lowOf(told(baseline, fields, beside))
    const missing = 'a number it is made of is missing: '
    expect(reason({ worthFormula: null })).toBe(`${missing}how the change becomes money`)
    for (const change of ['changeLow', 'changeExpected', 'changeHigh'])
      expect(reason({ [change]: null })).toBe(`${missing}the change`)
    expect(reason({}, null)).toBe(`${missing}the baseline`)
    expect(reason({ worthFormula: 'daysOfRevenue' }, dso, [dso])).toBe(`${missing}revenue of the baseline's year`)
    expect(reason({ worthFormula: 'daysOfCogs' }, dso, [dso, sales])).toBe(`${missing}cogs of the baseline's year`)
    expect(reason({ worthFormula: 'pointsOfRevenue' }, dso, [dso, sold])).toBe(
      `${missing}revenue of the baseline's year`,
    )
  })

  test('the line beside is of the same company, segment and year; one that the baseline rests on comes first', () => {
    const days = (...beside: readonly Figure[]) => lowOf(told(dso, { worthFormula: 'daysOfRevenue' }, [dso, ...beside]))
    const reason = "a number it is made of is missing: revenue of the baseline's year"
    expect(days(stated('revenue', '365', yearOf(2023)))).toBe(reason)
    expect(days(stated('revenue', '365', { ...year, kind: 'YTD' }))).toBe(reason)
    expect(days(stated('revenue', '365', quarterTo('2024-10-01', '2024-12-31')))).toBe(reason)
    expect(days(stated('revenue', '365', year, { subject: { kind: 'peer', name: 'A' } }))).toBe(reason)
    expect(days(stated('revenue', '365', year, { scope: { kind: 'segment', name: 'S' } }))).toBe(reason)
    expect(days({ ...computed('grossProfit', [], year), metric: 'revenue' })).toMatch(
      /^a number it is made of is missing/,
    )
    for (const order of [0, 1]) {
      const [first, second] = [stated('revenue', '730', year), stated('revenue', '3650', year)]
      const used = order === 0 ? first : second
      const receivables = stated('receivables', '10', closing('2024-12-31'))
      const ratio = computed('dso', [used, receivables], year)
      const worth = told(ratio, { worthFormula: 'daysOfRevenue' }, [first, second, receivables, ratio])
      expect(lowOf(worth)).toBe(order === 0 ? '4.00' : '20.00')
    }
  })

  test('of two lines that serve as well the same one is taken, whichever comes first', () => {
    const [one, other] = [stated('revenue', '730', year), stated('revenue', '3650', year)]
    const expected = one.id < other.id ? '4.00' : '20.00'
    for (const order of [
      [one, other],
      [other, one],
    ])
      expect(lowOf(told(dso, { worthFormula: 'daysOfRevenue' }, [dso, ...order]))).toBe(expected)
  })

  test('the view at 20 % less is taken on the low end, and a loss does not shrink by it', () => {
    const downside = (worth: ReturnType<typeof hypothesisWorth>) => worth.ok && worth.downside.toFixed(2)
    expect(downside(told(cost, {}))).toBe('1.60')
    expect(downside(told(margin, {}))).toBe('-2.00')
  })

  test('pays back in investment over the worth of a year, and not at all where it comes once or costs', () => {
    const payback = (fields: Partial<Hypothesis>, baseline = cost) => {
      const worth = told(baseline, fields)
      return (
        worth.ok && [worth.paybackLow, worth.paybackExpected].map((one) => (one.ok ? one.value.toFixed(2) : one.text))
      )
    }
    const investment = '6' as DecimalString // a literal decimal
    expect(payback({ investment, recurrence: 'yearly' })).toEqual(['3.00', '2.00'])
    const missing = 'a number it is made of is missing: '
    expect(payback({ recurrence: 'yearly' })).toEqual([`${missing}the investment`, `${missing}the investment`])
    const once = `${missing}a worth that comes every year`
    expect(payback({ investment, recurrence: 'once' })).toEqual([once, once])
    const loses = 'the number it is divided by is zero or negative: the worth'
    expect(payback({ investment, recurrence: 'yearly' }, margin)).toEqual([loses, loses])
  })

  test.each([
    ['2', '5', true],
    ['-2', '-5', true],
    ['1.985', '5.04', true],
    ['1.97', '5', false],
    ['2', '5.06', false],
    ['0', '5', false],
    [null, '5', false],
    ['2', null, false],
  ])('a worth stated as %s to %s follows: %s', (worthLow, worthHigh, follows) => {
    const hypothesis = newRecord(
      'hypothesis',
      { id: derivedId('h'), now, author: '' },
      // literal decimals
      { worthLow: worthLow as DecimalString | null, worthHigh: worthHigh as DecimalString | null },
    )
    const again = told(cost, {})
    expect(again.ok && statesWorth(hypothesis, again)).toBe(follows)
  })

  test('a worth of nothing is stated by nothing', () => {
    const again = told(cost, { changeLow: '0' as DecimalString }) // a literal decimal
    const stating = { worthLow: '0' as DecimalString, worthHigh: '5' as DecimalString } // literal decimals
    const hypothesis = newRecord('hypothesis', { id: derivedId('h'), now, author: '' }, stating)
    expect(again.ok && statesWorth(hypothesis, again)).toBe(false)
  })

  test('the sum in words', () => {
    const words = (worthFormula: Hypothesis['worthFormula'], fields: Partial<Hypothesis> = {}) =>
      worthFormulaText(newRecord('hypothesis', { id: derivedId('h'), now, author: '' }, { worthFormula, ...fields }))
    const changes = { changeLow: '-5' as DecimalString, changeHigh: '-8' as DecimalString } // literal decimals
    expect(words(null)).toBe('')
    expect(words('daysOfRevenue', changes)).toBe('-5 to -8: days x one day of revenue')
    expect(words('daysOfCogs')).toBe(' to : days x one day of cost of goods sold')
    expect(words('amount', changes)).toBe('-5 to -8: the change is money itself')
    expect(words('percentOfBaseline', changes)).toBe('-5 to -8: percent of the baseline')
    expect(words('pointsOfRevenue', changes)).toBe('-5 to -8: points of one year of revenue')
  })
})

test('levers have no meaning without revenue or operating income', () => {
  const texts = (revenue: number, income: number) =>
    Object.values(onePercentLevers(new Decimal(revenue), new Decimal(income), new Decimal('0.6'))).map((one) =>
      one.ok ? 'ok' : one.text,
    )
  const divided = 'the number it is divided by is zero or negative: '
  expect(texts(0, 5)).toEqual(Array.from({ length: 4 }, () => `${divided}Revenue`))
  expect(texts(-1, 5)).toEqual(Array.from({ length: 4 }, () => `${divided}Revenue`))
  expect(texts(10, 0)).toEqual(Array.from({ length: 4 }, () => `${divided}Operating income`))
})

test('one percent levers by the split that the user assumes', () => {
  const levers = onePercentLevers(new Decimal(1_000), new Decimal(100), new Decimal('0.6'))
  const numbers = Object.values(levers).map((one) => (one.ok ? Number(one.value.toFixed(4)) : null))
  expect(numbers).toEqual([10, 5.4, 3.6, 4.6])
})

test('compound growth needs two ends above zero and a time between them', () => {
  const growth = (first: number, last: number, years: number) => {
    const outcome = compoundGrowth(new Decimal(first), new Decimal(last), years)
    return outcome.ok ? outcome.value.toFixed(6) : outcome.text
  }
  expect(growth(100, 121, 2)).toBe('0.100000')
  expect(growth(100, 100, 0.5)).toBe('0.000000')
  expect(growth(-1, 5, 2)).toBe('growth across a change of sign means nothing')
  expect(growth(1, -5, 2)).toBe('growth across a change of sign means nothing')
  expect(growth(-1, -5, 2)).toBe('growth from a zero or negative number means nothing')
  expect(growth(0, 5, 2)).toBe('growth from a zero or negative number means nothing')
  expect(growth(5, 0, 2)).toBe('growth from a zero or negative number means nothing')
  expect(growth(0, -5, 2)).toBe('growth from a zero or negative number means nothing')
  expect(growth(-5, 0, 2)).toBe('growth from a zero or negative number means nothing')
  for (const years of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(growth(1, 2, years)).toBe('a number it is made of is missing: a second period')
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
