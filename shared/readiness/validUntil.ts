import type { Notebook } from '../account/account.ts'
import type { Day } from '../account/primitives.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { recordTypes } from '../account/records/record.ts'
import { dayFromNumber, dayNumber } from '../finance/periods.ts'
import type { AssessContext, Assessment, Level, Validity } from './assessment.ts'
import { type Facts, factsOf } from './facts.ts'
import { gatesOf, levelOf } from './gates/gates.ts'
import type { Gate } from './gates/verdict.ts'
import { weigh } from './points.ts'
import { thresholds } from './rubric/rubric.ts'
import { viewOf } from './view.ts'

/** Five years: beyond them nobody plans. */
const horizonDays = 1826
const none: Validity = { validUntil: null, lapse: null }

/**
 * The last day on which the level still holds if nothing is touched, and the gate that then breaks. None at level 0
 * and where the level holds for five years. Between dated events claims only decay, so that the level can only fall:
 * the walk goes from event to event and bisects the stretch in which it does. It costs dozens of assessments and
 * is kept off the edit path.
 */
export function validUntil(
  notebook: Notebook,
  assessment: Pick<Assessment, 'level'>,
  context: AssessContext,
): Validity {
  return validityOf(factsOf(notebook), assessment.level, context)
}

export function validityOf(facts: Facts, level: Level, context: AssessContext): Validity {
  if (level === 0) return none
  const today = dayNumber(context.today)
  const gatesOn = (day: number): readonly Gate[] => {
    const view = viewOf(facts, { ...context, today: dayFromNumber(day) })
    return gatesOf(view, weigh(view))
  }
  const holdsOn = (day: number) => levelOf(gatesOn(day)) >= level
  let from = today
  for (const event of [...eventsAfter(facts, today), today + horizonDays + 1]) {
    const last = event - 1
    if (last >= from && !holdsOn(last)) {
      const lapsed = firstLapse(from, last, holdsOn)
      return {
        validUntil: lapsed > today ? dayFromNumber(lapsed - 1) : dayFromNumber(today),
        lapse: lapseOn(lapsed, gatesOn(lapsed), level),
      }
    }
    from = event
  }
  return none
}

/** The first day in a stretch of pure decay on which the level is lost; it is known to be lost on the last. */
function firstLapse(first: number, last: number, holdsOn: (day: number) => boolean): number {
  let [low, high] = [first, last]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holdsOn(middle)) low = middle + 1
    else high = middle
  }
  return low
}

function lapseOn(day: number, gates: readonly Gate[], level: Level): Validity['lapse'] {
  const broken = gates.find((gate) => !gate.met && gate.level <= level)
  return broken === undefined ? null : { day: dayFromNumber(day), gate: broken.id, reason: broken.reason }
}

/** The days after today on which something else than decay can happen, ascending, up to the horizon. */
function eventsAfter(facts: Facts, today: number): readonly number[] {
  const days = new Set<number>()
  const add = (day: Day | null, ...after: readonly number[]) => {
    if (day !== null) for (const later of after) days.add(dayNumber(day) + later)
  }
  const conversation = thresholds.conversationDays + 1
  for (const type of recordTypes) {
    for (const record of facts.records(type)) for (const day of daysOf(record)) add(day, 0, 1, conversation)
  }
  return [...days].filter((day) => day > today && day <= today + horizonDays).sort((one, other) => one - other)
}

/** Every day a record names that can open or shut something. */
function daysOf(record: AccountRecord): readonly (Day | null)[] {
  switch (record.type) {
    case 'source':
      return [record.date]
    case 'profile':
    case 'priority':
    case 'driver':
      return [record.asOf]
    case 'figure':
      return [record.period.end, record.status.kind === 'confirmed' ? record.status.on : null]
    case 'risk':
      return [record.asOf, record.confirmed?.on ?? null]
    case 'stakeholder':
      return [record.roleConfirmed, record.dispositionAsOf, record.personalWinAsOf]
    case 'quote':
      return [record.saidOn]
    case 'hypothesis':
      return [record.statedOn, record.testedOn, record.status.kind === 'confirmed' ? record.status.on : null]
    case 'insight':
      return [record.asOf, record.givenOn]
    case 'question':
      return [record.askedOn]
    case 'meeting':
      return [record.day]
    case 'promise':
      return [record.due, record.doneOn]
    default:
      return []
  }
}
