import { Fragment, type ReactNode } from 'react'
import type { QuickPickItem } from './quick-input.ts'

interface HighlightedProps {
  readonly item: QuickPickItem<unknown>
  readonly positions: ReadonlySet<number>
}

/** Label and description with the matched letters marked. */
export function Highlighted({ item, positions }: HighlightedProps) {
  // Positions count in normal form C.
  const label = item.label.normalize()
  return (
    <>
      <span className="wb-quick-label">{marked(label, positions, 0)}</span>
      {item.description === undefined ? null : (
        <span className="wb-quick-description">
          {marked(item.description.normalize(), positions, label.length + 1)}
        </span>
      )}
    </>
  )
}

/** Runs of matched letters as `<b>`: one element per run, not per letter. */
function marked(text: string, positions: ReadonlySet<number>, offset: number): ReactNode {
  if (positions.size === 0) return text
  const runs: ReactNode[] = []
  for (let at = 0; at < text.length; ) {
    const isMatch = positions.has(at + offset)
    let end = at + 1
    while (end < text.length && positions.has(end + offset) === isMatch) end += 1
    const run = text.slice(at, end)
    runs.push(isMatch ? <b key={at}>{run}</b> : <Fragment key={at}>{run}</Fragment>)
    at = end
  }
  return runs
}
