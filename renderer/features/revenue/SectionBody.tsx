import { DriversPart } from '../records/figures/DriversPart.tsx'
import { FiguresPart } from '../records/figures/FiguresPart.tsx'
import type { SectionPageProps } from '../records/section-pages.ts'

const kpis = ['revenue', 'revenueGrowth', 'grossProfit', 'operatingIncome', 'netIncome'] as const
const chart = { title: 'Revenue and operating income', metrics: ['revenue', 'operatingIncome'] } as const

/** Revenue, profit and what drives them. */
export function SectionBody({ account }: SectionPageProps) {
  return (
    <>
      <FiguresPart
        account={account}
        section="revenue"
        kpis={kpis}
        chart={chart}
        lesson="Revenue over two years is the start of every conversation; import a filing, or type what you know, for example 1.2bn for FY2025."
      />
      <DriversPart account={account} section="revenue" />
    </>
  )
}
