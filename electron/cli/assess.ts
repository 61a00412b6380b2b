import { assessFully } from '../../shared/readiness/assess.ts'
import type { FullAssessment } from '../../shared/readiness/assessment.ts'
import { readArguments, readDay } from './arguments.ts'
import type { CliCommand } from './command.ts'
import { readAccount } from './read-account.ts'

/** Judges an account file: how deep the preparation is, until when, and what to do next. */
export const assessCommand: CliCommand = {
  name: 'assess',
  usage: 'assess ACCOUNT.acumen.json [--today YYYY-MM-DD] [--json]',
  async run(args, io) {
    const given = readArguments(args, { options: { today: { type: 'string' }, json: { type: 'boolean' } }, count: 1 })
    const [path] = given.ok ? given.positionals : []
    if (!given.ok || path === undefined) {
      io.stderr(`${given.ok ? '' : given.text}\nUsage: ${assessCommand.usage}\n`)
      return 2
    }
    const today = given.values.today === undefined ? io.today() : readDay(given.values.today)
    if (today === null) {
      io.stderr(`--today must be a day, written YYYY-MM-DD.\nUsage: ${assessCommand.usage}\n`)
      return 2
    }
    const account = await readAccount(path, io)
    if (account === null) return 1
    for (const note of account.notes) io.stderr(`note: ${note}\n`)
    const assessment = assessFully(account.notebook, { today })
    io.stdout(given.values.json ? `${JSON.stringify(asJson(assessment), null, 2)}\n` : asText(assessment))
    return 0
  },
}

/** The published shape; more fields may come, none of these goes. */
function asJson(assessment: FullAssessment) {
  return {
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
}

/** Binary dust off, precision kept: readers may add the points up. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function asText(assessment: FullAssessment): string {
  const { levelName, knowing, caring, validUntil, badges } = assessment
  const until = validUntil === null ? '' : `, valid until ${validUntil}`
  const ready = badges.length === 0 ? '' : ` (${badges.join(', ').toUpperCase()})`
  const gained = (gain: number | null) => (gain === null ? '' : ` (+${Math.round(gain * 10) / 10})`)
  return [
    `${levelName}${ready}${until}`,
    `Knowing ${knowing}, Caring ${caring}`,
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
    `Rubric version ${assessment.rubricVersion}`,
    '',
  ].join('\n')
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  - ${line}`), '']
}
