import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tableCommand } from '../../../electron/cli/table.ts'
import { cliWorld } from './world.ts'

const folder = new URL('../../fixtures/tables/', import.meta.url)

async function run(...args: readonly string[]) {
  const names = ['layout_CRR_thousands_parentheses.csv', 'HD_10-K_income.tsv', 'AppleRSUTable.html']
  const { io, said } = cliWorld(Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder))])))
  return { code: await tableCommand.run(args, io), ...said }
}

test('--json is one value in the agreed shape', async () => {
  const { code, out, error } = await run('layout_CRR_thousands_parentheses.csv', '--json')
  expect({ code, error }).toEqual({ code: 0, error: '' })
  const report = JSON.parse(out)
  expect(Object.keys(report)).toEqual(['sheets', 'problems'])
  expect(report.sheets).toHaveLength(1)
  expect(report.sheets[0]).toMatchObject({
    name: 'layout_CRR_thousands_parentheses',
    unit: 'thousands',
    currency: 'USD',
    confidence: expect.any(Number),
    periods: [
      { label: 'Years ended December 31, 2017', end: '2017-12-31', kind: 'FY' },
      { label: 'Years ended December 31, 2016', end: '2016-12-31', kind: 'FY' },
      { label: 'Years ended December 31, 2015', end: '2015-12-31', kind: 'FY' },
    ],
  })
  expect(report.sheets[0].rows.slice(0, 3)).toMatchObject([
    { label: 'Revenues', metric: 'revenue', values: ['188756000', '103051000', '279574000'] },
    { label: 'Cost of sales', metric: 'cogs', values: ['242081000', '188065000', '335699000'] },
    { label: 'Gross (loss) profit', metric: 'grossProfit', values: ['-53325000', '-85014000', '-56125000'] },
  ])
  expect(report.sheets[0].rows).toContainEqual(
    expect.objectContaining({ label: 'Accounts payable', metric: 'payables', values: ['19417000', '7782000', null] }),
  )
})

test('without --json it is a table to read', async () => {
  const { out } = await run('HD_10-K_income.tsv', '--fiscal-year-end', '12-31')
  expect(out).toMatch(/^HD_10-K_income \(USD, millions; confidence \d+ %\)\n/)
  expect(out).toMatch(/\nend +FY 2024-12-31 +FY 2023-12-31 +FY 2022-12-31\n/)
  expect(out).toMatch(/\nNet sales +159,514 +152,669 +157,403 {2}Revenue\n/)
})

test('a file without a statement is a sentence and exit 1', async () => {
  expect(await run('AppleRSUTable.html', '--json')).toEqual({
    code: 1,
    out: '',
    error: expect.stringMatching(/^AppleRSUTable\.html: No table in the file reads as a financial statement.*\.\n$/),
  })
  expect(await run('none.csv')).toMatchObject({ code: 1, out: '' })
})

test.each([
  [[]],
  [['a.csv', 'b.csv']],
  [['HD_10-K_income.tsv', '--fiscal-year-end', 'June']],
  [['a.csv', '--nonsense']],
])('%j is a wrong call', async (args) => {
  expect(await run(...args)).toEqual({ code: 2, out: '', error: expect.stringContaining('Usage: table') })
})
