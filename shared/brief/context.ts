import type { Account, Notebook } from '../account/account.ts'
import type { Day } from '../account/primitives.ts'
import { type AccountRecord, type RecordOf, type RecordType, recordsOf } from '../account/records/record.ts'
import type { Stakeholder } from '../account/records/stakeholder.ts'
import type { FullAssessment } from '../readiness/assessment.ts'
import type { FigureBook } from './figures.ts'
import { line } from './line.ts'
import type { BriefLens, Line } from './model.ts'
import type { References } from './references.ts'

/** What every part of the brief is written from. The notebook is redacted already where the edition asks for it. */
export interface BriefContext {
  readonly notebook: Notebook
  readonly account: Account
  readonly today: Day
  readonly lens: BriefLens | null
  /** The internal edition shows grades, stances, gaps; the customer's shows none of it. */
  readonly internal: boolean
  /** The dossier holds everything; the executive brief what one reads in ten minutes. */
  readonly isWhole: boolean
  readonly references: References
  readonly figures: FigureBook
  /** Null in a customer edition. */
  readonly assessment: FullAssessment | null
  readonly meeting: RecordOf<'meeting'> | null
  of<Type extends RecordType>(type: Type): RecordOf<Type>[]
  person(id: string | null): Stakeholder | null
  nameOf(id: string | null): string
}

/** Looks names up by id; a person who is gone has none. */
export function peopleOf(records: readonly AccountRecord[]) {
  const byId = new Map<string, Stakeholder>(recordsOf(records, 'stakeholder').map((person) => [person.id, person]))
  return (id: string | null): Stakeholder | null => (id === null ? null : (byId.get(id) ?? null))
}

/** The earliest planned meeting from today on. */
export function nextMeeting(records: readonly AccountRecord[], today: Day): RecordOf<'meeting'> | null {
  const planned = recordsOf(records, 'meeting').filter(
    ({ status, day }) => status === 'planned' && day !== null && day >= today,
  )
  return planned.toSorted((a, b) => order(`${a.day} ${a.time} ${a.id}`, `${b.day} ${b.time} ${b.id}`))[0] ?? null
}

export function order(a: string, b: string): number {
  if (a < b) return -1
  return a > b ? 1 : 0
}

/** A text with the citations that carry it. */
export function cited(
  { references }: BriefContext,
  text: string,
  citations: Parameters<References['cite']>[0],
  more: Partial<Line> = {},
): Line {
  return line(text, { sources: references.cite(citations), ...more })
}
