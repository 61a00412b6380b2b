import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newRecord } from '../../../shared/account/blank.ts'
import { derivedId, type FigureId, type SourceId } from '../../../shared/account/ids.ts'
import type { Day, DecimalString, Instant } from '../../../shared/account/primitives.ts'
import type { Convention, Figure, Period } from '../../../shared/account/records/figure.ts'
import {
  agree,
  evaluateFigure,
  figureCitations,
  figureIdOf,
  indexFigures,
  isMoney,
  leafFigures,
  recomputes,
  scopeKey,
  subjectKey,
} from '../../../shared/finance/computed.ts'
import { Decimal } from '../../../shared/finance/decimal.ts'
import { formulas } from '../../../shared/finance/formulas.ts'
import { closing as atEnd, computed as follows, stated as made, quarterTo, standard, yearOf } from './figures-made.ts'

const now = '2026-01-02T03:04:05.678Z' as Instant // a literal instant
const fy: Period = { kind: 'FY', start: '2024-01-01' as Day, end: '2024-12-31' as Day, label: 'FY2024' } // literal days
const closing: Period = { kind: 'instant', start: null, end: '2024-12-31' as Day, label: 'FY2024' } // a literal day
const convention: Convention = { days: '365', balances: 'closing', variant: 'standard' }

function idOf(name: string): FigureId {
  return derivedId(name) as FigureId // a UUID
}

function stated(metric: string, value: string, period: Period, fields: Partial<Figure> = {}): Figure {
  const birth = { id: idOf(`${metric} ${period.end} ${fields.unit ?? ''}`), now, author: '' }
  return newRecord('figure', birth, {
    metric,
    value: { kind: 'stated', value: value as DecimalString },
    unit: 'USD',
    period,
    ...fields,
  })
}

function computed(formula: string, inputs: readonly Figure[], unit = 'days', id = idOf(formula)): Figure {
  const value = { kind: 'computed', formula, inputs: inputs.map((input) => input.id), convention } as const
  return newRecord('figure', { id, now, author: '' }, { metric: formula, value, unit, period: fy })
}

const revenue = stated('revenue', '12000000000', fy)
const receivables = stated('receivables', '660000000', closing)
const dso = computed('dso', [revenue, receivables])

describe('a computed Figure', () => {
  test('is worked out from its inputs each time', () => {
    const outcome = evaluateFigure(dso, indexFigures([revenue, receivables, dso]))
    expect(outcome).toMatchObject({ ok: true, unit: 'days' })
    expect(outcome.ok && Number(outcome.value)).toBeCloseTo(20.075, 6)
  })

  test('has a reason where an input is gone, foreign, of another period, or itself', () => {
    const reason = (figure: Figure, all: readonly Figure[]) => {
      const outcome = evaluateFigure(figure, indexFigures([...all, figure]))
      return outcome.ok ? 'ok' : outcome.code
    }
    expect(reason(dso, [revenue])).toBe('unknownInput')
    const euros = stated('receivables', '660000000', closing, { unit: 'EUR' })
    expect(reason(computed('dso', [revenue, euros]), [revenue, euros])).toBe('mixedUnits')
    const peer = stated('revenue', '1', fy, { subject: { kind: 'peer', name: 'Other' } })
    expect(reason(computed('dso', [peer, receivables]), [peer, receivables])).toBe('mixedPeriods')
    const quarter = stated('revenue', '1', { ...fy, kind: 'Q' })
    expect(reason(computed('dso', [quarter, receivables]), [quarter, receivables])).toBe('mixedPeriods')
    const loop = computed('operatingCycle', [dso], 'days', idOf('loop'))
    const itself: Figure = {
      ...loop,
      value: { kind: 'computed', formula: 'operatingCycle', inputs: [loop.id], convention },
    }
    expect(reason(itself, [])).toBe('circular')
    expect(reason(computed('noSuch', []), [])).toBe('unknownFormula')
  })

  test('growth tells the year before by its end', () => {
    const before = stated('revenue', '10000000000', { ...fy, start: '2023-01-01' as Day, end: '2023-12-31' as Day }) // literal days
    const growth = computed('revenueGrowth', [revenue, before], '%')
    expect(evaluateFigure(growth, indexFigures([revenue, before]))).toEqual({ ok: true, value: '20', unit: '%' })
  })

  test('is as well founded as what it is made of', () => {
    const cite = (source: string) => [
      { source: derivedId(source) as SourceId, locator: 'x', quotation: '', speaker: null },
    ] // a UUID
    const [cited, alsoCited] = [
      { ...revenue, citations: cite('a') },
      { ...receivables, citations: cite('b') },
    ]
    expect(figureCitations(dso, indexFigures([cited, alsoCited]))).toHaveLength(2)
    expect(figureCitations(dso, indexFigures([cited, receivables]))).toEqual([])
    expect(leafFigures(dso, indexFigures([cited, alsoCited]))).toEqual([cited, alsoCited])
  })
})

test('an id follows from what the Figure is', () => {
  const identity = {
    subject: { kind: 'account' },
    metric: 'dso',
    scope: { kind: 'company' },
    period: fy,
    convention,
  } as const
  expect(figureIdOf(identity)).toBe(figureIdOf({ ...identity, period: { ...fy, label: 'other name' } }))
  expect(figureIdOf(identity)).not.toBe(figureIdOf({ ...identity, convention: { ...convention, balances: 'average' } }))
})

test('a stated ratio recomputes from the lines beside it, or does not', () => {
  const beside = (value: string) => stated('dso', value, fy, { unit: 'days' })
  const all = (figure: Figure) => indexFigures([revenue, receivables, figure])
  expect(recomputes(beside('20.1'), all(beside('20.1')))).toBe(true)
  expect(recomputes(beside('25'), all(beside('25')))).toBe(false)
})

test.each([
  ['800000000', '780000000', true],
  ['103', '104.02', true],
  ['1234000000', '1200000000', true],
  ['1234000000', '1290000000', false],
  ['12.5', '12.9', false],
  ['1000000000', '1050000000', true],
  ['1000000000', '1200000000', false],
  ['2', '1.8', true],
])('%s and %s agree: %s', (one, other, expected) => {
  expect(agree(one as DecimalString, other as DecimalString)).toBe(expected) // literal decimals
})

describe('the period of a computed Figure', () => {
  const year = yearOf(2024)
  const sales = made('revenue', '12000', year)
  const owed = made('receivables', '660', atEnd('2024-12-31'))
  const quarter = quarterTo('2024-10-01', '2024-12-31')
  const quarterSales = made('revenue', '3000', quarter)
  const perQuarter = { ...standard, days: '91.25' } as const

  function shown(figure: Figure, ...inputs: readonly Figure[]) {
    const outcome = evaluateFigure(figure, indexFigures([...inputs, figure]))
    return outcome.ok ? `${Number(outcome.value).toFixed(3)} ${outcome.unit}` : outcome.code
  }
  const ratio = (period: Period, inputs: readonly Figure[], convention = standard, formula = 'dso') =>
    shown(follows(formula, inputs, period, 'days', convention), ...inputs)

  test('may be a day, resting on the flows that end on it, if they are of one kind and of its days basis', () => {
    const day = atEnd('2024-12-31')
    expect(ratio(day, [sales, owed])).toBe('20.075 days')
    expect(ratio(day, [quarterSales, owed], perQuarter)).toBe('20.075 days')
    expect(ratio(day, [quarterSales, owed])).toBe('daysBasis')
    const both = [sales, made('cogs', '1000', quarter), made('inventory', '5', day)]
    expect(ratio(day, both, standard, 'dso')).toBe('mixedPeriods')
  })

  test('has the days basis of its flows: 365 for years and twelve months, 91.25 for quarters, none for a year to date', () => {
    expect(ratio(quarter, [quarterSales, owed], perQuarter)).toBe('20.075 days')
    expect(ratio(quarter, [quarterSales, owed])).toBe('daysBasis')
    expect(ratio(year, [sales, owed], perQuarter)).toBe('daysBasis')
    const trailing = { ...year, kind: 'TTM' } as const
    expect(ratio(trailing, [made('revenue', '12000', trailing), owed])).toBe('20.075 days')
    const toDate = { ...year, start: '2024-04-01' as Day, kind: 'YTD' } as const // a literal day
    expect(ratio(toDate, [made('revenue', '9000', toDate), owed])).toBe('daysBasis')
    expect(
      ratio(toDate, [made('revenue', '10', toDate), made('operatingIncome', '1', toDate)], standard, 'operatingMargin'),
    ).toBe('10.000 days')
  })

  test('has computed parts of the same basis', () => {
    const [sold, stock] = [made('cogs', '4000', year), made('inventory', '2050', atEnd('2024-12-31'))]
    const days = follows('dso', [sales, owed], year)
    const stockDays = follows('dio', [sold, stock], year)
    const stockOfQuarter = follows('dio', [sold, stock], year, 'days', perQuarter)
    const cycle = (part: Figure) =>
      shown(follows('operatingCycle', [days, part], year), sales, owed, sold, stock, days, part)
    expect(cycle(stockDays)).toBe('207.137 days')
    expect(cycle(stockOfQuarter)).toBe('daysBasis')
  })

  test('measures of a year have none over a quarter', () => {
    const inputs = [made('netIncome', '10', quarter), made('equity', '100', atEnd('2024-12-31'))]
    expect(ratio(quarter, inputs, perQuarter, 'roe')).toBe('annualOnly')
  })

  test('looks back one period and no further', () => {
    const growth = (before: Period, now: Period = year, balances: Convention['balances'] = 'closing') =>
      ratio(
        now,
        [made('revenue', '12', now), made('revenue', '10', before)],
        { ...standard, balances },
        'revenueGrowth',
      )
    expect(growth(yearOf(2023))).toBe('20.000 days')
    expect(growth(yearOf(2022))).toBe('mixedPeriods')
    expect(growth(yearOf(2025))).toBe('mixedPeriods')
    expect(growth({ ...year, end: '2023-06-30' as Day })).toBe('mixedPeriods') // a literal day
    expect(growth(quarterTo('2023-10-01', '2023-12-31'), quarter)).toBe('20.000 days')
    expect(growth(quarterTo('2024-07-01', '2024-09-30'), quarter)).toBe('20.000 days')
    expect(growth(quarterTo('2024-04-01', '2024-06-30'), quarter)).toBe('mixedPeriods')
    // 53 and 52 weeks: from 350 to 380 days, from 80 to 100
    expect(growth({ ...year, end: '2024-01-16' as Day })).toBe('20.000 days') // literal days
    expect(growth({ ...year, end: '2024-01-17' as Day })).toBe('mixedPeriods')
    expect(growth({ ...year, end: '2023-12-17' as Day })).toBe('20.000 days')
    expect(growth({ ...year, end: '2023-12-16' as Day })).toBe('mixedPeriods')
    expect(growth({ ...quarter, end: '2024-10-12' as Day }, quarter)).toBe('20.000 days')
    expect(growth({ ...quarter, end: '2024-10-13' as Day }, quarter)).toBe('mixedPeriods')
    expect(growth({ ...quarter, end: '2024-09-22' as Day }, quarter)).toBe('20.000 days')
    expect(growth({ ...quarter, end: '2024-09-21' as Day }, quarter)).toBe('mixedPeriods')
  })

  test('average balances open where the period does', () => {
    const average = { ...standard, balances: 'average' } as const
    const opening = (end: string) => made('receivables', '540', atEnd(end))
    expect(ratio(year, [sales, owed, opening('2023-12-31')], average)).toBe('18.250 days')
    expect(ratio(year, [sales, owed, opening('2024-09-30')], average)).toBe('mixedPeriods')
    const ofQuarter = { ...average, days: '91.25' } as const
    expect(ratio(quarter, [quarterSales, owed, opening('2024-09-30')], ofQuarter)).toBe('18.250 days')
    expect(ratio(quarter, [quarterSales, owed, opening('2023-12-31')], ofQuarter)).toBe('mixedPeriods')
    expect(ratio(atEnd('2024-12-31'), [quarterSales, owed, opening('2024-09-30')], ofQuarter)).toBe('18.250 days')
  })

  test('a stated ratio of a day recomputes from the year that ends on it, else from twelve months', () => {
    const told = (value: string, ...beside: readonly Figure[]) => {
      const days = made('dso', value, atEnd('2024-12-31'), { unit: 'days' })
      return recomputes(days, indexFigures([days, owed, ...beside]))
    }
    expect(told('20.1', sales, quarterSales)).toBe(true)
    expect(told('20.1', made('Net sales', '12000', { ...year, kind: 'TTM' }), quarterSales)).toBe(true)
    expect(told('20.1', quarterSales)).toBe(false)
    expect(told('25', sales)).toBe(false)
  })
})

test('money a thousandfold leaves every ratio and every number of days as it is', () => {
  const names = [
    'revenue',
    'cogs',
    'receivables',
    'inventory',
    'payables',
    'assets',
    'equity',
    'operatingIncome',
    'interest',
  ]
  const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), money), fc.constantFrom('USD', 'JPY'), (given, unit) => {
      const told = (scale: string) => {
        const lines = Object.entries(given).map(([name, value]) =>
          made(name, `${value}${scale}`, yearOf(2024), { unit }),
        )
        const known = new Map(lines.map((line) => [line.metric, line]))
        return Object.entries(formulas).flatMap(([name, formula]) => {
          const inputs = formula.inputs(standard).flatMap((input) => known.get(input) ?? [])
          const outcome = evaluateFigure(follows(name, inputs, yearOf(2024), name), indexFigures(lines))
          if (!outcome.ok) return [[name, outcome.code] as const]
          const value = new Decimal(outcome.value)
          return [[name, outcome.unit === unit ? value.div(`1${scale}`).toFixed(9) : value.toFixed(20)] as const]
        })
      }
      expect(told('000')).toEqual(told(''))
    }),
    { numRuns: 60 },
  )
})

test('any web of figures evaluates to a number or a reason, whatever points at what', () => {
  const names = [...Object.keys(formulas), 'revenue', 'cogs', 'receivables', 'own line', '__proto__', '']
  const period = fc.constantFrom(yearOf(2024), yearOf(2023), atEnd('2024-12-31'), quarterTo('2024-10-01', '2024-12-31'))
  const node = fc.record({
    metric: fc.constantFrom(...names),
    formula: fc.option(fc.constantFrom(...names)),
    inputs: fc.array(fc.nat(11), { maxLength: 6 }),
    value: fc.constantFrom('0', '-1', '12.5', '999999999999999999999999999999', '0.000000000000000000001'),
    unit: fc.constantFrom('USD', 'EUR', '%', 'days', ''),
    period,
  })
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 12 }), (nodes) => {
      const ids = nodes.map((_, at) => idOf(`node ${at}`))
      const figures = nodes.map(({ metric, formula, inputs, value, unit, period: when }, at): Figure => {
        const plain = made(metric, value, when, { unit })
        const given = inputs.map((input) => ids[input] ?? idOf('nowhere'))
        const id = ids[at] ?? plain.id
        if (formula === null) return { ...plain, id }
        return { ...plain, id, value: { kind: 'computed', formula, inputs: given, convention: standard } }
      })
      const byId = indexFigures(figures)
      for (const figure of figures) {
        const outcome = evaluateFigure(figure, byId)
        if (outcome.ok) expect(outcome.value).toMatch(/^-?\d+(\.\d+)?$/)
        else expect(outcome.text.length).toBeGreaterThan(5)
        expect(typeof recomputes(figure, byId)).toBe('boolean')
        expect(leafFigures(figure, byId).length).toBeLessThanOrEqual(figures.length)
      }
    }),
    { numRuns: 200 },
  )
})

test('a ladder of figures, each resting fifty times on the one below, costs little; a long chain does not overflow', () => {
  const bottom = made('dso', '1', yearOf(2024), { unit: 'days' })
  const stock = made('dio', '1', yearOf(2024), { unit: 'days' })
  const ladder = [bottom]
  for (let rung = 0; rung < 19; rung++) {
    const below = ladder.at(-1) ?? bottom
    const one = follows('operatingCycle', [stock, ...Array.from({ length: 49 }, () => below)], yearOf(2024))
    ladder.push({ ...one, metric: 'dso' })
  }
  const top = ladder.at(-1) ?? bottom
  expect(evaluateFigure(top, indexFigures([...ladder, stock]))).toEqual({ ok: true, value: '20', unit: 'days' })
  const chain = [bottom]
  for (let link = 0; link < 20_000; link++) chain.push(follows('ebitda', [chain[link] ?? bottom], yearOf(2024)))
  const end = chain.at(-1) ?? bottom
  const index = indexFigures(chain)
  expect(leafFigures(end, index)).toEqual([bottom])
  expect(evaluateFigure(end, index)).toMatchObject({ ok: false, code: 'circular' })
})

describe('what a Figure is about', () => {
  const rows = { kind: 'industry', table: 'US, January 2023', name: 'Machinery' } as const

  test('tells the account, peers and industry rows apart, and companies from segments', () => {
    const keys = [
      subjectKey({ kind: 'account' }),
      subjectKey({ kind: 'peer', name: 'account' }),
      subjectKey({ kind: 'peer', name: 'Rival' }),
      subjectKey({ kind: 'peer', name: 'Machinery' }),
      subjectKey(rows),
      subjectKey({ ...rows, name: 'Pumps' }),
      subjectKey({ ...rows, table: 'Europe, January 2023' }),
      scopeKey({ kind: 'company' }),
      scopeKey({ kind: 'segment', name: 'company' }),
      scopeKey({ kind: 'segment', name: 'Valves' }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    expect(subjectKey({ kind: 'peer', name: 'Rival' })).toBe(subjectKey({ kind: 'peer', name: 'Rival' }))
  })

  test('makes its id: each part counts, and nothing else does', () => {
    const identity = { subject: { kind: 'account' }, metric: 'dso', scope: { kind: 'company' }, period: fy } as const
    const ids = [
      figureIdOf({ ...identity, convention: null }),
      figureIdOf({ ...identity, convention }),
      figureIdOf({ ...identity, convention: { ...convention, days: '91.25' } }),
      figureIdOf({ ...identity, convention: { ...convention, balances: 'average' } }),
      figureIdOf({ ...identity, convention: { ...convention, variant: 'netSales' } }),
      figureIdOf({ ...identity, convention: null, metric: 'dio' }),
      figureIdOf({ ...identity, convention: null, subject: { kind: 'peer', name: 'Rival' } }),
      figureIdOf({ ...identity, convention: null, scope: { kind: 'segment', name: 'Valves' } }),
      figureIdOf({ ...identity, convention: null, period: { ...fy, start: '2023-12-31' as Day } }),
      figureIdOf({ ...identity, convention: null, period: { ...fy, end: '2024-12-30' as Day } }),
      figureIdOf({ ...identity, convention: null, period: { ...fy, kind: 'TTM' } }),
      figureIdOf({ ...identity, convention: null, period: closing }),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    expect(figureIdOf({ ...identity, convention: null, period: { ...fy, label: 'Fiscal 2024' } })).toBe(ids[0])
  })

  test('is money in three capital letters, and in nothing else', () => {
    expect(['USD', 'usd', 'USDX', 'AUSD', '%', 'days', ''].map(isMoney)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('the evidence of a Figure', () => {
  const cited = (page: string) => ({
    citations: [{ source: derivedId('report') as SourceId, locator: page, quotation: '', speaker: null }],
  })

  test('is its own where it has any, even beside better founded inputs', () => {
    const own = { ...dso, ...cited('page 9') }
    const lines = [
      { ...revenue, ...cited('page 1') },
      { ...receivables, ...cited('page 2') },
    ]
    expect(figureCitations(own, indexFigures([...lines, own])).map(({ locator }) => locator)).toEqual(['page 9'])
    expect(figureCitations(dso, indexFigures([...lines, dso])).map(({ locator }) => locator)).toEqual([
      'page 1',
      'page 2',
    ])
  })

  test('is none where one of its lines has none, or none of them is there', () => {
    expect(figureCitations(dso, indexFigures([{ ...revenue, ...cited('page 1') }, receivables, dso]))).toEqual([])
    expect(figureCitations(dso, indexFigures([dso]))).toEqual([])
    expect(figureCitations(revenue, indexFigures([revenue]))).toEqual([])
  })
})

describe('a stated ratio', () => {
  const statedDays = (value: string, fields: Partial<Figure> = {}) =>
    stated('dso', value, fy, { unit: 'days', ...fields })

  test('recomputes from the lines of its own subject, scope, period and no others', () => {
    const lines = [revenue, receivables]
    const holds = (figure: Figure, ...more: Figure[]) => recomputes(figure, indexFigures([...lines, figure, ...more]))
    expect(holds(statedDays('20.1'))).toBe(true)
    expect(holds(statedDays('21'))).toBe(false)
    expect(holds(statedDays('20.1', { subject: { kind: 'peer', name: 'Rival' } }))).toBe(false)
    expect(holds(statedDays('20.1', { scope: { kind: 'segment', name: 'Valves' } }))).toBe(false)
    const earlier = { ...fy, start: '2023-01-01' as Day, end: '2023-12-31' as Day }
    expect(holds(stated('dso', '20.1', earlier, { unit: 'days' }))).toBe(false)
    // Other lines beside do no harm.
    expect(holds(statedDays('20.1'), stated('cogs', '4000000000', fy), stated('headcount', '7', closing))).toBe(true)
  })

  test('of an own line has nothing to recompute from', () => {
    expect(recomputes(stated('Own ratio', '3', fy, { unit: 'ratio' }), indexFigures([revenue]))).toBe(false)
  })

  test.each([
    ['103', '104.02', true],
    ['103', '104.05', false],
    ['-100', '-101', true],
    ['100', '-100', false],
    ['0', '0', true],
    ['3', '3.5', true],
    ['3', '3.51', false],
    ['3.0', '3.06', false],
    ['12000000000', '12100000000', true],
  ])('%s and %s agree: %s', (one, other, agreed) => {
    const as = (text: string) => text as DecimalString
    expect([agree(as(one), as(other)), agree(as(other), as(one))]).toEqual([agreed, agreed])
  })
})
