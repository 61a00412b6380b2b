import { metricNamed } from '../finance/metrics.ts'
import type { Amount } from './amounts.ts'
import type { Direction } from './fact.ts'

export interface Movement {
  readonly direction: Direction | null
  /** The number is the step, not where it led. */
  readonly change: boolean
}

const rose =
  'increas(?:e|es|ed|ing)|grew|grow|grown|growing|grows|growth|rose|rise|rises|risen|rising|up(?! to\\b)|climbed|gained|jumped|surged|expanded|expansion|widened|higher|gewachsen|stieg|gestiegen|Anstieg|augmenté|hausse'
const fell =
  'decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fell|fall|fallen|falling|down|dropp?(?:ed|ing)?|reduc(?:tion|ed)|contracted|shrank|slipped|lower|sank|gesunken|Rückgang|baisse|reculé'
const approximately =
  /(?:\s*(?:approximately|about|nearly|roughly|around|almost|some|over|more than|an?|another|rund|etwa|environ|approximate|~))+\s*$/i
const stepBefore = new RegExp(
  `\\b(?:(${rose})|(${fell}))(?: (?:in|to)(?! ?\\d)(?: [^\\s,;.]{1,20}){1,8})?(?:,? (?:by|of|um|de))?$`,
  'iu',
)
const levelBefore = new RegExp(`\\b(?:(${rose})|(${fell})|(improved))\\b[^;]{0,70}\\b(?:to|at|auf|à)$`, 'iu')
/** "decreased by 22,000, or": the step before it is in a unit that is none of ours. */
const stepInOtherUnit = new RegExp(`\\b(?:(${rose})|(${fell}))(?: by| of)? \\d[\\d.,]{0,12}[^\\d;.]{0,30},? or$`, 'iu')
const stepBehind =
  /^\s*(?:percentage )?(?:(increase|growth|rise|gain|higher)|(decrease|decline|drop|reduction|fall|lower))\b/i
const isFirstOnly = /^(?:in|to)$/

/**
 * Which way a number went, and whether it is the step itself ("grew 8 %", "down 340 bps") or where the step led
 * ("to 12.1 %"). `previous` is the amount before it in the sentence, with what was found for it.
 */
export function movementOf(
  sentence: string,
  amount: Amount,
  previous: { readonly amount: Amount; readonly movement: Movement } | null,
  metric: string | null,
): Movement {
  const from = Math.max(previous?.amount.end ?? 0, amount.start - 110)
  const left = sentence
    .slice(from, amount.start)
    .replace(/[( ]+$/, '')
    .replace(approximately, '')
    .trimEnd()
  const step = stepBefore.exec(left)
  if (step !== null) return { direction: step[1] === undefined ? 'fell' : 'rose', change: true }
  const behind = stepBehind.exec(sentence.slice(amount.end, amount.end + 24))
  if (behind !== null) return { direction: behind[1] === undefined ? 'fell' : 'rose', change: true }
  const gap = left.trim()
  if (previous?.movement.change && /^(?:per share)?(?: ?\([^)]{1,20}\))?,? ?or$/.test(gap)) return previous.movement
  const other = stepInOtherUnit.exec(left)
  if (other !== null) return { direction: other[1] === undefined ? 'fell' : 'rose', change: true }
  if (
    previous !== null &&
    isFirstOnly.test(gap.replace(/^,\s*/, '')) &&
    previous.movement.direction !== null &&
    previous.movement.change
  ) {
    return { direction: previous.movement.direction, change: false }
  }
  const level = levelBefore.exec(left)
  if (level !== null) return { direction: levelDirection(level, metric), change: false }
  const isEndOfSpan = previous !== null && /^(?:in \d{4} |days )?(?:to|auf|à|->|→)$/.test(gap)
  if (isEndOfSpan && previous.amount.kind === amount.kind && !previous.amount.value.equals(amount.value)) {
    const start = sentence.slice(Math.max(0, previous.amount.start - 12), previous.amount.start)
    if (/\b(?:from|von|de)\s+$/.test(start) || metric !== null) {
      return { direction: amount.value.greaterThan(previous.amount.value) ? 'rose' : 'fell', change: false }
    }
  }
  return { direction: null, change: false }
}

function levelDirection([, up, down]: RegExpExecArray, metric: string | null): Direction | null {
  if (up !== undefined) return 'rose'
  if (down !== undefined) return 'fell'
  const better = metric === null ? null : (metricNamed(metric)?.better ?? null)
  return better === null ? null : better === 'higher' ? 'rose' : 'fell'
}
