import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { HistoryEntry } from '../../../shared/account/account.ts'
import { longDay } from '../../../shared/account/day-words.ts'
import { entryWords } from './history-words.ts'
import { levelNames } from './levels.ts'

const width = 262
const height = 54
const dayLength = 86_400_000

interface SparkProps {
  /** Two or more, by day. */
  readonly entries: readonly HistoryEntry[]
}

/**
 * Both axes over the days that the history knows, true to scale, from 0 to 100. The pointer or the arrow keys choose a
 * day, whose cause stands beneath; the same as a table for those who do not see the drawing.
 */
export function HistorySpark({ entries }: SparkProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const days = entries.map((entry) => Date.parse(entry.day) / dayLength)
  const first = days[0] ?? 0
  const span = Math.max(1, (days.at(-1) ?? first) - first)
  const places = days.map((day) => ((day - first) / span) * width)
  const y = (value: number) => height - 2 - (value / 100) * (height - 4)
  const points = (axis: 'knowing' | 'caring') =>
    entries.map((entry, index) => `${(places[index] ?? 0).toFixed(1)},${y(entry[axis]).toFixed(1)}`).join(' ')
  const at = Math.min(chosen ?? entries.length - 1, entries.length - 1)
  const entry = entries[at]
  if (entry === undefined) return null

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - box.left) / Math.max(1, box.width)) * width
    const distances = places.map((place) => Math.abs(place - x))
    setChosen(distances.indexOf(Math.min(...distances)))
  }

  function onKeyDown(event: KeyboardEvent) {
    const to = new Map([
      ['ArrowLeft', at - 1],
      ['ArrowDown', at - 1],
      ['ArrowRight', at + 1],
      ['ArrowUp', at + 1],
      ['Home', 0],
      ['End', entries.length - 1],
    ]).get(event.key)
    if (to === undefined) return
    event.preventDefault()
    setChosen(Math.min(entries.length - 1, Math.max(0, to)))
  }

  return (
    <>
      <div
        className="rd-spark"
        role="slider"
        tabIndex={0}
        aria-label="Day of the history"
        aria-valuemin={1}
        aria-valuemax={entries.length}
        aria-valuenow={at + 1}
        aria-valuetext={entryWords(entry)}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setChosen(null)}
        onKeyDown={onKeyDown}
        onBlur={() => setChosen(null)}
      >
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <polyline className="rd-spark-know" points={points('knowing')} />
          <polyline className="rd-spark-care" points={points('caring')} />
          {chosen === null ? null : (
            <>
              <line className="rd-spark-day" x1={places[at]} x2={places[at]} y1={0} y2={height} />
              <circle className="rd-spark-know" cx={places[at]} cy={y(entry.knowing)} r={2.5} />
              <circle className="rd-spark-care" cx={places[at]} cy={y(entry.caring)} r={2.5} />
            </>
          )}
        </svg>
      </div>
      <p className="rd-small rd-cause">{entryWords(entry)}</p>
      <HistoryTable entries={entries} />
    </>
  )
}

/** Newest first. */
function HistoryTable({ entries }: SparkProps) {
  return (
    <table className="ui-hidden" aria-label="History of readiness">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Level</th>
          <th scope="col">Knowing</th>
          <th scope="col">Caring</th>
          <th scope="col">Cause</th>
        </tr>
      </thead>
      <tbody>
        {entries.toReversed().map((entry) => (
          <tr key={entry.day}>
            <th scope="row">{longDay(entry.day)}</th>
            <td>{levelNames[entry.level]}</td>
            <td>{entry.knowing}</td>
            <td>{entry.caring}</td>
            <td>{entry.cause}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
