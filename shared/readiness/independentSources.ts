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
  for (const { sourceId, speaker } of citedOnce(view)) {
    const source = view.facts.sources.get(sourceId)
    if (source === undefined || source.kind === 'estimate' || source.date === null) continue
    if (droppedReason(source, null, view.today) !== null) continue
    const graded = gradeCitation({ speaker }, source, { citations: [] }, view.facts)
    if (graded.grade === '-' || graded.party === '') continue
    documents.add(documentOf(source))
    parties.add(graded.party)
    kinds.add(source.kind)
  }
  return { independent: Math.min(documents.size, parties.size), kinds: kinds.size }
}

interface Cited {
  readonly sourceId: string
  readonly speaker: string | null
}

/** Each source with each of its speakers once, however many claims cite them. */
function citedOnce({ facts }: View): readonly Cited[] {
  const { whatTheyWant, whyTheyShouldCare } = facts.account
  const names = new Set([
    ...recordTypes.flatMap((type) =>
      facts.memo(`cited by ${type}`, () => namesIn(facts.records(type).flatMap(citedBy))),
    ),
    ...namesIn([...whatTheyWant.citations, ...whyTheyShouldCare.citations].map(cited)),
  ])
  return [...names].map((name) => {
    const [sourceId = '', speaker = ''] = name.split(between)
    return { sourceId, speaker: speaker === '' ? null : speaker }
  })
}

const between = ' '

function namesIn(all: readonly Cited[]): readonly string[] {
  return [...new Set(all.map(({ sourceId, speaker }) => `${sourceId}${between}${speaker ?? ''}`))].sort()
}

function cited({ source, speaker }: Citation): Cited {
  return { sourceId: source, speaker }
}

function citedBy(record: AccountRecord): readonly Cited[] {
  const said = record.type === 'quote' ? record.speaker : null
  const extra = record.type === 'stakeholder' ? record.personalWin.citations : []
  return [...record.citations, ...extra].map(({ source, speaker }) => ({ sourceId: source, speaker: speaker ?? said }))
}
