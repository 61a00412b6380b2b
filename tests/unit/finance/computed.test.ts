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
  leafFigures,
  recomputes,
} from '../../../shared/finance/computed.ts'

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
  ['100', '101', true],
  ['1234000000', '1200000000', true],
  ['1234000000', '1290000000', false],
  ['12.5', '12.9', false],
  ['1000000000', '1050000000', true],
  ['1000000000', '1200000000', false],
  ['2', '1.8', true],
])('%s and %s agree: %s', (one, other, expected) => {
  expect(agree(one as DecimalString, other as DecimalString)).toBe(expected) // literal decimals
})
