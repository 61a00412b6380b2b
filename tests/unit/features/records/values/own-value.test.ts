import { expect, it } from 'vitest'
import { asOwnValue } from '../../../../../renderer/features/records/values/own-value.ts'
import { newRecord } from '../../../../../shared/account/blank.ts'
import { birth, figure, year } from '../a-year.ts'

const filing = newRecord('source', birth('filing'), { kind: 'filing', title: '10-K' })
const call = newRecord('source', birth('call'), { kind: 'said', title: 'Call' })
const cite = (source: typeof filing) => ({ source: source.id, locator: '', quotation: '', speaker: null })
const sources = new Map([filing, call].map((source) => [source.id as string, source]))
const imported = figure('revenue', '1100', year(2025), { citations: [cite(filing), cite(call)] })

it('a number that is changed no longer cites the filing, but still what was said', () => {
  expect(asOwnValue(imported, ['value'], sources)).toEqual({
    figure: { ...imported, citations: [cite(call)] },
    dropped: ['10-K'],
  })
})

it('a status that is changed leaves the evidence alone', () => {
  expect(asOwnValue(imported, ['status'], sources)).toEqual({ figure: imported, dropped: [] })
})
