import type { Notebook } from '../../shared/account/account.ts'
import type { Day } from '../../shared/account/primitives.ts'
import { assessFully } from '../../shared/readiness/assess.ts'
import type { FullAssessment } from '../../shared/readiness/assessment.ts'
import { criteriaRows } from '../../shared/readiness/rubric/rubric.ts'
import { readArguments, readDay } from './arguments.ts'
import type { CliCommand, CliIo } from './command.ts'
import { explainedText, explanationOf, namedCriteria } from './explain.ts'
import { readAccount } from './read-account.ts'
import { rounded } from './rounded.ts'

const flags = { today: { type: 'string' }, json: { type: 'boolean' }, explain: { type: 'boolean' } } as const

/** Judges an account file: how deep the preparation is, until when, why, and what to do next. */
export const assessCommand: CliCommand = {
  name: 'assess',
  usage: 'assess ACCOUNT.acumen.json [--explain [CRITERION]] [--today YYYY-MM-DD] [--json]',
  async run(args, io) {
    const call = readCall(args, io)
    if (typeof call === 'string') {
      io.stderr(`${call}\nUsage: ${assessCommand.usage}\n`)
      return 2
    }
    const account = await readAccount(call.path, io)
    if (account === null) return 1
    for (const note of account.notes) io.stderr(`note: ${note}\n`)
    const assessment = assessFully(account.notebook, { today: call.today })
    io.stdout(
      call.json
        ? `${JSON.stringify(asJson(account.notebook, assessment, call), null, 2)}\n`
        : asText(account.notebook, assessment, call),
    )
    return 0
  },
}

interface Call {
  readonly path: string
  readonly today: Day
  readonly json: boolean
  readonly explain: boolean
  /** The criteria to explain; null for all of them. */
  readonly wanted: ReadonlySet<string> | null
}

/** What is asked, or what is wrong with the question. */
function readCall(args: readonly string[], io: CliIo): Call | string {
  // `--explain=cash.days` and `--explain cash.days` are one; the name may stand before the file or after it.
  const split = args.flatMap((arg) =>
    arg.startsWith('--explain=') ? ['--explain', arg.slice('--explain='.length)] : [arg],
  )
  const given = readArguments(split, { options: flags, count: 1, optional: split.includes('--explain') ? 1 : 0 })
  if (!given.ok) return given.text
  const { today: day, json = false, explain = false } = given.values
  const today = day === undefined ? io.today() : readDay(day)
  if (today === null) return `--today must be a day, written YYYY-MM-DD.`
  const [first = '', second] = given.positionals
  if (second === undefined) return { path: first, today, json, explain, wanted: null }
  const isNamedFirst = namedCriteria(first) !== null
  const [path, name] = isNamedFirst ? [second, first] : [first, second]
  const wanted = namedCriteria(name)
  if (wanted === null)
    return `There is no criterion "${name}". The criteria are ${criteriaRows.map(({ id }) => id).join(', ')}.`
  return { path, today, json, explain, wanted }
}

/** The published shape; more fields may come, none of these goes. */
function asJson(notebook: Notebook, assessment: FullAssessment, { explain, wanted }: Call) {
  const verdict = {
    level: assessment.level,
    levelName: assessment.levelName,
    knowing: assessment.knowing,
    caring: assessment.caring,
    index: assessment.index,
    validUntil: assessment.validUntil,
    badges: assessment.badges,
    criteria: assessment.criteria.map(({ id, axis, points, possible, missing }) => ({
      id,
      axis,
      dimension: id.split('.')[0] ?? id,
      points: rounded(points),
      possible,
      missing,
    })),
    gates: assessment.gates.map(({ level, id, met, reason }) => ({ level, id, met, reason })),
    reasons: assessment.reasons.map(({ criterion, text, cost }) => ({ criterion, text, cost: rounded(cost) })),
    path: assessment.path.map(({ gate, text, gain }) => ({ gate, text, gain: gain === null ? null : rounded(gain) })),
    contradictions: assessment.contradictions
      .filter(({ open }) => open)
      .map(({ kind, text, records }) => ({ kind, text, records })),
    rubricVersion: assessment.rubricVersion,
  }
  return explain ? { ...verdict, ...explanationOf(notebook, assessment, wanted) } : verdict
}

function asText(notebook: Notebook, assessment: FullAssessment, { explain, wanted }: Call): string {
  const { levelName, knowing, caring, validUntil, badges } = assessment
  const until = validUntil === null ? '' : `, valid until ${validUntil}`
  const ready = badges.length === 0 ? '' : ` (${badges.join(', ').toUpperCase()})`
  const gained = (gain: number | null) => (gain === null ? '' : ` (+${Math.round(gain * 10) / 10})`)
  const explanation = explain ? explanationOf(notebook, assessment, wanted) : null
  const lapse = explanation?.lapse ?? null
  return [
    `${levelName}${ready}${until}`,
    `Knowing ${knowing}, Caring ${caring}`,
    ...(lapse === null ? [] : [`Lapses on ${lapse.day}: ${lapse.reason}`]),
    ...list(
      'What costs most',
      assessment.reasons.map(({ text, cost }) => `${text} (-${Math.round(cost * 10) / 10})`),
    ),
    ...list(
      'To the next level',
      assessment.path.map(({ text, gain }) => `${text}${gained(gain)}`),
    ),
    ...list(
      'Contradictions',
      assessment.contradictions.filter(({ open }) => open).map(({ text }) => text),
    ),
    ...list(
      'Dropped',
      assessment.errors.map(({ text }) => text),
    ),
    ...list('Not left out, though it was asked for', explanation?.refused.map(({ text }) => `${text}.`) ?? []),
    ...(explanation === null || wanted !== null ? [] : gatesText(assessment)),
    ...(explanation === null
      ? []
      : ['', 'Criteria:', ...explanation.criteria.flatMap((one) => ['', ...explainedText(one)])]),
    '',
    `Rubric version ${assessment.rubricVersion}`,
    '',
  ].join('\n')
}

function gatesText({ gates }: FullAssessment): readonly string[] {
  return list(
    'Gates',
    gates.map(({ level, id, met, reason }) => `${met ? 'open' : 'shut'}  level ${level}, ${id}: ${reason}`),
  )
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  - ${line}`)]
}
