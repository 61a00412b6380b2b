import { readAccountFile } from '../../shared/account/file.ts'
import { readArguments } from './arguments.ts'
import type { CliCommand } from './command.ts'
import { problemLine } from './read-account.ts'

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
    const read = await io.readFile(path)
    const reading = read.ok
      ? readAccountFile(read.bytes)
      : { ok: false as const, problems: [{ code: read.code, text: read.text, path: '', line: 0 }] }
    if (given.values.json) {
      const { problems, notes } = { problems: [], notes: [], ...reading }
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
