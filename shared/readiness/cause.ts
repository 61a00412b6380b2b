import type { Assessment } from './assessment.ts'
import { points } from './phrases.ts'
import { criterionName } from './rubric/criterionNames.ts'

/** Moves smaller than this are not worth a word. */
const leastMove = 0.05
const mostMoves = 3

/**
 * Why the meter stands where it stands now, for the history: what was done, or that only time passed, and what that
 * changed. A lost level names the gate that broke.
 * @param before the assessment before; null for the first one
 * @param edit what a person did in between, in words; null where nobody did anything
 */
export function causeOf(before: Assessment | null, after: Assessment, edit: string | null): string {
  const what = edit ?? (before === null ? 'First assessment' : 'Time passed')
  const moves = before === null ? [] : [...levelMove(before, after), ...criterionMoves(before, after)]
  return moves.length === 0 ? what : `${what}: ${moves.join('; ')}`
}

function levelMove(before: Assessment, after: Assessment): readonly string[] {
  if (after.level === before.level) return []
  const isLost = after.level < before.level
  const broken = isLost ? after.gates.find(({ level, met }) => !met && level <= before.level) : undefined
  return [
    `${before.levelName} to ${after.levelName}${broken === undefined ? '' : `, since ${inSentence(broken.reason)}`}`,
  ]
}

function criterionMoves(before: Assessment, after: Assessment): readonly string[] {
  const earlier = new Map(before.criteria.map((criterion) => [criterion.id, criterion.points]))
  return after.criteria
    .map(({ id, points: now }) => ({ id, by: now - (earlier.get(id) ?? 0) }))
    .filter(({ by }) => Math.abs(by) >= leastMove)
    .sort((one, other) => Math.abs(other.by) - Math.abs(one.by) || (one.id < other.id ? -1 : 1))
    .slice(0, mostMoves)
    .map(({ id, by }) => `${inSentence(criterionName(id))} ${by > 0 ? '+' : '\u2212'}${points(Math.abs(by))}`)
}

/** Without its full stop, and without the capital of a word that is no abbreviation. */
function inSentence(text: string): string {
  const bare = text.replace(/\.$/, '')
  return /^\p{Lu}\p{Ll}/u.test(bare) && !/^(Knowing|Caring)\b/.test(bare)
    ? bare.charAt(0).toLowerCase() + bare.slice(1)
    : bare
}
