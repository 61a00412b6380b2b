import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CliCommand, CliIo } from '../../../electron/cli/command.ts'
import { importCommand } from '../../../electron/cli/import.ts'
import { metricsCommand } from '../../../electron/cli/metrics.ts'
import { readAccountFile } from '../../../shared/account/file.ts'
import type { Day, Instant } from '../../../shared/account/primitives.ts'

const folder = new URL('../../fixtures/companyfacts/', import.meta.url)

/** Runs a command in a world of its own: the fixtures to read, a map to write to. */
async function run(command: CliCommand, ...args: readonly string[]) {
  const said = { out: '', err: '' }
  const written = new Map<string, Uint8Array>()
  const io: CliIo = {
    cwd: '/',
    stdout: (text) => {
      said.out += text
    },
    stderr: (text) => {
      said.err += text
    },
    today: () => '2026-01-02' as Day, // a literal day
    now: () => '2026-01-02T03:04:05.678Z' as Instant, // a literal instant
    mintId: () => '0193f000-0000-7000-8000-000000000001',
    readFile: async (path) =>
      path === 'none.json'
        ? { ok: false, code: 'notFound', text: 'none.json: there is no such file.' }
        : { ok: true, bytes: readFileSync(new URL(path, folder)) },
    writeFile: async (path, bytes) => {
      written.set(path, bytes)
      return { ok: true }
    },
  }
  return { code: await command.run(args, io), ...said, written }
}

describe('metrics', () => {
  test('--json is one value in the agreed shape, newest period first', async () => {
    const { code, out, err } = await run(metricsCommand, 'aapl.json', '--last', '2', '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const report = JSON.parse(out)
    expect(report).toMatchObject({ entity: 'Apple Inc.', cik: '0000320193', currency: 'USD' })
    expect(Object.keys(report)).toEqual(['entity', 'cik', 'currency', 'periods', 'problems'])
    expect(report.periods.map((period: { label: string }) => period.label)).toEqual(['FY2025', 'FY2024'])
    expect(report.periods[0]).toMatchObject({
      start: '2024-09-29',
      end: '2025-09-27',
      values: { revenue: '416161000000', freeCashFlow: '98767000000', interest: null },
      metrics: { interestCoverage: null },
      sources: { revenue: [{ form: '10-K', filed: '2025-10-31', accession: '0000320193-25-000079' }] },
    })
    expect(report.problems).toContainEqual(
      expect.objectContaining({ code: 'notMeaningful', period: 'FY2025', item: 'interestCoverage' }),
    )
  })

  test('without --json it is a table to read', async () => {
    const { out } = await run(metricsCommand, 'ko.json', '--last', '1')
    expect(out).toMatch(/^COCA COLA CO \(CIK 0000021344\), USD millions\n/)
    expect(out).toMatch(/\nRevenue +47,061\.0\n/)
    expect(out).toMatch(/\nAltman Z'' +3\.\d\d safe\n\nRatios: 365 days, closing balances\n/)
  })

  test.each([[['--last', '0']], [['--period', 'H1']], [['--nonsense']], [['extra.json']]])(
    '%j is a wrong call',
    async (args) => {
      const { code, out, err } = await run(metricsCommand, 'ko.json', ...args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('Usage: metrics')
    },
  )

  test('a bad file is a sentence and exit 1', async () => {
    expect(await run(metricsCommand, 'none.json')).toMatchObject({ code: 1, out: '' })
    expect(await run(metricsCommand, 'expected.json', '--json')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('not SEC companyfacts'),
    })
  })
})

describe('import', () => {
  test('writes an account file that reads back', async () => {
    const { code, written } = await run(importCommand, 'mrvl.json', '--out', 'm.acumen.json', '--name', 'Marvell')
    expect(code).toBe(0)
    const reading = readAccountFile(written.get('m.acumen.json') ?? new Uint8Array())
    expect(reading.ok && reading.notebook.account).toMatchObject({
      name: 'Marvell',
      legalName: 'MARVELL TECHNOLOGY, INC',
    })
  })

  test('without --out it is a wrong call; a bad file writes nothing', async () => {
    expect(await run(importCommand, 'mrvl.json')).toMatchObject({ code: 2 })
    const bad = await run(importCommand, 'expected.json', '--out', 'm.acumen.json')
    expect(bad).toMatchObject({ code: 1 })
    expect(bad.written.size).toBe(0)
  })
})
