import { writeAccountFile } from '../../shared/account/file.ts'
import { sampleNotebook } from '../../shared/samples/sample.ts'
import { readArguments, readDay } from './arguments.ts'
import type { CliCommand } from './command.ts'

export const sampleCommand: CliCommand = {
  name: 'sample',
  usage: 'sample [--today YYYY-MM-DD]',
  async run(args, io) {
    const given = readArguments(args, {
      options: { today: { type: 'string' }, json: { type: 'boolean' } },
      count: 0,
    })
    if (!given.ok) {
      io.stderr(`${given.text}\nUsage: ${sampleCommand.usage}\n`)
      return 2
    }
    const today = given.values.today === undefined ? io.today() : readDay(given.values.today)
    if (today === null) {
      io.stderr(`--today takes a day written YYYY-MM-DD, not "${given.values.today}".\n`)
      return 2
    }
    io.stdout(new TextDecoder().decode(writeAccountFile(sampleNotebook({ today }))))
    return 0
  },
}
