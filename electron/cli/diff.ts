import type { Notebook } from '../../shared/account/account.ts'
import type { Day } from '../../shared/account/primitives.ts'
import { sectionTitles } from '../../shared/account/sections.ts'
import type { Change } from '../../shared/comparison/change.ts'
import { compareNotebooks } from '../../shared/comparison/compare.ts'
import { assess } from '../../shared/readiness/assess.ts'
import { readArguments, readDay } from './arguments.ts'
import type { CliCommand, CliIo } from './command.ts'
import { type AccountReading, problemLine, tryAccount } from './read-account.ts'

const flags = { today: { type: 'string' }, json: { type: 'boolean' } } as const

/** What became of an account between two files, in words. */
export const diffCommand: CliCommand = {
  name: 'diff',
  usage: 'diff BEFORE.acumen.json AFTER.acumen.json [--today YYYY-MM-DD] [--json]',
  async run(args, io) {
    const given = readArguments(args, { options: flags, count: 2 })
    if (!given.ok) return misuse(io, given.text)
    const [before, after] = given.positionals
    const { today: day, json } = given.values
    const today = day === undefined ? io.today() : readDay(day)
    if (today === null) return misuse(io, `--today takes a day written YYYY-MM-DD, not "${day}".`)
    if (before === undefined || after === undefined) return misuse(io, 'Two account files are compared.')
    const readings = [await tryAccount(before, io), await tryAccount(after, io)] as const
    const problems = readings.flatMap(problemsOf)
    for (const problem of problems) io.stderr(`${problemLine(problem.file, problem)}\n`)
    const [old, now] = readings
    if (!old.ok || !now.ok) {
      if (json) io.stdout(`${JSON.stringify({ changes: [], problems }, null, 2)}\n`)
      return 1
    }
    const compared = comparison(old.notebook, now.notebook, today)
    io.stdout(json ? `${JSON.stringify({ ...compared, problems }, null, 2)}\n` : asText(compared))
    return 0
  },
}

type Comparison = ReturnType<typeof comparison>

function comparison(before: Notebook, after: Notebook, today: Day) {
  return {
    changes: compareNotebooks(before, after),
    today,
    before: standing(before, today),
    after: standing(after, today),
  }
}

/** Both are judged on the same day, so that only what was written makes a difference. */
function standing(notebook: Notebook, today: Day) {
  const { level, levelName, knowing, caring, rubricVersion } = assess(notebook, { today })
  return { level, levelName, knowing, caring, rubricVersion }
}

function asText({ changes, today, before, after }: Comparison): string {
  const line = ({ levelName, knowing, caring }: Comparison['before']) =>
    `${levelName}, Knowing ${knowing}, Caring ${caring}`
  const head = [`Before: ${line(before)}`, `After:  ${line(after)}`, `Both judged on ${today}.`, '']
  if (changes.length === 0) return [...head, 'No differences.', ''].join('\n')
  return [...head, ...bySection(changes)].join('\n')
}

const marks = { added: '+', removed: '-', changed: '~' } as const

function bySection(changes: readonly Change[]): string[] {
  return [...new Set(changes.map(({ section }) => section))].flatMap((section) => [
    sectionTitles[section],
    ...changes.filter((change) => change.section === section).map(({ kind, text }) => `  ${marks[kind]} ${text}`),
    '',
  ])
}

function problemsOf(reading: AccountReading) {
  return reading.ok ? [] : reading.problems.map((problem) => ({ file: reading.path, ...problem }))
}

function misuse(io: CliIo, text: string): 2 {
  io.stderr(`${text}\nUsage: ${diffCommand.usage}\n`)
  return 2
}
