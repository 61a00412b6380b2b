import type { HistoryEntry } from '../../../shared/account/account.ts'

const width = 262
const height = 54
const dayLength = 86_400_000

interface SparkProps {
  readonly entries: readonly HistoryEntry[]
}

/** Both axes over the days that the history knows. The days lie true to scale; the axes run from 0 to 100. */
export function HistorySpark({ entries }: SparkProps) {
  const days = entries.map((entry) => Date.parse(entry.day) / dayLength)
  const first = days[0] ?? 0
  const span = Math.max(1, (days.at(-1) ?? first) - first)
  const points = (axis: 'knowing' | 'caring') =>
    entries
      .map((entry, index) => {
        const x = (((days[index] ?? first) - first) / span) * width
        return `${x.toFixed(1)},${(height - 2 - (entry[axis] / 100) * (height - 4)).toFixed(1)}`
      })
      .join(' ')
  const from = entries[0]
  const to = entries.at(-1)
  const label =
    from === undefined || to === undefined
      ? 'No history yet'
      : `From ${from.day} to ${to.day}: knowing ${from.knowing} to ${to.knowing}, caring ${from.caring} to ${to.caring}`
  return (
    <svg className="rd-spark" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <polyline className="rd-spark-know" points={points('knowing')} />
      <polyline className="rd-spark-care" points={points('caring')} />
    </svg>
  )
}
