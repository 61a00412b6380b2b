import { isMoney } from '../../../../shared/finance/computed.ts'
import { formatNumber } from '../../../../shared/finance/format.ts'
import { metricLabel } from '../../../../shared/finance/metrics.ts'
import { TrendChart, type TrendSeries } from '../../../charts/TrendChart.tsx'
import { useAccountData } from '../account-data.tsx'
import { tableScale } from './cell-text.ts'
import { numberIn, type PeriodTable } from './period-table.ts'

export interface ChartPlan {
  readonly title: string
  /** Metrics drawn together; they share a unit. The first that has a trend at all names the unit. */
  readonly metrics: readonly string[]
}

const divisors = { units: 1, thousands: 1e3, millions: 1e6, billions: 1e9 } as const
const tones: readonly TrendSeries['tone'][] = ['know', 'care', 'mute']

/** The section's trend: up to three of its lines over the periods shown. */
export function SectionChart({ plan, table }: { readonly plan: ChartPlan; readonly table: PeriodTable }) {
  const data = useAccountData()
  const found = plan.metrics.flatMap((name) =>
    table.own.filter((row) => row.metric === name && row.scope.kind === 'company'),
  )
  const unit = found[0]?.unit ?? ''
  const rows = found.filter((row) => row.unit === unit).slice(0, 3)
  const points = rows.flatMap((row) => row.cells).filter((cell) => numberIn(cell) !== null)
  if (points.length < 2) return null
  const money = isMoney(unit)
  const scale = money ? tableScale(data.figures) : 'units'
  const series = rows.map((row, index) => ({
    label: metricLabel(row.metric),
    tone: tones[index] ?? 'mute',
    // A picture needs no more than the precision of a double; the table beside it has all digits.
    values: row.cells.map((cell) => {
      const value = numberIn(cell)
      return value === null ? null : Number(value) / divisors[scale]
    }),
  }))
  return (
    <TrendChart
      title={plan.title}
      unit={money ? `${unit}${scale === 'units' ? '' : ` ${scale}`}` : unit === 'ratio' ? 'x' : unit}
      labels={table.columns.map((column) => column.label)}
      series={series}
      kind={money ? 'bars' : 'lines'}
      format={(value) => formatNumber(value, money ? 0 : unit === 'ratio' ? 2 : 1)}
    />
  )
}
