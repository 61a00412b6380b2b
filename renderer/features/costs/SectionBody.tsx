import { DriversPart } from '../records/figures/DriversPart.tsx'
import { FiguresPart } from '../records/figures/FiguresPart.tsx'
import type { SectionPageProps } from '../records/section-pages.ts'

const kpis = ['cogsRatio', 'sgaRatio', 'rndRatio', 'grossMargin', 'operatingMargin'] as const
const chart = { title: 'Costs as a share of revenue', metrics: ['cogsRatio', 'sgaRatio', 'rndRatio'] } as const

/** Cost lines, their share of revenue, and why they move. */
export function SectionBody({ account }: SectionPageProps) {
  return (
    <>
      <FiguresPart
        account={account}
        section="costs"
        kpis={kpis}
        chart={chart}
        lesson="Three cost lines and their share of revenue show where a saving would count, for example cost of goods sold 790m in FY2025."
      />
      <DriversPart account={account} section="costs" />
    </>
  )
}
