import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../../../../shared/account/primitives.ts'
import type { Figure } from '../../../../shared/account/records/figure.ts'
import { type AccountRecord, recordsOf } from '../../../../shared/account/records/record.ts'
import { evaluateFigure, indexFigures } from '../../../../shared/finance/computed.ts'
import { mergeImport } from '../../../../shared/imports/companyfacts/merge.ts'
import { proposeNotebook } from '../../../../shared/imports/companyfacts/propose.ts'
import { importFixture } from './fixture.ts'

const now = '2026-01-02T03:04:05.678Z' as Instant // a literal instant
const account = { subject: { kind: 'account' }, now, author: 'Ada' } as const

function propose(name: string): readonly AccountRecord[] {
  return proposeNotebook(importFixture(name), account).records
}

function figureOf(records: readonly AccountRecord[], metric: string, label: string): Figure {
  const figure = recordsOf(records, 'figure').find((one) => one.metric === metric && one.period.label === label)
  if (figure === undefined) throw new Error(`no ${metric} ${label}`)
  return figure
}

describe('what a filing brings', () => {
  test('Sources and Figures alone: nothing a person thinks, and no worth of a day', () => {
    const records = propose('mrvl.json')
    expect(new Set(records.map((record) => record.type))).toEqual(new Set(['source', 'figure']))
    expect(recordsOf(records, 'figure').filter((figure) => figure.metric.startsWith('oneDay'))).toEqual([])
    const periods = new Set(recordsOf(records, 'figure').map((figure) => figure.period.label))
    expect([...periods].sort()).toEqual([
      ...['FY2022', 'FY2023', 'FY2024', 'FY2025', 'FY2026'],
      ...['Q1 FY2026', 'Q1 FY2027', 'Q2 FY2026', 'Q3 FY2026'],
      'Q4 FY2026',
    ])
  })

  test('no figure rests on a filing that was made before its period had ended', () => {
    const records = propose('mrvl.json')
    const filed = new Map(recordsOf(records, 'source').map((source) => [source.id, source.date]))
    const fourth = figureOf(records, 'revenue', 'Q4 FY2026')
    expect(fourth.citations.map((citation) => filed.get(citation.source))).toEqual(['2026-03-11'])
    for (const { metric, period, citations } of recordsOf(records, 'figure')) {
      const early = citations.filter((citation) => (filed.get(citation.source) ?? period.end) < period.end)
      expect({ metric, period: period.label, early }).toEqual({ metric, period: period.label, early: [] })
    }
  })

  test('a stated Figure cites its filing by concept', () => {
    const records = propose('aapl.json')
    const revenue = figureOf(records, 'revenue', 'FY2025')
    expect(revenue).toMatchObject({
      section: 'revenue',
      unit: 'USD',
      value: { kind: 'stated', value: '416161000000' },
      period: { kind: 'FY', start: '2024-09-29', end: '2025-09-27' },
      citations: [{ locator: 'us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax' }],
    })
    const source = recordsOf(records, 'source').find((one) => one.id === revenue.citations[0]?.source)
    expect(source).toMatchObject({
      kind: 'filing',
      title: '10-K filed 2025-10-31',
      publisher: 'Apple Inc.',
      date: '2025-10-31',
      form: '10-K',
      accession: '0000320193-25-000079',
      address: 'https://www.sec.gov/Archives/edgar/data/320193/000032019325000079/0000320193-25-000079-index.htm',
    })
  })

  test('a filing that no archive numbers keeps the number of its file, and gets no address', () => {
    const [filing] = recordsOf(propose('ko.json'), 'source')
    expect(filing).toMatchObject({ address: '' })
    expect(filing?.accession).toMatch(/^local:ko-10-[kq]-/)
  })

  test('ratios are computed, with formula and convention, and recompute', () => {
    const records = propose('aapl.json')
    const figures = indexFigures(recordsOf(records, 'figure'))
    const numberOf = (metric: string) => {
      const outcome = evaluateFigure(figureOf(records, metric, 'FY2025'), figures)
      return outcome.ok ? [Number(outcome.value), outcome.unit] : outcome
    }
    expect(figureOf(records, 'ccc', 'FY2025').value).toMatchObject({
      kind: 'computed',
      formula: 'ccc',
      convention: { days: '365', balances: 'closing', variant: 'standard' },
    })
    expect(numberOf('ccc')).toEqual([expect.closeTo(-71.068, 3), 'days'])
    expect(numberOf('freeCashFlow')).toEqual([98_767_000_000, 'USD'])
    expect(numberOf('grossMargin')).toEqual([expect.closeTo(46.905, 3), '%'])
    expect(numberOf('revenueGrowth')).toEqual([expect.closeTo(6.4256, 3), '%'])
    for (const figure of figures.values()) expect(evaluateFigure(figure, figures)).toMatchObject({ ok: true })
  })

  test('what has no meaning is no Figure: Alphabet without inventory has no DIO and no CCC', () => {
    const metrics = recordsOf(propose('googl.json'), 'figure')
      .filter((figure) => figure.period.label === 'FY2025')
      .map((figure) => figure.metric)
    expect(metrics).toEqual(expect.arrayContaining(['dso', 'dpo']))
    for (const absent of ['inventory', 'dio', 'ccc', 'quickRatio']) expect(metrics).not.toContain(absent)
  })

  test('a peer has Figures of its own, which leave the account as it is', () => {
    const peer = proposeNotebook(importFixture('ko.json'), { ...account, subject: { kind: 'peer', name: 'Coca-Cola' } })
    expect(peer.accountPatch).toEqual({})
    const ids = new Set(
      propose('ko.json')
        .filter((one) => one.type === 'figure')
        .map((one) => one.id),
    )
    expect(peer.records.filter((one) => one.type === 'figure' && ids.has(one.id))).toEqual([])
  })

  test('the account learns its legal name, currency and year end', () => {
    expect(proposeNotebook(importFixture('aapl.json'), account).accountPatch).toEqual({
      legalName: 'Apple Inc.',
      currency: 'USD',
      fiscalYearEnd: '09-27',
    })
  })
})

describe('a second import', () => {
  test('of the same file changes nothing', () => {
    const records = propose('aapl.json')
    const merge = mergeImport(records, propose('aapl.json'))
    expect({ ...merge, unchanged: merge.unchanged.length }).toEqual({
      added: [],
      replaced: [],
      kept: [],
      unchanged: records.length,
    })
  })

  test('a value edited by hand wins; a newer filing replaces what nobody touched', () => {
    const records = propose('aapl.json')
    const revenue = figureOf(records, 'revenue', 'FY2025')
    const cogs = figureOf(records, 'cogs', 'FY2025')
    const own: Figure = { ...revenue, citations: [], revision: 2 }
    const older: Figure = {
      ...cogs,
      period: { ...cogs.period, start: '2024-09-28' as Day },
      status: { kind: 'guidance' },
    }
    const existing = records.map((record) => (record.id === own.id ? own : record.id === older.id ? older : record))
    const merge = mergeImport(existing, records)
    expect(merge.kept).toEqual([own])
    expect(merge.replaced).toEqual([{ ...cogs, revision: 2, status: { kind: 'guidance' } }])
  })
})
