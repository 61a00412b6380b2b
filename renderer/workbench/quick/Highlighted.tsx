import { Fragment, type ReactNode } from 'react'
import type { QuickPickItem } from './quick-input.ts'

interface HighlightedProps {
  readonly item: QuickPickItem<unknown>
  readonly positions: ReadonlySet<number>
}

/** Label and description with the matched letters marked. */
export function Highlighted({ item, positions }: HighlightedProps) {
  return (
    <>
      <span className="wb-quick-label">{marked(item.label, positions, 0)}</span>
      {item.description === undefined ? null : (
        <span className="wb-quick-description">{marked(item.description, positions, item.label.length + 1)}</span>
      )}
    </>
  )
}

/** Runs of matched letters as `<b>`: one element per run, not per letter. */
function marked(text: string, positions: ReadonlySet<number>, offset: number): ReactNode {
  if (positions.size === 0) return text
  const runs: { readonly text: string; readonly isMatch: boolean }[] = []
  for (const [index, letter] of [...text].entries()) {
    const isMatch = positions.has(index + offset)
    const last = runs.at(-1)
    if (last !== undefined && last.isMatch === isMatch) runs[runs.length - 1] = { text: last.text + letter, isMatch }
    else runs.push({ text: letter, isMatch })
  }
  let at = 0
  return runs.map((run) => {
    at += run.text.length
    return run.isMatch ? <b key={at}>{run.text}</b> : <Fragment key={at}>{run.text}</Fragment>
  })
}
