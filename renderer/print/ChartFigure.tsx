import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar, LinePath } from '@visx/shape'
import type { Chart, Series } from '../../shared/brief/model.ts'
import { Sources } from './parts.tsx'

const width = 330
const heights = { roomy: 104, flat: 84 } as const
const inset = { top: 16, right: 6, bottom: 16, left: 6 } as const

interface Props {
  readonly chart: Chart
  readonly level: 'h2' | 'h3'
  readonly isFlat?: boolean
}

/** A small vector chart, every value written at its point: no axis to read across. */
export function ChartFigure({ chart, level: Heading, isFlat = false }: Props) {
  const height = isFlat ? heights.flat : heights.roomy
  // Names of peers stand to the right of the newest period.
  const right = chart.series.length > 1 ? 98 : inset.right
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null))
  const x = scaleBand({
    domain: chart.periods.map((_, index) => index),
    range: [inset.left, width - right],
    padding: 0.42,
  })
  const y = scaleLinear({ domain: domainOf(values, chart.form), range: [height - inset.bottom, inset.top] })
  const [own, ...others] = chart.series
  return (
    <figure className="print-chart">
      <Heading className="print-label">
        {chart.title}
        <Sources numbers={chart.sources} />
      </Heading>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chart.alternative}>
        <line
          className="print-axis"
          x1={inset.left}
          x2={width - right}
          y1={y(baseOf(y.domain()))}
          y2={y(baseOf(y.domain()))}
        />
        {own && chart.form === 'bars' && <Bars series={own} x={x} y={y} />}
        {own && chart.form === 'line' && <Line series={own} x={x} y={y} />}
        <Compared series={others} x={x} y={y} />
        {chart.periods.map((period, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is drawn once, and texts may repeat
          <text key={index} className="print-tick" x={middle(x, index)} y={height - 3}>
            {period}
          </text>
        ))}
      </svg>
    </figure>
  )
}

interface Scales {
  readonly series: Series
  readonly x: ReturnType<typeof scaleBand<number>>
  readonly y: ReturnType<typeof scaleLinear<number>>
}

function Bars({ series, x, y }: Scales) {
  const zero = y(0)
  return series.values.map((value, index) => {
    if (value === null) return null
    const top = y(value)
    const isNewest = index === series.values.length - 1
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: periods are their place
      <g key={index}>
        <Bar
          className={isNewest ? 'print-bar print-newest' : 'print-bar'}
          x={x(index) ?? 0}
          y={Math.min(top, zero)}
          width={x.bandwidth()}
          height={Math.max(0.5, Math.abs(zero - top))}
        />
        <text
          className={isNewest ? 'print-value print-newest' : 'print-value'}
          x={middle(x, index)}
          y={value < 0 ? top + 9 : top - 4}
        >
          {series.labels[index]}
        </text>
      </g>
    )
  })
}

function Line({ series, x, y }: Scales) {
  const points = series.values.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  const newest = points.at(-1)?.index
  return (
    <>
      <LinePath className="print-line" data={points} x={({ index }) => middle(x, index)} y={({ value }) => y(value)} />
      {points.map(({ value, index }) => (
        <g key={index}>
          <Behind text={series.labels[index] ?? ''} x={middle(x, index)} y={y(value) - 6} />
          <circle className="print-point" cx={middle(x, index)} cy={y(value)} r={2.4} />
          <text
            className={index === newest ? 'print-value print-newest' : 'print-value'}
            x={middle(x, index)}
            y={y(value) - 6}
          >
            {series.labels[index]}
          </text>
        </g>
      ))}
    </>
  )
}

/** White paper the size of a label: figures of 8 px are about 4.8 px wide. */
function Behind({ text, x, y }: { readonly text: string; readonly x: number; readonly y: number }) {
  const wide = text.length * 4.8
  return <rect className="print-behind" x={x - wide / 2} y={y - 7} width={wide} height={8.5} />
}

/** What others reach in the newest period: rings at their height, names beside them, spread so that none covers another. */
function Compared({ series, x, y }: { readonly series: readonly Series[] } & Pick<Scales, 'x' | 'y'>) {
  const marks = series.flatMap(({ name, values, labels }) => {
    const index = values.findLastIndex((value) => value !== null)
    const value = values[index]
    return value == null ? [] : [{ name, label: labels[index] ?? '', x: middle(x, index), y: y(value) }]
  })
  marks.sort((a, b) => a.y - b.y)
  let floor = 0
  return marks.map((mark, index) => {
    const at = Math.max(mark.y + 2.5, floor)
    floor = at + 8.5
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is drawn once, and texts may repeat
      <g key={index}>
        <circle className="print-compared" cx={mark.x} cy={mark.y} r={2.2} />
        <text className="print-compared-name" x={mark.x + 8} y={at}>
          {`${mark.name.length > 19 ? `${mark.name.slice(0, 18).trimEnd()}…` : mark.name} ${mark.label}`}
        </text>
      </g>
    )
  })
}

function middle(x: Scales['x'], index: number): number {
  return (x(index) ?? 0) + x.bandwidth() / 2
}

/** Bars stand on zero; a line may start where its values do, with air above and below. */
function domainOf(values: readonly number[], form: Chart['form']): [number, number] {
  if (values.length === 0) return [0, 1]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (form === 'bars') return [Math.min(0, low), Math.max(0, high) || 1]
  const air = (high - low) * 0.15 || Math.abs(high) * 0.1 || 1
  return [low - air, high + air]
}

/** Where the axis is drawn: at zero where zero is in sight, else at the bottom. */
function baseOf([low = 0, high = 1]: readonly number[]): number {
  return low <= 0 && high >= 0 ? 0 : low
}
