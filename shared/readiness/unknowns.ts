import type { RecordOf } from '../account/records/record.ts'
import { metricNamed } from '../finance/metrics.ts'
import { textLikeness } from './alike.ts'
import { type Candidate, unknownCandidate } from './candidate.ts'
import { isPlaceholder } from './placeholder.ts'
import { criteriaRows } from './rubric/rubric.ts'
import type { View } from './view.ts'

type Unknown = RecordOf<'unknown'>

const criterionIds = new Set(criteriaRows.map(({ id }) => id))

/** The criterion that a metric would help most; null for one of the user's own naming. */
const criterionOfFamily: Readonly<Record<string, string>> = {
  revenue: 'revenue.trend',
  profit: 'revenue.trend',
  costLine: 'costs.lines',
  margin: 'costs.lines',
  cashFlow: 'cash.flow',
  days: 'cash.days',
  oneDay: 'cash.oneDay',
  workingCapital: 'cash.days',
  leverage: 'risks.ratio',
  liquidity: 'risks.ratio',
  return: 'cash.flow',
  balance: 'risks.ratio',
}

/** The criterion an Unknown is about, named directly or by a metric; null where it is about a line of the bank. */
export function criterionOf({ about }: Unknown): string | null {
  if (criterionIds.has(about)) return about
  const metric = metricNamed(about)
  return metric === null ? null : (criterionOfFamily[metric.family] ?? null)
}

/** Whether an honest gap is routed: to a person of theirs, at a meeting today or later that is not cancelled. */
export function isRouted(unknown: Unknown, { facts, today }: View): boolean {
  const meeting = unknown.meeting === null ? undefined : facts.meetings.get(unknown.meeting)
  const isAhead =
    meeting !== undefined && meeting.status !== 'cancelled' && meeting.day !== null && meeting.day >= today
  const saysNothing = unknown.text.trim() !== '' && isPlaceholder(unknown.text)
  return isAhead && facts.isTheirs(unknown.askWhom) && !saysNothing
}

/** The routed Unknowns of every criterion. One without words of its own is alike any other of its criterion. */
export function unknownCandidates(view: View): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>()
  for (const unknown of view.facts.records('unknown')) {
    const criterion = criterionOf(unknown)
    if (criterion === null || !isRouted(unknown, view)) continue
    const text = unknown.text.trim() === '' ? unknown.about : unknown.text
    const candidate = unknownCandidate(unknown.id, `Unknown: ${text}`, textLikeness(text))
    found.set(criterion, [...(found.get(criterion) ?? []), candidate])
  }
  return found
}
