import type { Day } from '../account/primitives.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { recordTypes } from '../account/records/record.ts'
import type { DroppedClaim } from './assessment.ts'
import { droppedReason } from './evidence.ts'
import { isBudget, isGuidance } from './facts.ts'
import { isFilled } from './placeholder.ts'
import { sourceName } from './sources.ts'
import type { View } from './view.ts'

/** Every citation and date that was dropped, with the reason: nothing is left out in silence. */
export function droppedClaims(view: View): readonly DroppedClaim[] {
  const { facts, memo } = view
  const isPlan = (record: AccountRecord) => record.type === 'figure' && (isGuidance(record) || isBudget(record, facts))
  return recordTypes.flatMap((type) =>
    memo(`errors of ${type}`, () =>
      facts.records(type).flatMap((record) => [
        ...futureDays(record, view.today, isPlan(record)).map((day) => ({
          record: record.id,
          text: `${titleOf(record)} is dated ${day}, after today: it does not count yet`,
        })),
        ...citationErrors(record, facts.sources, view.today, isPlan(record)),
      ]),
    ),
  )
}

function citationErrors(
  record: AccountRecord,
  sources: View['facts']['sources'],
  today: Day,
  isPlan: boolean,
): readonly DroppedClaim[] {
  const citations =
    record.type === 'stakeholder' ? [...record.citations, ...record.personalWin.citations] : record.citations
  const periodEnd = record.type === 'figure' && !isPlan ? record.period.end : null
  return citations.flatMap((citation) => {
    const source = sources.get(citation.source)
    const reason = source === undefined ? null : droppedReason(source, periodEnd, today)
    if (source === undefined || reason === null) return []
    const text =
      reason === 'futureSource'
        ? `${titleOf(record)} cites ${sourceName(source)}, dated ${source.date ?? ''}, after today`
        : `${titleOf(record)} is about a period that ended after ${sourceName(source)} was dated`
    return [{ record: record.id, text }]
  })
}

/** Days that say when something was, and so cannot lie ahead; due days and planned meetings can. */
function futureDays(record: AccountRecord, today: Day, isPlan: boolean): readonly Day[] {
  return pastDays(record, isPlan).filter((day): day is Day => day !== null && day > today)
}

function pastDays(record: AccountRecord, isPlan: boolean): readonly (Day | null)[] {
  switch (record.type) {
    case 'source':
      return [record.date]
    case 'profile':
    case 'priority':
    case 'news':
    case 'driver':
      return [record.asOf]
    case 'figure':
      return [isPlan ? null : record.period.end, record.status.kind === 'confirmed' ? record.status.on : null]
    case 'risk':
      return [record.asOf, record.confirmed?.on ?? null]
    case 'stakeholder':
      return [record.roleConfirmed, record.dispositionAsOf, record.relationshipAsOf, record.personalWinAsOf]
    case 'quote':
      return [record.saidOn]
    case 'hypothesis':
      return [record.statedOn, record.testedOn, record.status.kind === 'confirmed' ? record.status.on : null]
    case 'insight':
      return [record.asOf, record.givenOn]
    case 'question':
      return [record.askedOn]
    case 'promise':
      return [record.doneOn]
    case 'meeting':
      return [record.status === 'held' ? record.day : null]
    default:
      return []
  }
}

/** A record in words, for a list of problems. */
export function titleOf(record: AccountRecord): string {
  const named = (kind: string, text: string) =>
    isFilled(text) ? `${kind} "${text.length > 50 ? `${text.slice(0, 47)}...` : text}"` : kind
  switch (record.type) {
    case 'source':
      return named('Source', sourceName(record))
    case 'figure':
      return named('Figure', `${record.metric} ${record.period.label || record.period.end}`)
    case 'risk':
    case 'meeting':
      return named(record.type === 'risk' ? 'Risk' : 'Meeting', record.title)
    case 'stakeholder':
      return named('Person', record.name)
    case 'profile':
      return named('Profile fact', record.topic)
    case 'priority':
      return named('Priority', record.sentence)
    case 'news':
      return named('News', record.sentence)
    case 'driver':
      return named('Driver', record.line)
    case 'quote':
      return named('Quote', record.words)
    case 'hypothesis':
      return named('Hypothesis', record.statement)
    case 'insight':
      return named('Insight', record.text)
    case 'question':
      return named('Question', record.text)
    case 'promise':
      return named('Promise', record.what)
    default:
      return 'Record'
  }
}
