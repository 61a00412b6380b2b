import { formatMoney } from '../../../shared/finance/format.ts'
import { hypothesisWorth } from '../../../shared/finance/worth.ts'
import { useAccountData } from '../records/account-data.tsx'
import { RecordList } from '../records/list/RecordList.tsx'
import type { ListColumn } from '../records/list/RecordRow.tsx'
import type { SectionPageProps } from '../records/section-pages.ts'

/** Hypotheses with their worth recomputed, and what is left of it if a fifth of the least does not come. */
export function SectionBody({ account }: SectionPageProps) {
  const data = useAccountData()
  const cautious: ListColumn = {
    key: 'cautious',
    label: 'At -20 %',
    end: true,
    width: '96px',
    text(record) {
      if (record.type !== 'hypothesis') return ''
      const worth = hypothesisWorth(record, data.figures)
      return worth.ok ? formatMoney(worth.downside.toFixed(), data.account.currency) : ''
    },
  }
  return <RecordList account={account} type="hypothesis" extra={[cautious]} />
}
