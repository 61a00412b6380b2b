import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newRecord } from '../../../shared/account/blank.ts'
import type { Day, Instant } from '../../../shared/account/primitives.ts'
import type { RecognitionContext } from '../../../shared/recognition/fact.ts'
import { proposalOf } from '../../../shared/recognition/proposal.ts'
import { recogniseFacts } from '../../../shared/recognition/recognise.ts'
import { proposeFromSelection } from '../../../shared/recognition/selection.ts'

const context: RecognitionContext = { today: '2026-11-23' as Day, fiscalYearEnd: '12-31', currency: 'USD' } // a literal day
const birth = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  now: '2026-11-23T09:00:00.000Z' as Instant, // a literal instant
  author: 'a',
}

function selecting(text: string, words = text) {
  const start = text.indexOf(words)
  return proposeFromSelection(text, { start, end: start + words.length }, context)
}

describe('a selection becomes the record that fits it', () => {
  test('an amount becomes a figure, with metric and period from beside it', () => {
    expect(selecting('Revenue was $1.2bn in FY24.', '$1.2bn')).toEqual({
      type: 'figure',
      fields: {
        value: { kind: 'stated', value: '1200000000' },
        unit: 'USD',
        metric: 'revenue',
        section: 'revenue',
        period: { kind: 'FY', start: '2024-01-01', end: '2024-12-31', label: 'FY2024' },
      },
      speaker: '',
    })
  })

  test('a change is a line of its own', () => {
    expect(selecting('Revenue grew 8% in FY24.', '8%')).toMatchObject({
      fields: { metric: 'revenueGrowth', unit: '%' },
    })
    expect(selecting('Gross margin was down 340 bps.', '340 bps')).toMatchObject({
      fields: { metric: 'Change in Gross margin', unit: '%', value: { value: '-3.4' } },
    })
  })

  test.each([
    ['DSO of 61 days at year end', 'figure'],
    ['Jane Doe, Chief Financial Officer', 'stakeholder'],
    ['Maria Perez', 'stakeholder'],
    ['“We will take ten days out of stock,” said Tim Cook.', 'quote'],
    ['"cash is what counts"', 'quote'],
    ['Which line moved, and why?', 'question'],
    ['A shortage of copper could delay deliveries by a quarter', 'risk'],
    ['Assuming that volumes hold', 'hypothesis'],
    ['We will send the benchmark on Friday', 'promise'],
    ['Their goal is fewer suppliers', 'priority'],
    ['They run a family business', 'profile'],
  ])('%s: %s', (text, type) => {
    expect(selecting(text)?.type).toBe(type)
  })

  test('a quote keeps its words and names its speaker', () => {
    expect(selecting('“We will take ten days out of stock,” said Tim Cook.')).toEqual({
      type: 'quote',
      fields: { words: 'We will take ten days out of stock' },
      speaker: 'Tim Cook',
    })
  })

  test('a risk takes the amount that stands in it', () => {
    expect(selecting('The risk that a recall would hit us and cost more than planned, say $5 million')).toMatchObject({
      type: 'risk',
      fields: { amount: '5000000' },
    })
  })

  test.each(['', '   ', '---', '…'])('nothing to make a record of: "%s"', (text) => {
    expect(selecting(text)).toBe(null)
  })

  test('a date is no record', () => {
    const [date] = recogniseFacts('May 4, 2026', context)
    expect(date?.kind).toBe('date')
    expect(date === undefined ? undefined : proposalOf(date)).toBe(null)
  })

  test('every proposal is taken by the schema, wherever the selection begins and ends', () => {
    const text =
      'Revenue grew 8% to $1.2bn in FY24. “Cash is what counts for us,” said Jane Doe, CFO. Is DSO 61 days? We run 12 plants; leverage of 2.3x is a risk as of May 4, 2026.'
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 220 }), fc.integer({ min: -3, max: 220 }), (start, end) => {
        const proposal = proposeFromSelection(text, { start, end }, context)
        if (proposal !== null) expect(newRecord(proposal.type, birth, proposal.fields).type).toBe(proposal.type)
      }),
    )
  })
})
