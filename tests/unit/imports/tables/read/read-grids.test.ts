import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridFailureTexts } from '../../../../../shared/imports/tables/grid.ts'
import { readGrids } from '../../../../../shared/imports/tables/read/read-grids.ts'
import { bytesOf, fixtureBytes, gridsOf, lines } from '../fixture.ts'

const western = new Uint8Array(
  [...'Umsatzerl']
    .map((letter) => letter.charCodeAt(0))
    .concat(0xf6, 0x73, 0x65, 0x20, 0x96, 0x20, 0x80, 0x3b, 0x31, 0x0a, 0x61, 0x3b, 0x32),
)

function utf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? `\uFEFF${text}` : text)].map((letter) => letter.charCodeAt(0))
  return new Uint8Array(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

describe('real files', () => {
  test('a table copied from a browser loses its filler columns and gets its torn header row back', async () => {
    const [grid] = await gridsOf(fixtureBytes('HD_10-K_income.tsv'), 'HD_10-K_income.tsv')
    expect(grid?.name).toBe('HD_10-K_income')
    expect(lines(grid).slice(0, 5)).toEqual([
      'in millions, except per share data | Fiscal | Fiscal | Fiscal',
      ' | 2024 | 2023 | 2022',
      'Net sales | $159,514 | $152,669 | $157,403',
      'Cost of sales | 106,206 | 101,709 | 104,625',
      'Gross profit | 53,308 | 50,960 | 52,778',
    ])
    expect(grid?.rows).toHaveLength(21)
  })

  test('a header far to the left of its numbers comes to stand over the first of them', async () => {
    const [grid] = await gridsOf(fixtureBytes('CRM_10-K_income.tsv'))
    expect(lines(grid).slice(0, 4)).toEqual([
      '4 | Fiscal Year Ended January 31, |  | ',
      ' | 2025 | 2024 | 2023',
      'Revenues: |  |  | ',
      'Subscription and support | $35,679 | $32,537 | $29,021',
    ])
  })

  test('signs and brackets that a filing puts into cells of their own go to their numbers', async () => {
    const [grid] = await gridsOf(fixtureBytes('KO_10-K_income.cut.html'))
    expect(lines(grid)).toEqual([
      'Year Ended December 31, | 2024 | 2023 | 2022',
      'Net Operating Revenues | $47,061 | $45,754 | $43,004',
      'Cost of goods sold | 18,324 | 18,520 | 18,000',
      'Gross Profit | 28,737 | 27,234 | 25,004',
      'Selling, general and administrative expenses | 14,582 | 13,972 | 12,880',
      'Other income (loss) — net | 1,992 | 570 | (262)',
      'Basic Net Income Per Share¹ | $2.47 | $2.48 | $2.20',
    ])
    expect(grid?.rows.map(([label]) => label?.isHeader)).toEqual([false, true, false, true, false, false, true])
  })

  test('a German export is read with its umlauts and its dashes', async () => {
    const outcome = await readGrids(fixtureBytes('layout_KO_german_cp1252_semicolon.csv'))
    if (!outcome.ok) throw new Error(outcome.code)
    expect(outcome.problems.map(({ code }) => code)).toEqual(['westernEncoding'])
    expect(lines(outcome.grids[0]).slice(0, 4)).toEqual([
      'The Coca-Cola Company – Gewinn- und Verlustrechnung |  |  | ',
      'in Mio. USD | 31.12.2022 | 31.12.2023 | 31.12.2024',
      'Umsatzerlöse | 43.004,0 | 45.754,0 | 47.061,0',
      'Umsatzkosten | -18.000,0 | -18.520,0 | -18.324,0',
    ])
  })

  test('title lines above a CSV are rows of it', async () => {
    const [grid] = await gridsOf(fixtureBytes('layout_CRR_thousands_parentheses.csv'))
    expect(lines(grid).slice(0, 6)).toEqual([
      'CARBO CERAMICS INC. |  |  | ',
      'CONSOLIDATED STATEMENTS OF OPERATIONS |  |  | ',
      '($ in thousands, except per share data) |  |  | ',
      ' | Years ended December 31, |  | ',
      ' | 2017 | 2016 | 2015',
      'Revenues | $ 188,756 | $ 103,051 | $ 279,574',
    ])
  })

  test('tabs before a label in a CSV are its indent, not empty columns', async () => {
    const [grid] = await gridsOf(fixtureBytes('layout_AAPL_yahoo_style_income.csv'))
    expect(grid?.rows.slice(3, 6).map(([label]) => [label?.text, label?.indent])).toEqual([
      ['GrossProfit', 0],
      ['ResearchAndDevelopment', 1],
      ['SellingGeneralAndAdministration', 1],
    ])
  })

  test('text copied from a PDF falls into columns, under its header', async () => {
    const outcome = await readGrids(fixtureBytes('pdf_copied_text.txt'), { name: 'notes.txt' })
    if (!outcome.ok) throw new Error(outcome.code)
    expect(outcome.format).toBe('text')
    expect(lines(outcome.grids[0])).toEqual([
      '(amounts in millions) | Fiscal 2024 | Fiscal 2023 | Fiscal 2022',
      'Net sales | $ 159,514 | $ 152,669 | $ 157,403',
      'Cost of sales | 106,206 | 101,709 | 104,625',
      'Gross profit | 53,308 | 50,960 | 52,778',
      'Table of Contents |  |  | ',
      'SG&A | 28,748 | 26,598 | 26,284',
    ])
  })

  test('sentences between the lines of a copied table are left out, and brackets with spaces in them are one', async () => {
    const text = [
      'The numbers below are in millions.',
      'Item 2024 2023',
      'Rent 1,200 1,100',
      'This sentence explains the rows above at some length, as notes on a page do.',
      'Other items',
      'Wages ( 3 ) —',
      '41',
      'Total $ 1,197 $ 1,100',
    ]
    const [grid] = await gridsOf(bytesOf(text.join('\n')))
    expect(grid?.lead).toEqual(['The numbers below are in millions.'])
    expect(lines(grid)).toEqual([
      'Item | 2024 | 2023',
      'Rent | 1,200 | 1,100',
      'Other items |  | ',
      'Wages | ( 3 ) | —',
      'Total | $ 1,197 | $ 1,100',
    ])
  })

  test('a workbook gives typed days and exact numbers', async () => {
    const [grid] = await gridsOf(fixtureBytes('layout_AAPL_periods_down_rows.xlsx'))
    expect(grid?.name).toBe('Data')
    const [day, currency, units, revenue] = grid?.rows[1] ?? []
    expect([day?.day, currency?.text, units?.text, revenue?.number]).toEqual([
      '2021-09-25',
      'USD',
      'ones',
      '365817000000',
    ])
    expect(grid?.rows[1]?.[14]?.number).toBe('5.61')
  })
})

describe('text in any encoding', () => {
  const text = 'Umsatzerlöse;2024\nKosten;1.234,5'
  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', utf16(text, false, true)],
    ['UTF-16 BE with a mark', utf16(text, true, true)],
    ['UTF-16 LE without a mark', utf16(text, false, false)],
    ['UTF-16 BE without a mark', utf16(text, true, false)],
  ])('%s', async (_, bytes) => {
    const outcome = await readGrids(bytes)
    if (!outcome.ok) throw new Error(outcome.code)
    expect({ rows: lines(outcome.grids[0]), problems: outcome.problems }).toEqual({
      rows: ['Umsatzerlöse | 2024', 'Kosten | 1.234,5'],
      problems: [],
    })
  })

  test('Windows Western text, with a word of warning', async () => {
    const outcome = await readGrids(western)
    if (!outcome.ok) throw new Error(outcome.code)
    expect(lines(outcome.grids[0])).toEqual(['Umsatzerlöse – € | 1', 'a | 2'])
    expect(outcome.problems.map(({ code }) => code)).toEqual(['westernEncoding'])
  })

  test('UTF-8 with one broken byte stays UTF-8', async () => {
    const broken = bytesOf('Erlöse;äöü;1\nKöst?n;ß;2')
    broken[broken.indexOf(0x3f)] = 0xff
    const outcome = await readGrids(broken)
    if (!outcome.ok) throw new Error(outcome.code)
    expect(lines(outcome.grids[0])).toEqual(['Erlöse | äöü | 1', 'Köst\uFFFDn | ß | 2'])
    expect(outcome.problems.map(({ code }) => code)).toEqual(['damagedText'])
  })
})

describe('cells divided by a sign', () => {
  test.each<[string, string, readonly string[]]>([
    ['commas', 'a,1\nb,2', ['a | 1', 'b | 2']],
    ['tabs', 'a\t1\nb\t2', ['a | 1', 'b | 2']],
    ['bars', 'a|1\nb|2', ['a | 1', 'b | 2']],
    ['Markdown', '| a | 1 |\n|:--|--:|\n| b | - |', ['a | 1', 'b | -']],
    [
      'semicolons around numbers with commas',
      'Erlös;1,5;2,5\nKosten;3,5;4,5',
      ['Erlös | 1,5 | 2,5', 'Kosten | 3,5 | 4,5'],
    ],
    ['commas around lists with semicolons', 'a,x;y,1\nb,z;w,2', ['a | x;y | 1', 'b | z;w | 2']],
    ['quotes around signs, quotes and line breaks', '"a, ""b""\nc",1\nd,2', ['a, "b" c | 1', 'd | 2']],
    ['rows of different length', 'a,1,2\nb,3\nc', ['a | 1 | 2', 'b | 3 | ', 'c |  | ']],
    ['a line that names the sign', 'sep=;\na;1,5\nb;2,5', ['a | 1,5', 'b | 2,5']],
    ['old line ends', 'a,1\rb,2\r', ['a | 1', 'b | 2']],
    ['empty rows and columns around', ',,\n\n,a,1\n,b,2\n,,\n', ['a | 1', 'b | 2']],
    ['one empty row left between two tables', 'a,1\n,\n,\n\nb,2', ['a | 1', ' | ', 'b | 2']],
    ['currency codes in a column of their own', 'a,USD,1\nb,EUR,2', ['a | USD | 1', 'b | EUR | 2']],
  ])('%s', async (_, text, rows) => expect(lines((await gridsOf(bytesOf(text)))[0])).toEqual(rows))

  test('a quotation mark that is never closed costs nothing but itself', async () => {
    const outcome = await readGrids(bytesOf('a,1\n"b,2\nc,3\nd,4'))
    if (!outcome.ok) throw new Error(outcome.code)
    expect(lines(outcome.grids[0])).toEqual(['a | 1', '"b | 2', 'c | 3', 'd | 4'])
    expect(outcome.problems.map(({ code }) => code)).toEqual(['openQuote'])
  })

  test('columns that stand apart by spaces, with a gap in one row', async () => {
    const text = [
      '              2024     2023',
      'Revenue      1,200    1,100',
      '  Services      50        -',
      'Cost                    900',
    ].join('\n')
    const [grid] = await gridsOf(bytesOf(text))
    expect(lines(grid)).toEqual([' | 2024 | 2023', 'Revenue | 1,200 | 1,100', 'Services | 50 | -', 'Cost |  | 900'])
    expect(grid?.rows[2]?.[0]?.indent).toBe(1)
  })
})

describe('what is no table', () => {
  const cases: readonly (readonly [keyof typeof gridFailureTexts, Uint8Array])[] = [
    ['empty', new Uint8Array()],
    ['empty', bytesOf(' \n\t ')],
    ['noTable', bytesOf('Just a sentence, and another one.\nNothing that is in columns here.')],
    ['noTable', bytesOf('<p>No table</p>')],
    ['json', bytesOf('{ "cik": 1, "facts": {} }')],
    ['json', bytesOf('[\n  {"a": 1},\n  {"a": 2}]')],
    ['noTable', fixtureBytes('hostile_html.html')],
    ['oldExcel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['oldExcel', new Uint8Array([9, 8, 16, 0, 0, 6, 5, 0])],
    ['encrypted', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...utf16('EncryptedPackage', false, false)])],
    ['pdf', bytesOf('%PDF-1.7 ...')],
    ['notATable', new Uint8Array([65, 0, 0, 0, 66, 0, 0, 0, 1, 2, 3, 67])],
    ['damagedWorkbook', new Uint8Array([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)])],
  ]
  test.each(cases)('%s', async (code, bytes) => {
    expect(await readGrids(bytes)).toEqual({ ok: false, code, text: gridFailureTexts[code] })
  })
})

describe('any input', () => {
  test('gives rectangular grids or a sentence, and never throws', async () => {
    const start = fc.constantFrom('', '<table><tr><td>', 'PK\u0003\u0004', 'a,1\n', '\u00ff\u00fe', 'sep=;\n', '<html>')
    const piece = fc.constantFrom(
      'a',
      '1',
      ',',
      ';',
      '\t',
      '\n',
      '"',
      '<td>',
      '</td>',
      '<tr>',
      '<table>',
      '</table>',
      ' colspan=3>',
      '$',
      ')',
      '(',
      '  ',
      '\u00e9',
    )
    await fc.assert(
      fc.asyncProperty(start, fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), async (head, pieces) => {
        const text = head + pieces.join('')
        const bytes = new Uint8Array([...text].map((letter) => letter.charCodeAt(0) & 255))
        const outcome = await readGrids(bytes)
        if (!outcome.ok) expect(gridFailureTexts).toHaveProperty(outcome.code)
        else for (const { rows } of outcome.grids) expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
      }),
      { numRuns: 400 },
    )
  })

  test('a workbook with damaged bytes gives grids or a sentence', async () => {
    const whole = fixtureBytes('layout_AAPL_periods_down_rows.xlsx')
    const damage = fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), {
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(damage, async (places) => {
        const bytes = whole.slice()
        for (const { at, byte } of places) bytes[at] = byte
        const outcome = await readGrids(bytes)
        if (!outcome.ok) expect(gridFailureTexts).toHaveProperty(outcome.code)
      }),
      { numRuns: 150 },
    )
  })
})
