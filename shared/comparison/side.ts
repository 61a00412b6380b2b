import type { Account, Notebook } from '../account/account.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { type FiguresById, indexFigures } from '../finance/computed.ts'

/** One of the two notebooks, with what it takes to put its values into words. */
export interface Side {
  readonly account: Account
  readonly byId: ReadonlyMap<string, AccountRecord>
  readonly figures: FiguresById
  /** How many places of the notebook cite each source. */
  readonly uses: ReadonlyMap<string, number>
}

export function sideOf({ account, records }: Notebook): Side {
  const uses = new Map<string, number>()
  const count = (citations: readonly { readonly source: string }[]) => {
    for (const { source } of citations) uses.set(source, (uses.get(source) ?? 0) + 1)
  }
  for (const record of records) {
    count(record.citations)
    if (record.type === 'stakeholder') count(record.personalWin.citations)
  }
  count(account.whatTheyWant.citations)
  count(account.whyTheyShouldCare.citations)
  return {
    account,
    byId: new Map(records.map((record) => [record.id, record])),
    figures: indexFigures(records.filter((record) => record.type === 'figure')),
    uses,
  }
}
