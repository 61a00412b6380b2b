import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../shared/account/primitives.ts'
import type { RecognitionContext } from '../../../shared/recognition/fact.ts'
import { recogniseFacts } from '../../../shared/recognition/recognise.ts'

const context: RecognitionContext = { today: '2026-11-23' as Day, fiscalYearEnd: '12-31', currency: 'USD' } // a literal day

/** `kind value unit metric period`, a dot for what is not there; a step has its arrow. */
function said(text: string, more: RecognitionContext = {}): readonly string[] {
  return recogniseFacts(text, { ...context, ...more }).map((fact) => {
    const range = fact.range === null ? fact.value : `${fact.range.low}..${fact.range.high}`
    const arrow = fact.direction === null ? '' : fact.direction === 'rose' ? ' up' : ' down'
    const parts = [fact.kind, range, fact.unit ?? '.', fact.metric ?? '.', fact.period?.label ?? '.']
    return `${parts.join(' ')}${arrow}${fact.change ? ' by' : ''}`
  })
}

describe('money', () => {
  test.each([
    ['Revenue was $1.2bn in FY24.', 'money 1200000000 USD revenue FY2024'],
    ['They spent US$ 3.4 million on capex', 'money 3400000 USD . .'],
    ['Umsatz von EUR 3,4 Mio. im Geschäftsjahr 2024', 'money 3400000 EUR revenue FY2024'],
    ['Free cash flow of €12.5m', 'money 12500000 EUR freeCashFlow .'],
    ['They lost £900k', 'money 900000 GBP . .'],
    ['Net sales of USD 1,234.5 million', 'money 1234500000 USD revenue .'],
    ['We expect revenue of $12.3-12.5 billion in FY2025', 'money 12300000000..12500000000 USD revenue FY2025'],
    ['between $10 and $12 million', 'money 10000000..12000000 USD . .'],
    ['a loss of $4.2 million', 'money -4200000 USD . .'],
    ['The net loss was $4.2 million', 'money -4200000 USD netIncome .'],
    ['a charge of $(4.2) million', 'money -4200000 USD . .'],
    ['It cost one hundred million dollars.', 'money 100000000 USD . .'],
    ['about ¥3.2 trillion', 'money 3200000000000 JPY . .'],
    ['120 billion yen', 'money 120000000000 JPY . .'],
    ["CHF 1'234.50 a piece", 'money 1234.5 CHF . .'],
    ['INR 450 crore', 'money 4500000000 INR . .'],
    ['₹12 lakh', 'money 1200000 INR . .'],
    ['Rs. 3.4 lakh crore', 'money 3400000000000 INR . .'],
    ['₹ 12,34,567 in all', 'money 1234567 INR . .'],
    ['5,2 Mrd. € Umsatz', 'money 5200000000 EUR revenue .'],
    ['3,4 milliards d’euros', 'money 3400000000 EUR . .'],
    ['a loss of between $4 million and $5 million', 'money -5000000..-4000000 USD . .'],
    ['Operating income of ($4.2) million', 'money -4200000 USD operatingIncome .'],
    ['Revenue of ($3.1m)', 'money -3100000 USD revenue .'],
    ["Le groupe a vendu 1 234,5 millions d'euros en 2024", 'money 1234500000 EUR . FY2024'],
    ['TEUR 450', 'money 450000 EUR . .'],
    ['Operating cash flow was $19.8\nbillion', 'money 19800000000 USD operatingCashFlow .'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  test('a bare $ is the account’s dollar, and US dollars where the account counts in none', () => {
    expect(said('$5 million', { currency: 'CAD' })).toEqual(['money 5000000 CAD . .'])
    expect(said('$5 million', { currency: 'EUR' })).toEqual(['money 5000000 USD . .'])
  })

  test('a list shares the scale of its last amount', () => {
    expect(said('They were $44, $42 and $40 million, respectively, in 2024, 2023 and 2022.')).toEqual([
      'money 44000000 USD . FY2024',
      'money 42000000 USD . FY2023',
      'money 40000000 USD . FY2022',
    ])
  })

  test('what an aside in brackets costs is no loss', () => {
    expect(said('The fee ($4.2 million) was paid.')).toEqual(['money 4200000 USD . .'])
  })
})

describe('percent and points', () => {
  test.each([
    [
      'Gross margin was down 340 bps to 12.1 %',
      ['points -3.4 points grossMargin . down by', 'percent 12.1 % grossMargin . down'],
    ],
    ['Revenue grew 8% year over year', ['percent 8 % revenue . up by']],
    [
      'The operating margin rose from 45.2% to 46.9%',
      ['percent 45.2 % operatingMargin .', 'percent 46.9 % operatingMargin . up'],
    ],
    ['gross margin of 41.3 percent', ['percent 41.3 % grossMargin .']],
    ['SG&A was 12% of revenue in FY24', ['percent 12 % sgaRatio FY2024']],
    ['an EBITDA margin between 10% and 12%', ['percent 10..12 % EBITDA margin .']],
    ['ranging from 5 to 10 percent', ['percent 5..10 % . .']],
    ['Die Bruttomarge lag bei 41,3 Prozent', ['percent 41.3 % grossMargin .']],
    ['a decline of 1.2 percentage points', ['points -1.2 points . . down by']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('days, counts and ratios', () => {
  test.each([
    ['DSO of 61 days at year end', ['days 61 days dso End of FY2025']],
    ['inventory days rose from 98 to 111', ['days 98 days dio .', 'days 111 days dio . up']],
    ['DSO: 61, DPO 45', ['days 61 days dso .', 'days 45 days dpo .']],
    ['DPO 45 days (2023: 40 days)', ['days 45 days dpo .', 'days 40 days dpo FY2023']],
    ['payment terms of 60 days', ['days 60 days Payment terms .']],
    ['within 30 days of the notice', []],
    [
      '4,500 employees, 12 plants in 7 countries',
      ['count 4500 count Headcount .', 'count 12 count Plants .', 'count 7 count Countries .'],
    ],
    ['net leverage of 2.3x', ['ratio 2.3 ratio netDebtToEbitda .']],
    ['net debt/EBITDA 2.3x', ['ratio 2.3 ratio netDebtToEbitda .']],
    ['a current ratio of 1.8', ['ratio 1.8 ratio currentRatio .']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('periods', () => {
  test.each([
    ['Revenue for FY24 was $5m', 'FY2024', '2024-01-01', '2024-12-31'],
    ['Revenue for fiscal 2024 was $5m', 'FY2024', '2024-01-01', '2024-12-31'],
    ['Revenue for the fiscal year ended February 1, 2025 was $5m', 'Year ended 2025-02-01', '2024-02-02', '2025-02-01'],
    ['Revenue in Q3 2025 was $5m', 'Q3 FY2025', '2025-07-01', '2025-09-30'],
    ['Revenue was $5m in the third quarter of 2025', 'Q3 FY2025', '2025-07-01', '2025-09-30'],
    ['H1, 2024: revenue of $5m', 'H1 FY2024', '2024-01-01', '2024-06-30'],
    ['Cash was $5m at year end', 'End of FY2025', null, '2025-12-31'],
    ['Total debt was $5m as of December 31, 2024', '2024-12-31', null, '2024-12-31'],
    ['Revenue was $5m last year', 'FY2025', '2025-01-01', '2025-12-31'],
    ['TTM revenue was $5m', 'TTM', '2025-10-01', '2026-09-30'],
    [
      'Revenue for the nine months ended September 30, 2024 was $5m',
      '9 months ended 2024-09-30',
      '2024-01-01',
      '2024-09-30',
    ],
  ])('%s', (text, label, start, end) => {
    const money = recogniseFacts(text, context).find((fact) => fact.kind === 'money')
    expect(money?.period).toMatchObject({ label, start, end })
  })

  test('a year with another end is counted by it', () => {
    const [fact] = recogniseFacts('Revenue was $5m in Q1 FY25', { ...context, fiscalYearEnd: '06-30' })
    expect(fact?.period).toEqual({ kind: 'Q', start: '2024-07-01', end: '2024-09-30', label: 'Q1 FY2025' })
  })

  test('a year that is only compared with is not the number’s', () => {
    expect(said('Revenue of $5m, compared with $4m in 2023')).toEqual([
      'money 5000000 USD revenue .',
      'money 4000000 USD revenue FY2023',
    ])
  })

  test('without a reference day "last year" is no period', () => {
    expect(recogniseFacts('Revenue was $5m last year', {})[0]?.period).toBe(null)
  })
})

describe('people, quotes and dates', () => {
  test.each([
    ['Jane Doe, Chief Financial Officer, agreed.', 'Jane Doe', 'Chief Financial Officer'],
    ['We met CFO Maria da Silva.', 'Maria da Silva', 'CFO'],
    ['That was Tim Cook, Apple’s chief executive.', 'Tim Cook', 'chief executive'],
    ['Dr. Hans Müller (Leiter Einkauf) war dabei.', 'Hans Müller', 'Leiter Einkauf'],
    ['We will act. Said Jane Doe, Chief Financial Officer.', 'Jane Doe', 'Chief Financial Officer'],
    ['Added Maria da Silva, CFO.', 'Maria da Silva', 'CFO'],
    ['Said Ahmed, Chief Financial Officer, agreed.', 'Said Ahmed', 'Chief Financial Officer'],
  ])('%s', (text, value, title) => {
    const people = recogniseFacts(text, context).filter((fact) => fact.kind === 'person')
    expect(people).toEqual([expect.objectContaining({ value, title })])
  })

  test.each([
    'The Coca-Cola Company, President of the market',
    'New York, Chief among cities',
    'Our Board of Directors, Chairman included',
    'Vice President, Finance',
    'Goldman Sachs said so.',
  ])('no person in: %s', (text) => {
    expect(recogniseFacts(text, context)).toEqual([])
  })

  test('people who are known need no title', () => {
    const found = recogniseFacts('Lunch with Ana Perez on Monday', { ...context, knownPeople: ['Ana Perez'] })
    expect(found).toEqual([expect.objectContaining({ kind: 'person', value: 'Ana Perez', text: 'Ana Perez' })])
  })

  test('a quote has its words and its speaker', () => {
    const found = recogniseFacts(
      '“We will take ten days out of stock,” said Tim Cook, Apple’s chief executive.',
      context,
    )
    expect(found.map(({ kind, value }) => [kind, value])).toEqual([
      ['quote', 'We will take ten days out of stock'],
      ['person', 'Tim Cook'],
    ])
    expect(found[0]).toMatchObject({ speaker: 'Tim Cook' })
  })

  test('a term between marks is no quote', () => {
    expect(recogniseFacts('The plan (the “2014 Equity Plan of the Company”) ended.', context)).toEqual([])
  })

  test('days in several forms; one that can be read in two ways only where the locale tells', () => {
    const days = (text: string, locale?: string) =>
      recogniseFacts(text, { ...context, locale }).map(({ value }) => value)
    expect(days('February 1st, 2025; 1 February 2025; 1. Februar 2025; 2025-02-01; 01.02.2025')).toEqual(
      Array(5).fill('2025-02-01'),
    )
    expect(days('13/02/2025 or 02/13/2025')).toEqual(['2025-02-13', '2025-02-13'])
    expect([days('02/03/2025'), days('02/03/2025', 'en-US'), days('02/03/2025', 'de')]).toEqual([
      [],
      ['2025-02-03'],
      ['2025-03-02'],
    ])
    expect(days('February 30, 2025')).toEqual([])
  })
})

describe('what is no fact', () => {
  test.each([
    'See page 45 and Note 12.',
    'Item 1A of the 10-K, and the 401(k) plan under Section 13(d).',
    'The S&P 500 rose; version 2.3.1 runs 24/7 and maps 1:1.',
    'Call +1 (555) 123-4567 or go to 1600 Amphitheatre Parkway, 94043.',
    'ISO 9001 and ISO 27001 since 2006.',
    'Net sales 159,514 152,669 157,403',
    '10BASE-T runs at 3.3-volts.',
    '',
    '?!',
  ])('%s', (text) => {
    expect(recogniseFacts(text, context)).toEqual([])
  })
})

describe('a subject', () => {
  test('is certain only where one name stands in the sentence', () => {
    const names = { ...context, accountNames: ['Acme'], peers: ['Globex'] }
    const subject = (text: string) => recogniseFacts(text, names)[0]?.subject
    expect(subject('Acme revenue was $5m')).toEqual({ kind: 'account' })
    expect(subject('Globex revenue was $5m')).toEqual({ kind: 'peer', name: 'Globex' })
    expect(subject('Acme and Globex had $5m')).toBe(null)
    expect(subject('Revenue was $5m')).toBe(null)
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '$',
      '€',
      '1.2',
      '340 bps',
      '12 %',
      'million',
      'revenue',
      'from',
      'to',
      '“',
      '”',
      'said',
      'Tim Cook',
      'CEO',
      '2024',
      'as of',
      'December 31, 2024',
      '\n',
      ' ',
      '.',
      '(',
      ')',
      'DSO',
      'one hundred',
      ',',
      '-',
      'respectively',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  const texts = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' '))

  test('gives facts whose places are their words, in order, twice the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const facts = recogniseFacts(text, context)
        for (const fact of facts) {
          expect(text.slice(fact.start, fact.end)).toBe(fact.text)
          expect(fact.text).not.toBe('')
          expect(fact.sentence.start).toBeLessThanOrEqual(fact.sentence.end)
          if (fact.unit !== null) expect(fact.value).toMatch(/^-?\d+(\.\d+)?$/)
        }
        expect(facts.map(({ start }) => start)).toEqual(facts.map(({ start }) => start).sort((a, b) => a - b))
        expect(recogniseFacts(text, context)).toEqual(facts)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['figures', '1'],
    ['spaces', ' '],
    ['commas', '1,'],
    ['names', 'Aa Bb '],
    ['quotation marks', '“a '],
    ['amounts', '$1.2bn to '],
    ['number words', 'one hundred and '],
    ['dates', 'January 1, '],
    ['years', '2024, '],
    ['increases', 'increase in revenue '],
    ['lines', 'a\n'],
    ['capitals with points', 'A. '],
    ['metrics', 'net revenues of '],
  ])('of one kind, twice as long, takes about twice the time: %s', (_name, unit) => {
    const measure = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      const from = performance.now()
      recogniseFacts(text, context)
      return performance.now() - from
    }
    measure(20_000)
    const short = measure(60_000)
    // Eight times the length in at most forty times the time: a square would need sixty-four.
    expect(measure(480_000)).toBeLessThan(Math.max(40 * short, 1500))
  })
})
