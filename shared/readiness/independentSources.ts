import type { Citation } from '../account/citation.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { recordTypes } from '../account/records/record.ts'
import type { Source } from '../account/records/source.ts'
import { droppedReason, gradeCitation } from './evidence.ts'
import { documentOf } from './sources.ts'
import type { View } from './view.ts'

export interface SourceCount {
  /** Sources independent of one another: other documents by other publishers or persons. */
  readonly independent: number
  readonly kinds: number
}

/** How many independent sources the notebook rests on. Only what is cited, graded and not an own estimate counts. */
export function countSources(view: View): SourceCount {
  const documents = new Set<string>()
  const parties = new Set<string>()
  const kinds = new Set<Source['kind']>()
  for (const { citation, speaker } of citationsOf(view)) {
    const source = view.facts.sources.get(citation.source)
    if (source === undefined || source.kind === 'estimate' || source.date === null) continue
    if (droppedReason(source, null, view.today) !== null) continue
    const graded = gradeCitation(citation, source, { citations: [], speaker }, view.facts)
    if (graded.grade === '-' || graded.party === '') continue
    documents.add(documentOf(source))
    parties.add(graded.party)
    kinds.add(source.kind)
  }
  return { independent: Math.min(documents.size, parties.size), kinds: kinds.size }
}

interface Cited {
  readonly citation: Citation
  readonly speaker: string | null
}

function citationsOf({ facts }: View): readonly Cited[] {
  return facts.memo('all citations', () => [
    ...recordTypes.flatMap((type) => facts.records(type).flatMap(citedBy)),
    ...[facts.account.whatTheyWant, facts.account.whyTheyShouldCare].flatMap(({ citations }) =>
      citations.map((citation) => ({ citation, speaker: null })),
    ),
  ])
}

function citedBy(record: AccountRecord): readonly Cited[] {
  const speaker = record.type === 'quote' ? record.speaker : null
  const extra = record.type === 'stakeholder' ? record.personalWin.citations : []
  return [...record.citations, ...extra].map((citation) => ({ citation, speaker }))
}
