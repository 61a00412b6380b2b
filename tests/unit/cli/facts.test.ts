import { describe, expect, test } from 'vitest'
import { factsCommand } from '../../../electron/cli/facts.ts'
import { cliWorld } from './world.ts'

async function run(content: Uint8Array | string, ...args: readonly string[]) {
  const { io, said } = cliWorld({ 'notes.txt': content })
  const code = await factsCommand.run(['notes.txt', ...args], io)
  return { code, ...said }
}

describe('facts', () => {
  test('--json is one value with each fact and its place', async () => {
    const { code, out, error } = await run('Notes\n  DSO of 61 days at year end\n', '--json', '--today', '2025-03-01')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(JSON.parse(out)).toEqual({
      facts: [
        {
          kind: 'days',
          text: '61 days',
          start: 15,
          end: 22,
          line: 2,
          column: 10,
          value: '61',
          unit: 'days',
          metric: 'dso',
          period: { kind: 'instant', start: null, end: '2024-12-31', label: 'End of FY2024' },
          range: null,
          direction: null,
          change: false,
          subject: null,
          confidence: 0.6,
          sentence: { start: 8, end: 34 },
        },
      ],
      problems: [],
    })
  })

  test('without --json it is a list to read, with line and column', async () => {
    const { out } = await run('a\nRevenue was $1.2bn in FY24.\n')
    expect(out).toBe('2:13       money     $1.2bn  =  1200000000 USD  revenue  FY2024\n')
  })

  test('the options are used', async () => {
    const options = ['--currency', 'CAD', '--fiscal-year-end', '06-30', '--json']
    const { facts } = JSON.parse((await run('Revenue was $5m in FY25', ...options)).out)
    expect(facts).toMatchObject([{ unit: 'CAD', period: { start: '2024-07-01', end: '2025-06-30' } }])
  })

  test('a text without facts is no failure', async () => {
    expect(await run('Nothing here.', '--json')).toEqual({
      code: 0,
      out: `${JSON.stringify({ facts: [], problems: [] }, null, 2)}\n`,
      error: '',
    })
    expect(await run('Nothing here.')).toEqual({ code: 0, out: 'No facts were recognised.\n', error: '' })
  })

  test('a byte order mark and Windows-1252 are read', async () => {
    expect((await run('\ufeffUmsatz: 5 Mio. €')).out).toContain('1:9')
    expect((await run(new Uint8Array([0xa3, 0x35, 0x6d, 0x20, 0x80, 0x32, 0x6d]))).out).toContain('5000000 GBP')
  })

  test.each([
    ['empty', ''],
    ['empty', ' \n'],
    ['notText', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2])],
    ['notText', new Uint8Array([1, 2, 3, 4, 5, 6])],
  ])('a file that is %s is refused with a sentence', async (code, content) => {
    const result = await run(content, '--json')
    expect(result.code).toBe(1)
    expect(JSON.parse(result.out)).toMatchObject({ facts: [], problems: [{ code }] })
    expect(result.error).toMatch(/^notes\.txt: This .+\.\n$/)
  })

  test.each([
    [['--today', 'soon']],
    [['--currency', 'dollars']],
    [['--fiscal-year-end', '13-01']],
    [['--wrong']],
    [['second.txt']],
  ])('%j is a wrong call', async (args) => {
    expect((await run('text', ...args)).code).toBe(2)
  })
})
