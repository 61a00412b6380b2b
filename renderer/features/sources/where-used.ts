import type { Account } from '../../../shared/account/account.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'

/** How many claims cite each source: records, personal wins, and the two answers of the Overview. */
export function countUses(account: Account, records: readonly AccountRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (citations: readonly { readonly source: string }[]) => {
    for (const source of new Set(citations.map((citation) => citation.source))) {
      counts.set(source, (counts.get(source) ?? 0) + 1)
    }
  }
  for (const record of records) {
    count(record.citations)
    if (record.type === 'stakeholder') count(record.personalWin.citations)
  }
  count(account.whatTheyWant.citations)
  count(account.whyTheyShouldCare.citations)
  return counts
}
