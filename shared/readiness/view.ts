import type { Day } from '../account/primitives.ts'
import type { Figure } from '../account/records/figure.ts'
import type { RecordOf } from '../account/records/record.ts'
import { subjectKey } from '../finance/computed.ts'
import { dayNumber, daysBetween, sameEnd } from '../finance/periods.ts'
import type { AssessContext, ForeignText } from './assessment.ts'
import { type Audience, audienceOf } from './audience.ts'
import { type Evidence, figureEvidence } from './evidence.ts'
import { type Facts, isBudget, isGuidance } from './facts.ts'
import { groupBy } from './grouping.ts'
import { type Memory, plainMemory } from './memory.ts'
import { type Age, ageOf, latestDay } from './recency.ts'
import { type AgeingKind, freshFrom } from './rubric/ageing.ts'

/** The day of a view and the texts of the other accounts; a live one changes. */
export interface Occasion {
  readonly today: Day
  readonly foreignText: ForeignText
}

/** A notebook seen on one day. What it keeps may depend on the day; what `facts` keeps may not. */
export interface View extends Occasion, Memory {
  readonly facts: Facts
  readonly audience: Audience
  evidence(figure: Figure): Evidence
  age(figure: Figure): Age
  recency(figure: Figure): number
  /** A number that says something today: it has a value, a source that counts, and is fresh. */
  isFreshAndSourced(figure: Figure): boolean
}

/** How far ahead a budget may end: the year that runs and the one after it. */
const budgetAhead = 731

export function viewOf(facts: Facts, { today, foreignText }: AssessContext): View {
  return viewFrom(facts, { today, foreignText: foreignText ?? new Map() }, plainMemory())
}

/** A view over any way of keeping; the occasion is asked each time. */
export function viewFrom(facts: Facts, occasion: Occasion, { memo, memoOf }: Memory): View {
  const evidence = (figure: Figure) => memoOf('evidence', figure, () => figureEvidence(figure, facts, occasion.today))
  const age = (figure: Figure) => memoOf('age', figure, () => ageOn(occasion.today, figure))
  const recency = (figure: Figure) => age(figure).recency
  const ageOn = (today: Day, figure: Figure): Age => {
    const found = evidence(figure)
    const day = isGuidance(figure) ? (found.source?.date ?? null) : figure.period.end
    const isRunning = day !== null && day > today && isBudget(figure, facts) && daysBetween(today, day) <= budgetAhead
    const one = ageOf(ageingOfFigure(figure, facts), isRunning ? today : day, today)
    return found.isAllDropped ? { ...one, recency: 0 } : one
  }
  return {
    facts,
    get today() {
      return occasion.today
    },
    get foreignText() {
      return occasion.foreignText
    },
    get audience() {
      return memo('audience', () => audienceOf(facts, occasion.today))
    },
    evidence,
    age,
    recency,
    isFreshAndSourced: (figure) =>
      facts.valueOf(figure) !== null && evidence(figure).grade !== '-' && recency(figure) >= freshFrom,
    memo,
    memoOf,
  }
}

/** Guidance ages as a priority, an industry row slowly, a year with its balances as annual, all else as a quarter. */
export function ageingOfFigure(figure: Figure, facts: Facts): AgeingKind {
  if (isGuidance(figure)) return 'priority'
  if (figure.subject.kind === 'industry') return 'industryRow'
  const isAnnual = figure.period.kind === 'FY' || (figure.period.kind === 'instant' && isYearEnd(figure, facts))
  if (!isAnnual) return 'shortFigure'
  return figure.subject.kind === 'account' && publishesLate(facts) ? 'lateAnnualFigure' : 'annualFigure'
}

export function publishesLate({ account: { preset } }: Facts): boolean {
  return preset === 'private company' || preset === 'public sector'
}

/** A balance stands at a year end when the account's calendar or a yearly Figure of the same subject ends there. */
function isYearEnd(figure: Figure, facts: Facts): boolean {
  const { fiscalYearEnd } = facts.account
  const day = figure.period.end
  if (figure.subject.kind === 'account' && fiscalYearEnd !== null && isNearMonthDay(day, fiscalYearEnd)) return true
  return yearEndsOf(facts, figure).some((end) => sameEnd(end, day))
}

/** The days on which a yearly Figure of the same subject ends. */
function yearEndsOf(facts: Facts, figure: Figure): readonly Day[] {
  return facts.memoOf('year ends', figure, () => {
    const yearly = facts.memo('yearly figures', () =>
      groupBy(
        facts.records('figure').filter(({ period }) => period.kind === 'FY'),
        ({ subject }) => subjectKey(subject),
      ),
    )
    return [...new Set((yearly.get(subjectKey(figure.subject)) ?? []).map(({ period }) => period.end))].sort()
  })
}

/** Within 10 days of a calendar day of any year: fiscal years may end on the last Saturday. */
function isNearMonthDay(day: Day, monthDay: string): boolean {
  const year = Number(day.slice(0, 4))
  return [year - 1, year, year + 1].some((near) => {
    const time = Date.parse(`${String(near).padStart(4, '0')}-${monthDay}T00:00:00Z`)
    return Math.abs(time / 86_400_000 - dayNumber(day)) <= 10
  })
}

/** The day a person of theirs confirmed something at a held meeting; null where that did not happen by today. */
export function confirmationDay(
  confirmed: { readonly by: string | null; readonly on: Day | null; readonly meeting: string | null } | null,
  { facts, today }: Pick<View, 'facts' | 'today'>,
): Day | null {
  if (confirmed === null || confirmed.meeting === null || !facts.isTheirs(confirmed.by)) return null
  const held = heldDay(facts.meetings.get(confirmed.meeting), today)
  if (held === null) return null
  const day = confirmed.on ?? held
  return day <= today ? day : null
}

/** The day of a meeting that was held by today; null otherwise. */
export function heldDay(meeting: RecordOf<'meeting'> | undefined, today: Day): Day | null {
  if (meeting === undefined || meeting.status !== 'held' || meeting.day === null) return null
  return meeting.day <= today ? meeting.day : null
}

/** The newest day on which one of theirs said something to us, among the sources that a record cites. */
export function saidToUsDay(
  citations: readonly { readonly source: string; readonly speaker: string | null }[],
  fallbackSpeaker: string | null,
  { facts, today }: Pick<View, 'facts' | 'today'>,
): Day | null {
  const days = citations.flatMap((citation) => {
    const source = facts.sources.get(citation.source)
    const isToUs = source?.kind === 'said' && source.saidToUs && facts.isTheirs(citation.speaker ?? fallbackSpeaker)
    return isToUs && source.date !== null && source.date <= today ? [source.date] : []
  })
  return latestDay(days, today)
}
