import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { worthAgrees, worthOf } from '../../../../../renderer/features/records/values/worth.ts'
import { newRecord } from '../../../../../shared/account/blank.ts'
import { decimalSchema } from '../../../../../shared/account/primitives.ts'
import { indexFigures } from '../../../../../shared/finance/computed.ts'
import { birth, figure, year } from '../a-year.ts'

const revenue = figure('revenue', '12000000000', year(2025))
const cogs = figure('cogs', '4000000000', year(2025))
const figures = indexFigures([revenue, cogs])
const decimal = (text: string) => v.parse(decimalSchema, text)

function worth(
  worthFormula: 'amount' | 'percentOfBaseline' | 'pointsOfRevenue' | 'daysOfRevenue' | 'daysOfCogs' | null,
) {
  const hypothesis = newRecord('hypothesis', birth('h'), {
    baseline: cogs.id,
    changeLow: decimal('-5'),
    changeHigh: decimal('-8'),
    worthFormula,
  })
  const found = worthOf(hypothesis, figures)
  return found.ok ? [found.low.toFixed(0), found.high.toFixed(0), found.cautious.toFixed(0)] : found.text
}

describe('the worth of a hypothesis', () => {
  it.each([
    ['amount', ['5', '8', '4']],
    ['percentOfBaseline', ['200000000', '320000000', '160000000']],
    ['pointsOfRevenue', ['600000000', '960000000', '480000000']],
    ['daysOfRevenue', ['164383562', '263013699', '131506849']],
    ['daysOfCogs', ['54794521', '87671233', '43835616']],
    [null, 'Choose what the worth follows from.'],
  ] as const)('by %s', (formula, expected) => {
    expect(worth(formula)).toEqual(expected)
  })

  it('agrees within one percent', () => {
    const found = worthOf(
      newRecord('hypothesis', birth('h'), {
        worthFormula: 'amount',
        changeLow: decimal('100'),
        changeHigh: decimal('200'),
      }),
      figures,
    )
    if (!found.ok) throw new Error(found.text)
    expect(['99', '101', '98'].map((stated) => worthAgrees(stated, found.low))).toEqual([true, true, false])
  })
})
