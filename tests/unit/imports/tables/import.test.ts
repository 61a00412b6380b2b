import { describe, expect, test } from 'vitest'
import { importTables } from '../../../../shared/imports/tables/import.ts'
import { bytesOf, fixtureBytes } from './fixture.ts'

describe('a whole file', () => {
  test('a quarterly report: its statements, the notes that tell their lines again, and a sentence for every other sheet', async () => {
    const outcome = await importTables(fixtureBytes('AAPL_10-Q_2025-03-29_Financial_Report.xlsx'), {
      name: 'report.xlsx',
    })
    if (!outcome.ok) throw new Error(outcome.text)
    const statements = outcome.statements.filter(({ isNote }) => !isNote)
    expect(
      statements.map(({ kind, unit, currency, periods, rows }) => [kind, unit, currency, periods.length, rows.length]),
    ).toEqual([
      ['income', 'millions', 'USD', 4, 19],
      ['income', 'millions', 'USD', 4, 13],
      ['balance', 'millions', 'USD', 2, 27],
      ['cashFlow', 'millions', 'USD', 2, 28],
    ])
    expect(statements[0]?.rows.find(({ metric }) => metric === 'revenue')?.values).toEqual([
      '95359000000',
      '90753000000',
      '219659000000',
      '210328000000',
    ])
    const notes = outcome.statements.filter(({ isNote }) => isNote)
    expect(Math.max(...notes.map(({ confidence }) => confidence))).toBeLessThan(0.5)
    // No note and no segment says another thing than the statements.
    const told = new Map<string, Set<string | null>>()
    for (const { periods, rows } of outcome.statements) {
      for (const row of rows) {
        for (const [at, { kind, end }] of periods.entries()) {
          if (row.metric === null) continue
          const key = `${row.metric} ${kind} ${end}`
          told.set(key, (told.get(key) ?? new Set()).add(row.values[at] ?? null))
        }
      }
    }
    expect([...told].filter(([, values]) => values.size > 1)).toEqual([])
    const left = outcome.problems.filter(({ code }) => code === 'noStatement' || code === 'noPeriods')
    expect(left.length + outcome.statements.length).toBe(42)
    expect(left.find(({ sheet }) => sheet === 'Cover Page')).toBeDefined()
  })

  test.each([
    ['AppleRSUTable.html', 'noStatement'],
    ['number_formats_zoo.csv', 'noStatement'],
    ['hostile_html.html', 'noTable'],
  ])('%s holds no statement, which is a sentence', async (name, code) => {
    expect(await importTables(fixtureBytes(name), { name })).toMatchObject({
      ok: false,
      code,
      text: expect.stringMatching(/\.$/),
    })
  })

  test('a clipboard, a copied page and text from a PDF', async () => {
    const read = async (name: string) => {
      const outcome = await importTables(fixtureBytes(name), { name })
      return outcome.ok
        ? outcome.statements.map(({ unit, rows }) => [unit, ...rows.map((row) => `${row.metric} ${row.values[0]}`)])
        : outcome.text
    }
    expect(await read('excel_windows_range.html')).toEqual([
      ['millions', 'revenue 66517000000', 'operatingIncome -10707000000', 'operatingMargin -16.1'],
    ])
    expect(await read('google_sheets_numbers.html')).toEqual([['millions', 'revenue 159514000000', 'null 4.48']])
    expect(await read('pdf_copied_text.txt')).toEqual([
      ['millions', 'revenue 159514000000', 'cogs 106206000000', 'grossProfit 53308000000', 'sga 28748000000'],
    ])
  })

  test('nothing at all is a sentence too', async () => {
    expect(await importTables(bytesOf(''))).toMatchObject({ ok: false, code: 'empty' })
  })
})
