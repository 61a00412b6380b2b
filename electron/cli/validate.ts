import { readArguments } from './arguments.ts'
import type { CliCommand } from './command.ts'
import { problemLine, tryAccount } from './read-account.ts'

export const validateCommand: CliCommand = {
  name: 'validate',
  usage: 'validate ACCOUNT.acumen.json [--json]',
  async run(args, io) {
    const given = readArguments(args, { options: { json: { type: 'boolean' } }, count: 1 })
    const [path] = given.ok ? given.positionals : []
    if (!given.ok || path === undefined) {
      io.stderr(`${given.ok ? '' : given.text}\nUsage: ${validateCommand.usage}\n`)
      return 2
    }
    const reading = await tryAccount(path, io)
    if (given.values.json) {
      const problems = reading.ok ? [] : reading.problems
      const notes = reading.ok ? reading.notes : []
      io.stdout(`${JSON.stringify({ valid: reading.ok, problems, notes }, null, 2)}\n`)
    } else if (reading.ok) {
      for (const note of reading.notes) io.stdout(`note: ${note}\n`)
      io.stdout('ok\n')
    } else {
      for (const problem of reading.problems) io.stdout(`${problemLine(path, problem)}\n`)
    }
    return reading.ok ? 0 : 1
  },
}
