import { resolve } from 'node:path'
import * as v from 'valibot'
import { buildBrief } from '../../shared/brief/build.ts'
import { leaks } from '../../shared/brief/leaks.ts'
import { briefEditions, briefLenses, briefPages, briefTemplates } from '../../shared/brief/model.ts'
import type { BriefOptions } from '../../shared/brief/options.ts'
import { readArguments, readDay } from './arguments.ts'
import type { CliCommand, CliIo } from './command.ts'
import { type PrintBrief, printWithElectron } from './print-job.ts'
import { readAccount } from './read-account.ts'

const usage =
  'brief ACCOUNT.acumen.json --out FILE.pdf [--template one-page|executive|dossier] [--lens cfo|coo|ceo] ' +
  '[--edition internal|customer] [--page a4|letter] [--today YYYY-MM-DD] [--json]'

const flags = {
  out: { type: 'string' },
  template: { type: 'string' },
  lens: { type: 'string' },
  edition: { type: 'string' },
  page: { type: 'string' },
  today: { type: 'string' },
  json: { type: 'boolean' },
} as const

const choiceSchema = v.object({
  template: v.optional(v.picklist(briefTemplates), 'one-page'),
  lens: v.optional(v.nullable(v.picklist(briefLenses)), null),
  edition: v.optional(v.picklist(briefEditions), 'internal'),
  page: v.optional(v.picklist(briefPages), 'a4'),
})

/** The brief as a PDF; how it is printed comes in, so that a test needs no Electron. */
export function briefCommandWith(print: PrintBrief): CliCommand {
  return {
    name: 'brief',
    usage,
    async run(args, io) {
      const given = readArguments(args, { options: flags, count: 1 })
      if (!given.ok) return misuse(io, given.text)
      const [path] = given.positionals
      const { out, today: day, json, ...choice } = given.values
      if (path === undefined || !out) return misuse(io, 'The PDF is named with --out.')
      const options = readOptions(choice, day, io)
      if (typeof options === 'string') return misuse(io, options)
      const account = await readAccount(path, io)
      if (!account) return 1
      const model = buildBrief(account.notebook, options)
      const [leak] = options.edition === 'customer' ? leaks(model, account.notebook) : []
      if (leak) {
        io.stderr(`No customer edition was written: it would show ${leak.what} ("${leak.text}").\n`)
        return 1
      }
      const printed = await print(model, resolve(io.cwd, out))
      if (!printed.ok) {
        io.stderr(`${printed.text}\n`)
        return 1
      }
      const { pages } = printed
      if (json) io.stdout(`${JSON.stringify({ path: resolve(io.cwd, out), pages })}\n`)
      else io.stderr(`The brief, ${pages === 1 ? '1 page' : `${pages} pages`}, was written to ${out}.\n`)
      return 0
    },
  }
}

export const briefCommand = briefCommandWith(printWithElectron)

function readOptions(
  choice: Readonly<Record<string, unknown>>,
  day: string | undefined,
  io: CliIo,
): BriefOptions | string {
  const parsed = v.safeParse(choiceSchema, choice)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return `--${String(issue.path?.[0]?.key)} takes one of ${issue.expected}, not ${issue.received}.`
  }
  const today = day === undefined ? io.today() : readDay(day)
  return today === null ? `--today takes a day written YYYY-MM-DD, not "${day}".` : { ...parsed.output, today }
}

function misuse(io: CliIo, text: string): 2 {
  io.stderr(`${text}\nUsage: ${usage}\n`)
  return 2
}
