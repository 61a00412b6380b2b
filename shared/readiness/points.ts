import { type Applicability, applicabilityOf } from './applicable.ts'
import type { Axis } from './assessment.ts'
import type { Candidate } from './candidate.ts'
import { applyCap, type CapInput, type Earned } from './caps.ts'
import { criteria } from './criteria/all.ts'
import type { Criterion } from './criteria/criterion.ts'
import type { Facts } from './facts.ts'
import { type CriterionRow, criteriaRows, sourceShare, unknownCredit, unknownMost } from './rubric/rubric.ts'
import { documentOf, sourceName } from './sources.ts'
import { unknownCandidates } from './unknowns.ts'
import type { View } from './view.ts'

/** One criterion weighed on one day, before it is put into words. */
export interface Weighed {
  readonly row: CriterionRow
  readonly criterion: Criterion
  readonly applies: boolean
  /** How many items fill it here. */
  readonly n: number
  /** Every item that was looked at, of whatever worth. */
  readonly candidates: readonly Candidate[]
  /** The items that earn the points. */
  readonly items: readonly Candidate[]
  readonly points: number
  readonly cut: number
  /** Why all its points are taken away; null in good order. */
  readonly forfeit: string | null
}

export interface Weighing {
  readonly criteria: readonly Weighed[]
  readonly applicability: Applicability
  readonly knowing: number
  readonly caring: number
  /** The document that carried too much of an axis. */
  readonly capped: Readonly<Record<Axis, string | null>>
}

/** A sum of shares that should be whole comes out a hair below it in binary arithmetic. */
const hair = 1e-7

export function weigh(view: View): Weighing {
  const applicability = applicabilityOf(view.facts)
  const unknowns = unknownCandidates(view)
  const all = criteria.map((criterion): Weighed => {
    const row = rowOf(criterion.id)
    const applies = !applicability.waived.has(row.id)
    const n = countOf(row, applicability, view.facts)
    const found = applies ? view.memo(`candidates of ${row.id}`, () => criterion.candidates(view)) : []
    const asked = applies ? (unknowns.get(row.id) ?? []) : []
    const candidates = asked.length === 0 ? found : [...found, ...asked]
    const forfeit = applies ? (criterion.forfeit?.(view) ?? null) : null
    return { row, criterion, applies, n, candidates, items: [], points: 0, cut: 0, forfeit }
  })
  const knowing = weighAxis('knowing', all, view.facts)
  const caring = weighAxis('caring', all, view.facts)
  return {
    criteria: [...knowing.criteria, ...caring.criteria],
    applicability,
    knowing: knowing.score,
    caring: caring.score,
    capped: { knowing: knowing.capped, caring: caring.capped },
  }
}

function rowOf(id: string): CriterionRow {
  const row = criteriaRows.find((candidate) => candidate.id === id)
  if (row === undefined) throw new Error(`The rubric has no criterion ${id}`)
  return row
}

/** `n` as printed; fewer where the preset asks for fewer, and for people at most the headcount. */
function countOf(row: CriterionRow, { counts }: Applicability, { account: { headcount } }: Facts): number {
  const asked = Math.min(row.n, counts[row.id] ?? row.n)
  return row.perHead && headcount !== null && headcount > 0 ? Math.min(asked, headcount) : asked
}

interface AxisWeighing {
  readonly criteria: readonly Weighed[]
  readonly score: number
  readonly capped: string | null
}

function weighAxis(axis: Axis, all: readonly Weighed[], facts: Facts): AxisWeighing {
  const own = all.filter(({ row }) => row.axis === axis)
  const applicable = own.filter(({ applies }) => applies).reduce((sum, { row }) => sum + row.points, 0)
  const filings = filingDocuments(facts)
  const share = (document: string) => (filings.has(document) ? sourceShare.filing : sourceShare.other)
  const { earned, capped } = applyCap(own.map(capInput), (document) => share(document) * applicable)
  const withUnknowns = capUnknowns(own, earned)
  const weighed = own.map((one): Weighed => {
    const { points, cut, items } = withUnknowns.get(one.row.id) ?? { points: 0, cut: 0, items: [] }
    return { ...one, points: Math.min(one.row.points, points), cut, items }
  })
  const total = weighed.reduce((sum, { points }) => sum + points, 0)
  const score = applicable === 0 ? 0 : Math.min(100, Math.floor((100 * total) / applicable + hair))
  return { criteria: weighed, score, capped }
}

function capInput({ row, n, candidates, forfeit }: Weighed): CapInput {
  return { id: row.id, weight: row.points, n, candidates: forfeit === null ? candidates : [] }
}

/** The documents that are filings: they may carry more of an axis than others. */
export function filingDocuments(facts: Facts): ReadonlySet<string> {
  return facts.memo(
    'filings',
    () =>
      new Set(
        facts
          .records('source')
          .filter(({ kind }) => kind === 'filing')
          .map(documentOf),
      ),
  )
}

/** How a document is called in a sentence. */
export function documentName(document: string, facts: Facts): string {
  const source = facts.records('source').find((candidate) => documentOf(candidate) === document)
  return source === undefined ? 'one source' : sourceName(source)
}

/** Honest Unknowns give at most 15 points an axis; what exceeds that is cut, largest criterion first. */
function capUnknowns(own: readonly Weighed[], earned: ReadonlyMap<string, Earned>): ReadonlyMap<string, Earned> {
  const fromUnknowns = ({ row, n }: Weighed) =>
    ((earned.get(row.id)?.items ?? []).filter(({ isUnknown }) => isUnknown).length * unknownCredit * row.points) / n
  let excess = own.reduce((sum, one) => sum + fromUnknowns(one), 0) - unknownMost
  if (excess <= 0) return earned
  const left = new Map(earned)
  const largestFirst = [...own].sort(
    (one, other) => other.row.points - one.row.points || (one.row.id < other.row.id ? -1 : 1),
  )
  for (const one of largestFirst) {
    const held = left.get(one.row.id)
    const taken = Math.min(excess, fromUnknowns(one))
    if (held === undefined || taken <= 0) continue
    left.set(one.row.id, { ...held, points: Math.max(0, held.points - taken), cut: held.cut + taken })
    excess -= taken
  }
  return left
}
