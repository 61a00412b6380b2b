import { describe, expect, it } from 'vitest'
import { commands } from '../../../electron/cli/commands.ts'
import { runCli } from '../../../electron/cli/run.ts'
import { cliWorld } from './world.ts'

describe('the command line', () => {
  it('has each verb once, its usage beginning with it', () => {
    const names = commands.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect(commands.filter(({ name, usage }) => usage.split(' ')[0] !== name)).toEqual([])
  })

  it('shows its verbs when asked', async () => {
    const { io, said } = cliWorld()
    expect(await runCli(['--help'], io, commands)).toBe(0)
    for (const { usage } of commands) expect(said.out).toContain(usage)
    expect(said.error).toBe('')
  })

  it('shows the usage of one verb when asked', async () => {
    const { io, said } = cliWorld()
    expect(await runCli(['validate', '--help'], io, commands)).toBe(0)
    expect(said.out).toBe('validate ACCOUNT.acumen.json [--json]\n')
  })

  it.each([
    [[]],
    [['nonsense']],
    [['validate']],
    [['validate', 'a', 'b']],
    [['validate', 'a', '--nonsense']],
    [['diff', 'a.acumen.json']],
    [['schema', 'surplus']],
    [['sample', '--today', '2026-02-30']],
    [['sample', '--today']],
    [['brief', 'a.acumen.json']],
    [['brief', 'a.acumen.json', '--out', 'b.pdf', '--template', 'poster']],
    [['brief', 'a.acumen.json', '--out', 'b.pdf', '--lens', 'cto']],
    [['brief', 'a.acumen.json', '--out', 'b.pdf', '--edition', 'secret']],
    [['brief', 'a.acumen.json', '--out', 'b.pdf', '--page', 'a5']],
    [['brief', 'a.acumen.json', '--out', 'b.pdf', '--today', 'tomorrow']],
  ])('answers the wrong call %j with exit 2, and says so on standard error alone', async (args) => {
    const { io, said } = cliWorld()
    expect(await runCli(args, io, commands)).toBe(2)
    expect(said.out).toBe('')
    expect(said.error).not.toBe('')
  })

  it.each([[['validate', 'gone.acumen.json']], [['brief', 'gone.acumen.json', '--out', 'b.pdf']]])(
    'answers a file that is not there, %j, with exit 1',
    async (args) => {
      const { io, said } = cliWorld()
      expect(await runCli(args, io, commands)).toBe(1)
      expect(said.out + said.error).toContain('There is no file gone.acumen.json.')
    },
  )
})
