import { describe, expect, test } from 'vitest'
import { assessCommand } from '../../../electron/cli/assess.ts'
import type { CliIo } from '../../../electron/cli/command.ts'
import { writeAccountFile } from '../../../shared/account/file.ts'
import type { Instant } from '../../../shared/account/primitives.ts'
import { today } from '../readiness/builders.ts'
import { fullNotebook } from '../readiness/prepared.ts'

function worldWith(files: Readonly<Record<string, Uint8Array>>) {
  const said = { out: '', error: '' }
  const io: CliIo = {
    cwd: '/',
    stdout: (text) => {
      said.out += text
    },
    stderr: (text) => {
      said.error += text
    },
    today: () => today,
    now: () => '2026-03-02T09:00:00.000Z' as Instant,
    mintId: () => '00000000-0000-7000-8000-000000000001',
    readFile: async (path) => {
      const bytes = files[path]
      return bytes === undefined
        ? { ok: false, code: 'notFound', text: `There is no file ${path}.` }
        : { ok: true, bytes }
    },
    writeFile: async () => ({ ok: true }),
  }
  return { io, said }
}

const files = { 'full.acumen.json': writeAccountFile(fullNotebook()) }

describe('assess', () => {
  test('prints exactly one JSON value of the published shape', async () => {
    const { io, said } = worldWith(files)
    expect(await assessCommand.run(['full.acumen.json', '--json'], io)).toBe(0)
    const verdict = JSON.parse(said.out)
    expect(Object.keys(verdict)).toEqual([
      'level',
      'levelName',
      'knowing',
      'caring',
      'index',
      'validUntil',
      'badges',
      'criteria',
      'gates',
      'reasons',
      'path',
      'contradictions',
      'rubricVersion',
    ])
    expect(verdict).toMatchObject({
      level: 3,
      levelName: 'Decision-maker ready',
      validUntil: '2026-03-16',
      rubricVersion: 1,
    })
    expect(Object.keys(verdict.criteria[0])).toEqual(['id', 'axis', 'dimension', 'points', 'possible', 'missing'])
    expect(Object.keys(verdict.gates[0])).toEqual(['level', 'id', 'met', 'reason'])
    expect(said.error).toBe('')
  })
  test('judges on the day that is asked for', async () => {
    const { io, said } = worldWith(files)
    expect(await assessCommand.run(['full.acumen.json', '--today', '2026-07-01', '--json'], io)).toBe(0)
    expect(JSON.parse(said.out).level).toBeLessThan(3)
  })
  test('reads well without --json', async () => {
    const { io, said } = worldWith(files)
    await assessCommand.run(['full.acumen.json'], io)
    expect(said.out).toMatch(/^Decision-maker ready, valid until 2026-03-16\nKnowing \d+, Caring \d+\n/)
  })
  test('exits with 1 for a bad file and 2 for a wrong call', async () => {
    const { io, said } = worldWith({ 'bad.json': new TextEncoder().encode('{') })
    expect(await assessCommand.run(['bad.json'], io)).toBe(1)
    expect(await assessCommand.run(['missing.json'], io)).toBe(1)
    expect(await assessCommand.run([], io)).toBe(2)
    expect(await assessCommand.run(['full.acumen.json', '--today', 'soon'], io)).toBe(2)
    expect(said.out).toBe('')
  })
})
