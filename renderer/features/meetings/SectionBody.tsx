import { useStore } from '../../storage/context.tsx'
import { useAccountData } from '../records/account-data.tsx'
import { RecordList } from '../records/list/RecordList.tsx'
import type { SectionPageProps } from '../records/section-pages.ts'
import { meetingOrder } from './order.ts'

/** Meetings, the next one first, and what we bring to them, ask at them and promise there. */
export function SectionBody({ account }: SectionPageProps) {
  const data = useAccountData()
  const today = useStore().today()
  const promises = data.of('promise').toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
  return (
    <>
      <RecordList account={account} type="meeting" records={meetingOrder(data.of('meeting'), today)} />
      <RecordList account={account} type="question" />
      <RecordList account={account} type="insight" />
      <RecordList account={account} type="promise" records={promises} />
    </>
  )
}
