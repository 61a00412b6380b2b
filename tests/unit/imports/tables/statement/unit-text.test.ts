import { expect, test } from 'vitest'
import { readUnitText } from '../../../../../shared/imports/tables/statement/unit-text.ts'

test.each<[string, Partial<ReturnType<typeof readUnitText>>]>([
  ['in millions, except per share data', { scale: 'millions' }],
  ['($ in thousands, except per share data)', { scale: 'thousands', currency: 'USD' }],
  ['Millions, Except Share and Per Share Amounts as of December 31,', { scale: 'millions', sharesExcepted: true }],
  ['in Mio. USD', { scale: 'millions', currency: 'USD' }],
  ['TEUR', { scale: 'thousands', currency: 'EUR' }],
  ['(000s)', { scale: 'thousands' }],
  ["£'000", { scale: 'thousands', currency: 'GBP' }],
  ['Mrd. €', { scale: 'billions', currency: 'EUR' }],
  ['en milliers d’euros', { scale: 'thousands', currency: 'EUR' }],
  [
    'STATEMENTS OF OPERATIONS (Unaudited) - USD ($) shares in Thousands, $ in Millions',
    { scale: 'millions', shareScale: 'thousands', currency: 'USD' },
  ],
  ['USD m', { scale: 'millions', currency: 'USD' }],
  ['$ / shares', {}],
  ['Common stock', {}],
  [
    'Our automation business grew by five million units, which nobody in the industry had thought possible, and is worth $3 billion today.',
    {},
  ],
])('%s', (text, expected) => {
  expect(readUnitText(text)).toEqual({
    scale: null,
    shareScale: null,
    currency: null,
    sharesExcepted: false,
    ...expected,
  })
})
