import type { Account } from '../../../shared/account/account.ts'
import type { Citation } from '../../../shared/account/citation.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import { type AccountRecord, recordsOf } from '../../../shared/account/records/record.ts'
import type { Source } from '../../../shared/account/records/source.ts'
import type { Grade } from '../../../shared/readiness/assessment.ts'
import { gradeCitation } from '../../../shared/readiness/evidence.ts'
import { type Facts, factsOf } from '../../../shared/readiness/facts.ts'
import { gradeValues } from '../../../shared/readiness/rubric/rubric.ts'
import { type Use, usesOf } from './where-used.ts'

export interface SourceRow {
  readonly source: Source
  /** The best one that it earns where it is cited; where it is not, what it would earn with nobody named as speaker. */
  readonly grade: Grade
  readonly age: Age
  readonly uses: readonly Use[]
}

/** Days since it was filed, published or said; negative lies ahead. Null without a date. */
type Age = number | null

/** Every source of the account, newest first, those without a date last. */
export function sourceRows(account: Account, records: readonly AccountRecord[], today: Day): readonly SourceRow[] {
  const facts = factsOf({ account, records, pages: [], history: [] })
  const uses = usesOf(account, records)
  return recordsOf(records, 'source')
    .map((source): SourceRow => {
      const mine = uses.get(source.id) ?? []
      return { source, grade: bestGrade(source, mine, account, facts), age: ageOf(source.date, today), uses: mine }
    })
    .toSorted((one, other) => (other.source.date ?? '').localeCompare(one.source.date ?? '', 'en'))
}

function bestGrade(source: Source, uses: readonly Use[], account: Account, facts: Facts): Grade {
  const citations = uses.flatMap((use) => citationsOf(use, account)).filter((citation) => citation.source === source.id)
  const speakers = new Set<string | null>([null, ...citations.map(({ speaker }) => speaker)])
  const grades = [...speakers].map((speaker) => gradeCitation({ speaker }, source, { citations: [] }, facts).grade)
  return grades.reduce((best, grade) => (gradeValues[grade] > gradeValues[best] ? grade : best), '-')
}

function citationsOf(use: Use, account: Account): readonly Citation[] {
  if (use.kind === 'answer') return account[use.question].citations
  const { record } = use
  if (record.type === 'quote')
    return record.citations.map((one) => ({ ...one, speaker: one.speaker ?? record.speaker }))
  return use.kind === 'win' && record.type === 'stakeholder' ? record.personalWin.citations : record.citations
}

const dayLength = 86_400_000

function ageOf(day: Day | null, today: Day): Age {
  return day === null ? null : Math.round((Date.parse(today) - Date.parse(day)) / dayLength)
}

/** `today`, `12 days`, `5 months`, `2 years`. */
export function ageText(age: Age): string {
  if (age === null) return 'No date'
  if (age < 0) return 'Lies ahead'
  if (age === 0) return 'Today'
  if (age < 60) return count(age, 'day')
  if (age < 730) return count(Math.floor(age / 30.44), 'month')
  return count(Math.floor(age / 365.25), 'year')
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
