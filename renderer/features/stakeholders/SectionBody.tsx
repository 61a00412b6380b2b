import { useAccountData } from '../records/account-data.tsx'
import { RecordList } from '../records/list/RecordList.tsx'
import type { SectionPageProps } from '../records/section-pages.ts'

const sideOrder = { theirs: 0, other: 1, ours: 2 } as const

/** People, those of theirs with the most power first; who listens to whom; and what they said. */
export function SectionBody({ account }: SectionPageProps) {
  const data = useAccountData()
  const people = data
    .of('stakeholder')
    .toSorted(
      (a, b) =>
        sideOrder[a.side] - sideOrder[b.side] || (b.power ?? 0) - (a.power ?? 0) || a.name.localeCompare(b.name),
    )
  const quotes = data.of('quote').toSorted((a, b) => ((a.saidOn ?? '') < (b.saidOn ?? '') ? 1 : -1))
  return (
    <>
      <RecordList account={account} type="stakeholder" records={people} />
      <RecordList account={account} type="influence" title="Who listens to whom" />
      <RecordList account={account} type="quote" title="Their own words" records={quotes} />
    </>
  )
}
