import { useMemo } from 'react'
import { useAccountData } from '../records/account-data.tsx'
import { RecordList } from '../records/list/RecordList.tsx'
import type { ListColumn } from '../records/list/RecordRow.tsx'
import type { SectionPageProps } from '../records/section-pages.ts'
import { countUses } from './where-used.ts'

/** Everything that is cited, newest first, with how many claims rest on it. */
export function SectionBody({ account }: SectionPageProps) {
  const data = useAccountData()
  const counts = useMemo(() => countUses(data.account, data.records), [data])
  const used: ListColumn = {
    key: 'used',
    label: 'Cited by',
    end: true,
    width: '96px',
    text: (record) => String(counts.get(record.id) ?? 0),
  }
  const newestFirst = data.of('source').toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
  return <RecordList account={account} type="source" records={newestFirst} extra={[used]} />
}
