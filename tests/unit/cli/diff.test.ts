import { describe, expect, it } from 'vitest'
import { diffCommand } from '../../../electron/cli/diff.ts'
import { writeAccountFile } from '../../../shared/account/file.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'
import { cliWorld } from './world.ts'

const today = cliWorld().io.today()
const sample = sampleNotebook({ today })
const changed = {
  ...sample,
  records: sample.records.map((record) =>
    record.type === 'risk' && record.title.startsWith('One foundry') ? { ...record, likelihood: 5 } : record,
  ),
}
const files = {
  'a.json': writeAccountFile(sample),
  'b.json': writeAccountFile(changed),
  'bad.json': '{"format":',
}

describe('diff', () => {
  it('says what changed, under its section, with the level of both on one day', async () => {
    const { io, said } = cliWorld(files)
    expect(await diffCommand.run(['a.json', 'b.json'], io)).toBe(0)
    expect(said).toEqual({
      out: [
        'Before: Decision-maker ready, Knowing 100, Caring 96',
        'After:  Decision-maker ready, Knowing 100, Caring 96',
        'Both judged on 2026-11-23.',
        '',
        'Risks',
        '  ~ Risk "One foundry casts the housings of two product lines": likelihood 3 \u2192 5',
        '',
      ].join('\n'),
      error: '',
    })
  })

  it('says so where nothing differs', async () => {
    const { io, said } = cliWorld(files)
    expect(await diffCommand.run(['a.json', 'a.json', '--today', '2027-12-01'], io)).toBe(0)
    expect(said.out).toMatch(/Both judged on 2027-12-01\.\n\nNo differences\.\n$/)
  })

  it('is one JSON value with --json', async () => {
    const { io, said } = cliWorld(files)
    expect(await diffCommand.run(['a.json', 'b.json', '--json'], io)).toBe(0)
    expect(JSON.parse(said.out)).toEqual({
      changes: [
        {
          section: 'risks',
          kind: 'changed',
          record: expect.any(String),
          type: 'risk',
          text: expect.stringContaining('likelihood 3 \u2192 5'),
          fields: [{ field: 'likelihood', before: '3', after: '5' }],
        },
      ],
      today: '2026-11-23',
      before: { level: 3, levelName: 'Decision-maker ready', knowing: 100, caring: 96, rubricVersion: 1 },
      after: { level: 3, levelName: 'Decision-maker ready', knowing: 100, caring: 96, rubricVersion: 1 },
      problems: [],
    })
  })

  it('names every file that cannot be read, and exits with 1', async () => {
    const { io, said } = cliWorld(files)
    expect(await diffCommand.run(['gone.json', 'bad.json', '--json'], io)).toBe(1)
    expect(JSON.parse(said.out)).toMatchObject({
      changes: [],
      problems: [
        { file: 'gone.json', code: 'notFound', text: 'There is no file gone.json.' },
        { file: 'bad.json', code: 'truncated', line: 1 },
      ],
    })
    expect(said.error.split('\n').length).toBe(3)
  })

  it.each([[['a.json']], [['a.json', 'b.json', 'c.json']], [['a.json', 'b.json', '--today', 'soon']]])(
    '%j is a wrong call',
    async (args) => {
      const { io, said } = cliWorld(files)
      expect(await diffCommand.run(args, io)).toBe(2)
      expect(said.out).toBe('')
      expect(said.error).toContain('Usage: diff')
    },
  )
})
