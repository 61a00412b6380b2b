import { useAccountData } from '../records/account-data.tsx'
import { DriversPart } from '../records/figures/DriversPart.tsx'
import { FiguresPart } from '../records/figures/FiguresPart.tsx'
import { RecordList } from '../records/list/RecordList.tsx'
import type { SectionPageProps } from '../records/section-pages.ts'

const kpis = ['netDebtToEbitda', 'interestCoverage', 'currentRatio', 'quickRatio', 'altmanZ2'] as const
const chart = { title: 'Net debt / EBITDA', metrics: ['netDebtToEbitda', 'currentRatio'] } as const

/** The register, the gravest first, and the ratios that lenders look at. */
export function SectionBody({ account }: SectionPageProps) {
  const data = useAccountData()
  const register = data
    .of('risk')
    .toSorted((a, b) => (b.likelihood ?? 0) * (b.impact ?? 0) - (a.likelihood ?? 0) * (a.impact ?? 0))
  return (
    <>
      <RecordList account={account} type="risk" title="Register" records={register} />
      <FiguresPart
        account={account}
        section="risks"
        kpis={kpis}
        chart={chart}
        lesson="What they owe and what they hold says how much bad news they can take, for example debt 480m at year end."
      />
      <DriversPart account={account} section="risks" />
    </>
  )
}
