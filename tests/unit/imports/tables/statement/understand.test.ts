import { describe, expect, test } from 'vitest'
import { understandGrid } from '../../../../../shared/imports/tables/statement/understand.ts'
import { gridOf, understood } from './made.ts'

describe('shapes of statements', () => {
  test('merged headers above years; parentheses; a change column, notes and footnotes', () => {
    const text = `
      CONSOLIDATED STATEMENTS OF OPERATIONS | | | | |
      ($ in thousands, except per share data) | | | | |
      | | Years ended December 31, | | |
      | Note | 2024 | 2023 | % Change
      Revenues: | | | | |
      Products | 3 | 900 | 800 | 12.5%
      Total revenues (1) | | 1,000 | 900 | 11.1%
      Cost of sales | 4 | (600) | (500) | 20.0%
      Net loss | | (10) | (20) | NM
      Basic earnings per share | | (0.10) | (0.20) |
      Weighted average shares outstanding | | 100 | 100 |
      (1) includes related parties | | | | |`
    expect(understood(text)).toEqual({
      statements: [
        {
          unit: 'thousands USD',
          periods: ['FY 2024-01-01 2024-12-31', 'FY 2023-01-01 2023-12-31'],
          rows: [
            'Products money 900000 800000',
            'revenue money 1000000 900000',
            'cogs money 600000 500000',
            'netIncome money -10000 -20000',
            'Basic earnings per share perShare -0.1 -0.2',
            'Weighted average shares outstanding shares 100000 100000',
          ],
        },
      ],
      problems: ['columnIgnored', 'columnIgnored', 'signTurned'],
    })
  })

  test('quarters and the year to date side by side', () => {
    const text = `
      | Three Months Ended | | Nine Months Ended |
      | September 30, | | September 30, |
      | 2024 | 2023 | 2024 | 2023
      (EUR millions) | | | |
      Revenue | 10 | 9 | 30 | 27
      Net income | 1 | 1 | 3 | 2`
    expect(understood(text)).toEqual({
      statements: [
        {
          unit: 'millions EUR',
          periods: [
            'Q 2024-07-01 2024-09-30',
            'Q 2023-07-01 2023-09-30',
            'YTD 2024-01-01 2024-09-30',
            'YTD 2023-01-01 2023-09-30',
          ],
          rows: ['revenue money 10000000 9000000 30000000 27000000', 'netIncome money 1000000 1000000 3000000 2000000'],
        },
      ],
      problems: [],
    })
  })

  test('quarters by name end where the fiscal year says, and nowhere without it', () => {
    const text = `
      USD m | Q1 FY24 | Q2 FY24 | FY24 | FY25E
      Total revenue | 1 | 2 | 8 | 9
      Gross profit | 1 | 1 | 4 | 5`
    const rows = ['revenue money 1000000 2000000 8000000 9000000', 'grossProfit money 1000000 1000000 4000000 5000000']
    expect(understood(text)).toEqual({
      statements: [
        {
          unit: 'millions USD',
          periods: ['Q null null', 'Q null null', 'FY null null', 'FY null null guidance'],
          rows,
        },
      ],
      problems: ['periodUnclear'],
    })
    expect(understood(text, { fiscalYearEnd: '06-30' })).toEqual({
      statements: [
        {
          unit: 'millions USD',
          periods: [
            'Q 2023-07-01 2023-09-30',
            'Q 2023-10-01 2023-12-31',
            'FY 2023-07-01 2024-06-30',
            'FY 2024-07-01 2025-06-30 guidance',
          ],
          rows,
        },
      ],
      problems: [],
    })
  })

  test('a German balance sheet: nil is no zero, parts are no totals', () => {
    const text = `
      Bilanz in TEUR | 31.12.2024 | 31.12.2023
      Vorräte | 1.234 | 1.100
      Forderungen aus Lieferungen und Leistungen | 2.000 | –
      Wertpapiere | 0 | k. A.
      Bilanzsumme | 12.345,5 | 11.000`
    expect(understood(text)).toEqual({
      statements: [
        {
          unit: 'thousands EUR',
          periods: ['instant null 2024-12-31', 'instant null 2023-12-31'],
          rows: [
            'inventory money 1234000 1100000',
            'receivables money 2000000 ',
            'Wertpapiere money 0 ',
            'assets money 12345500 11000000',
          ],
        },
      ],
      problems: [],
    })
  })

  test('French, decimal commas and thin spaces', () => {
    const text = `
      Compte de résultat en M€ | 31/12/2024 | 31/12/2023
      Chiffre d’affaires | 1\u202f234,5 | 1\u202f100,0
      Coût des ventes | −700,0 | −650,0
      Résultat opérationnel | 200,0 | 150,0
      Résultat net part du groupe | 120,0 | 100,0`
    expect(understood(text)).toEqual({
      statements: [
        {
          unit: 'millions EUR',
          periods: ['FY 2024-01-01 2024-12-31', 'FY 2023-01-01 2023-12-31'],
          rows: [
            'revenue money 1234500000 1100000000',
            'cogs money 700000000 650000000',
            'operatingIncome money 200000000 150000000',
            'netIncome money 120000000 100000000',
          ],
        },
      ],
      problems: ['kindAssumed', 'signTurned'],
    })
  })

  test('three statements on one sheet with the same years are one table; with others, several', () => {
    const income = `
      Income statement (USD thousands) | | |
      | FY ended December 31, 2024 | FY ended December 31, 2023
      Net sales | 5 | 4`
    const balance = `
      Balance sheet | | |
      | December 31, 2024 | December 31, 2023
      Total assets | 50 | 40`
    const short = `
      Balance sheet | |
      | December 31, 2024 |
      Total assets | 50 |`
    expect(understood(`${income}${balance}`).statements).toEqual([
      {
        unit: 'thousands USD',
        periods: ['FY 2024-01-01 2024-12-31', 'FY 2023-01-01 2023-12-31'],
        rows: ['revenue money 5000 4000', 'assets money 50000 40000'],
      },
    ])
    const { statements } = understandGrid(gridOf(`${income}\nGross profit | 2 | 1${short}\nInventory | 3 |`))
    expect(statements.map(({ name, kind, periods }) => [name, kind, periods.length])).toEqual([
      ['Sheet1: Income statement (USD thousands)', 'income', 2],
      ['Sheet1: Balance sheet', 'balance', 1],
    ])
  })

  test('periods down, with their currency and unit beside them', () => {
    const text = `
      period_end | currency | units | totalRevenue | netIncome | grossMargin
      2023-12-31 | CHF | thousands | 100 | 10 | 40%
      2024-12-31 | CHF | thousands | 110 | 12 | 41%`
    const [statement] = understandGrid(gridOf(text)).statements
    expect(statement?.orientation).toBe('down')
    expect(statement?.rows[0]?.cells).toEqual(['D2', 'D3'])
    expect(understood(text).statements).toEqual([
      {
        unit: 'thousands CHF',
        periods: ['FY 2023-01-01 2023-12-31', 'FY 2024-01-01 2024-12-31'],
        rows: ['revenue money 100000 110000', 'netIncome money 10000 12000', 'grossMargin percent 40 41'],
      },
    ])
  })

  test('numbers that name their own scale, units in labels, and one column under a dated title', () => {
    const own = `
      | FY23 | FY24
      Revenue | $1.1bn | $1.2bn
      Operating income | $180M | $200M`
    expect(understood(own).statements).toMatchObject([
      { unit: 'ones USD', rows: ['revenue money 1100000000 1200000000', 'operatingIncome money 180000000 200000000'] },
    ])
    const labelled = `
      | FY23 | FY24
      Revenue (EUR m) | 11 | 12
      Headcount | 1,200 | 1,300
      DSO (days) | 50 | 45`
    expect(understood(labelled).statements).toMatchObject([
      {
        unit: 'millions EUR',
        rows: ['revenue money 11000000 12000000', 'Headcount count 1200 1300', 'dso days 50 45'],
      },
    ])
    const single = `
      Balance sheet as of December 31, 2024 |
      in thousands of USD |
      Inventories | 200
      Total assets | 5,000`
    expect(understood(single).statements).toEqual([
      {
        unit: 'thousands USD',
        periods: ['instant null 2024-12-31'],
        rows: ['inventory money 200000', 'assets money 5000000'],
      },
    ])
  })

  test('a header row that was torn when copied, and signs in cells of their own', () => {
    const text = `
      in millions | | | Fiscal | | | Fiscal
      2024 | | | 2023 | | |
      Net sales | | $ | 159 | | $ | 152
      Cost of sales | | (106 | ) | | (101 | )
      Gross profit | | $ | 53 | | $ | 51`
    expect(understood(text, { fiscalYearEnd: '12-31' }).statements).toEqual([
      {
        unit: 'millions USD',
        periods: ['FY 2024-01-01 2024-12-31', 'FY 2023-01-01 2023-12-31'],
        rows: [
          'revenue money 159000000 152000000',
          'cogs money 106000000 101000000',
          'grossProfit money 53000000 51000000',
        ],
      },
    ])
  })
})

test('British accounts: years to March, units under the years, a note below the table', () => {
  const text = `
    Profit and loss account for the year ended 31 March 2024 | | |
    | Notes | 2024 | 2023
    | | £ | £
    Turnover | 2 | 12,345 | 11,000
    Cost of sales | | (7,000) | (6,500)
    Profit before taxation | | 2,245 | 1,610
    Tax on profit | | (500) | (350)
    Profit for the financial year | | 1,745 | 1,260
    All amounts in thousands | | |`
  expect(understood(text)).toEqual({
    statements: [
      {
        unit: 'thousands GBP',
        periods: ['FY 2023-04-01 2024-03-31', 'FY 2022-04-01 2023-03-31'],
        rows: [
          'revenue money 12345000 11000000',
          'cogs money 7000000 6500000',
          'pretaxIncome money 2245000 1610000',
          'tax money 500000 350000',
          'netIncome money 1745000 1260000',
        ],
      },
    ],
    problems: ['columnIgnored', 'signTurned'],
  })
})

describe('what the lines are called', () => {
  test('precision over recall: segments, wider lines and payments are own lines', () => {
    const text = `
      USD m | 2024-12-31 | 2023-12-31
      Net sales | 10 | 9
      Products net sales | 6 | 5
      Cost of sales - Products | 4 | 3
      Interest paid | 1 | 1
      Interest expense (income), net | 2 | 2
      Accounts payable and accrued expenses | 3 | 3
      Adjusted EBITDA | 5 | 4
      Net income | 1 | 1`
    expect(understood(text).statements[0]?.rows.map((row) => row.split(' money')[0])).toEqual([
      'revenue',
      'Products net sales',
      'Cost of sales - Products',
      'Interest paid',
      'Interest expense (income), net',
      'Accounts payable and accrued expenses',
      'Adjusted EBITDA',
      'netIncome',
    ])
  })

  test('the total wins over its part, the share of the owners over the whole', () => {
    const text = `
      USD m | FY ended December 31, 2024
      Revenues | 4
      Total revenues | 10
      Consolidated net income | 3
      Less: net income attributable to noncontrolling interests | 1
      Net income attributable to shareholders of Acme | 2`
    expect(understood(text).statements[0]?.rows).toEqual([
      'Revenues money 4000000',
      'revenue money 10000000',
      'Consolidated net income money 3000000',
      'Less: net income attributable to noncontrolling interests money 1000000',
      'netIncome money 2000000',
    ])
  })

  test('a tax that is subtracted, outflows and plain losses read as the method writes them', () => {
    const text = `
      USD m | FY ended December 31, 2024
      Income before income taxes | 10
      Provision for income taxes | (3)
      Net income | 7
      Capital expenditures | (5)
      Dividends paid | (1)`
    expect(understood(text)).toMatchObject({
      statements: [
        {
          rows: [
            'pretaxIncome money 10000000',
            'tax money 3000000',
            'netIncome money 7000000',
            'capex money 5000000',
            'dividends money 1000000',
          ],
        },
      ],
      problems: ['signTurned'],
    })
    const loss = `
      USD m | FY ended December 31, 2024
      Revenue | 10
      Net loss | 7`
    expect(understood(loss).statements[0]?.rows).toEqual(['revenue money 10000000', 'netIncome money -7000000'])
  })

  test('in a cash flow statement the names of balances are changes', () => {
    const text = `
      Statement of cash flows (USD m) | Year ended 31 December 2024
      Net income | 7
      Inventories | (2)
      Accounts receivable, net | (1)
      Net cash provided by operating activities | 4
      Purchase of property, plant and equipment | (3)`
    expect(understood(text).statements[0]?.rows).toEqual([
      'netIncome money 7000000',
      'Inventories money -2000000',
      'Accounts receivable, net money -1000000',
      'operatingCashFlow money 4000000',
      'capex money 3000000',
    ])
  })
})

test.each([
  ['a list of people', 'Name | Age\nAnn | 40\nBob | 41', 'noPeriods'],
  ['words only', 'Name | Title\nAnn | CFO\nBob | COO', 'noStatement'],
  ['a cover page', ' | Mar. 29, 2025\nDocument Type | 10-Q\nEntity File Number | 1\nAmendment | false', 'noStatement'],
  [
    'the same day in each row',
    'year | firms | industry | margin\n2022 | 5 | Steel | 0.1\n2022 | 6 | Retail | 0.2\n2022 | 7 | Air | 0.3\n2022 | 8 | Food | 0.4',
    'noStatement',
  ],
  ['nothing', '', 'noStatement'],
])('%s is no statement, and the problem says so', (_, text, code) => {
  expect(understood(text)).toEqual({ statements: [], problems: [code] })
})
