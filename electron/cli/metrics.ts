import { importCompanyfacts } from '../../shared/imports/companyfacts/import.ts'
import { metricsReport } from '../../shared/imports/companyfacts/report.ts'
import type { ImportedPeriodKind } from '../../shared/imports/companyfacts/result.ts'
import { readArguments } from './arguments.ts'
import type { CliCommand, CliIo, ExitCode } from './command.ts'
import { metricsTable } from './metrics-table.ts'

const options = {
  json: { type: 'boolean' },
  last: { type: 'string', default: '5' },
  period: { type: 'string', default: 'FY' },
} as const

export const metricsCommand: CliCommand = {
  name: 'metrics',
  usage: 'metrics COMPANYFACTS.json [--last N] [--period FY|Q|TTM] [--json]',
  async run(args, io) {
    const given = readArguments(args, { options, count: 1 })
    if (!given.ok) return misuse(io, given.text)
    const { json = false, last: lastText, period: periodText } = given.values
    const [path] = given.positionals
    const last = /^[1-9]\d{0,2}$/.test(lastText) ? Number(lastText) : null
    const period = periodNamed(periodText)
    if (path === undefined) return misuse(io, 'An argument is missing.')
    if (last === null) return misuse(io, `--last takes a number from 1 to 999, not ${lastText}`)
    if (period === null) return misuse(io, `--period takes FY, Q or TTM, not ${periodText}`)
    const read = await io.readFile(path)
    if (!read.ok) return bad(io, read.text)
    const outcome = importCompanyfacts(read.bytes, { years: last, quarters: last })
    if (!outcome.ok) return bad(io, `${path}: ${outcome.text}`)
    const report = metricsReport(outcome.facts, { period, last })
    if (json) io.stdout(`${JSON.stringify(report, null, 2)}\n`)
    else io.stdout(metricsTable(report, period))
    return 0
  },
}

function periodNamed(text: string): ImportedPeriodKind | null {
  return text === 'FY' || text === 'Q' || text === 'TTM' ? text : null
}

function misuse(io: CliIo, text: string): ExitCode {
  io.stderr(`${text}\nUsage: ${metricsCommand.usage}\n`)
  return 2
}

function bad(io: CliIo, text: string): ExitCode {
  io.stderr(`${text}\n`)
  return 1
}
