import type { Citation } from '../account/citation.ts'
import type { Day } from '../account/primitives.ts'
import type { Figure } from '../account/records/figure.ts'
import type { Source } from '../account/records/source.ts'
import { leafFigures } from '../finance/computed.ts'
import type { Grade } from './assessment.ts'
import { type Facts, isBudget, isGuidance } from './facts.ts'
import { isFilled, isProse } from './placeholder.ts'
import { fewestMethodWords, gradeValues, secondSource } from './rubric/rubric.ts'
import { documentOf, isOwnFiling, publisherParty, witnessName } from './sources.ts'

/** What a claim's citations must be fit for. */
export interface Claim {
  readonly citations: readonly Citation[]
  /** Who speaks where the citation names nobody. */
  readonly speaker?: string | null
  /** The end of the period the claim is about: no source can know it before. */
  readonly periodEnd?: Day | null
  /** The account's own filing proves no peer's number and is no insight. */
  readonly refusesOwnFiling?: boolean
}

/** The evidence of one claim on one day. */
export interface Evidence {
  readonly grade: Grade
  /** From 0.15 (nothing) to 1, the second source included. */
  readonly value: number
  /** The best citation's source; null where nothing counts. */
  readonly source: Source | null
  /** Two parties independent of each other say so: counts against no source's cap. */
  readonly isIndependent: boolean
  /** It had citations, and every one was dropped for its dates. */
  readonly isAllDropped: boolean
  /** The newest day among the sources that count. */
  readonly newest: Day | null
}

export interface GradedCitation {
  readonly source: Source
  readonly grade: Grade
  /** Publisher or person behind it; empty where nobody is named. */
  readonly party: string
  /** A filing or audited statement of the account itself. */
  readonly isOwnFiling: boolean
}

export const noEvidence: Evidence = {
  grade: '-',
  value: gradeValues['-'],
  source: null,
  isIndependent: false,
  isAllDropped: false,
  newest: null,
}

/** Why a citation cannot stand: its source lies after today, or knows a period that had not ended. Null where it can. */
export function droppedReason(
  source: Source,
  periodEnd: Day | null,
  today: Day,
): 'futureSource' | 'earlySource' | null {
  if (source.date === null) return null
  if (source.date > today) return 'futureSource'
  return periodEnd !== null && periodEnd > source.date ? 'earlySource' : null
}

/** The grade a citation earns; a kind that lacks what its grade needs falls to the best grade it meets. */
export function gradeCitation(
  citation: { readonly speaker: string | null },
  source: Source,
  claim: Claim,
  facts: Facts,
): GradedCitation {
  const speaker = citation.speaker ?? claim.speaker ?? null
  return facts.memoOf(`grade ${speaker ?? ''}`, source, () => {
    const isPerson = source.kind === 'said' && speaker !== null
    const party = isPerson ? `person ${speaker}` : publisherParty(source, facts)
    return { source, grade: gradeOf(source, speaker, facts), party, isOwnFiling: isOwnFiling(source, facts) }
  })
}

function gradeOf(source: Source, speaker: string | null, facts: Facts): Grade {
  const hasDate = source.date !== null
  const hasCopy = isFilled(source.address) || source.attachment !== null
  const isDocument = source.kind === 'filing' || source.kind === 'audited'
  const isNamed = isFilled(source.form) || isFilled(source.title)
  if (isDocument && isNamed && hasDate && (hasCopy || isFilled(source.accession))) return 'A'
  if (source.kind === 'said' && hasDate && facts.isTheirs(speaker)) return 'A'
  const isWitness = source.kind === 'colleague' || source.kind === 'crm'
  const isOwnWork = source.kind === 'estimate'
  if (!isWitness && !isOwnWork && isFilled(source.publisher) && hasDate && hasCopy) return 'B'
  const speakerName = speaker === null ? '' : (facts.people.get(speaker)?.name ?? '')
  if (!isOwnWork && hasDate && (isFilled(witnessName(source)) || isFilled(speakerName))) return 'C'
  return isProse(source.method, fewestMethodWords) ? 'D' : '-'
}

/** The best citation of a claim, raised by a second independent source. */
export function evidenceOf(claim: Claim, facts: Facts, today: Day): Evidence {
  if (claim.citations.length === 0) return noEvidence
  const graded: GradedCitation[] = []
  let dropped = 0
  for (const citation of claim.citations) {
    const source = facts.sources.get(citation.source)
    if (source === undefined) continue
    if (droppedReason(source, claim.periodEnd ?? null, today) !== null) {
      dropped++
      continue
    }
    const one = gradeCitation(citation, source, claim, facts)
    if (!(claim.refusesOwnFiling === true && one.isOwnFiling)) graded.push(one)
  }
  const counting = graded.filter(({ grade }) => grade !== '-').sort(byWorth)
  const [best] = counting
  if (best === undefined) return { ...noEvidence, isAllDropped: dropped > 0 && dropped === claim.citations.length }
  const isIndependent = areIndependent(counting)
  return {
    grade: best.grade,
    value: Math.min(1, gradeValues[best.grade] + (isIndependent ? secondSource : 0)),
    source: best.source,
    isIndependent,
    isAllDropped: false,
    newest: counting.reduce<Day | null>(
      (newest, { source: { date } }) => (date !== null && (newest === null || date > newest) ? date : newest),
      null,
    ),
  }
}

/** Two citations of different publishers or persons; an own estimate is nobody's second opinion. */
function areIndependent(graded: readonly GradedCitation[]): boolean {
  if (graded.length < 2) return false
  const parties = new Set<string>()
  const documents = new Set<string>()
  for (const { source, party } of graded) {
    if (party === '' || source.kind === 'estimate') continue
    parties.add(party)
    documents.add(documentOf(source))
  }
  return parties.size >= 2 && documents.size >= 2
}

function byWorth(one: GradedCitation, other: GradedCitation): number {
  const [first, second] = [documentOf(one.source), documentOf(other.source)]
  return gradeValues[other.grade] - gradeValues[one.grade] || (first < second ? -1 : first > second ? 1 : 0)
}

/** A computed Figure is as well founded as the weakest number it is made of, unless it has a citation of its own. */
export function figureEvidence(figure: Figure, facts: Facts, today: Day): Evidence {
  const claimOf = (one: Figure): Claim => ({
    citations: one.citations,
    periodEnd: isGuidance(one) || isBudget(one, facts) ? null : one.period.end,
    refusesOwnFiling: one.subject.kind !== 'account',
  })
  const own = evidenceOf(claimOf(figure), facts, today)
  if (figure.value.kind === 'stated') return own
  const leaves = leafFigures(figure, facts.figures)
  if (leaves.length === 0) return own
  const founded = leaves.map((leaf) => evidenceOf(claimOf(leaf), facts, today))
  const weakest = founded.reduce((least, one) => (one.value < least.value ? one : least))
  const inputs = { ...weakest, isIndependent: founded.every((one) => one.isIndependent) }
  return own.value > inputs.value ? own : inputs
}
