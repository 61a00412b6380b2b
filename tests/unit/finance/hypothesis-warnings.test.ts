import { describe, expect, test } from 'vitest'
import { newRecord } from '../../../shared/account/blank.ts'
import { derivedId } from '../../../shared/account/ids.ts'
import type { Figure } from '../../../shared/account/records/figure.ts'
import type { Hypothesis } from '../../../shared/account/records/hypothesis.ts'
import { indexFigures } from '../../../shared/finance/computed.ts'
import { hypothesisWarnings, significantDigits } from '../../../shared/finance/hypothesis-warnings.ts'
import { decimal, now, stated, yearOf } from './figures-made.ts'

const year = yearOf(2024)
const dso = stated('dso', '61', year, { unit: 'days' })
const days2023 = stated('DSO', '63', yearOf(2023), { unit: 'days' })
const ccc = stated('ccc', '90', year, { unit: 'days' })
const dpo = stated('dpo', '30', year, { unit: 'days' })
const dio = stated('dio', '40', year, { unit: 'days' })
const ofPeer = stated('dso', '61', year, { unit: 'days', subject: { kind: 'peer', name: 'A' } })
const bought = stated('cogs', '4000', year)
const figures = indexFigures([bought, dso, days2023, ccc, dpo, dio, ofPeer])

/** A careful one: a range, an assumption that may hold, few digits. */
function hypothesis(name: string, baseline: Figure | null, fields: Partial<Hypothesis> = {}): Hypothesis {
  const birth = { id: derivedId(name), now, author: '' }
  return newRecord('hypothesis', birth, {
    statement: name,
    baseline: baseline?.id ?? null,
    ...{ changeLow: decimal('-2'), changeExpected: decimal('-3'), changeHigh: decimal('-5') },
    ...{ worthLow: decimal('22000000'), worthHigh: decimal('54800000') },
    assumptions: [{ text: 'Invoices go out a day earlier', holds: null }],
    ...fields,
  })
}

const codes = (one: Hypothesis, all: readonly Hypothesis[] = []) =>
  hypothesisWarnings(one, all, figures).map(({ code }) => code)

test('a careful hypothesis has no warning, beside itself either', () => {
  const careful = hypothesis('Collect sooner', dso)
  expect(codes(careful, [careful])).toEqual([])
})

describe('false precision', () => {
  test.each([
    [{ changeLow: decimal('-3.0'), changeHigh: decimal('-3') }, 'Low and high are the same'],
    [{ changeExpected: decimal('-3.125') }, 'The change is written with more than 3 digits'],
    [{ changeLow: decimal('-2.001') }, 'The change is written with more than 3 digits'],
    [{ changeHigh: decimal('-5.125') }, 'The change is written with more than 3 digits'],
    [{ worthLow: decimal('22191780') }, 'The worth is written with more than 3 digits'],
    [{ worthHigh: decimal('54794521') }, 'The worth is written with more than 3 digits'],
  ])('%j', (fields, text) => {
    const warnings = hypothesisWarnings(hypothesis('Collect sooner', dso, fields), [], figures)
    expect(warnings).toEqual([{ code: 'falsePrecision', text: expect.stringContaining(text) }])
  })

  test('what is not written is not judged', () => {
    const none = { changeLow: null, changeExpected: null, changeHigh: null, worthLow: null, worthHigh: null }
    expect(codes(hypothesis('Open', dso, none))).toEqual([])
    expect(codes(hypothesis('Open', dso, { ...none, changeLow: decimal('0') }))).toEqual([])
    expect(codes(hypothesis('Open', dso, { ...none, changeHigh: decimal('0') }))).toEqual([])
    expect(codes(hypothesis('Three digits', dso, { changeExpected: decimal('-3.25') }))).toEqual([])
  })

  test.each([
    ['0', 0],
    ['12500', 3],
    ['-0.0125', 3],
    ['1.050', 3],
    ['100200', 4],
  ])('%s has %d significant digits', (written, digits) => {
    expect(significantDigits(written)).toBe(digits)
  })
})

describe('hidden assumptions', () => {
  test('none written, or nothing but spaces', () => {
    const warning = { code: 'hiddenAssumption', text: 'No assumption is written down; there always is one.' }
    for (const assumptions of [[], [{ text: '  ', holds: false }]])
      expect(hypothesisWarnings(hypothesis('H', dso, { assumptions }), [], figures)).toEqual([warning])
  })

  test('one that does not hold', () => {
    const assumptions = [
      { text: ' Clerks have time ', holds: false },
      { text: 'Terms stay', holds: true },
    ]
    expect(hypothesisWarnings(hypothesis('H', dso, { assumptions }), [], figures)).toEqual([
      { code: 'hiddenAssumption', text: 'It rests on what does not hold: Clerks have time' },
    ])
  })
})

describe('stacked benefits', () => {
  const sooner = hypothesis('Collect sooner', dso)
  const refuted = hypothesis('Refuted', dso, { status: { kind: 'refuted', why: 'no' } })

  test('the same metric, by whatever name and year, or one made of it', () => {
    const others = [hypothesis(' Dun weekly ', days2023), hypothesis('Shorten the cycle', ccc), hypothesis(' ', dso)]
    expect(hypothesisWarnings(sooner, others, figures).map(({ text }) => text)).toEqual([
      'Days sales outstanding (DSO) is counted in “Dun weekly” too; do not add the two.',
      'Days sales outstanding (DSO) is counted in “Shorten the cycle” too; do not add the two.',
      'Days sales outstanding (DSO) is counted in another hypothesis too; do not add the two.',
    ])
    expect(hypothesisWarnings(hypothesis('Shorten the cycle', ccc), [sooner], figures)).toEqual([
      {
        code: 'stackedBenefit',
        text: 'Days sales outstanding (DSO) is counted in “Collect sooner” too; do not add the two.',
      },
    ])
  })

  test('not what moves another line, another company, nothing, or was refuted', () => {
    expect(
      codes(sooner, [refuted, hypothesis('Peer', ofPeer), hypothesis('Pay later', dpo), hypothesis('Open', null)]),
    ).toEqual([])
    // Both are counted on cost of goods sold, which is only their measure.
    expect(codes(hypothesis('Less stock', dio), [hypothesis('Pay later', dpo)])).toEqual([])
    expect(codes(hypothesis('Less stock', dio), [hypothesis('Buy cheaper', bought)])).toEqual([])
    expect(codes(hypothesis('Open', null), [sooner])).toEqual([])
    const gone = { ...sooner, baseline: stated('dso', '1', year).id }
    expect(codes(gone, [hypothesis('Other', dso)])).toEqual([])
  })
})
