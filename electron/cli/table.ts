import { type ImportTableProblem, importTables } from '../../shared/imports/tables/import.ts'
import type { Statement } from '../../shared/imports/tables/statement/statement.ts'
import { readArguments } from './arguments.ts'
import type { CliCommand, CliIo, ExitCode } from './command.ts'
import { statementText } from './statement-text.ts'

const options = { json: { type: 'boolean' }, 'fiscal-year-end': { type: 'string' } } as const

export const tableCommand: CliCommand = {
  name: 'table',
  usage: 'table FILE.csv|tsv|txt|xlsx|html [--fiscal-year-end MM-DD] [--json]',
  async run(args, io) {
    const given = readArguments(args, { options, count: 1 })
    if (!given.ok) return misuse(io, given.text)
    const [path] = given.positionals
    const { json = false, 'fiscal-year-end': yearEnd } = given.values
    if (path === undefined) return misuse(io, 'An argument is missing.')
    if (yearEnd !== undefined && !/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(yearEnd)) {
      return misuse(io, `--fiscal-year-end takes a month and a day, such as 12-31, not ${yearEnd}`)
    }
    const read = await io.readFile(path)
    if (!read.ok) return bad(io, read.text)
    const correction = yearEnd === undefined ? {} : { correction: { fiscalYearEnd: yearEnd } }
    const outcome = await importTables(read.bytes, { name: path, ...correction })
    if (!outcome.ok) return bad(io, `${path}: ${outcome.text}`)
    if (json) io.stdout(`${JSON.stringify(report(outcome.statements, outcome.problems), null, 2)}\n`)
    else io.stdout(statementText(outcome.statements, outcome.problems))
    return 0
  },
}

/** The names of the fields are agreed with those who read the report. */
function report(statements: readonly Statement[], problems: readonly ImportTableProblem[]) {
  return {
    sheets: statements.map((statement) => ({
      name: statement.name,
      title: statement.title,
      statement: statement.kind,
      orientation: statement.orientation,
      unit: statement.unit,
      currency: statement.currency,
      confidence: statement.confidence,
      because: statement.because,
      periods: statement.periods.map(({ label, start, end, kind, guidance, confidence, because }) => ({
        label,
        start,
        end,
        kind,
        guidance,
        confidence,
        because,
      })),
      rows: statement.rows.map(
        ({ label, section, metric, quantity, values, cells, signTurned, confidence, because }) => ({
          label,
          section,
          metric,
          quantity,
          values,
          cells,
          signTurned,
          confidence,
          because,
        }),
      ),
    })),
    problems,
  }
}

function misuse(io: CliIo, text: string): ExitCode {
  io.stderr(`${text}\nUsage: ${tableCommand.usage}\n`)
  return 2
}

function bad(io: CliIo, text: string): ExitCode {
  io.stderr(`${text}\n`)
  return 1
}
