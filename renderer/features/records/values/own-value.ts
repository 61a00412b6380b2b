import type { Figure } from '../../../../shared/account/records/figure.ts'
import type { AccountRecord } from '../../../../shared/account/records/record.ts'

/** What a filing vouches for: change any of these, and the number is no longer the filing's. */
const vouchedFor: readonly string[] = ['value', 'metric', 'unit', 'period', 'scope', 'subject']

export interface OwnValue {
  readonly figure: Figure
  /** Titles of the filings whose citation was dropped. */
  readonly dropped: readonly string[]
}

/** A Figure that was edited by hand makes its number the user's own: citations of filings go, others stay. */
export function asOwnValue(
  edited: Figure,
  keys: readonly string[],
  sources: ReadonlyMap<string, AccountRecord>,
): OwnValue {
  if (!keys.some((key) => vouchedFor.includes(key))) return { figure: edited, dropped: [] }
  const dropped: string[] = []
  const citations = edited.citations.filter((citation) => {
    const source = sources.get(citation.source)
    if (source?.type !== 'source' || source.kind !== 'filing') return true
    dropped.push(source.title)
    return false
  })
  return dropped.length === 0
    ? { figure: edited, dropped }
    : { figure: { ...edited, citations, restated: [] }, dropped }
}
