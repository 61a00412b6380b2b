import { scaleBand, scaleLinear } from '@visx/scale'
import { LinePath } from '@visx/shape'
import { useId } from 'react'
import './charts.css'

export interface TrendSeries {
  readonly label: string
  readonly tone: 'know' | 'care' | 'mute'
  /** One for each label; null where there is no number. */
  readonly values: readonly (number | null)[]
}

interface TrendChartProps {
  readonly title: string
  /** What the axis measures: `USD millions`, `days`. */
  readonly unit: string
  readonly labels: readonly string[]
  readonly series: readonly TrendSeries[]
  /** Bars for amounts, lines for ratios. */
  readonly kind: 'bars' | 'lines'
  format(value: number): string
}

const width = 430
const height = 160
const top = 18
const bottom = 20
/** Room for the number beneath a bar that points down. */
const below = 14

/** Amounts or ratios over periods, as one vector picture that also prints; the newest values are written out. */
export function TrendChart({ title, unit, labels, series, kind, format }: TrendChartProps) {
  const id = useId()
  const numbers = series.flatMap((one) => one.values).filter((value) => value !== null)
  if (numbers.length === 0) return null
  const low = Math.min(0, ...numbers)
  const high = Math.max(0, ...numbers)
  const x = scaleBand({ domain: labels.map((_, index) => index), range: [0, width], padding: 0.3 })
  const y = scaleLinear({
    domain: [low, high === low ? low + 1 : high],
    range: [height - bottom - (low < 0 ? below : 0), top],
  })
  const at = (index: number) => x(index) ?? 0
  const zero = y(0)
  return (
    <figure className="ch-figure">
      <figcaption className="ch-caption">
        <span>{title}</span>
        <span>{unit}</span>
      </figcaption>
      <svg className="ch-svg" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{describe(labels, series, format, unit)}</desc>
        <line x1={0} x2={width} y1={zero} y2={zero} className="ch-axis" />
        {labels.map((label, index) => (
          <text key={label} x={at(index) + x.bandwidth() / 2} y={height - 5} className="ch-label">
            {label}
          </text>
        ))}
        {series.map((one, place) =>
          kind === 'bars' ? (
            <Bars
              key={one.label}
              series={one}
              place={place}
              of={series.length}
              left={at}
              band={x.bandwidth()}
              y={y}
              zero={zero}
              format={format}
            />
          ) : (
            <Line key={one.label} series={one} left={(index) => at(index) + x.bandwidth() / 2} y={y} format={format} />
          ),
        )}
      </svg>
      {series.length > 1 ? <Legend series={series} kind={kind} /> : null}
    </figure>
  )
}

interface BarsProps {
  readonly series: TrendSeries
  readonly place: number
  readonly of: number
  left(index: number): number
  readonly band: number
  y(value: number): number
  readonly zero: number
  format(value: number): string
}

function Bars({ series, place, of, left, band, y, zero, format }: BarsProps) {
  const each = band / of
  return (
    <g>
      {series.values.map((value, index) => {
        if (value === null) return null
        const x = left(index) + place * each
        const up = value >= 0
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its period.
          <g key={index}>
            <rect
              x={x + 1}
              y={up ? y(value) : zero}
              width={Math.max(1, each - 2)}
              height={Math.max(1, Math.abs(y(value) - zero))}
              rx={2}
              className={`ch-${series.tone}${index === series.values.length - 1 ? '' : ' ch-past'}`}
            />
            <text x={x + each / 2} y={up ? y(value) - 4 : y(value) + 11} className="ch-value">
              {format(value)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

interface LineProps {
  readonly series: TrendSeries
  left(index: number): number
  y(value: number): number
  format(value: number): string
}

function Line({ series, left, y, format }: LineProps) {
  const points = series.values.flatMap((value, index) =>
    value === null ? [] : [{ x: left(index), y: y(value), value }],
  )
  const last = points.length - 1
  return (
    <g>
      <LinePath
        data={points}
        x={(point) => point.x}
        y={(point) => point.y}
        className={`ch-line ch-line-${series.tone}`}
      />
      {points.map((point, index) => (
        <g key={point.x}>
          <circle cx={point.x} cy={point.y} r={2.5} className={`ch-${series.tone}`} />
          {index === last ? (
            <text x={point.x} y={point.y - 6} className="ch-value">
              {format(point.value)}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  )
}

function Legend({ series, kind }: { readonly series: readonly TrendSeries[]; readonly kind: 'bars' | 'lines' }) {
  return (
    <ul className="ch-legend">
      {series.map((one) => (
        <li key={one.label}>
          <svg width={12} height={8} aria-hidden="true">
            {kind === 'bars' ? (
              <rect width={12} height={8} rx={1} className={`ch-${one.tone}`} />
            ) : (
              <line x1={0} x2={12} y1={4} y2={4} className={`ch-line ch-line-${one.tone}`} />
            )}
          </svg>
          {one.label}
        </li>
      ))}
    </ul>
  )
}

function describe(
  labels: readonly string[],
  series: readonly TrendSeries[],
  format: (value: number) => string,
  unit: string,
): string {
  return series
    .map((one) => {
      const parts = labels.flatMap((label, index) => {
        const value = one.values[index]
        return value === null || value === undefined ? [] : [`${label} ${format(value)}`]
      })
      return `${one.label}, ${unit}: ${parts.join(', ')}.`
    })
    .join(' ')
}
