import * as v from 'valibot'
import type { Notebook } from '../../shared/account/account.ts'
import { newAccount } from '../../shared/account/blank.ts'
import { writeAccountFile } from '../../shared/account/file.ts'
import { accountIdSchema } from '../../shared/account/ids.ts'
import { importCompanyfacts } from '../../shared/imports/companyfacts/import.ts'
import { proposeNotebook } from '../../shared/imports/companyfacts/propose.ts'
import type { CompanyFacts } from '../../shared/imports/companyfacts/result.ts'
import { readArguments } from './arguments.ts'
import type { CliCommand, CliIo, ExitCode } from './command.ts'

const options = { out: { type: 'string' }, name: { type: 'string' } } as const

export const importCommand: CliCommand = {
  name: 'import',
  usage: 'import COMPANYFACTS.json --out ACCOUNT.acumen.json [--name NAME]',
  async run(args, io) {
    const given = readArguments(args, { options, count: 1 })
    if (!given.ok) return misuse(io, given.text)
    const [path] = given.positionals
    const { out, name } = given.values
    if (path === undefined || out === undefined || out === '')
      return misuse(io, 'The account file is named with --out.')
    if (name !== undefined && name.trim() === '') return misuse(io, '--name takes a name.')
    const read = await io.readFile(path)
    if (!read.ok) return bad(io, read.text)
    const outcome = importCompanyfacts(read.bytes)
    if (!outcome.ok) return bad(io, `${path}: ${outcome.text}`)
    for (const problem of outcome.facts.problems) io.stderr(`note: ${problem.text}\n`)
    const written = await io.writeFile(out, writeAccountFile(newNotebook(outcome.facts, name?.trim(), io)))
    return written.ok ? 0 : bad(io, written.text)
  },
}

function newNotebook(facts: CompanyFacts, name: string | undefined, io: CliIo): Notebook {
  const birth = { id: v.parse(accountIdSchema, io.mintId()), now: io.now(), author: '' }
  const proposal = proposeNotebook(facts, { subject: { kind: 'account' }, now: birth.now, author: birth.author })
  const account = newAccount(birth, name ?? facts.entity, proposal.accountPatch)
  return { account, records: proposal.records, pages: [], history: [] }
}

function misuse(io: CliIo, text: string): ExitCode {
  io.stderr(`${text}\nUsage: ${importCommand.usage}\n`)
  return 2
}

function bad(io: CliIo, text: string): ExitCode {
  io.stderr(`${text}\n`)
  return 1
}
