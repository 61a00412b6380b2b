import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import {
  detectNumberStyle,
  type NumberReading,
  type NumberStyle,
  readNumber,
} from '../../../../../shared/imports/tables/numbers/read-number.ts'
import { fixtureBytes } from '../fixture.ts'

interface ZooRow {
  readonly raw: string
  readonly expected_value: string
  readonly locale: string
  readonly note: string
}

const zoo = Papa.parse<ZooRow>(new TextDecoder().decode(fixtureBytes('number_formats_zoo.csv')).trim(), {
  header: true,
}).data

function styleOf(locale: string): NumberStyle {
  return /^(?:de|fr|sv)(?:\/|$)/.test(locale) ? 'comma' : 'point'
}

function decimalOf(reading: NumberReading): string {
  return reading.kind === 'number' ? reading.value : ''
}

function number(value: string, parts: Partial<Extract<NumberReading, { kind: 'number' }>> = {}) {
  return { kind: 'number', value, isPercent: false, footnote: null, currency: null, hasScale: false, ...parts }
}

describe('the collection of formats', () => {
  test('has 41 rows', () => expect(zoo).toHaveLength(41))

  test.each(zoo)('$raw is "$expected_value" ($locale)', ({ raw, expected_value, locale }) => {
    expect(decimalOf(readNumber(raw, styleOf(locale)))).toBe(expected_value)
  })

  test('numbers that only one style can have written are read in either', () => {
    for (const { raw, expected_value, note } of zoo) {
      if (note.startsWith('AMBIGUOUS') || /^[^.]*,\d{3}(?!\d|\.)/.test(raw) || /1\.234(?!,)/.test(raw)) continue
      const readings = [readNumber(raw, 'point'), readNumber(raw, 'comma')].map(decimalOf)
      expect({ raw, readings }).toEqual({ raw, readings: [expected_value, expected_value] })
    }
  })
})

describe('what stands around a number', () => {
  test.each([
    ['1,234 (a)', number('1234', { footnote: 'a' })],
    ['1,234¹', number('1234', { footnote: '1' })],
    ['(1,234)(1)', number('-1234', { footnote: '1' })],
    ['1,234*†', number('1234', { footnote: '*†' })],
    ['(12.5%)', number('-0.125', { isPercent: true })],
    ['% 12', number('0.12', { isPercent: true })],
    ['$ (3,519)', number('-3519', { currency: '$' })],
    ['US$ 1.2 billion', number('1200000000', { currency: 'US$', hasScale: true })],
    ['1.2bn USD', number('1200000000', { currency: 'USD', hasScale: true })],
    ['Rs. 5 crore', number('50000000', { currency: 'Rs', hasScale: true })],
    ['2 milliards €', number('2000000000', { currency: '€', hasScale: true })],
    ['5 mil millones', number('5000000000', { hasScale: true })],
    ['3 Millionen', number('3000000', { hasScale: true })],
    ['k€ 12', number('12000', { currency: '€', hasScale: true })],
    ['TEUR 12', number('12000', { currency: 'EUR', hasScale: true })],
    ['2.5x', number('2.5')],
    ["CHF 1'234.-", number('1234', { currency: 'CHF' })],
    ['1 234', number('1234')],
    ['1 234.5', number('1234.5')],
    ['1 234', number('1234')],
    ['- 12', number('-12')],
    ['+12', number('12')],
    ['(1,234', number('-1234')],
    ['.5', number('0.5')],
    ['-0', number('0')],
    ['1e-3', number('0.001')],
    ['1.5E6', number('1500000')],
    ['​1,234‎', number('1234')],
  ])('%s', (text, reading) => expect(readNumber(text, 'point')).toEqual(reading))

  test.each(['1.234,--', '1.234,–', '1.234 €', 'EUR 1.234', '1.234,00'])('with decimal commas %s is 1234', (text) => {
    expect(decimalOf(readNumber(text, 'comma'))).toBe('1234')
  })
})

describe('what is no number', () => {
  test.each([
    '',
    '  ',
    '—',
    '–',
    '--',
    '$ —',
    '— (a)',
    '(—)',
    '—%',
    'n/a',
    'N/A',
    'n.m.',
    'NM',
    'k.A.',
    '...',
    'nil',
    '$-',
  ])('%s is nothing, and not zero', (text) => expect(readNumber(text, 'point')).toEqual({ kind: 'nil' }))

  test.each(['####', '#DIV/0!', '#N/A', '#WERT!', '#REF!', '#NAME?', '#VALEUR!'])('%s cannot be read', (text) =>
    expect(readNumber(text, 'point')).toEqual({ kind: 'unreadable', text }),
  )

  test.each([
    'Revenue',
    'FY2024',
    'Q1 2024',
    '2024-12-31',
    '31.12.2023',
    '12/31/2024',
    'Note 5',
    '1.2.3',
    '31,',
    '- 5 -',
    '2024 2023',
  ])('%s is text', (text) => expect(readNumber(text, 'point')).toEqual({ kind: 'text' }))

  test('a footnote stuck to a number is not taken for decimals', () => {
    expect(readNumber('1,2341', 'point')).toEqual({ kind: 'text' })
  })

  test('more digits than a figure has are text, not another number', () => {
    expect(readNumber('1'.repeat(50), 'point')).toEqual({ kind: 'text' })
  })
})

describe('any number in any format', () => {
  const formats: readonly { readonly group: string; readonly decimal: string; readonly style: NumberStyle }[] = [
    { group: '', decimal: '.', style: 'point' },
    { group: ',', decimal: '.', style: 'point' },
    { group: "'", decimal: '.', style: 'point' },
    { group: '’', decimal: '.', style: 'point' },
    { group: ' ', decimal: '.', style: 'point' },
    { group: '', decimal: ',', style: 'comma' },
    { group: '.', decimal: ',', style: 'comma' },
    { group: ' ', decimal: ',', style: 'comma' },
    { group: '\u00A0', decimal: ',', style: 'comma' },
    { group: '\u202F', decimal: ',', style: 'comma' },
    { group: '\u2009', decimal: ',', style: 'comma' },
  ]
  const signs: readonly ((text: string) => string)[] = [
    (text) => `(${text})`,
    (text) => `-${text}`,
    (text) => `−${text}`,
    (text) => `–${text}`,
    (text) => `${text}-`,
    (text) => `$(${text})`,
    (text) => `-€${text}`,
    (text) => `(${text}) USD`,
  ]

  test('is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 17n }),
        fc.stringMatching(/^\d{0,8}$/),
        fc.constantFrom(...formats),
        fc.option(fc.constantFrom(...signs)),
        (whole, decimals, { group, decimal, style }, sign) => {
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group)
          const written = decimals === '' ? grouped : `${grouped}${decimal}${decimals}`
          const kept = decimals.replace(/0+$/, '')
          const plain = kept === '' ? String(whole) : `${whole}.${kept}`
          const expected = sign === null || plain === '0' ? plain : `-${plain}`
          expect(decimalOf(readNumber(sign === null ? written : sign(written), style))).toBe(expected)
        },
      ),
    )
  })

  test('no text throws, and every value is a decimal', () => {
    const characters = fc.constantFrom(..."0123456789.,' ()-–—%$€#EeMk*[]a\u00A0¹/")
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: characters, maxLength: 40 }))
    fc.assert(
      fc.property(anything, fc.constantFrom<NumberStyle>('point', 'comma'), (text, style) => {
        const reading = readNumber(text, style)
        if (reading.kind === 'number') expect(reading.value).toMatch(/^-?\d+(\.\d+)?$/)
      }),
      { numRuns: 1_000 },
    )
  })

  test.each(['1,', '1.', '(', '1 ', '-', '$', '¹', '(a)', "1'", 'mil ', '#', 'a', '1,234.'])(
    'a long run of %s takes no time',
    (part) => {
      const started = performance.now()
      for (const style of ['point', 'comma'] as const) {
        readNumber(part.repeat(100_000), style)
        readNumber(part.repeat(50), style)
        readNumber(`${part.repeat(50)}x`, style)
      }
      expect(performance.now() - started).toBeLessThan(200)
    },
  )
})

describe('the style of a table', () => {
  test.each<[string, readonly string[], NumberStyle, number]>([
    ['grouped decimals of either kind decide', ['1.234,5', '12,0', '3.400,25'], 'comma', 0.8],
    ['English decimals', ['1,234.5', '12.0', '3,400.25'], 'point', 0.8],
    ['one odd decimal among thousands', ['43.004', '45.754', '449,0'], 'comma', 0.6],
    ['thousands in English', ['43,004', '45,754'], 'point', 0.7],
    ['several groups', ['1.234.567', '2.345.678'], 'comma', 0.7],
    ['Indian groups', ['12,34,567', '1,23,456'], 'point', 0.7],
    ['no sign at all', ['123', '4567', 'Revenue'], 'point', 1],
  ])('%s', (_, texts, style, least) => {
    const detected = detectNumberStyle(texts)
    expect(detected.style).toBe(style)
    expect(detected.confidence).toBeGreaterThanOrEqual(least)
  })

  test('points before three digits alone are a guess', () => {
    expect(detectNumberStyle(['1.234', '2.555']).confidence).toBeLessThanOrEqual(0.5)
  })

  test('contradicting cells lower the confidence', () => {
    expect(detectNumberStyle(['1.5', '1,5']).confidence).toBeLessThan(0.1)
  })

  test('the confidence is a share for any texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const { confidence } = detectNumberStyle(texts)
        expect(confidence >= 0 && confidence <= 1).toBe(true)
      }),
    )
  })
})
