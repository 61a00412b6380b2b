import type { Account } from '../../../shared/account/account.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'

/** A claim that rests on a source: a record, a person's win, or one of the two answers of the Overview. */
export type Use =
  | { readonly kind: 'record' | 'win'; readonly record: AccountRecord }
  | { readonly kind: 'answer'; readonly question: 'whatTheyWant' | 'whyTheyShouldCare' }

/** What rests on each source, each claim once: records, personal wins, and the two answers of the Overview. */
export function usesOf(account: Account, records: readonly AccountRecord[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>()
  const add = (citations: readonly { readonly source: string }[], use: Use) => {
    for (const source of new Set(citations.map((citation) => citation.source))) {
      const known = uses.get(source)
      if (known === undefined) uses.set(source, [use])
      else known.push(use)
    }
  }
  for (const record of records) {
    add(record.citations, { kind: 'record', record })
    if (record.type === 'stakeholder') add(record.personalWin.citations, { kind: 'win', record })
  }
  add(account.whatTheyWant.citations, { kind: 'answer', question: 'whatTheyWant' })
  add(account.whyTheyShouldCare.citations, { kind: 'answer', question: 'whyTheyShouldCare' })
  return uses
}

/** How many claims cite each source. */
export function countUses(account: Account, records: readonly AccountRecord[]): ReadonlyMap<string, number> {
  return new Map([...usesOf(account, records)].map(([source, uses]) => [source, uses.length]))
}
