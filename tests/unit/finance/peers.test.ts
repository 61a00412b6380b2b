import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../shared/account/records/figure.ts'
import { indexFigures } from '../../../shared/finance/computed.ts'
import { Decimal } from '../../../shared/finance/decimal.ts'
import { industryNamed, proposeIndustryRow } from '../../../shared/finance/industry.ts'
import { comparePeers, medianOf } from '../../../shared/finance/peers.ts'
import { closing, computed, now, quarterTo, standard, stated, yearOf } from './figures-made.ts'

const year = yearOf(2024)
const peer = (name: string) => ({ subject: { kind: 'peer', name } }) as const
const days = { unit: 'days' } as const

const revenue = stated('revenue', '4015000000', year)
const cogs = stated('cogs', '2007500000', year)
const dso = stated('dso', '61', year, days)
const flows = [revenue, cogs]

function compare(figure: Figure, others: readonly Figure[], flowsBeside: readonly Figure[] = flows) {
  return comparePeers(figure, others, indexFigures([...flowsBeside, figure, ...others]))
}

const peerDays = (name: string, value: string, period = year, metric = 'dso') =>
  stated(metric, value, period, { ...days, ...peer(name) })

describe('a metric beside its peers', () => {
  test('is so many days longer, and that many days are worth money', () => {
    const told = compare(dso, [peerDays('B', '58'), peerDays('A', '59'), peerDays('C', '64')])
    expect(told).toMatchObject({
      ok: true,
      unit: 'days',
      against: 'peers',
      standing: 'worse',
      recurrence: 'once',
      peers: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
      industry: [],
      // Two days of 4,015 million / 365 = 11 million a day.
      worth: { ok: true, value: '22000000', unit: 'USD' },
      text: '2.0 days longer than the peers = USD 22.0m',
    })
    expect(told.ok && [told.value, told.median, told.gap].map(Number)).toEqual([61, 59, 2])
  })

  test.each([
    ['dso', '55', 'better', '4.0 days shorter than the peers = USD 44.0m'],
    ['dio', '61', 'worse', '2.0 days longer than the peers = USD 11.0m'],
    ['dpo', '61', 'better', '2.0 days longer than the peers = USD 11.0m'],
    ['dpo', '57', 'worse', '2.0 days shorter than the peers = USD 11.0m'],
    ['ccc', '61', 'worse', '2.0 days longer than the peers'],
    ['dso', '59', null, 'the same as the peers'],
  ])('%s of %s is %s: %s', (metric, value, standing, text) => {
    const told = compare(stated(metric, value, year, days), [peerDays('A', '59', year, metric)])
    expect(told).toMatchObject({ ok: true, standing, text })
  })

  test('points of revenue are worth a year of them; other numbers have no price', () => {
    const margin = (metric: string, value: string, fields: object = {}) =>
      stated(metric, value, year, { unit: '%', ...fields })
    expect(compare(margin('sgaRatio', '21'), [margin('sgaRatio', '18.5', peer('A'))])).toMatchObject({
      standing: 'worse',
      recurrence: 'yearly',
      worth: { ok: true, value: '100375000' },
      text: '2.5 points higher than the peers = USD 100.4m',
    })
    expect(compare(margin('grossMargin', '50'), [margin('grossMargin', '51', peer('A'))])).toMatchObject({
      standing: 'worse',
      text: '1.0 points lower than the peers = USD 40.2m',
    })
    expect(compare(margin('roe', '12'), [margin('roe', '10', peer('A'))])).toMatchObject({
      standing: 'better',
      worth: { ok: false, text: 'a number it is made of is missing: what one unit of it is worth in money' },
      text: '2.0 points higher than the peers',
    })
    expect(compare(margin('own line', '12'), [margin('own line', '10', peer('A'))])).toMatchObject({ standing: null })
  })

  test('days counted on net sales are worth days of revenue', () => {
    const inventory = stated('inventory', '1100000000', closing('2024-12-31'))
    const dio = computed('dio', [inventory, revenue], year, 'days', { ...standard, variant: 'netSales' })
    const told = comparePeers(dio, [peerDays('A', '99', year, 'dio')], indexFigures([inventory, revenue, cogs, dio]))
    expect(told).toMatchObject({ text: '1.0 days longer than the peers = USD 11.0m' })
  })

  test('without a year of revenue beside it, or with none to speak of, the gap has no price', () => {
    const without = (beside: readonly Figure[]) => {
      const told = compare(dso, [peerDays('A', '59')], beside)
      return told.ok && !told.worth.ok ? told.worth.text : 'ok'
    }
    expect(without([cogs])).toBe('a number it is made of is missing: revenue of the same year')
    expect(without([stated('revenue', '0', year)])).toBe('a day of nothing, or of a loss, is worth nothing')
    const elsewhere = 'a number it is made of is missing: revenue of the same year'
    expect(without([stated('revenue', '5', year, peer('A'))])).toBe(elsewhere)
    expect(without([stated('revenue', '5', year, { scope: { kind: 'segment', name: 'S' } })])).toBe(elsewhere)
    expect(without([stated('revenue', '5', yearOf(2023))])).toBe(elsewhere)
    expect(without([stated('revenue', '5', { ...year, kind: 'YTD' })])).toBe(elsewhere)
    expect(
      without([computed('freeCashFlow', [], year, 'USD'), { ...computed('dso', [], year), metric: 'revenue' }]),
    ).toMatch(/^a number it is made of is missing/)
  })

  test('is never compared across currencies, kinds of period, segments, methods, or more than a year', () => {
    const others = [
      stated('revenue', '1', year, { unit: 'EUR', ...peer('euros') }),
      stated('revenue', '1', quarterTo('2024-10-01', '2024-12-31'), peer('quarter')),
      stated('revenue', '1', year, { scope: { kind: 'segment', name: 'S' }, ...peer('segment') }),
      stated('revenue', '1', yearOf(2022), peer('long ago')),
      stated('cogs', '1', year, peer('another line')),
      stated('revenue', '1', yearOf(2023)),
      computed('revenue', [], year, 'USD'),
    ]
    expect(compare(revenue, others)).toMatchObject({ ok: false, code: 'nothingToCompare' })
    const trailing = stated('revenue', '1', { ...yearOf(2025), kind: 'TTM' }, peer('twelve months'))
    expect(compare(revenue, [...others, trailing])).toMatchObject({ ok: true, peers: [{ name: 'twelve months' }] })
  })

  test('two computed ratios must be made the same way', () => {
    const ours = (variant: 'standard' | 'netSales') => {
      const lines = [
        stated('payables', '100', closing('2024-12-31')),
        stated('cogs', '500', year),
        stated('revenue', '900', year),
      ]
      return { lines, dpo: computed('dpo', lines, year, 'days', { ...standard, variant }) }
    }
    const [own, other] = [ours('standard'), ours('netSales')]
    const theirs = (one: typeof own) => ({
      lines: one.lines.map((line) => ({ ...line, ...peer('A') })),
      dpo: { ...one.dpo, ...peer('A') },
    })
    const against = (one: ReturnType<typeof theirs>) =>
      comparePeers(own.dpo, [one.dpo], indexFigures([...own.lines, own.dpo, ...one.lines, one.dpo]))
    expect(against(theirs(other))).toMatchObject({ ok: false, code: 'nothingToCompare' })
    const same = theirs(ours('standard'))
    expect(against(same)).toMatchObject({ ok: true, text: 'the same as the peers' })
  })

  test('of several years of one peer the nearest counts', () => {
    const told = compare(dso, [
      peerDays('A', '40', yearOf(2023)),
      peerDays('A', '50'),
      peerDays('A', '60', yearOf(2025)),
    ])
    expect(told.ok && told.peers.map(({ value }) => value.toNumber())).toEqual([50])
  })

  test('of equals the same one is taken, whichever comes first', () => {
    const [one, other] = [peerDays('A', '40'), peerDays('A', '50')]
    const [most, least] = [stated('revenue', '3650', year), stated('revenue', '365', year)]
    const first = compare(dso, [one, other], [most, least])
    expect(compare(dso, [other, one], [least, most])).toEqual(first)
    expect(first).toMatchObject({ ok: true, peers: [{ figure: one.id < other.id ? one : other }] })
  })

  test('a peer whose year ends 366 days later is within a year; twelve months price a gap as a year does', () => {
    const ofTwelve = stated('revenue', '3650', { ...year, kind: 'TTM' })
    const later = { ...year, end: '2026-01-01' as typeof year.end } // a literal day
    expect(compare(dso, [peerDays('A', '60', later)], [ofTwelve])).toMatchObject({ worth: { ok: true, value: '10' } })
  })

  test('an industry row stands in where there is no peer, however old its table', () => {
    const row = industryNamed('Machinery')
    const industry = row === null ? [] : proposeIndustryRow(row, { now, author: '' }).figures
    expect(compare(dso, industry)).toMatchObject({
      against: 'industry',
      peers: [],
      industry: [{ name: 'Machinery' }],
      text: '3.2 days shorter than the industry = USD 35.2m',
    })
    expect(compare(dso, [...industry, peerDays('A', '60')])).toMatchObject({
      against: 'peers',
      industry: [{ name: 'Machinery' }],
      text: '1.0 days longer than the peers = USD 11.0m',
    })
  })

  test('what is not meaningful itself is not compared', () => {
    expect(compare(computed('dso', [], year), [peerDays('A', '60')])).toMatchObject({ ok: false, code: 'missingInput' })
  })
})

test('the median is the middle one, or the mean of the two in the middle', () => {
  const median = (...values: number[]) => medianOf(values.map((value) => new Decimal(value)))?.toNumber() ?? null
  expect([median(), median(7), median(9, 1), median(5, 1, 9), median(4, 1, 9, 2)]).toEqual([null, 7, 5, 5, 3])
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const middle = median(...values) ?? Number.NaN
      expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2)
      expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2)
    }),
  )
})
