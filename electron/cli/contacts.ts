import { findDuplicates } from '../../shared/imports/contacts/duplicates.ts'
import { importContacts } from '../../shared/imports/contacts/import.ts'
import { readArguments } from './arguments.ts'
import type { CliCommand, CliIo, ExitCode } from './command.ts'
import { contactsText } from './contacts-text.ts'

const options = { json: { type: 'boolean' } } as const

export const contactsCommand: CliCommand = {
  name: 'contacts',
  usage: 'contacts FILE [--json]',
  async run(args, io) {
    const given = readArguments(args, { options, count: 1 })
    if (!given.ok) return misuse(io, given.text)
    const [path] = given.positionals
    if (path === undefined) return misuse(io, 'An argument is missing.')
    const read = await io.readFile(path)
    if (!read.ok) return bad(io, read.text)
    const outcome = importContacts(read.bytes)
    if (!outcome.ok) return bad(io, `${path}: ${outcome.text}`)
    const { people, organisations, problems, columns, format, exporter } = outcome.file
    const duplicates = findDuplicates(people)
    if (given.values.json === true) {
      io.stdout(
        `${JSON.stringify({ format, exporter, people, organisations, duplicates, columns, problems }, null, 2)}\n`,
      )
    } else io.stdout(contactsText(outcome.file, duplicates))
    return 0
  },
}

function misuse(io: CliIo, text: string): ExitCode {
  io.stderr(`${text}\nUsage: ${contactsCommand.usage}\n`)
  return 2
}

function bad(io: CliIo, text: string): ExitCode {
  io.stderr(`${text}\n`)
  return 1
}
