import { DriversPart } from '../records/figures/DriversPart.tsx'
import { FiguresPart } from '../records/figures/FiguresPart.tsx'
import type { SectionPageProps } from '../records/section-pages.ts'

const kpis = ['dso', 'dio', 'dpo', 'ccc', 'oneDayDso'] as const
const chart = { title: 'Operating and free cash flow', metrics: ['operatingCashFlow', 'freeCashFlow'] } as const

/** Cash flow, the days money is tied up, and what one day is worth. */
export function SectionBody({ account }: SectionPageProps) {
  return (
    <>
      <FiguresPart
        account={account}
        section="cash"
        kpis={kpis}
        chart={chart}
        lesson="Cash says when money arrives: start with receivables, inventory and payables, for example receivables 200m at year end."
      />
      <DriversPart account={account} section="cash" />
    </>
  )
}
