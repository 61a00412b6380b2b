import { accountFileJsonSchema } from '../../shared/account/json-schema.ts'
import { readArguments } from './arguments.ts'
import type { CliCommand } from './command.ts'

export const schemaCommand: CliCommand = {
  name: 'schema',
  usage: 'schema',
  async run(args, io) {
    const given = readArguments(args, { options: { json: { type: 'boolean' } }, count: 0 })
    if (!given.ok) {
      io.stderr(`${given.text}\nUsage: ${schemaCommand.usage}\n`)
      return 2
    }
    io.stdout(`${JSON.stringify(accountFileJsonSchema(), null, 2)}\n`)
    return 0
  },
}
