import { describe, expect, test } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import { type AccountRecord, recordsOf } from '../../../shared/account/records/record.ts'
import { assess } from '../../../shared/readiness/assess.ts'
import { ago, changed, cite, NotebookBuilder, today } from './builders.ts'
import { fullNotebook } from './prepared.ts'

/* One fact can be written in several honest ways; all of them earn the same. */

const full = fullNotebook()
const verdict = (notebook: Notebook) => assess(notebook, { today })
const pointsOf = (notebook: Notebook, id: string) => verdict(notebook).criteria.find((one) => one.id === id)?.points
const earnsAsMuch = (id: string, change: (record: AccountRecord) => AccountRecord | null) =>
  expect(pointsOf(changed(full, change), id)).toBeCloseTo(pointsOf(full, id) ?? Number.NaN, 6)

describe('a source', () => {
  const retitled = (publisher: string) => (record: AccountRecord) =>
    record.type === 'source' && record.publisher === 'Rival' ? { ...record, publisher } : record
  test("a peer's filing may be named by its title, with no publisher or an archive as publisher", () => {
    for (const publisher of ['', 'SEC EDGAR']) {
      earnsAsMuch('costs.comparator', retitled(publisher))
      earnsAsMuch('cash.comparator', retitled(publisher))
    }
  })
  test("the account's own filing stays its own, whoever keeps it", () => {
    const own = changed(full, (record) =>
      record.type === 'source' && record.kind === 'filing'
        ? { ...record, publisher: 'SEC', title: 'Kestrel annual report' }
        : record,
    )
    expect(pointsOf(own, 'costs.comparator')).toBeLessThan(2)
  })
  test('a colleague may be named by the title alone', () => {
    const builder = new NotebookBuilder()
    const source = builder.add('source', { kind: 'colleague', title: 'Jana Novak', date: ago(5) })
    builder.add('priority', { sentence: 'Close the books within three days', asOf: ago(5), citations: [cite(source)] })
    expect(pointsOf(builder.notebook(), 'context.priorities')).toBeCloseTo(2 * 0.6, 6)
  })
})

describe('a line', () => {
  const renamed = (from: string, to: string) => (record: AccountRecord) =>
    record.type === 'figure' && record.metric === from ? { ...record, metric: to } : record
  test.each([
    ['operatingCashFlow', 'Operating cash flow', 'cash.flow'],
    ['operatingCashFlow', 'OCF', 'cash.comparator'],
    ['revenue', 'Net sales', 'revenue.trend'],
    ['revenue', 'Revenue', 'cash.days'],
    ['dso', 'Days sales outstanding', 'cash.days'],
  ])('%s may be written %s', (from, to, criterion) => {
    earnsAsMuch(criterion, renamed(from, to))
  })
  test('a ratio counts in whichever section it stands', () => {
    earnsAsMuch('risks.ratio', (record) =>
      record.type === 'figure' && record.metric === 'interestCoverage' ? { ...record, section: 'cash' } : record,
    )
    earnsAsMuch('cash.flow', (record) =>
      record.type === 'figure' && record.metric === 'operatingCashFlow' ? { ...record, section: 'revenue' } : record,
    )
  })
  test('a stated worth of one day that recomputes is one', () => {
    const builder = new NotebookBuilder()
    const cited = { citations: [cite(builder.filing())] }
    builder.figure('revenue', { metric: 'revenue', amount: 365_000, ...cited })
    builder.figure('cash', { metric: 'oneDayDso', amount: 1000, ...cited })
    expect(pointsOf(builder.notebook(), 'cash.oneDay')).toBe(4)
  })
})

describe('words and days', () => {
  test('the speaker of a quote may stand in its citation', () => {
    earnsAsMuch('words.quotes', (record) => (record.type === 'quote' ? { ...record, speaker: null } : record))
  })
  test('a confirmation without a day has that of its meeting', () => {
    earnsAsMuch('hypotheses.confirmed', (record) =>
      record.type === 'hypothesis' && record.status.kind === 'confirmed'
        ? { ...record, status: { ...record.status, on: null } }
        : record,
    )
    earnsAsMuch('hypotheses.complete', (record) =>
      record.type === 'hypothesis' && record.status.kind === 'confirmed'
        ? { ...record, status: { ...record.status, on: null }, testedOn: null }
        : record,
    )
  })
  test('a stance without a day has that of the talk it is known from', () => {
    const builder = new NotebookBuilder()
    const talk = builder.said(ago(5))
    const stance = { power: 4, interest: 3, disposition: 0 as const, dispositionAsOf: null }
    const person = builder.person('Anna Berger', { ...stance, citations: [cite(talk)] })
    expect(pointsOf(builder.notebook(), 'people.stance')).toBeCloseTo(4 / 3, 6)
    const press = builder.publication('Water Weekly')
    const readOnly = changed(builder.notebook(), (record) =>
      record.id === person.id ? { ...record, citations: [cite(press)] } : record,
    )
    expect(pointsOf(readOnly, 'people.stance')).toBeCloseTo(0.1 * (4 / 3), 6)
  })
  test('a question that was asked and is not answered is still a question', () => {
    const alone = changed(full, (record) => {
      if (record.type === 'meeting' && record.status === 'planned') return null
      return record.type === 'question' ? { ...record, meeting: null, askedOn: ago(3) } : record
    })
    expect(verdict(alone).levelName).toBe('Decision-maker ready')
  })
})

describe('a public body', () => {
  const hospital = fullNotebook({ account: { preset: 'public sector' }, withoutInventory: true })
  test('with a stock of medicines is still one', () => {
    const builder = new NotebookBuilder()
    const [source] = recordsOf(hospital.records, 'source')
    const stock = builder.figure('cash', { metric: 'inventory', amount: 4, citations: source ? [cite(source)] : [] })
    const records = [...hospital.records, { ...stock, id: '00000000-0000-7000-8000-0000000f0001' as typeof stock.id }]
    const { contradictions, levelName } = verdict({ ...hospital, records })
    expect([contradictions, levelName]).toEqual([[], 'Decision-maker ready'])
  })
  test('has a budget for the year that runs, adopted before it', () => {
    const budget = (preset: 'none' | 'public sector') => {
      const builder = new NotebookBuilder().account({ preset })
      const source = builder.add('source', {
        kind: 'audited',
        title: 'Adopted budget',
        address: 'https://example.org/budget',
        date: ago(200),
      })
      for (const year of [2025, 2026]) {
        builder.figure('revenue', { metric: 'Budget', amount: 900, year, citations: [cite(source)] })
      }
      return builder.notebook()
    }
    expect(pointsOf(budget('public sector'), 'revenue.trend')).toBe(6)
    expect(pointsOf(budget('none'), 'revenue.trend')).toBe(0)
  })
})
